import { type ReactNode, useRef, useState } from 'react';
import { DateField } from './DateField.tsx';
import classes from './EvidenceMark.module.css';
import { useEdited } from './overtaken.ts';
import { Problem, Refused } from './Problem.tsx';
import { TheyMayRead, useCareful } from './TheyMayRead.tsx';

interface EvidenceMarkProps {
  /** What is marked: a skill, an experience. */
  readonly name: string;
  /** What it says of its day, for who does not see the fields: 'done on'. */
  readonly on: string;
  /** YYYY-MM-DD, or null while it is not marked. */
  readonly date: string | null;
  readonly evidence: string | null;
  /** Why what was kept last was refused. */
  readonly error: unknown;
  /** Keeps both; calls `saved` once they are kept. */
  readonly onKeep: (date: string | null, evidence: string | null, saved: () => void) => void;
  /** The name as it is shown, with what stands beside it. */
  readonly children: ReactNode;
}

/** Something that a person has done or shown: marked with its day, then with evidence in words that they may read. */
export function EvidenceMark({ name, on, date, error, onKeep, children, ...kept }: EvidenceMarkProps) {
  const edited = useEdited({ evidence: kept.evidence ?? '' });
  const { evidence } = edited.typed;
  const careful = useCareful();
  // The next field is there once a day is being typed, so that Tab goes on into it.
  const [typing, setTyping] = useState(false);
  const given = useRef<string | null>(null);
  const changed = edited.dirty && evidence.trim() !== (kept.evidence ?? '');
  const save = (day: string | null, words: string) => onKeep(day, words.trim() || null, edited.saved);
  const saveTyped = (day: string | null) => {
    if (!edited.stop()) careful.check(evidence, () => save(day, evidence));
  };
  return (
    <div className={classes.mark}>
      <span>{children}</span>
      <div
        onInput={(event) => {
          if (event.target instanceof HTMLInputElement) setTyping(event.target.value !== '');
        }}
      >
        <DateField
          label={`${name}: ${on}`}
          hideLabel
          value={date}
          onDone={(day) => {
            given.current = day;
            if (day === date) return;
            if (changed) saveTyped(day);
            else save(day, evidence);
          }}
        />
      </div>
      {date === null && !typing ? null : (
        <div className={classes.evidence}>
          <TheyMayRead
            hideLabel
            label={`${name}: evidence`}
            placeholder="Evidence"
            minRows={1}
            maxLength={1000}
            value={evidence}
            onChange={(words) => {
              careful.forget();
              edited.change({ evidence: words });
            }}
            onBlur={() => {
              // The day may still be on its way; one that cannot be read is put right first.
              const day = date ?? given.current;
              if (changed && day !== null) saveTyped(day);
            }}
            asking={careful.asking}
          />
        </div>
      )}
      <div className={classes.evidence}>
        <Refused say={edited.words} />
        <Problem error={error} />
      </div>
    </div>
  );
}
