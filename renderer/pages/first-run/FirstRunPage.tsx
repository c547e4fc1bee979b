import { useState } from 'react';
import type { AppStatus } from '../../../shared/contract/app.ts';
import { Logo } from '../../ui/frame/Logo.tsx';
import { IconDeviceLaptop, IconEyeOff, IconLock } from '../../ui/icons.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { isUsable, nothingTyped } from '../../ui/passphrase/NewPassphrase.tsx';
import classes from './FirstRunPage.module.css';
import { NotOpenedPanel } from './NotOpenedPanel.tsx';
import { PassphraseStep, type Protection } from './PassphraseStep.tsx';
import { RecentFiles } from './RecentFiles.tsx';
import { RescuePanel } from './RescuePanel.tsx';
import { isComplete, type NewSchool, SchoolFields } from './SchoolFields.tsx';
import { Starts } from './Starts.tsx';

export type FirstStep = 'import' | 'add_by_hand';

export interface RecentFile {
  readonly id: string;
  readonly name: string;
  readonly openedAt: string;
}

export interface FirstRunProps {
  readonly phases: readonly string[];
  readonly localAuthorities: readonly string[];
  /** The academic years on offer, this one first: '2026/27'. */
  readonly academicYears: readonly string[];
  readonly recent: readonly RecentFile[];
  /** Something is being made or opened, so nothing else can be started. */
  readonly busy: boolean;
  /** What core said when it could not be done, and the way out. */
  readonly problem: { readonly say: string; readonly wayOut?: string } | null;
  /** The file of the last time, where it could not be opened at the start and no backup of it is offered. */
  readonly notOpened: AppStatus['atStart']['refused'];
  /** A file that is damaged or gone, and its newest good backup. */
  readonly rescue: AppStatus['rescue'];
  readonly onRescue: () => void;
  /** `passphrase` is null where the head has chosen to do without. */
  readonly onCreate: (school: NewSchool, first: FirstStep, passphrase: string | null) => void;
  readonly onSample: () => void;
  readonly onOpen: () => void;
  readonly onOpenRecent: (id: string) => void;
  readonly onForgetRecent: (id: string) => void;
}

const PROMISES = [
  {
    Icon: IconDeviceLaptop,
    title: 'Stays on this computer',
    words: 'One file, kept where you choose. Baton works without the internet.',
  },
  {
    Icon: IconLock,
    title: 'Locked with your passphrase',
    words: 'Nobody can reset it for you, so a recovery code goes into the school’s safe.',
  },
  {
    Icon: IconEyeOff,
    title: 'Safe to show in a meeting',
    words: 'Meeting mode hides flags, readiness and notes on every page.',
  },
];

/** The first page of all: name the school, then one of three ways to begin. */
export function FirstRunPage(props: FirstRunProps) {
  const { academicYears, recent, busy, problem } = props;
  usePageTitle('Set up your school');
  const [school, setSchool] = useState<NewSchool>({
    name: '',
    phase: null,
    localAuthority: '',
    academicYear: academicYears[0] ?? '',
  });
  const [protection, setProtection] = useState<Protection>({ ...nothingTyped, without: false });
  const [asked, setAsked] = useState(false);

  const create = (first: FirstStep) => {
    setAsked(true);
    if (isComplete(school) && (protection.without || isUsable(protection)))
      props.onCreate(school, first, protection.without ? null : protection.passphrase);
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  return (
    <div className={classes.page}>
      <aside className={classes.cover} aria-label="About Baton">
        <div className={classes.brand}>
          <Logo size={34} cut="var(--cover)" />
          Baton
        </div>
        <p className={classes.promise}>Know who is ready to lead next.</p>
        <p className={classes.purpose}>
          Map your staff onto leadership stages, plan for every post, and put the right people forward in good
          time.
        </p>
        <ul className={classes.points}>
          {PROMISES.map(({ Icon, title, words }) => (
            <li key={title}>
              <Icon size={22} stroke={1.8} aria-hidden />
              <div>
                <b>{title}</b>
                {words}
              </div>
            </li>
          ))}
        </ul>
      </aside>
      <main className={classes.main}>
        {props.rescue ? (
          <RescuePanel
            rescue={props.rescue}
            busy={busy}
            onRescue={props.onRescue}
            onLook={props.onOpen}
            onForget={props.onForgetRecent}
          />
        ) : props.notOpened ? (
          <NotOpenedPanel
            refused={props.notOpened}
            busy={busy}
            onAgain={() => props.notOpened && props.onOpenRecent(props.notOpened.recent)}
            onOpen={props.onOpen}
          />
        ) : null}
        <h1 className={classes.title}>Set up your school</h1>
        <SchoolFields {...props} school={school} asked={asked} onChange={setSchool} />
        <PassphraseStep
          protection={protection}
          schoolName={school.name}
          asked={asked}
          onChange={setProtection}
        />
        <Starts
          busy={busy}
          problem={problem}
          onCreate={create}
          onSample={props.onSample}
          onOpen={props.onOpen}
        />
        {recent.length > 0 ? (
          <RecentFiles
            recent={recent}
            busy={busy}
            onOpen={props.onOpenRecent}
            onForget={props.onForgetRecent}
          />
        ) : null}
      </main>
    </div>
  );
}
