import classes from './ReadOnlyNote.module.css';

interface ReadOnlyNoteProps {
  /** As `useReadOnly` says it. */
  readonly whyNot: string;
  /** It was asked for just now, so it is read out; else it stands there from the beginning. */
  readonly role: 'alert' | 'note';
}

/** Why nothing can be changed, where somebody is about to. */
export function ReadOnlyNote({ whyNot, role }: ReadOnlyNoteProps) {
  return (
    <p role={role} className={classes.note}>
      {whyNot}
    </p>
  );
}
