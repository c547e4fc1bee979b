import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Competency } from '../../shared/reference/framework-content.ts';
import { scaleWords } from '../../shared/rules/scoring-words.ts';
import classes from './RatingGrid.module.css';

export type Score = 1 | 2 | 3 | 4 | 5 | null;
/** null is 'not observed'; a competency that is absent is blank. */
export type Ratings = Readonly<Record<string, Score>>;

interface RatingGridProps {
  /** Read out when the focus comes to the rows. */
  readonly name: string;
  readonly competencies: readonly Competency[];
  readonly ratings: Ratings;
  /** What 1 to 5 and N stand for; the staff’s scale where left out. */
  readonly scale?: Scale;
  readonly onChange: (ratings: Ratings) => void;
  /** Past the last competency: to the button that saves, where a digit too many does nothing. */
  readonly onEnd: () => void;
  /** Ctrl and Enter, from any row. */
  readonly onSave: () => void;
}

export interface Scale {
  readonly words: readonly string[];
  readonly unseen: string;
}
const usual: Scale = { words: scaleWords, unseen: 'Not observed' };

interface Choice {
  readonly value: Score;
  readonly face: string;
  readonly says: string;
}

const choicesOf = ({ words, unseen }: Scale): readonly Choice[] => [
  ...([1, 2, 3, 4, 5] as const).map((value) => ({
    value,
    face: String(value),
    says: `${value}, ${words[value - 1]?.toLowerCase()}`,
  })),
  { value: null, face: 'N', says: unseen },
];

/**
 * One rater's answers, a row for each competency. A digit answers and goes on to the next row, 0 or N is 'not
 * observed', Enter goes on, up and down choose the row, left and right the answer, Backspace takes it out. Another digit
 * or letter answers nothing and is said beside its row.
 */
export function RatingGrid(props: RatingGridProps) {
  const { name, competencies, ratings, scale = usual, onChange, onEnd, onSave } = props;
  const choices = choicesOf(scale);
  const grid = useRef<HTMLDivElement>(null);
  const [off, setOff] = useState<{ readonly row: number; readonly typed: string } | null>(null);
  const go = (row: number) => {
    if (row >= competencies.length) return onEnd();
    const rows = grid.current?.querySelectorAll<HTMLElement>('[role="radiogroup"]');
    rows?.[Math.max(0, row)]?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  const set = (key: string, value: Score) => onChange({ ...ratings, [key]: value });
  const clear = (key: string) => {
    const { [key]: _gone, ...rest } = ratings;
    onChange(rest);
  };
  const onKey = (event: KeyboardEvent, row: number, key: string) => {
    if (event.altKey) return;
    setOff(/^[\p{L}\p{N}]$/u.test(event.key) ? { row, typed: event.key } : null);
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      return onSave();
    }
    const typed = /^[1-5]$/.test(event.key)
      ? choices[Number(event.key) - 1]?.value
      : /^[0nN]$/.test(event.key)
        ? null
        : undefined;
    if (typed !== undefined) {
      setOff(null);
      set(key, typed);
      event.preventDefault();
      return go(row + 1);
    }
    const at = choices.findIndex((one) => key in ratings && one.value === ratings[key]);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      const next = choices[at < 0 ? (step > 0 ? 0 : choices.length - 1) : at + step];
      if (next !== undefined) set(key, next.value);
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') go(row + 1);
    else if (event.key === 'ArrowUp') go(row - 1);
    else if (event.key === 'Backspace' || event.key === 'Delete') clear(key);
    else return;
    event.preventDefault();
  };
  return (
    <section ref={grid} aria-label={name} className={classes.grid}>
      {competencies.map((one, row) => (
        <Row
          key={one.key}
          choices={choices}
          competency={one}
          number={row + 1}
          set={competencies[row - 1]?.set === one.set ? null : one.set}
          answered={one.key in ratings}
          value={ratings[one.key] ?? null}
          problem={
            off?.row === row
              ? `“${off.typed}” is not on the scale: type 1 to 5, or N for “${scale.unseen}”.`
              : null
          }
          onChoose={(value) => {
            setOff(null);
            set(one.key, value);
          }}
          onClear={() => clear(one.key)}
          onKey={(event) => onKey(event, row, one.key)}
        />
      ))}
    </section>
  );
}

interface RowProps {
  readonly choices: readonly Choice[];
  readonly competency: Competency;
  /** As on the form on paper. */
  readonly number: number;
  readonly set: string | null;
  readonly answered: boolean;
  readonly value: Score;
  /** Why the key that was typed last in this row answers nothing. */
  readonly problem: string | null;
  readonly onChoose: (value: Score) => void;
  readonly onClear: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Row(props: RowProps) {
  const { choices, competency, number, set, answered, value, problem, onChoose, onClear, onKey } = props;
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The choice that can be reached moves with left and right; the focus goes with it.
    if (own.current?.contains(document.activeElement))
      own.current.querySelector<HTMLElement>(`[data-choice="${answered ? String(value) : '1'}"]`)?.focus();
  }, [answered, value]);
  return (
    <>
      {set === null ? null : <h3 className={classes.set}>{set}</h3>}
      <div className={classes.row} data-answered={answered || undefined}>
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        <div className={classes.words}>
          <span id={`name-${competency.key}`} className={classes.name}>
            {competency.name}
          </span>
          <span className={classes.indicators}>{competency.indicators.join('. ')}</span>
          <span role="status" className={classes.problem}>
            {problem}
          </span>
        </div>
        <div
          ref={own}
          role="radiogroup"
          aria-labelledby={`name-${competency.key}`}
          className={classes.choices}
          onKeyDown={onKey}
        >
          {choices.map((choice, place) => {
            const chosen = answered && choice.value === value;
            return (
              // biome-ignore lint/a11y/useSemanticElements: one key answers and moves on, which radio inputs do not
              <button
                key={choice.face}
                type="button"
                role="radio"
                aria-checked={chosen}
                aria-label={choice.says}
                title={choice.says}
                data-choice={String(choice.value)}
                tabIndex={chosen || (!answered && place === 0) ? 0 : -1}
                className={classes.choice}
                onClick={() => (chosen ? onClear() : onChoose(choice.value))}
              >
                {choice.face}
              </button>
            );
          })}
        </div>
      </div>
    </>
  );
}
