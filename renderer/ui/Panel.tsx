import type { ReactNode } from 'react';
import classes from './Panel.module.css';

interface PanelProps {
  readonly title?: string;
  /** Beside the title, quieter: a count or a date. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** Rows and tables that reach the panel's edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A white panel with a hairline round it: a section of a page. */
export function Panel({ title, note, actions, flush, children }: PanelProps) {
  return (
    <section className={classes.panel}>
      {title ? (
        <div className={classes.head} data-flush={flush || undefined}>
          <h2 className={classes.title}>{title}</h2>
          {note ? <span className={classes.note}>{note}</span> : null}
          {actions ? <div className={classes.actions}>{actions}</div> : null}
        </div>
      ) : null}
      <div className={flush ? undefined : classes.body} data-bare={title ? undefined : true}>
        {children}
      </div>
    </section>
  );
}

/** Two columns of one width, beneath each other in narrow windows. */
export function TwoColumns({ children }: { readonly children: ReactNode }) {
  return <div className={classes.twoColumns}>{children}</div>;
}

/** Panels beneath each other. */
export function Column({ children }: { readonly children: ReactNode }) {
  return <div className={classes.column}>{children}</div>;
}

/** A page's main column with a rail beside it; the rail drops beneath in narrow windows. */
export function WithRail({ rail, children }: { readonly rail: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes.withRail}>
      <Column>{children}</Column>
      <Column>{rail}</Column>
    </div>
  );
}
