import classes from './ProgressBar8.module.css';

interface ProgressBar8Props {
  /** Parts done; half a part is drawn half. */
  readonly done: number;
  /** Eight, unless the school has edited the stage. */
  readonly of?: number;
  /** What the parts are, for whoever listens: 'Stage 7 progress'. */
  readonly label: string;
  /** On a card: short bar, with '5 of 8' beside it. */
  readonly compact?: boolean;
}

/** The eight-part bar. Its count is always there in words too. */
export function ProgressBar8({ done, of = 8, label, compact }: ProgressBar8Props) {
  const words = `${Math.floor(done)} of ${of}`;
  return (
    <span className={classes.progress} data-compact={compact || undefined}>
      <span
        className={classes.bar}
        data-drawn
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        {Array.from({ length: of }, (_, part) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <i key={part} className={classes.part} data-fill={fill(done - part)} />
        ))}
      </span>
      {compact ? (
        <span className={classes.words} aria-hidden="true">
          {words}
        </span>
      ) : null}
    </span>
  );
}

function fill(left: number): 'full' | 'half' | 'none' {
  if (left >= 1) return 'full';
  return left > 0 ? 'half' : 'none';
}
