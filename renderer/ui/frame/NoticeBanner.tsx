import { Button } from '@mantine/core';
import { IconInfoCircle } from '../icons.ts';
import { Banner, bannerWords } from './Banner.tsx';

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
    <Banner label={label} tone="warn">
      <IconInfoCircle size={18} aria-hidden />
      <b>{title}</b>
      <span className={bannerWords}>{words}</span>
      <Button size="sm" onClick={run}>
        {way}
      </Button>
    </Banner>
  );
}
