import { Checkbox } from '@mantine/core';
import { NewPassphrase, type TypedPassphrase } from '../../ui/passphrase/NewPassphrase.tsx';
import classes from './FirstRunPage.module.css';

export interface Protection extends TypedPassphrase {
  /** The head has chosen to do without. */
  readonly without: boolean;
}

interface PassphraseStepProps {
  readonly protection: Protection;
  readonly schoolName: string;
  readonly asked: boolean;
  readonly onChange: (protection: Protection) => void;
}

/** The passphrase of a new file: on unless the head does without it, knowing what that means. */
export function PassphraseStep({ protection, schoolName, asked, onChange }: PassphraseStepProps) {
  const { without } = protection;
  return (
    <section aria-label="Passphrase" className={classes.passphrase}>
      {without ? (
        <p className={classes.warning}>
          Whoever gets hold of this computer, a memory stick or a copy of the file can read everything in it.
          You can set a passphrase later, in Settings.
        </p>
      ) : (
        <>
          <NewPassphrase
            label="Passphrase for this file"
            typed={protection}
            asked={asked}
            about={schoolName.split(/\s+/)}
            onChange={(typed) => onChange({ ...typed, without })}
          />
          <p className={classes.quiet}>
            Without the passphrase or the recovery code nobody can open this file. Baton makes the code next,
            for the school’s safe.
          </p>
        </>
      )}
      <Checkbox
        label="Do without a passphrase"
        checked={without}
        onChange={(event) => onChange({ ...protection, without: event.currentTarget.checked })}
      />
    </section>
  );
}
