import { attendanceWords } from '../../shared/reference/running.ts';
import { Panel } from '../ui/Panel.tsx';
import type { OneParticipant } from './ParticipantPage.tsx';
import classes from './running.module.css';
import { daysWords, spanWords } from './words.ts';

interface MyEventsProps {
  readonly one: OneParticipant;
  readonly today: string;
}

/** The events of the round with this participant's attendance. */
export function MyEvents({ one, today }: MyEventsProps) {
  const { events } = one;
  if (events.length === 0) return null;
  return (
    <Panel title="Events" note={String(events.length)} flush>
      <ul className={classes.list} aria-label="Events">
        {events.map(({ id, fields, state, days }) => (
          <li key={id} className={classes.row}>
            <span>
              {fields.title}
              <span className={classes.quiet}>{spanWords(fields.from, fields.to)}</span>
            </span>
            <span className={classes.quiet}>
              {state === null
                ? unmarked(one, fields, today)
                : `${attendanceWords[state]}${state === 'part' && days !== null ? `, ${daysWords(days)}` : ''}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What stands where nobody has marked them: that they had not joined, had gone, or were not marked yet. */
function unmarked(
  { takenUpOn, endedOn, leftOn }: OneParticipant,
  { from, to }: OneParticipant['events'][number]['fields'],
  today: string,
): string {
  const gone = [endedOn, leftOn].some((on) => on !== null && (from === null ? on <= today : on < from));
  if (gone) return 'After their time';
  if (from === null || from > today) return 'To come';
  return takenUpOn > (to ?? from) ? 'Before they joined' : 'Not marked';
}
