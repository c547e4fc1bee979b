import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SenderView } from '../../shared/contract/intake-shapes.ts';
import { counted, londonDate, longDate } from '../../shared/rules/dates.ts';
import { Decided } from './Decided.tsx';
import classes from './intake.module.css';

interface SenderProps {
  readonly sender: SenderView;
  readonly busy: boolean;
  readonly onShow: (fileId: string) => void;
  readonly onSend: () => void;
}

/** One school: its files as they came, and what was decided on its nominations. */
export function Sender({ sender, busy, onShow, onSend }: SenderProps) {
  const [opened, setOpened] = useState(false);
  const { name, localAuthority, files, nominations } = sender;
  const untold = nominations.filter(({ sentAt, changed }) => sentAt === null || changed).length;
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <span>
          <b>{name}</b> <span className={classes.quiet}>{localAuthority}</span>
        </span>
        {nominations.length === 0 ? (
          <span className={classes.quiet}>
            {files.length === 0 ? 'Nothing yet' : 'No nomination is left'}
          </span>
        ) : (
          <span className={classes.actions}>
            <Button size="sm" variant="subtle" aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {counted(nominations.length, 'nomination')}
              {untold === 0 ? ', told' : `, ${untold} not told yet`}
            </Button>
            <Button size="sm" disabled={busy} aria-label={`Send decisions to ${name}`} onClick={onSend}>
              Send decisions
            </Button>
          </span>
        )}
      </div>
      {files.map((file) => (
        <p key={file.id} className={classes.quiet}>
          Came on {longDate(londonDate(file.at))} with {counted(file.people, 'nomination')}
          {file.erased === 0 ? '' : `, ${file.erased} erased since`}. Fingerprint {file.sha256.slice(0, 12)}…{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => onShow(file.id)}>
            {file.fileName}
          </Button>
        </p>
      ))}
      {opened ? <Decided nominations={nominations} /> : null}
    </li>
  );
}
