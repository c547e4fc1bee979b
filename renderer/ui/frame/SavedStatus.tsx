import { Popover, UnstyledButton } from '@mantine/core';
import { londonTime } from '../../../shared/rules/dates.ts';
import { IconAlertTriangle, IconCheck, IconRefresh } from '../icons.ts';
import classes from './SavedStatus.module.css';
import type { SavedFacts } from './types.ts';

/** Whether the work is safe: said only after the write, and with the reason when it is not. */
export function SavedStatus({ saved }: { readonly saved: SavedFacts }) {
  if (saved.state !== 'saved' && saved.state !== 'saving')
    return <Trouble key={saved.state} saved={saved} label={trouble[saved.state]} />;
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

const trouble = {
  cannot_save: 'Cannot save',
  out_of_reach: 'Baton cannot be reached',
  not_answering: 'Baton does not answer',
} as const;

function Trouble({ saved, label }: { readonly saved: SavedFacts; readonly label: string }) {
  return (
    <Popover width={320} position="bottom-end" withArrow defaultOpened>
      <Popover.Target>
        <UnstyledButton className={classes.failed}>
          <IconAlertTriangle size={16} aria-hidden />
          {label}
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
