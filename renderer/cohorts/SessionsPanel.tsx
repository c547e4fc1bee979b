import { Button } from '@mantine/core';
import type { CohortView, SessionView } from '../../shared/contract/cohorts.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './cohorts.module.css';
import { timeWords } from './words.ts';

interface SessionsPanelProps {
  readonly cohort: CohortView;
  readonly today: string;
  readonly onMark: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onAdd: () => void;
}

/** The cohort's sessions in order: what each is about, and whether attendance is marked. */
export function SessionsPanel({ cohort, today, onMark, onEdit, onAdd }: SessionsPanelProps) {
  return (
    <Panel title="Sessions" note={String(cohort.sessions)} flush={cohort.sessionList.length > 0}>
      {cohort.sessionList.length === 0 ? (
        <EmptyState
          title="No sessions yet"
          action={
            <Button variant="filled" onClick={onAdd}>
              Add a session
            </Button>
          }
        >
          {cohort.pattern}.
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {cohort.sessionList.map((session) => (
            <Line
              key={session.id}
              session={session}
              people={cohort.participants.length}
              today={today}
              onMark={() => onMark(session.id)}
              onEdit={() => onEdit(session.id)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface LineProps {
  readonly session: SessionView;
  readonly people: number;
  readonly today: string;
  readonly onMark: () => void;
  readonly onEdit: () => void;
}

function Line({ session, people, today, onMark, onEdit }: LineProps) {
  const where = [session.heldAt, session.ledBy === '' ? '' : `led by ${session.ledBy}`].filter(Boolean);
  const time = timeWords(session);
  const canMark = !session.cancelled && session.on <= today && people > 0;
  return (
    <li className={classes.row}>
      <span className={classes.day}>
        {session.number === null ? null : <b>{session.number}. </b>}
        <span className={session.cancelled ? classes.cancelled : undefined}>
          {longDate(session.on)}
          {time === null ? null : (
            <>
              , <span className={classes.time}>{time}</span>
            </>
          )}
        </span>
      </span>
      <span className={classes.main}>
        {session.topic}
        {where.length === 0 ? null : <span className={classes.quiet}> {where.join(', ')}</span>}
      </span>
      {session.cancelled ? (
        <Tag tone="plain">Cancelled</Tag>
      ) : session.on > today ? null : session.marked === 0 ? (
        <Tag tone="warn">Not marked</Tag>
      ) : (
        <span className={classes.quiet}>
          {session.had} of {people} had it
        </span>
      )}
      {canMark ? (
        <Button size="sm" aria-label={`Mark attendance of ${session.topic}`} onClick={onMark}>
          Mark attendance
        </Button>
      ) : null}
      <Button size="sm" aria-label={`Change ${session.topic}`} onClick={onEdit}>
        Change
      </Button>
    </li>
  );
}
