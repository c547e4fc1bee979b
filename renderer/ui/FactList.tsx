import type { ReactNode } from 'react';
import classes from './FactList.module.css';

/** Facts about one thing, each with its name before it. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
}

interface FieldRowProps {
  readonly label: string;
  /** Where the fact came from or when it was said. */
  readonly source?: ReactNode;
  readonly children: ReactNode;
}

/** One fact: its name, its value (words, marks or a field that edits it), where it came from. */
export function FieldRow({ label, source, children }: FieldRowProps) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>
        {children}
        {source ? <span className={classes.source}>{source}</span> : null}
      </dd>
    </div>
  );
}
