import type { ReactNode } from 'react';
import classes from './Banner.module.css';

interface BannerProps {
  /** What it is about, for who does not see it. */
  readonly label: string;
  readonly tone: 'warn' | 'bad';
  /** An icon, the words, then what can be done. */
  readonly children: ReactNode;
}

/** What holds for the whole window, above every page, so that it covers nothing of it. */
export function Banner({ label, tone, children }: BannerProps) {
  return (
    <section aria-label={label} className={classes.banner} data-tone={tone}>
      {children}
    </section>
  );
}

/** The words of a banner, which push what can be done to its end. */
export const bannerWords = classes.words;
