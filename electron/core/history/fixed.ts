import { newestSchema } from '../school-file/migrations/index.ts';
import { build, type Reader } from '../sql.ts';

interface Step {
  readonly seq: number;
  readonly schema: number;
  readonly area: string;
  readonly name: string;
  readonly images_gone: number;
}

const shown = 'Its result was shown, and what was shown stays as it was.';

/** Commands with which something left the app, so that taking them back would only hide it. */
const left: Readonly<Record<string, string>> = {
  'programmes.exportWorkbook': 'Something left Baton with it, which taking it back would not undo.',
  'reviews.close': shown,
  'reviews.reopen': shown,
};

/**
 * Why a step cannot be taken back, in a sentence, or null where it can be tried. What left Baton is never undone; a
 * step of an older schema, or whose images are gone, can be read only.
 */
export function whyFixed(db: Reader, step: Step): string | null {
  const reason = left[`${step.area}.${step.name}`];
  if (reason !== undefined) return reason;
  if (step.schema !== newestSchema) return 'From before Baton was updated: kept in words only.';
  if (step.images_gone === 1) return 'Kept in words only.';
  const image = db.get(build.selectFrom('step_image').select('seq').where('seq', '=', step.seq).limit(1));
  return image === undefined ? 'It changed nothing.' : null;
}
