import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { AppStatus } from '../../../shared/contract/app.ts';
import { backupMoment } from '../../../shared/rules/backup-words.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LookAtOffer } from './LookAtOffer.tsx';

type Rescue = NonNullable<AppStatus['rescue']>;

interface RescuePanelProps {
  readonly rescue: Rescue;
  readonly busy: boolean;
  readonly onRescue: () => void;
}

/** A file that is damaged, and the newest good backup of it, one click away. */
export function RescuePanel({ rescue, busy, onRescue }: RescuePanelProps) {
  const { name, refused, at } = rescue;
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => way.current?.focus(), []);
  return (
    <ErrorPanel
      title={`${name} could not be opened`}
      otherWay={
        <>
          <Button ref={way} variant="filled" size="sm" loading={busy} onClick={onRescue}>
            Restore this backup
          </Button>
          <LookAtOffer busy={busy} />
        </>
      }
    >
      <p>{refused.say}</p>
      <p>
        There is a good backup of it, <b>saved {backupMoment(at)}</b>. {lacks(rescue)} The damaged file is
        kept beside it under another name.
      </p>
    </ErrorPanel>
  );
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
