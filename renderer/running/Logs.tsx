import { Button } from '@mantine/core';
import type { SupportRow } from '../../shared/contract/running-shapes.ts';
import { supportWords } from '../../shared/reference/running.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { OneParticipant } from './ParticipantPage.tsx';
import classes from './running.module.css';
import { spanWords, upper } from './words.ts';

interface LogsProps {
  readonly one: OneParticipant;
  readonly today: string;
  readonly onOpen: (row: SupportRow | 'new') => void;
}

/** Coaching, mentoring, visits, shadowing and the like, the newest first: a diary of what they had alone. */
export function Logs({ one, today, onOpen }: LogsProps) {
  const add = <Button onClick={() => onOpen('new')}>Log what they had</Button>;
  if (one.support.length === 0)
    return (
      <Panel title="Coaching, visits and shadowing">
        <EmptyState title="Nothing is logged yet" action={add}>
          Log each session, visit or day of shadowing: with whom, what it was about, and what comes next.
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title="Coaching, visits and shadowing" note={String(one.support.length)} actions={add} flush>
      <ul className={classes.list} aria-label="Coaching, visits and shadowing">
        {one.support.map((row) => (
          <li key={row.id} className={classes.row}>
            <Log row={row} />
            {row.fields.on > today ? <Tag tone="plain">Booked</Tag> : null}
            <Button
              size="sm"
              aria-label={`Change the ${supportWords[row.fields.kind].one} of ${longDate(row.fields.on)}`}
              onClick={() => onOpen(row)}
            >
              Change
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Log({ row: { fields, line } }: { readonly row: SupportRow }) {
  const words = supportWords[fields.kind];
  const where = [
    fields.withWhom === '' ? '' : `with ${fields.withWhom}`,
    fields.school === '' ? '' : `at ${fields.school}`,
    fields.minutes === null ? '' : counted(fields.minutes, 'minute'),
  ].filter(Boolean);
  return (
    <span className={classes.main}>
      <b>
        {upper(words.one)}, {spanWords(fields.on, fields.to)}
      </b>
      {line === '' ? null : <span className={classes.quiet}>Counts for: {line}</span>}
      {where.length === 0 ? null : <span className={classes.quiet}>{where.join(', ')}</span>}
      {fields.words === '' ? null : (
        <span className={classes.quiet}>
          {words.what}: {fields.words}
        </span>
      )}
      {fields.takes === '' ? null : (
        <span className={classes.quiet}>
          {words.takes}: {fields.takes}
        </span>
      )}
      {fields.nextOn === null ? null : (
        <span className={classes.quiet}>Next on {longDate(fields.nextOn)}</span>
      )}
      {fields.although === '' ? null : (
        <span className={classes.quiet}>More than the programme allows: {fields.although}</span>
      )}
    </span>
  );
}
