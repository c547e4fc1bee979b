import { z } from 'zod';
import type { StackStep } from '../../../shared/rules/undo-stack.ts';
import { build, type Reader } from '../sql.ts';

interface Named {
  readonly area: string;
  readonly name: string;
  readonly reply: string;
}

const reply = z.object({ seq: z.number() });

/** Whether a step is a change of its own, or took another back (or did it again), and which. */
export function actOf(step: Named): Omit<StackStep, 'seq'> {
  if (step.area !== 'history') return { act: 'change', of: null };
  const { seq } = reply.parse(JSON.parse(step.reply));
  return { act: step.name === 'redo' ? 'redo' : 'undo', of: seq };
}

/** The steps that are taken back at present, each with the step that did it last. */
export function undoneSteps(db: Reader): ReadonlyMap<number, number> {
  const undone = new Map<number, number>();
  const acts = db.all(
    build
      .selectFrom('step')
      .select(['seq', 'area', 'name', 'reply'])
      .where('area', '=', 'history')
      .orderBy('seq'),
  );
  for (const step of acts) {
    const { act, of } = actOf(step);
    if (of === null) continue;
    if (act === 'redo') undone.delete(of);
    else undone.set(of, step.seq);
  }
  return undone;
}
