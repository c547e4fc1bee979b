import { z } from 'zod';
import type { RowImage } from './recorder.ts';
import type { Statements } from './statements.ts';

const text = z.string();
const jsonRow = z.string().nullable();

/** One command as the history keeps it and the journal carries it. */
export const stepRecord = z.object({
  seq: z.number().int().positive(),
  at: text,
  id: text,
  area: text,
  name: text,
  words: text,
  people: z.array(text),
  reply: text,
  schema: z.number().int().positive(),
  /** The step that this one took back, or did again. */
  undoes: z.number().int().positive().nullable().default(null),
  redoes: z.number().int().positive().nullable().default(null),
  images: z.array(
    z
      .tuple([text, jsonRow, jsonRow])
      .transform(([table, before, after]): RowImage => ({ table, before, after })),
  ),
});
export type StepRecord = z.output<typeof stepRecord>;

/** So many images make one piece: a text of many megabytes costs several times what its pieces do. */
const TOGETHER = 16;

/** The step as a record of the journal: pieces of one JSON text, row images as compact triples. */
export function stepJson({ images, ...step }: StepRecord): string[] {
  const pieces = [`{"step":${JSON.stringify(step).slice(0, -1)},"images":[`];
  for (let at = 0; at < images.length; at += TOGETHER) {
    const some = images.slice(at, at + TOGETHER).map(({ table, before, after }) => [table, before, after]);
    pieces.push(`${at === 0 ? '' : ','}${JSON.stringify(some).slice(1, -1)}`);
  }
  return [...pieces, ']}}'];
}

/** Writes a step into the history: the same rows whether it happens now or is replayed from the journal. */
export function writeStep(statements: Statements, step: StepRecord): void {
  writeStepHead(statements, step);
  step.images.forEach(({ table, before, after }, place) => {
    statements.run('INSERT INTO main.step_image (seq, place, tbl, before, after) VALUES (?, ?, ?, ?, ?)', [
      step.seq,
      place,
      table,
      before,
      after,
    ]);
  });
}

/** Writes a step into the history without its images. */
export function writeStepHead(statements: Statements, step: StepRecord): void {
  statements.run(
    'INSERT INTO main.step (seq, at, command_id, area, name, words, reply, schema) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [step.seq, step.at, step.id, step.area, step.name, step.words, step.reply, step.schema],
  );
  // Said apart, since a file of schema 1, whose journal is replayed before migrating, has no columns for it.
  if (step.undoes !== null || step.redoes !== null)
    statements.run('UPDATE main.step SET undoes = ?, redoes = ? WHERE seq = ?', [
      step.undoes,
      step.redoes,
      step.seq,
    ]);
  for (const person of new Set(step.people))
    statements.run('INSERT INTO main.step_person (seq, person_id) VALUES (?, ?)', [step.seq, person]);
}

/** The first reply to a command of this id, as JSON, or undefined where there was none. */
export function replyTo(statements: Statements, commandId: string): string | undefined {
  const found = statements.value('SELECT reply FROM main.step WHERE command_id = ?', [commandId]);
  return typeof found === 'string' ? found : undefined;
}

/** Whether the step of this command has been taken back and not been done again since. */
export function isTakenBack(statements: Statements, commandId: string): boolean {
  return (
    statements.value(
      `SELECT later.undoes IS NOT NULL FROM main.step AS later
       JOIN main.step AS first ON first.seq IN (later.undoes, later.redoes)
       WHERE first.command_id = ? ORDER BY later.seq DESC LIMIT 1`,
      [commandId],
    ) === 1
  );
}

/** The number of the newest step, 0 in a new file. */
export function newestStep(statements: Statements): number {
  return Number(statements.value('SELECT coalesce(max(seq), 0) FROM main.step') ?? 0);
}

/** Whether the history holds this very step. */
export function holdsStep(statements: Statements, step: { seq: number; id: string }): boolean {
  return (
    statements.value('SELECT 1 FROM main.step WHERE seq = ? AND command_id = ?', [step.seq, step.id]) === 1
  );
}
