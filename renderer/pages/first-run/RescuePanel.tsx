import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { AppStatus } from '../../../shared/contract/app.ts';
import { backupMoment } from '../../../shared/rules/backup-words.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';

interface RescuePanelProps {
  readonly rescue: NonNullable<AppStatus['rescue']>;
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
        <Button ref={way} variant="filled" size="sm" loading={busy} onClick={onRescue}>
          Restore this backup
        </Button>
      }
    >
      <p>{refused.say}</p>
      <p>
        There is a good backup of it, <b>saved {backupMoment(at)}</b>. The damaged file is kept beside it
        under another name.
      </p>
    </ErrorPanel>
  );
}
