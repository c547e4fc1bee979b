import type { StackStep } from '../../../shared/rules/undo-stack.ts';
import { build, type Reader } from '../sql.ts';

interface Turning {
  readonly undoes: number | null;
  readonly redoes: number | null;
}

/** Whether a step is a change of its own, or took another back (or did it again), and which. */
export function actOf({ undoes, redoes }: Turning): Omit<StackStep, 'seq'> {
  if (undoes !== null) return { act: 'undo', of: undoes };
  return redoes === null ? { act: 'change', of: null } : { act: 'redo', of: redoes };
}

/** For every step that was taken back or done again: the step that did so last. */
export function latestActs(db: Reader): ReadonlyMap<number, StackStep> {
  const acts = db.all(
    build.selectFrom('step').select(['seq', 'undoes', 'redoes']).where('area', '=', 'history').orderBy('seq'),
  );
  const latest = new Map<number, StackStep>();
  for (const step of acts) {
    const { act, of } = actOf(step);
    if (of !== null) latest.set(of, { seq: step.seq, act, of });
  }
  return latest;
}
