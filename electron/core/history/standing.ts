import { parseRow } from '../school-file/recorder.ts';
import { build, type Reader } from '../sql.ts';
import { lastingImages, type Step, whyFixed } from './fixed.ts';

type Row = ReturnType<typeof parseRow>;

interface Image {
  readonly tbl: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

interface Lasting extends Image {
  readonly seq: number;
  readonly says: string;
}

/**
 * Tells of steps why they stand for good, in a sentence, or null where taking them back can be tried: by themselves, as
 * `whyFixed` has it, or since a later step that stands for good changed what they left. The file is read once for all
 * steps that are asked about.
 */
export function whyStanding(db: Reader): (step: Step) => string | null {
  let lasting: ReturnType<typeof lastingByRow> | null = null;
  return (step) => {
    const fixed = whyFixed(db, step);
    if (fixed !== null) return fixed;
    lasting ??= lastingByRow(db);
    return lasting.size === 0 ? null : restsUnder(db, step, lasting);
  };
}

/** What steps that stand for good changed, by table and key; rows without an id of their own are left out. */
function lastingByRow(db: Reader): Map<string, Lasting[]> {
  const found = new Map<string, Lasting[]>();
  for (const { seq, words, reason, ...row } of lastingImages(db)) {
    const image = imageOf(row);
    const key = keyOf(image);
    const says = `“${words}” came after it and stays. ${reason}`;
    if (key !== null) found.set(key, [...(found.get(key) ?? []), { ...image, seq, says }]);
  }
  return found;
}

function restsUnder(db: Reader, { seq }: Step, lasting: ReadonlyMap<string, readonly Lasting[]>) {
  const tables = new Set([...lasting.values()].flatMap((those) => those.map(({ tbl }) => tbl)));
  const over = imagesOf(db, seq, [...tables]).flatMap((image) =>
    (lasting.get(keyOf(image) ?? '') ?? []).filter((one) => one.seq > seq && meet(image, one)),
  );
  return over.at(-1)?.says ?? null;
}

/** Whether two steps changed the same of a row: one of its columns, or one of them the row as a whole. */
function meet(one: Image, other: Image): boolean {
  const [mine, theirs] = [changed(one), changed(other)];
  return mine === null || theirs === null || mine.some((column) => theirs.includes(column));
}

/** The columns that an image changed; null where the row came or went. */
function changed({ before, after }: Image): string[] | null {
  if (before === null || after === null) return null;
  return Object.keys(after).filter((column) => after[column] !== before[column]);
}

function keyOf({ tbl, before, after }: Image): string | null {
  const id = (after ?? before)?.id;
  return typeof id === 'string' ? `${tbl} ${id}` : null;
}

const parsed = (json: string | null) => (json === null ? null : parseRow(json));
const imageOf = (row: { tbl: string; before: string | null; after: string | null }): Image => ({
  tbl: row.tbl,
  before: parsed(row.before),
  after: parsed(row.after),
});

const imagesOf = (db: Reader, seq: number, tables: readonly string[]): Image[] =>
  db
    .all(
      build
        .selectFrom('step_image')
        .select(['tbl', 'before', 'after'])
        .where('seq', '=', seq)
        .where('tbl', 'in', tables)
        .orderBy('place'),
    )
    .map(imageOf);
