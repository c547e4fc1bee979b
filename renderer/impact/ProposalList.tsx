import { Button } from '@mantine/core';
import type { Proposal } from '../../shared/contract/impact-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { client, send } from '../client.ts';
import { useDoing } from '../use-doing.ts';
import classes from './impact.module.css';

interface ProposalListProps {
  readonly rows: readonly Proposal[];
  /** Where several people are listed. */
  readonly named?: boolean;
}

/** What the file holds since somebody took part, each to be taken over as an outcome with one press. */
export function ProposalList({ rows, named }: ProposalListProps) {
  const doing = useDoing();
  return (
    <ul className={classes.list} aria-label="The file says already">
      {rows.map((one) => (
        <li key={`${one.id} ${one.factId}`} className={classes.row}>
          <span>
            {named ? (
              <a className={classes.name} href={`#/impact/participants/${one.id}`}>
                {one.name}
              </a>
            ) : null}
            <span className={named ? classes.quiet : undefined}>
              {one.what}, {longDate(one.on)}
            </span>
            {named ? <span className={classes.quiet}>{one.round}</span> : null}
          </span>
          <Button
            size="sm"
            aria-label={`Take over: ${one.name}, ${one.what}`}
            onClick={() =>
              void doing(
                () => send(client.impact.takeOver, { nominationId: one.id, factId: one.factId }),
                `${one.name}: ${one.what}.`,
              )
            }
          >
            Take over
          </Button>
        </li>
      ))}
    </ul>
  );
}
