import { Button } from '@mantine/core';
import type { Backup } from '../../shared/contract/backups.ts';
import { backupMoment } from '../../shared/rules/backup-words.ts';
import { backupReasonWords } from '../../shared/rules/backups.ts';
import { londonTime } from '../../shared/rules/dates.ts';
import { client, refusalOf } from '../client.ts';
import { takeStatusOf } from '../session.ts';
import { useSubmit } from '../submit.ts';
import { OTHER_PASSPHRASE } from '../ui/passphrase/OtherPassphrase.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './backups.module.css';
import { Differences } from './Differences.tsx';
import { useDifferences } from './use-differences.ts';
import { sizeWords } from './words.ts';

interface BackupRowProps {
  readonly backup: Backup;
  readonly isToday: boolean;
  /** It is what is on screen now. */
  readonly lookedAt: boolean;
  readonly onRestore: () => void;
  /** Another passphrase opens it; `goOn` does what was asked for once that has been typed. */
  readonly onLocked: (goOn: () => void) => void;
}

/** One backup: when it was made and why, what differs from now, and what can be done with it. */
export function BackupRow({ backup, isToday, lookedAt, onRestore, onLocked }: BackupRowProps) {
  const { id, at, bytes, reason } = backup;
  const { compared, compare } = useDifferences(id);
  const { busy, submit, rest } = useSubmit([]);
  const when = isToday ? `Today at ${londonTime(at)}` : backupMoment(at);
  const comparing = async () => {
    if ((await compare()) === OTHER_PASSPHRASE) onLocked(() => void compare());
  };
  const look = async () => {
    let locked = false;
    const looking = await submit(async () => {
      try {
        await takeStatusOf(client.backups.look, { id });
      } catch (error) {
        locked = refusalOf(error).code === OTHER_PASSPHRASE;
        if (!locked) throw error;
      }
    });
    if (locked) onLocked(() => void look());
    else if (looking) location.hash = '#/';
  };
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <h2 className={classes.when}>
          {when}
          {lookedAt ? <Tag tone="plain">On screen now</Tag> : null}
        </h2>
        <p className={classes.quiet}>
          {backupReasonWords[reason]}, {sizeWords(bytes)}
        </p>
        <Differences compared={compared} />
        {rest === null ? null : (
          <p role="alert" className={classes.problem}>
            {rest}
          </p>
        )}
      </div>
      <div className={classes.tools}>
        <Button
          size="sm"
          loading={compared.state === 'working'}
          aria-label={`Compare with now: the backup of ${when}`}
          onClick={() => void comparing()}
        >
          Compare with now
        </Button>
        <Button
          size="sm"
          component="a"
          href={`#/versions/backup/${id}`}
          aria-label={`See who differs: the backup of ${when}`}
        >
          See who differs
        </Button>
        <Button
          size="sm"
          loading={busy}
          disabled={lookedAt}
          aria-label={`Look at it: the backup of ${when}`}
          onClick={() => void look()}
        >
          Look at it
        </Button>
        <Button size="sm" aria-label={`Restore: the backup of ${when}`} onClick={onRestore}>
          Restore
        </Button>
      </div>
    </li>
  );
}
