/** One step since the file was opened, as far as undoing is concerned. */
export interface StackStep {
  readonly seq: number;
  /** What it did: a change of its own, or taking a step back or doing it again. */
  readonly act: 'change' | 'undo' | 'redo';
  /** The step that was taken back or done again; null for a change. */
  readonly of: number | null;
}

export interface UndoStack {
  /** The step that undoing takes back now, or null. */
  readonly undo: number | null;
  /** The step that redoing does again now, or null. */
  readonly redo: number | null;
}

/**
 * What Ctrl+Z and Ctrl+Shift+Z would do after these steps, oldest first, as editors do it: undoing goes back one
 * change at a time, redoing forward again, and a new change ends what could be redone. Steps before the file was
 * opened are not among them, so undoing never reaches there; it passes over what may never be taken back.
 */
export function undoStack(
  steps: readonly StackStep[],
  may: (seq: number) => boolean = () => true,
): UndoStack {
  const done: number[] = [];
  const undone: number[] = [];
  for (const { seq, act, of } of steps) {
    if (act === 'change') {
      done.push(seq);
      undone.length = 0;
    } else if (of !== null) {
      const [from, to] = act === 'undo' ? [done, undone] : [undone, done];
      const at = from.lastIndexOf(of);
      if (at >= 0) from.splice(at, 1);
      to.push(of);
    }
  }
  return { undo: done.findLast(may) ?? null, redo: undone.at(-1) ?? null };
}
