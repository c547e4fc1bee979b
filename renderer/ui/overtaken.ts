import { useEffect, useState } from 'react';
import { useTypedInPlace } from './unsaved.ts';

/** What a form says where another window changed meanwhile what it was opened on. */
export const overtakenWords =
  'This was changed in another window while the form was open. Save again to keep yours.';

/** What a form was opened on as it is now; as it was then where it is gone, and null for something new. */
export function rowNow<Held extends { readonly id: string }>(
  rows: readonly Held[],
  opened: Held | 'new',
): Held | null {
  return opened === 'new' ? null : (rows.find((one) => one.id === opened.id) ?? opened);
}

/**
 * Watches what a form was opened on, given as it is now; null or left out where it is for something new. A form asks
 * `stop` at each save: true, once, where another window has changed it since, which `words` then say.
 */
export function useOvertaken(row: object | null | undefined) {
  const now = JSON.stringify(row);
  const [known, setKnown] = useState(now);
  const [overtaken, setOvertaken] = useState(false);
  const know = (over: boolean) => {
    setKnown(now);
    setOvertaken(over);
    return over;
  };
  return {
    words: overtaken ? overtakenWords : null,
    changed: now !== known,
    /** Only once: whoever saves again has read that theirs goes over the other's. */
    stop: () => know(now !== known),
    /** The form shows what is there now. */
    taken: () => know(false),
  };
}

/** What a page says that is come back to, and has what was typed in it before. */
export const keptWords = 'This was typed before the page was left. It is not saved yet.';

/** What was typed and not saved, and the row that it was typed over. */
export interface Draft<Row> {
  readonly typed: Row;
  readonly from: Row;
}

/**
 * A copy of `row` to type in. What another window makes of it is shown while nothing is typed; once something is, it is
 * held to what was typed, and `stop` says so at the next save. `turn` is a key for fields that keep a text of their own.
 * With `drafts` what is typed outlasts the page, under `id`, until the row is another: `again` says that it did.
 */
export function useEdited<Row extends object>(row: Row, drafts?: Map<string, Draft<Row>>, id = '') {
  const { words, changed, stop, taken } = useOvertaken(row);
  const draft = drafts?.get(id);
  const kept = draft !== undefined && JSON.stringify(draft.from) === JSON.stringify(row);
  const [again, setAgain] = useState(kept);
  const [typed, setTyped] = useState(kept ? draft.typed : row);
  const [from, setFrom] = useState(row);
  const [turn, setTurn] = useState(0);
  const dirty = JSON.stringify(typed) !== JSON.stringify(from);
  useTypedInPlace(dirty);
  const start = () => {
    setTyped(row);
    setFrom(row);
    setTurn(turn + 1);
    setAgain(false);
    taken();
  };
  useEffect(() => {
    if (dirty) drafts?.set(id, { typed, from });
    else drafts?.delete(id);
  });
  // What was typed is there now: it was saved before the page was left, say, and the answer came later.
  const isThere = () => JSON.stringify(typed) === JSON.stringify(row);
  if (changed && (!dirty || isThere())) start();
  return {
    typed,
    change: (part: Partial<Row>) => setTyped((was) => ({ ...was, ...part })),
    dirty,
    again: again && dirty,
    turn,
    words,
    stop,
    /** Drops what was typed for what is there now. */
    start,
    /** What was typed is saved: what comes of it is shown when it comes. */
    saved: () => {
      // Here too, since the page may have been left before the answer came.
      drafts?.delete(id);
      setFrom(typed);
      setAgain(false);
    },
  };
}
