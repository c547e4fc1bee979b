import { Popover, UnstyledButton } from '@mantine/core';
import { londonTime } from '../../../shared/rules/dates.ts';
import { IconAlertTriangle, IconCheck, IconRefresh } from '../icons.ts';
import classes from './SavedStatus.module.css';
import type { SavedFacts } from './types.ts';

/** Whether the work is safe: said only after the write, and with the reason when it is not. */
export function SavedStatus({ saved }: { readonly saved: SavedFacts }) {
  if (saved.state === 'cannot_save' || saved.state === 'out_of_reach')
    return <Trouble key={saved.state} saved={saved} />;
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

function Trouble({ saved }: { readonly saved: SavedFacts }) {
  return (
    <Popover width={320} position="bottom-end" withArrow defaultOpened>
      <Popover.Target>
        <UnstyledButton className={classes.failed}>
          <IconAlertTriangle size={16} aria-hidden />
          {saved.state === 'cannot_save' ? 'Cannot save' : 'Baton cannot be reached'}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <div role="alert">
          <p>{saved.reason ?? 'The file could not be written.'}</p>
          {saved.wayOut ? <p className={classes.wayOut}>{saved.wayOut}</p> : null}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
