import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Dismissed, Proposal } from '../../shared/contract/impact-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { client, send } from '../client.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useDoing } from '../use-doing.ts';
import classes from './impact.module.css';

interface ProposalListProps {
  readonly rows: readonly Proposal[];
  /** What was turned down: it is not proposed again until somebody asks for it. */
  readonly dismissed: readonly Dismissed[];
  /** Where several people are listed. */
  readonly named?: boolean;
}

/** What the file holds since somebody took part, each to be taken over as an outcome or turned down with one press. */
export function ProposalList({ rows, dismissed, named }: ProposalListProps) {
  const doing = useDoing();
  const which = (one: Proposal) => ({ nominationId: one.id, factId: one.factId });
  return (
    <>
      {rows.length === 0 ? null : (
        <ul className={classes.list} aria-label="The file says already">
          {rows.map((one) => (
            <Line key={`${one.id} ${one.factId}`} one={one} named={named === true}>
              <Button
                size="sm"
                aria-label={`Take over: ${one.name}, ${one.what}`}
                onClick={() =>
                  void doing(() => send(client.impact.takeOver, which(one)), `${one.name}: ${one.what}.`)
                }
              >
                Take over
              </Button>
              <Button
                size="sm"
                aria-label={`Not an outcome: ${one.name}, ${one.what}`}
                onClick={() =>
                  void doing(
                    () => send(client.impact.dismiss, which(one)),
                    `${one.name}, not an outcome: ${one.what}.`,
                  )
                }
              >
                Not an outcome
              </Button>
            </Line>
          ))}
        </ul>
      )}
      {dismissed.length === 0 ? null : (
        <div className={classes.turnedDown}>
          <Disclosure summary={`${dismissed.length} turned down`}>
            <ul className={classes.list} aria-label="Turned down">
              {dismissed.map((one) => (
                <Line
                  key={`${one.id} ${one.factId}`}
                  one={one}
                  named={named === true}
                  more={`Not an outcome, said ${longDate(one.dismissedOn)}`}
                >
                  <Button
                    size="sm"
                    aria-label={`Ask again: ${one.name}, ${one.what}`}
                    onClick={() =>
                      void doing(
                        () => send(client.impact.askAgain, which(one)),
                        `${one.name}: ${one.what} is asked again.`,
                      )
                    }
                  >
                    Ask again
                  </Button>
                </Line>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </>
  );
}

interface LineProps {
  readonly one: Proposal;
  readonly named: boolean;
  readonly more?: string;
  readonly children: ReactNode;
}

function Line({ one, named, more, children }: LineProps) {
  return (
    <li className={classes.row}>
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
        {more === undefined ? null : <span className={classes.quiet}>{more}</span>}
      </span>
      <span className={classes.does}>{children}</span>
    </li>
  );
}
