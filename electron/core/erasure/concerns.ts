import type { StepRecord } from '../school-file/steps.ts';
import type { Reader } from '../sql.ts';
import { familyOf, tablesOf } from '../versions/family.ts';
import { raw } from '../versions/raw.ts';
import { everCalled, tracesOf } from './names.ts';
import { type ImageRow, ownedIds } from './owned.ts';
import type { Target } from './target.ts';

/** Tells of a step in a journal whether it is about what is erased. */
export function concernsOf(
  db: Reader,
  target: Target,
  images: readonly ImageRow[],
): (step: StepRecord) => boolean {
  if (target.kind === 'raw_answers') {
    const raters = db
      .all(raw<{ id: string }>('SELECT id FROM main.review_rater WHERE review_id = ?', [target.id]))
      .map(({ id }) => id);
    return naming([target.id, ...raters]);
  }
  const owned = ownedIds(db, familyOf(tablesOf(db)), images, target.id);
  const traces = tracesOf(db, everCalled(db, images, target.id), target.id);
  const named = naming([...owned]);
  return (step) => named(step) || traces.isIn(JSON.stringify([step.words, step.reply, step.images]));
}

const naming = (ids: readonly string[]) => (step: StepRecord) => {
  const text = JSON.stringify([step.people, step.reply, step.images]);
  return ids.some((id) => text.includes(id));
};
