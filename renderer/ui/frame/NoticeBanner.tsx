import { Button } from '@mantine/core';
import { IconInfoCircle } from '../icons.ts';
import classes from './MeetingBanner.module.css';

export interface Notice {
  /** What it is about, for those who go from landmark to landmark. */
  readonly label: string;
  readonly title: string;
  readonly words: string;
  readonly way: string;
  /** The page that sees to it, where the notice would only repeat what stands there. */
  readonly page: string | null;
  readonly run: () => void;
}

/** Something about the file as a whole that stays true until it is seen to: it stands on every page. */
export function NoticeBanner({ label, title, words, way, run }: Notice) {
  return (
    <section aria-label={label} className={classes.banner}>
      <IconInfoCircle size={18} aria-hidden />
      <b>{title}</b>
      <span className={classes.words}>{words}</span>
      <Button size="sm" onClick={run}>
        {way}
      </Button>
    </section>
  );
}
