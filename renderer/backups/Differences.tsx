import { Progress } from '@mantine/core';
import { differenceWords } from '../../shared/rules/backup-words.ts';
import classes from './backups.module.css';
import type { Compared } from './use-differences.ts';

/** What differs between a backup and now, in counts; while that is worked out, how far it is. */
export function Differences({ compared }: { readonly compared: Compared }) {
  const { state, fraction, say, differences, problem } = compared;
  if (state === 'not_asked') return null;
  if (state === 'failed')
    return (
      <p role="alert" className={classes.problem}>
        {problem}
      </p>
    );
  if (state === 'working')
    return (
      <div className={classes.working}>
        <Progress value={fraction * 100} size="sm" aria-label="How much has been compared" />
        <span className={classes.quiet}>{say}</span>
      </div>
    );
  if (differences.length === 0)
    return (
      <p role="status" className={classes.same}>
        Everything in it is as it is now.
      </p>
    );
  return (
    <div role="status">
      <ul className={classes.differences} aria-label="What differs from now">
        {differences.map((one) => (
          <li key={one.kind}>{differenceWords(one)}</li>
        ))}
      </ul>
    </div>
  );
}
