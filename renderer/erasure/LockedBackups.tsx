import { Radio } from '@mantine/core';
import type { LockedBackups } from '../../shared/contract/erasure.ts';
import classes from './erasure.module.css';
import { lockedBefore } from './words.ts';

interface LockedBackupsChoiceProps {
  /** In words; there is at least one. */
  readonly locked: readonly string[];
  readonly value: LockedBackups;
  readonly onChange: (next: LockedBackups) => void;
}

/** What becomes of backups that Baton cannot look into: they are neither destroyed nor left unasked. */
export function LockedBackupsChoice({ locked, value, onChange }: LockedBackupsChoiceProps) {
  const one = locked.length === 1;
  return (
    <div>
      <h3>Backups with another passphrase</h3>
      <p>{lockedBefore(locked)}</p>
      <p className={classes.quiet}>
        To have {one ? 'it' : 'them'} written anew as well, cancel, choose Compare with now under Backups,
        type the passphrase that was in use then, and erase after that.
      </p>
      <Radio.Group
        aria-label="What becomes of backups with another passphrase?"
        value={value}
        onChange={(next) => onChange(next === 'delete' ? 'delete' : 'keep')}
      >
        <div className={classes.choices}>
          <Radio value="keep" label={`Keep ${one ? 'it' : 'them'}, listed as not reached`} />
          <Radio
            value="delete"
            label={one ? 'Delete it, whatever is in it' : 'Delete them, whatever is in them'}
          />
        </div>
      </Radio.Group>
    </div>
  );
}
