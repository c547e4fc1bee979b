import type { Profile } from '../../../shared/contract/staff.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './person.module.css';

const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** When an instant was, as people here write it: '23 Nov 2026, 09:00'. */
export const momentWords = (instant: string) => moment.format(new Date(instant));

/** What was done about somebody, in words, the newest first. */
export function HistoryPanel({ profile }: { readonly profile: Profile }) {
  return (
    <Panel title="History" note={profile.history.length >= 100 ? 'The newest 100 steps' : undefined}>
      {profile.history.length === 0 ? (
        <p className={classes.none}>Nothing has been done about them yet.</p>
      ) : (
        <ol className={classes.rows}>
          {profile.history.map((step) => (
            <li key={step.seq} className={classes.history}>
              <span className={classes.when}>{momentWords(step.at)}</span>
              <span>{step.words}</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
