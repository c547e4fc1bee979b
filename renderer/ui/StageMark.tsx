import { VisuallyHidden } from '@mantine/core';
import classes from './StageMark.module.css';

interface StageMarkProps {
  /** The stage's number; 6, 7 and 8 carry one, two and three rings. Null for a stage without a number. */
  readonly number: number | null;
  /** As the school words it: 'Stage 7'. */
  readonly name: string;
  /** Where the column already says 'Stage': the mark with only the number beside it. */
  readonly short?: boolean;
}

/** The baton with its rings, and always the stage's name beside it. */
export function StageMark({ number, name, short }: StageMarkProps) {
  return (
    <span className={classes.stage}>
      <Baton number={number} />
      {short && number !== null ? (
        <>
          <span aria-hidden="true">{number}</span>
          <VisuallyHidden component="span">{name}</VisuallyHidden>
        </>
      ) : (
        <span>{name}</span>
      )}
    </span>
  );
}

const GAP = 5;

function Baton({ number }: { readonly number: number | null }) {
  const rings = number === null ? 0 : Math.min(3, Math.max(0, number - 5));
  const first = 11 - ((rings - 1) * GAP) / 2;
  return (
    <svg
      className={classes.mark}
      data-stage={tone(number)}
      width="22"
      height="14"
      viewBox="0 0 22 14"
      aria-hidden="true"
    >
      <rect x="0.75" y="0.75" width="20.5" height="12.5" rx="6.25" className={classes.body} />
      {Array.from({ length: rings }, (_, ring) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: rings have no identity but their place
          key={ring}
          x={first + ring * GAP - 1.5}
          y="1"
          width="3"
          height="12"
          className={classes.ring}
        />
      ))}
    </svg>
  );
}

function tone(number: number | null): string {
  if (number === null || number < 6) return 'early';
  return String(Math.min(number, 8));
}
