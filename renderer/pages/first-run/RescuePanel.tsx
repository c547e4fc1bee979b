import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { AppStatus } from '../../../shared/contract/app.ts';
import { backupMoment, kindCounted } from '../../../shared/rules/backup-words.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LookAtOffer } from './LookAtOffer.tsx';

type Rescue = NonNullable<AppStatus['rescue']>;

interface RescuePanelProps {
  readonly rescue: Rescue;
  readonly busy: boolean;
  readonly onRescue: () => void;
  /** Asks for the file, wherever it is now. */
  readonly onLook: () => void;
  readonly onForget: (recent: string) => void;
}

/** A file that is damaged or not there any more, and the newest good backup of it, one click away. */
export function RescuePanel({ rescue, busy, onRescue, onLook, onForget }: RescuePanelProps) {
  const { name, why, recent, refused, at } = rescue;
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => way.current?.focus(), []);
  const missing = why === 'missing';
  return (
    <ErrorPanel
      title={`${name} could not be opened`}
      otherWay={
        <>
          <Button ref={way} variant="filled" size="sm" loading={busy} onClick={onRescue}>
            Restore this backup
          </Button>
          <LookAtOffer busy={busy} />
          {missing ? (
            <Button size="sm" disabled={busy} onClick={onLook}>
              Look for it elsewhere
            </Button>
          ) : null}
          {missing && recent !== null ? (
            <Button size="sm" disabled={busy} onClick={() => onForget(recent)}>
              Take it off the list
            </Button>
          ) : null}
        </>
      }
    >
      <p>
        {refused.say}
        {missing ? ' If it was moved or is on a drive, open it from where it is now.' : ''}
      </p>
      <p>
        There is a good backup of it, <b>saved {backupMoment(at)}</b>. {holds(rescue)} {lacks(rescue)}{' '}
        {missing
          ? 'Restoring puts it where the file was, or in another folder if that one is gone too.'
          : 'What lies there now is kept beside it under another name.'}
      </p>
    </ErrorPanel>
  );
}

/** What is in the backup, so that a head knows it again. */
function holds({ holds: held }: Rescue): string {
  if (held === null) return 'It is locked with its passphrase.';
  if (held.length === 0) return 'Nobody is in it yet.';
  return `It holds ${listed(held.map(({ kind, count }) => kindCounted(kind, count)))}.`;
}

/** What was done after the backup: what of it is put in as well, and what is not in it. */
function lacks({ laterDays, continued }: Rescue): string {
  const besides =
    continued === null
      ? 'Later changes that Baton kept on this computer are put in where they go on from it.'
      : continued === 0
        ? ''
        : `${counted(continued, 'later change')} that Baton kept on this computer ${continued === 1 ? 'is' : 'are'} put in as well.`;
  const days =
    laterDays === 0
      ? 'What was saved after that is not in it.'
      : `The changes of ${counted(laterDays, 'later day')} are not in it.`;
  return `${days} ${besides}`.trim();
}
