import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Kbd } from '../Kbd.tsx';
import classes from './BulkBar.module.css';

interface BulkBarProps {
  readonly count: number;
  /** Chosen, but not in the list as it is filtered now. */
  readonly notListed?: number;
  readonly onClear: () => void;
  /** Small buttons: what can be done with all of them at once. */
  readonly children: ReactNode;
}

/** Above a table while rows are chosen. */
export function BulkBar({ count, notListed = 0, onClear, children }: BulkBarProps) {
  if (count === 0) return null;
  return (
    <section className={classes.bar} aria-label="Do with everyone chosen">
      <b role="status">
        {count} chosen{notListed > 0 ? `, ${notListed} not listed now` : ''}
      </b>
      <div className={classes.actions}>{children}</div>
      <span className={classes.clear}>
        <Kbd keys="escape" />
        <Button size="sm" variant="subtle" onClick={onClear}>
          Clear
        </Button>
      </span>
    </section>
  );
}
