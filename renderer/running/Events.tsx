import { Button } from '@mantine/core';
import type { EventRow } from '../../shared/contract/running-shapes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { RunningRound } from './PlanEvents.tsx';
import classes from './running.module.css';
import { daysWords, spanWords } from './words.ts';

interface EventsProps {
  readonly round: RunningRound;
  readonly today: string;
  readonly onPlan: () => void;
  readonly onRegister: (id: string) => void;
  readonly onEdit: (event: EventRow) => void;
}

/** What the round does together: when, where, and whether its register is filled. */
export function Events({ round, today, onPlan, onRegister, onEdit }: EventsProps) {
  const plan = <Button onClick={onPlan}>Plan the events</Button>;
  const open = round.plan.filter((one) => one.planned === 0);
  if (round.events.length === 0)
    return (
      <Panel title="Events">
        <EmptyState title="No event is planned yet" action={plan}>
          {open.length === 0
            ? 'Plan development days, training or networking: the register of each fills the ledgers below.'
            : `The programme has ${open.map((one) => one.words).join('; ')}. Plan them in one step, with or without dates.`}
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title="Events" note={String(round.events.length)} actions={plan} flush>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label="Events">
          <thead>
            <tr>
              <th scope="col">Event</th>
              <th scope="col">When</th>
              <th scope="col">Where</th>
              <th scope="col">Register</th>
              <th scope="col">Do</th>
            </tr>
          </thead>
          <tbody>
            {round.events.map((one) => {
              const { from, to, title, days, place, ledBy } = one.fields;
              const been = from !== null && from <= today;
              return (
                <tr key={one.id}>
                  <th scope="row">
                    {title}
                    <span className={classes.quiet}>{one.line}</span>
                  </th>
                  <td>
                    {spanWords(from, to)}
                    <span className={classes.quiet}>{daysWords(days)}</span>
                  </td>
                  <td>
                    {place}
                    {ledBy === '' ? null : <span className={classes.quiet}>Led by {ledBy}</span>}
                  </td>
                  <td>
                    {one.notNeededOn !== null && one.marked < one.of ? (
                      <>
                        {one.marked} of {one.of} marked
                        <span className={classes.quiet}>No more is needed</span>
                      </>
                    ) : one.late ? (
                      <Tag tone="warn">{`${one.marked} of ${one.of} marked`}</Tag>
                    ) : been ? (
                      `${one.marked} of ${one.of} marked`
                    ) : (
                      'To come'
                    )}
                  </td>
                  <td>
                    <div className={classes.does}>
                      {been ? (
                        <Button
                          size="sm"
                          aria-label={`Register of ${title}`}
                          onClick={() => onRegister(one.id)}
                        >
                          Register
                        </Button>
                      ) : null}
                      <Button size="sm" aria-label={`Change ${title}`} onClick={() => onEdit(one)}>
                        Change
                      </Button>
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
