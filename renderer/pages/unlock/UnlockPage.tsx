import type { AppStatus } from '../../../shared/contract/app.ts';
import { isTypedKept } from '../../left-typed.ts';
import { change } from '../../session.ts';
import { pickFile } from '../../shell.ts';
import { useSubmit } from '../../submit.ts';
import { Logo } from '../../ui/frame/Logo.tsx';
import { IconLock } from '../../ui/icons.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Refused } from '../../ui/Problem.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { TypeToOpen } from '../../ui/passphrase/TypeToOpen.tsx';
import classes from './unlock.module.css';

const why = {
  opened: 'Type its passphrase to open it.',
  by_hand: 'Everything that was saved is safe. Type the passphrase to go on where you were.',
  idle: 'Nobody used Baton for a while. Everything that was saved is safe; type the passphrase to go on where you were.',
  away: 'It was locked while nobody was here. Everything that was saved is safe; type the passphrase to go on where you were.',
} as const;

type Locked = NonNullable<AppStatus['locked']>;

/** What is not saved comes first, whatever is typed. */
function explain({ why: because, notSaved }: Locked, byCode: boolean): string[] {
  const warning =
    notSaved === undefined ? [] : [`Not everything is saved in the file. ${notSaved.say} ${notSaved.wayOut}`];
  if (byCode) return [...warning, 'The recovery code is on the page in the school’s safe.'];
  return warning.length > 0 ? warning : [why[because]];
}

/** Stands in place of everything while the file is locked: what opens it, or another file. */
export function UnlockPage({ locked }: { readonly locked: Locked }) {
  usePageTitle('Locked');
  const { busy, submit, rest } = useSubmit([]);
  const another = () =>
    submit(async () => {
      const file = await pickFile('school_file');
      if (file !== null) await change('open', { ref: file.ref });
    });
  return (
    <main className={classes.page}>
      <Logo size={40} cut="var(--bg)" />
      <TypeToOpen
        className={classes.card}
        labelledBy="locked-file"
        button="Open"
        open={(typed) => change('unlock', typed)}
      >
        {(byCode) => (
          <>
            <h1 id="locked-file" className={classes.title}>
              <IconLock size={20} aria-hidden />
              {locked.name} is locked
            </h1>
            {explain(locked, byCode).map((words) => (
              <p key={words}>{words}</p>
            ))}
            {isTypedKept() ? (
              <p>What you were writing is handed back once it is open and no meeting is on.</p>
            ) : null}
          </>
        )}
      </TypeToOpen>
      <Refused say={rest} />
      <p className={classes.others}>
        <LinkButton disabled={busy} onClick={() => void another()}>
          Open another file
        </LinkButton>
        <LinkButton disabled={busy} onClick={() => void submit(() => change('close', {}))}>
          Go to the first page
        </LinkButton>
      </p>
    </main>
  );
}
