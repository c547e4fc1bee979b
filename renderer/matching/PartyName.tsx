import classes from './matching.module.css';

interface PartyNameProps {
  readonly party: { readonly personId: string | null; readonly name: string; readonly school: string };
  /** Beneath the name, before the school. */
  readonly detail?: string;
}

/** Somebody of the file, with the way to their page, or somebody from outside; and where they work. */
export function PartyName({ party, detail = '' }: PartyNameProps) {
  const { personId, name, school } = party;
  const beneath = [detail, school === name ? '' : school].filter((part) => part !== '').join(', ');
  return (
    <span>
      {personId === null ? (
        <b className={classes.name}>{name}</b>
      ) : (
        <a className={classes.name} href={`#/staff/${personId}`}>
          {name}
        </a>
      )}
      {beneath === '' ? null : <span className={classes.quiet}>{beneath}</span>}
    </span>
  );
}
