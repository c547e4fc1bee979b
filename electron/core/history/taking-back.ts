import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CommandContext } from '../context.ts';
import type { RowImage } from '../school-file/recorder.ts';
import { ChangedSince, type Way } from '../school-file/rewind.ts';
import { build, type Reader } from '../sql.ts';
import { isFixed } from './fixed.ts';
import { stackNow } from './state.ts';
import { undoneSteps } from './steps.ts';

interface Asked {
  readonly seq: number;
}

/** Takes the latest change back. Refuses where another step has come since the page looked. */
export function undo(context: CommandContext, { seq }: Asked) {
  if (stackNow(context.db, context.openedAt).undo !== seq) throw notTheLatest();
  return turn(context, seq, 'back', 'Undid');
}

/** Does again what was taken back last. Refuses where another step has come since the page looked. */
export function redo(context: CommandContext, { seq }: Asked) {
  if (stackNow(context.db, context.openedAt).redo !== seq) throw notTheLatest();
  return turn(context, seq, 'forward', 'Did again');
}

/** Takes one step back alone. Refuses, with the later step named, where something rests on it. */
export function revert(context: CommandContext, { seq }: Asked) {
  if (undoneSteps(context.db).has(seq))
    throw new Refusal('history.undone', 'This step has been taken back already.');
  return turn(context, seq, 'back', 'Took back');
}

function turn(context: CommandContext, seq: number, way: Way, verb: string) {
  const { db, describe, rewind } = context;
  const step = db.get(build.selectFrom('step').selectAll().where('seq', '=', seq));
  if (step === undefined) throw new Refusal('history.missing', 'This step is not in the history.');
  const fixed = step.area === 'history' ? null : isFixed(db, [seq])(step);
  if (fixed !== null) throw new Refusal('history.fixed', `“${step.words}” cannot be taken back. ${fixed}`);
  const people = db
    .all(build.selectFrom('step_person').select('person_id').where('seq', '=', seq))
    .map((row) => row.person_id);
  try {
    rewind(imagesOf(db, seq), way);
  } catch (error) {
    if (error instanceof ChangedSince) throw resting(db, seq, step.words, error, way);
    throw error;
  }
  describe(`${verb}: ${step.words}`, people);
  return { seq, words: step.words };
}

function imagesOf(db: Reader, seq: number): RowImage[] {
  return db
    .all(
      build
        .selectFrom('step_image')
        .select(['tbl as table', 'before', 'after'])
        .where('seq', '=', seq)
        .orderBy('place'),
    )
    .map(({ table, before, after }) => ({ table, before, after }));
}

/** The refusal that names the later step which changed the same row. */
function resting(db: Reader, seq: number, words: string, { table, key }: ChangedSince, way: Way): Refusal {
  const later = db.all(
    build
      .selectFrom('step_image')
      .innerJoin('step', 'step.seq', 'step_image.seq')
      .select(['step.seq', 'step.words', 'step_image.before', 'step_image.after'])
      .where('step_image.seq', '>', seq)
      .where('step_image.tbl', '=', table)
      .orderBy('step_image.seq', 'desc'),
  );
  const found = later.find((one) => isOf(one.before, key) || isOf(one.after, key)) ?? later[0];
  const what = way === 'back' ? 'taken back' : 'done again';
  return new Refusal(
    'history.rested-on',
    found === undefined
      ? `“${words}” cannot be ${what}: what it changed is different now.`
      : `“${words}” cannot be ${what}, because of a later step: “${found.words}”.`,
    {
      wayOut: found === undefined ? undefined : 'Take the later step back first.',
      details: found === undefined ? undefined : { seq: found.seq },
    },
  );
}

function isOf(json: string | null, key: Readonly<Record<string, unknown>>): boolean {
  if (json === null) return false;
  const row: unknown = JSON.parse(json);
  if (typeof row !== 'object' || row === null) return false;
  const values = new Map(Object.entries(row));
  return Object.entries(key).every(([column, value]) => (values.get(column) ?? null) === value);
}

const notTheLatest = () =>
  new Refusal(
    'history.not-the-latest',
    'Something else has been changed in the meantime, so nothing was undone.',
    {
      wayOut: 'Look what the menu names now, then try again.',
    },
  );
