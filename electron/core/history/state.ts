import { type UndoStack, undoStack } from '../../../shared/rules/undo-stack.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { whyFixed } from './fixed.ts';
import { whyStanding } from './standing.ts';
import { actOf, latestActs } from './steps.ts';

/** The steps since the file was opened, oldest first, of those that changed something. */
const stepsSince = (db: Reader, openedAt: number) =>
  db.all(
    build
      .selectFrom('step')
      .select(['seq', 'undoes', 'redoes', 'area', 'name', 'words', 'schema', 'images_gone'])
      .where('seq', '>', openedAt)
      // What changed nothing is no step of an editor's: it neither undoes nor ends what could be done again.
      .where((e) =>
        e.exists(e.selectFrom('step_image').select('place').whereRef('step_image.seq', '=', 'step.seq')),
      )
      .orderBy('seq'),
  );

/**
 * The steps that undo and redo would take now, of those since the file was opened that are shown: the latest that
 * can be taken back, and what was taken back last.
 */
export function stackNow(db: Reader, openedAt: number, shows: (seq: number) => boolean): UndoStack {
  const steps = stepsSince(db, openedAt);
  const why = whyStanding(db);
  const named = new Map(steps.map((step) => [step.seq, step]));
  return undoStack(
    steps.filter(({ seq }) => shows(seq)).map((step) => ({ seq: step.seq, ...actOf(step) })),
    (seq) => {
      const step = named.get(seq);
      return step === undefined || why(step) === null;
    },
  );
}

/** What undo and redo would do now, in words. A meeting's views leave out what it does not show. */
export function state({ db, openedAt }: QueryContext) {
  const { undo, redo } = stackNow(db, openedAt, () => true);
  return { undo: wayOf(db, undo), redo: wayOf(db, redo), stands: standsNow(db, openedAt) };
}

/** What was done last, where it stands for good, and why: undoing passes over it, to something older. */
function standsNow(db: Reader, openedAt: number) {
  const last = stepsSince(db, openedAt).at(-1);
  if (last === undefined || actOf(last).act !== 'change') return null;
  const why = whyFixed(db, last);
  return why === null ? null : { seq: last.seq, words: last.words, why };
}

/** The step that a command was recorded as, where it still holds. */
export function stepOf({ db }: QueryContext, { command }: { command: string }) {
  const step = db.get(
    build.selectFrom('step').select(['seq', 'area', 'words']).where('command_id', '=', command),
  );
  const standing = step !== undefined && latestActs(db).get(step.seq)?.act !== 'undo';
  return { step: standing ? step : null };
}

function wayOf(db: Reader, seq: number | null) {
  if (seq === null) return null;
  const step = db.get(build.selectFrom('step').select(['seq', 'area', 'words']).where('seq', '=', seq));
  return step ?? null;
}
