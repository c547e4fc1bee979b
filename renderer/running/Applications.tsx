import { Button } from '@mantine/core';
import type { ApplicationRow } from '../../shared/contract/running-shapes.ts';
import { outcomeWords } from '../../shared/reference/running.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './running.module.css';

interface ApplicationsProps {
  readonly rows: readonly ApplicationRow[];
  readonly onOpen: (row: ApplicationRow | 'new') => void;
}

/** The posts they applied for, and what became of each. */
export function Applications({ rows, onOpen }: ApplicationsProps) {
  const add = <Button onClick={() => onOpen('new')}>Add an application</Button>;
  if (rows.length === 0)
    return (
      <Panel title="Applications">
        <EmptyState title="No application yet" action={add}>
          Add the posts they apply for, so that interviews and their outcome are not lost.
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title="Applications" note={String(rows.length)} actions={add} flush>
      <ul className={classes.list} aria-label="Applications">
        {rows.map((row) => {
          const { post, school, appliedOn, interviewOn, outcome, feedback } = row.fields;
          return (
            <li key={row.id} className={classes.row}>
              <span className={classes.main}>
                <b>{school === '' ? post : `${post}, ${school}`}</b>
                <span className={classes.quiet}>
                  Applied on {longDate(appliedOn)}
                  {interviewOn === null ? '' : `; interview on ${longDate(interviewOn)}`}
                </span>
                {feedback === '' ? null : <span className={classes.quiet}>Feedback: {feedback}</span>}
              </span>
              <Tag tone={outcome === 'appointed' ? 'ok' : 'plain'}>
                {outcome === null ? 'No outcome yet' : outcomeWords[outcome]}
              </Tag>
              <Button size="sm" aria-label={`Change the application for ${post}`} onClick={() => onOpen(row)}>
                Change
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
