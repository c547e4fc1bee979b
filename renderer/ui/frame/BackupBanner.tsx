import { Button } from '@mantine/core';
import { IconHistory } from '../icons.ts';
import { Banner, bannerWords } from './Banner.tsx';

interface BackupBannerProps {
  /** When the backup was made: '27 November 2026 at 16:02'. */
  readonly moment: string;
  readonly onLeave: () => void;
}

/** Stays on every page for as long as a backup is looked at. */
export function BackupBanner({ moment, onLeave }: BackupBannerProps) {
  return (
    <Banner label="A backup is open" tone="warn">
      <IconHistory size={18} aria-hidden />
      <b>This is the backup of {moment}.</b>
      <span className={bannerWords}>It can be read, searched and printed, and nothing in it changes.</span>
      <Button size="sm" onClick={onLeave}>
        Back to the present
      </Button>
    </Banner>
  );
}
