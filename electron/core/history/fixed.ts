import { newestSchema } from '../school-file/migrations/index.ts';
import { build, type Reader } from '../sql.ts';

/** Rows that stand for what left Baton: taking them back would not bring it back. */
const LEFT = ['export', 'export_nomination'];

/** Closing a review and opening it again decide what was shown of it, which stays shown. */
const isShowing = ({ area, name }: Step) => area === 'reviews' && (name === 'close' || name === 'reopen');

interface Step {
  readonly seq: number;
  readonly schema: number;
  readonly area: string;
  readonly name: string;
}

/**
 * For some steps: why one cannot be taken back, in a sentence, or null. What left Baton is never undone; a step of
 * an older schema, or whose images are gone, can be read only.
 */
export function isFixed(db: Reader, seqs: readonly number[]): (step: Step) => string | null {
  const [first, last] = [Math.min(...seqs, Number.MAX_SAFE_INTEGER), Math.max(...seqs, 0)];
  const tables = db.all(
    build
      .selectFrom('step_image')
      .select(['seq', 'tbl'])
      .distinct()
      .where('seq', '>=', first)
      .where('seq', '<=', last),
  );
  const changed = new Set(tables.map(({ seq }) => seq));
  const left = new Set(tables.filter(({ tbl }) => LEFT.includes(tbl)).map(({ seq }) => seq));
  return (step) => {
    const { seq, schema } = step;
    if (isShowing(step)) return 'Its result was shown, and what was shown stays as it was.';
    if (left.has(seq)) return 'Something left Baton with it, which taking it back would not undo.';
    if (schema !== newestSchema) return 'From before Baton was updated: kept in words only.';
    if (!changed.has(seq)) return 'Kept in words only.';
    return null;
  };
}
