import { undoStack } from '../../../shared/rules/undo-stack.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { isFixed } from './fixed.ts';
import { actOf } from './steps.ts';

/** The steps that undo and redo would take now: the latest change since the file was opened that can be undone. */
export function stackNow(db: Reader, openedAt: number) {
  const steps = db.all(
    build
      .selectFrom('step')
      .select(['seq', 'area', 'name', 'reply', 'schema'])
      .where('seq', '>', openedAt)
      .orderBy('seq'),
  );
  const fixed = isFixed(
    db,
    steps.map(({ seq }) => seq),
  );
  return undoStack(
    steps
      .map((step) => ({ seq: step.seq, ...actOf(step), fixed: fixed(step) }))
      .filter((step) => step.act !== 'change' || step.fixed === null),
  );
}

/** What undo and redo would do now, in words; nothing during a meeting, where words may be about who is hidden. */
export function state({ db, openedAt, meeting }: QueryContext) {
  if (meeting) return { undo: null, redo: null };
  const { undo, redo } = stackNow(db, openedAt);
  return { undo: wayOf(db, undo), redo: wayOf(db, redo) };
}

function wayOf(db: Reader, seq: number | null) {
  if (seq === null) return null;
  const step = db.get(build.selectFrom('step').select(['seq', 'words']).where('seq', '=', seq));
  return step ?? null;
}
