import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { RaterPreview } from '../../../shared/contract/review-shapes.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { suggestsHarm } from '../../../shared/rules/harm-words.ts';
import type { Row, Sheet } from '../../../shared/rules/import/table.ts';
import { type RaterRows, type ReadRater, readRaterRows, toBeRead } from '../../../shared/rules/rater-rows.ts';
import type { JobContext } from '../context.ts';
import { openTables } from '../spreadsheets/open-tables.ts';
import { scoredOf, versionOf } from './frameworks.ts';
import { requireReview } from './held.ts';
import { placeRaters } from './place-raters.ts';
import { type HeldRater, ratersOf } from './raters.ts';

type Contract = typeof reviewsContract;

const mostRaters = 1000;
const mostSheets = 11;

/**
 * Reads a spreadsheet of answers, one row per rater, in the jobs' process and says what would be taken in, and every
 * row that would not with its reason. Nothing is kept yet.
 */
export async function readRaters(
  context: JobContext,
  { id, ref }: DataOf<Contract['readRaters']>,
): Promise<ReplyOf<Contract['readRaters']>> {
  const file = context.shell.handed(ref);
  const { competencies, held, selfOnly } = context.query(({ db }) => {
    const row = requireReview(db, id);
    if (row.closed_on !== null)
      throw new Refusal('reviews.closed', 'This review is closed, so its answers stand.', {
        wayOut: 'Open it again first, and say why.',
      });
    return {
      competencies: scoredOf(versionOf(db, row.framework_version_id).content),
      held: ratersOf(db, id),
      selfOnly: row.kind === 'self_assessment',
    };
  });
  const { first, sheets, rowsIn } = await openTables(context, file);
  const place = ({ name, state }: Sheet) => (name === first ? 0 : state === 'visible' ? 1 : 2);
  const inTurn = sheets.toSorted((a, b) => place(a) - place(b));
  let found: RaterRows | null = null;
  let sheet = first;
  const besides: RaterPreview['problems'] = [];
  for (const { name, state } of inTurn.slice(0, mostSheets)) {
    const rows = await rowsIn(name);
    const there = rowsOf(rows, competencies);
    if (found === null && there !== null && state === 'visible') {
      found = there;
      sheet = name;
    } else besides.push(...notRead(name, state, there, rows));
  }
  if (found === null)
    throw new Refusal(
      'reviews.no-answers',
      'No row in this file has headings that say who rated and which competencies.',
      {
        wayOut:
          'Use the workbook that Baton makes for this review, or give the file a “Group” column and one column per competency.',
      },
    );
  return previewOf(found, { file: file.name, sheet, competencies, held, selfOnly, besides });
}

type Named = { readonly key: string; readonly name: string };

/** One sheet is read of each file: what is said of another, hidden or not, that has answers or words to be read. */
function notRead(
  name: string,
  state: Sheet['state'],
  there: RaterRows | null,
  rows: readonly Row[],
): RaterPreview['problems'] {
  const about = { column: null, group: null };
  const found = there?.raters.length ?? 0;
  const say = `The sheet ‘${name}’${state === 'visible' ? '' : ', which is hidden,'} has ${counted(found, 'rater')} too, not read here. Save it as a file of its own, and take that in next.`;
  return [
    ...(there === null || found === 0
      ? []
      : [{ ...about, row: there.headerRow, say, kind: 'sheet' as const }]),
    ...rows
      .filter(({ cells }) => cells.some(suggestsHarm))
      .map(({ number }) => ({
        ...about,
        row: number,
        say: `On the sheet ‘${name}’. ${toBeRead}`,
        kind: 'harm' as const,
      })),
  ];
}

function rowsOf(table: readonly Row[], competencies: readonly Named[]): RaterRows | null {
  const rows: (readonly string[])[] = [];
  const blank: readonly string[] = [];
  // Rows keep the numbers that the spreadsheet program shows, so that a problem can be found there.
  for (const { number, cells } of table) {
    while (rows.length < number - 1) rows.push(blank);
    rows.push(cells);
  }
  return readRaterRows(rows, competencies);
}

interface About {
  readonly file: string;
  readonly sheet: string;
  readonly competencies: readonly Named[];
  readonly held: readonly HeldRater[];
  readonly selfOnly: boolean;
  /** Of the file's other sheets. */
  readonly besides: RaterPreview['problems'];
}

function previewOf(found: RaterRows, about: About): RaterPreview {
  const names = new Map(about.competencies.map((one) => [one.key, one.name]));
  const problems = found.problems.map((one): RaterPreview['problems'][number] => ({
    ...one,
    column: one.column ?? null,
    group: one.group ?? null,
  }));
  problems.push(...about.besides);
  const leave = ({ row, group }: ReadRater, say: string) =>
    problems.push({ row, column: null, group, say, kind: 'left_out' });
  const fitting = found.raters.filter((one) => {
    const fits = !about.selfOnly || one.group === 'self';
    if (!fits) leave(one, 'This is a self-assessment: only the person’s own answers go in.');
    return fits;
  });
  const { placed, left } = placeRaters(about.held, fitting);
  for (const { rater, why } of left)
    leave(
      rater,
      why === 'same'
        ? 'The same answers are in this review already. If somebody else gave them, enter them by hand.'
        : 'The person’s own answers are in already. Take those out first to replace them.',
    );
  for (const one of placed.slice(mostRaters))
    leave(one, `More than ${mostRaters} raters at once. Take the rest in from a second file.`);
  return {
    file: about.file,
    sheet: about.sheet,
    headerRow: found.headerRow,
    columns: found.columns.map((one) => ({
      header: one.header,
      is: one.is,
      competency: one.competency === undefined ? null : (names.get(one.competency) ?? null),
      why: one.why,
    })),
    missing: found.missing.map((one) => one.name),
    raters: placed
      .slice(0, mostRaters)
      .map(({ row, group, number, ratings }) => ({ row, group, number, ratings: checked(ratings) })),
    // What may say that somebody is harmed never waits behind a long list.
    problems: problems
      .sort((a, b) => Number(b.kind === 'harm') - Number(a.kind === 'harm') || a.row - b.row)
      .slice(0, 2000),
  };
}

/** The reader lets only 1 to 5 and 'not observed' through; this says so to the types. */
function checked(
  ratings: Readonly<Record<string, number | null>>,
): RaterPreview['raters'][number]['ratings'] {
  const found: RaterPreview['raters'][number]['ratings'] = {};
  for (const [key, value] of Object.entries(ratings)) {
    if (value === null || value === 1 || value === 2 || value === 3 || value === 4 || value === 5)
      found[key] = value;
  }
  return found;
}
