import { londonTime } from '../../../shared/rules/dates.ts';
import { IconAlertTriangle, IconCheck, IconRefresh } from '../icons.ts';
import classes from './SavedStatus.module.css';
import { isTrouble, trouble } from './trouble.ts';
import type { SavedFacts } from './types.ts';

/** Whether the work is safe: said only after the write. Why it is not stands above the page. */
export function SavedStatus({ saved }: { readonly saved: SavedFacts }) {
  if (isTrouble(saved.state))
    return (
      <span className={classes.failed}>
        <IconAlertTriangle size={16} aria-hidden />
        {trouble[saved.state]}
      </span>
    );
  const words =
    saved.state === 'saving' ? 'Saving' : saved.savedAt ? `Saved ${londonTime(saved.savedAt)}` : 'Saved';
  return (
    <span className={classes.saved}>
      {saved.state === 'saving' ? (
        <IconRefresh size={14} aria-hidden />
      ) : (
        <IconCheck size={14} stroke={2.3} aria-hidden />
      )}
      {words}
    </span>
  );
}
