import { Button } from '@mantine/core';
import { IconEyeOff } from '../icons.ts';
import { Kbd } from '../Kbd.tsx';
import { Banner, bannerWords } from './Banner.tsx';
import type { MeetingFacts } from './types.ts';

interface MeetingBannerProps {
  readonly meeting: MeetingFacts;
  readonly onEnd: () => void;
}

/** Stays for as long as the meeting does, on every page. It names nobody. */
export function MeetingBanner({ meeting, onEnd }: MeetingBannerProps) {
  const room = meeting.room;
  return (
    <Banner label="Meeting mode" tone="warn">
      <IconEyeOff size={18} aria-hidden />
      <b>Meeting mode is on.</b>
      <span className={bannerWords}>
        Flags, readiness and notes are hidden, in print too.
        {room > 0 ? ` ${room} in the room ${room === 1 ? 'is' : 'are'} left out everywhere.` : null}
      </span>
      <Kbd keys="mod+shift+m" />
      <Button size="sm" onClick={onEnd}>
        End meeting
      </Button>
    </Banner>
  );
}
