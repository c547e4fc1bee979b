import { z } from 'zod';
import { id, line, nothing } from './fields.ts';
import { command, commandId, query } from './kinds.ts';

const seq = z.number().int().positive();

export const historyStep = z.object({
  seq,
  /** UTC instant. */
  at: z.string(),
  area: z.string(),
  /** What was done: 'Put Laura Dunmore on Stage 6'. */
  words: z.string(),
  people: z.array(z.object({ id, name: z.string() })),
  /** Whether it is a step that takes another back, or does it again. */
  act: z.enum(['change', 'undo', 'redo']),
  /** Whether it no longer holds: taken back, or overtaken by a later undo or redo of the same step. */
  undone: z.boolean(),
  /** Why it cannot be taken back alone, in a sentence; null where it can be tried. */
  fixed: z.string().nullable(),
});
export type HistoryStep = z.infer<typeof historyStep>;

const way = z.object({ seq, area: z.string(), words: z.string() });
const one = z.strictObject({ seq });

/** What was done, in words, and how it is taken back. */
export const historyContract = {
  /** What undo and redo would do now. */
  state: query(
    nothing,
    z.object({
      undo: way.nullable(),
      redo: way.nullable(),
      /** What was done last, where it is never taken back, and why, in a sentence: undo is then about an older step. */
      stands: z.object({ seq, words: z.string(), why: z.string() }).nullable(),
    }),
  ),
  /** The step of a command that a page sent, for the Undo beside what it says was done; null where it is taken back. */
  stepOf: query(z.strictObject({ command: commandId }), z.object({ step: way.nullable() })),
  /** Newest first; `before` goes on from the last one of the page before. */
  list: query(
    z.strictObject({
      person: id.optional(),
      area: z.string().max(40).optional(),
      text: line(80).optional(),
      before: seq.optional(),
    }),
    z.object({
      steps: z.array(historyStep),
      more: z.boolean(),
      areas: z.array(z.string()),
      /** Whether a meeting looks on, which leaves out private steps and those about who is in the room. */
      hidden: z.boolean(),
    }),
  ),
  /** Takes back the step that `state` named, refused where it is no longer the one. */
  undo: command(one, way),
  redo: command(one, way),
  /** Takes one step back alone, whatever came after, where nothing rests on it. */
  revert: command(one, way),
};
