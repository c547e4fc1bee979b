import { attendanceWords } from '../../shared/reference/running.ts';
import { Panel } from '../ui/Panel.tsx';
import type { OneParticipant } from './ParticipantPage.tsx';
import classes from './running.module.css';
import { daysWords, spanWords } from './words.ts';

interface MyEventsProps {
  readonly events: OneParticipant['events'];
  readonly today: string;
}

/** The events of the round with this participant's attendance. */
export function MyEvents({ events, today }: MyEventsProps) {
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
              {state !== null
                ? `${attendanceWords[state]}${state === 'part' && days !== null ? `, ${daysWords(days)}` : ''}`
                : fields.from !== null && fields.from <= today
                  ? 'Not marked'
                  : 'To come'}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
