import { Button } from '@mantine/core';
import { IconHistory } from '../icons.ts';
import classes from './MeetingBanner.module.css';

interface BackupBannerProps {
  /** When the backup was made: '27 November 2026 at 16:02'. */
  readonly moment: string;
  readonly onLeave: () => void;
}

/** Stays on every page for as long as a backup is looked at. */
export function BackupBanner({ moment, onLeave }: BackupBannerProps) {
  return (
    <section aria-label="A backup is open" className={classes.banner}>
      <IconHistory size={18} aria-hidden />
      <b>This is the backup of {moment}.</b>
      <span className={classes.words}>It can be read, searched and printed, and nothing in it changes.</span>
      <Button size="sm" onClick={onLeave}>
        Back to the present
      </Button>
    </section>
  );
}
