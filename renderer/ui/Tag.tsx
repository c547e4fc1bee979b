import type { ReactNode } from 'react';
import classes from './Tag.module.css';

export type Tone = 'ok' | 'warn' | 'bad' | 'unknown' | 'plain' | 'flag' | 'brand';

interface TagProps {
  readonly tone: Tone;
  /** Drawn at 15 px. The words carry the meaning; the icon repeats it. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A short word in a box. Words always; the colour never says anything that the words do not. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone} data-icon={icon ? true : undefined}>
      {icon}
      {children}
    </span>
  );
}

/** The same words without a box, for dense rows. */
export function TagText({ tone, icon, children }: TagProps) {
  return (
    <span className={classes.text} data-tone={tone}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
