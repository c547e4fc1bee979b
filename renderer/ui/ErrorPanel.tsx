import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ErrorPanel.module.css';
import { IconAlertTriangle } from './icons.ts';

interface ErrorPanelProps {
  /** What did not happen: 'The spreadsheet was not saved'. */
  readonly title: string;
  /** Why, what is safe, and what to do. */
  readonly children?: ReactNode;
  readonly onRetry?: () => void;
  /** Another way out, beside 'Try again'. */
  readonly otherWay?: ReactNode;
}

/** An error beside its cause: what happened, what is safe, what to do now. */
export function ErrorPanel({ title, children, onRetry, otherWay }: ErrorPanelProps) {
  return (
    <div role="alert" className={classes.error}>
      <div className={classes.head}>
        <IconAlertTriangle size={18} aria-hidden />
        <b>{title}</b>
      </div>
      {children ? <div className={classes.words}>{children}</div> : null}
      {onRetry || otherWay ? (
        <div className={classes.actions}>
          {onRetry ? (
            <Button variant="filled" size="sm" onClick={onRetry}>
              Try again
            </Button>
          ) : null}
          {otherWay}
        </div>
      ) : null}
    </div>
  );
}
