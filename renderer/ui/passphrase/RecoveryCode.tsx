import classes from './passphrase.module.css';

interface RecoveryCodeProps {
  readonly code: string;
  /** What a screen reader calls the list of its groups. */
  readonly label: string;
}

/** A recovery code to be read and written down, group by group. */
export function RecoveryCode({ code, label }: RecoveryCodeProps) {
  return (
    <ol className={classes.code} aria-label={label}>
      {code.split('-').map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be the same
        <li key={place}>{group}</li>
      ))}
    </ol>
  );
}
