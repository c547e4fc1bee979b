import { sql } from 'kysely';
import { z } from 'zod';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { ago } from '../../../shared/rules/ago.ts';
import type { CommandContext } from '../context.ts';
import type { ChangedSince, InTheWay } from '../school-file/changed-since.ts';
import type { Way } from '../school-file/rewind.ts';
import { build, type Reader } from '../sql.ts';
import { whyFixed } from './fixed.ts';
import { latestActs } from './steps.ts';

const row = z.record(z.string(), z.unknown()).nullable();
const parsed = (json: string | null) => (json === null ? null : row.parse(JSON.parse(json)));

/** The refusal that names the later step which rests on this one. */
export function becauseOf(
  { db, now, showsStep }: CommandContext,
  step: { readonly seq: number; readonly words: string },
  { rows }: ChangedSince,
  way: Way,
): Refusal {
  const later = laterStep(db, latestActs(db).get(step.seq)?.seq ?? step.seq, rows);
  const cannot = `“${step.words}” cannot be ${way === 'back' ? 'taken back' : 'done again'}`;
  if (later === undefined)
    return new Refusal('history.rested-on', `${cannot}: what it changed is different now.`);
  if (!showsStep(later.seq))
    return new Refusal('history.rested-on', `${cannot}, because of a later step.`, {
      wayOut: 'Take that one back first, when the meeting is over.',
    });
  const because = `${cannot}, because of “${later.words}”, ${ago(later.at, now)}.`;
  // To be sent to a step that stands for good would be no way out.
  const fixed = whyFixed(db, later);
  return fixed === null
    ? new Refusal('history.rested-on', because, {
        wayOut: 'Take that one back first.',
        details: { seq: later.seq },
      })
    : new Refusal('history.rested-on', `${because} That one cannot be taken back. ${fixed}`);
}

/** The latest step after this one that changed one of these rows, in one of the columns that matter. */
function laterStep(db: Reader, since: number, rows: readonly InTheWay[]) {
  const touching = rows.flatMap((inTheWay) => {
    const [first] = Object.values(inTheWay.key);
    const images = db.all(
      build
        .selectFrom('step_image')
        .select(['seq', 'before', 'after'])
        .where('seq', '>', since)
        .where('tbl', '=', inTheWay.table)
        // Only looked into where the key stands somewhere in it: an import has thousands.
        .where(sql<boolean>`instr(coalesce(after, before), ${JSON.stringify(first ?? null)}) > 0`)
        .orderBy('seq', 'desc'),
    );
    const found = images.find(({ before, after }) => touches(parsed(before), parsed(after), inTheWay));
    return found === undefined ? [] : [found.seq];
  });
  if (touching.length === 0) return undefined;
  return db.get(
    build
      .selectFrom('step')
      .select(['seq', 'at', 'words', 'area', 'name', 'schema', 'images_gone'])
      .where('seq', '=', Math.max(...touching)),
  );
}

type Row = z.output<typeof row>;

function touches(before: Row, after: Row, { key, columns }: InTheWay): boolean {
  const is = (one: Row) => one !== null && Object.entries(key).every(([name, value]) => one[name] === value);
  if (!is(before) && !is(after)) return false;
  if (before === null || after === null || columns === null) return true;
  return columns.some((column) => before[column] !== after[column]);
}
