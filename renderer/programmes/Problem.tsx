import { Button } from '@mantine/core';
import { refusalOf } from '../client.ts';
import classes from './programmes.module.css';

interface ProblemProps {
  readonly error: unknown;
  /** Opens the nomination that a refusal points at. */
  readonly onOpen?: (nominationId: string) => void;
}

/** What was refused, beside where it was asked, with the way out; a nomination that it names can be opened. */
export function Problem({ error, onOpen }: ProblemProps) {
  if (error === null || error === undefined) return null;
  const { say, wayOut, details } = refusalOf(error);
  const nomination = details?.nominationId;
  return (
    <div role="alert" className={classes.problem}>
      {say} {wayOut}
      {typeof nomination === 'string' && onOpen ? (
        <>
          {' '}
          <Button size="sm" onClick={() => onOpen(nomination)}>
            Open it
          </Button>
        </>
      ) : null}
    </div>
  );
}
