import { Refusal } from '../../../shared/contract/refusal.ts';
import type { SheetDifferences } from '../../../shared/contract/stage-questions.ts';
import { isFactName } from '../../../shared/rules/fact-names.ts';
import type { Row } from '../../../shared/rules/import/table.ts';
import { fold } from '../../../shared/rules/search.ts';
import { impossibleDate, writeDate } from '../../../shared/rules/typed-date.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { limits } from '../spreadsheets/limits.ts';
import { openTables } from '../spreadsheets/open-tables.ts';
import { namesOf } from '../staff/names.ts';
import { factSheets } from './decisions.ts';
import { questionWords } from './questions.ts';
import { heads, NOBODY, readRef } from './sheet-layout.ts';
import { stagesNow } from './versions.ts';

/** As many as there may be line managers: each is read by itself. */
const mostSheets = 500;
/** More answers than these are not taken in at once. */
const mostRows = 10_000;

/** One filled row of a sheet, in the words it came back with. */
export interface ReturnedRow {
  readonly file: string;
  /** Its name in the workbook, '' in a CSV file. */
  readonly sheet: string;
  readonly row: number;
  readonly ref: string;
  readonly manager: string;
  readonly person: string;
  readonly answer: string;
  readonly years: string;
  readonly words: string;
}

/**
 * Reads the sheets that came back, in the jobs' process, and says what they would change. Refuses more sheets, or more
 * rows in all, than could be answers to what was asked.
 */
export async function readSheets(
  context: JobContext,
  { refs }: { refs: string[] },
): Promise<SheetDifferences> {
  const rows: ReturnedRow[] = [];
  const problems: SheetDifferences['problems'] = [];
  let looked = 0;
  for (const [at, ref] of refs.entries()) {
    const file = context.shell.handed(ref);
    context.progress(at / refs.length, `Reading ${file.name}`);
    const { sheets, rowsIn } = await openTables(context, file);
    looked += sheets.length;
    if (looked > mostSheets) throw tooMany('sheets', mostSheets);
    for (const { name, state } of sheets) {
      const table = await rowsIn(name);
      const read = rowsOf(file.name, name, table);
      const problem = (why: string) => problems.push({ file: file.name, sheet: name, row: 1, why });
      if (state !== 'visible') {
        if (read?.some(isFilled)) problem(hidden);
      } else if (read !== null) rows.push(...read);
      else if (table.length > 0)
        problem('This sheet is not one that Baton wrote: it has no columns ‘Ref’ and ‘Answer’.');
      if (rows.length > mostRows) throw tooMany('rows', mostRows);
    }
  }
  const found = context.query((read) => compareSheets(read, rows));
  return { ...found, problems: [...problems, ...found.problems] };
}

const hidden =
  'This sheet is hidden, so its answers were not read. Right-click a tab, choose Unhide, save, and read it again.';

const isFilled = ({ answer, years, words }: ReturnedRow) => answer !== '' || years !== '' || words !== '';

const tooMany = (what: 'sheets' | 'rows', most: number) =>
  new Refusal(
    `stages.too-many-${what}`,
    `These files have more than ${most.toLocaleString('en-GB')} ${what} in all, so nothing was read.`,
    { wayOut: 'Choose fewer of the files that came back, and take the others in after them.' },
  );

/** The rows below the headings, or null where there are no headings of ours. */
export function rowsOf(file: string, sheet: string, rows: readonly Row[]): ReturnedRow[] | null {
  const places = (cells: readonly string[]) => {
    const found = cells.map((cell) => fold(cell.trim()));
    return (head: string) => found.indexOf(fold(head));
  };
  // Of a long list that somebody keeps beside the answers, not every cell is looked at.
  const at = rows
    .slice(0, limits.otherRows)
    .findIndex(({ cells }) => [heads.ref, heads.answer].every((head) => places(cells)(head) >= 0));
  const header = rows[at]?.cells;
  if (header === undefined) return null;
  const place = places(header);
  const from = {
    ref: place(heads.ref),
    manager: place(heads.manager),
    person: place(heads.person),
    answer: place(heads.answer),
    years: place(heads.years),
    words: place(heads.words),
  };
  return rows.slice(at + 1).map(({ number, cells }) => {
    const cell = (index: number) => (index < 0 ? '' : (cells[index] ?? '').trim());
    return {
      file,
      sheet,
      row: number,
      ref: cell(from.ref),
      manager: cell(from.manager),
      person: cell(from.person),
      answer: cell(from.answer),
      years: cell(from.years),
      // A day that was typed as one comes as 2024-09-01.
      words: writeDate(cell(from.words)),
    };
  });
}

/**
 * What the rows would change, against what is known today. A row whose ref is of nobody here, or stands beside
 * another name than that person's, or asks nothing that Baton asks, is a problem and changes nothing; so is an
 * answer that cannot be read. A word beside a good answer that cannot be used is a problem too, and left out; the
 * answer stands. What says otherwise than the file, or than another sheet, is a conflict.
 */
export function compareSheets({ db, today }: QueryContext, rows: readonly ReturnedRow[]): SheetDifferences {
  const wordsOf = questionWords(stagesNow(db));
  const ids = [...new Set(rows.flatMap((row) => readRef(row.ref)?.personId ?? []))];
  const names = namesOf(db, ids);
  const facts = factSheets(db, today, [...names.keys()]);
  const found: SheetDifferences = { rows: [], unanswered: 0, problems: [] };
  for (const row of rows) {
    const problem = (why: string) =>
      found.problems.push({ file: row.file, sheet: row.sheet, row: row.row, why });
    const filled = row.answer !== '' || row.years !== '';
    const ref = readRef(row.ref);
    if (ref === null || !isFactName(ref.fact)) {
      if (filled || row.ref !== '')
        problem(`‘${row.ref}’ is not a Ref that Baton wrote; the row was added or altered.`);
      continue;
    }
    const name = names.get(ref.personId);
    if (name === undefined) {
      problem(`The Ref of ${row.person || 'this row'} is of nobody in this file.`);
      continue;
    }
    if (fold(row.person) !== fold(name)) {
      problem(
        row.person === ''
          ? `The Ref is ${name}’s, but the row names nobody. Write the name back under ‘${heads.person}’.`
          : `The Ref is ${name}’s, but the row names ‘${row.person}’. Which of them is meant?`,
      );
      continue;
    }
    const asked = wordsOf(ref.fact);
    if (asked.answered !== 'years' && row.years !== '')
      problem(`${name}: ‘${row.years}’ under Years is left out. ‘${asked.question}’ takes yes or no.`);
    const noDay = impossibleDate(row.words);
    if (noDay !== null)
      problem(
        `${name}: ‘${noDay}’ is not a date, so ‘${row.words}’ is left out. Mend it in the sheet and read that again first.`,
      );
    const words = noDay === null ? row.words.slice(0, 1000) || null : null;
    const value = asked.answered === 'years' ? years(row) : yesNo(row.answer);
    if (value === null) {
      found.unanswered += 1;
      if (words !== null) problem(`${name}: ‘${words}’ is left out, since there is no answer beside it.`);
      continue;
    }
    if (value === 'unreadable') {
      problem(
        `${name}: ‘${asked.answered === 'years' ? row.years || row.answer : row.answer}’ is not an answer to ‘${asked.question}’`,
      );
      continue;
    }
    const now = facts.get(ref.personId)?.[ref.fact];
    const before = found.rows.filter((one) => one.personId === ref.personId && one.fact === ref.fact);
    const by = (row.manager === NOBODY ? '' : row.manager.slice(0, 120)) || 'whoever filled in the sheet';
    const same = before.find((one) => one.value === value);
    if (same !== undefined) {
      // Words that were mended in the sheet, which is chosen once more.
      if (same.by === by) same.words ??= words;
      continue;
    }
    for (const one of before) one.kind = 'conflict';
    const known = now?.known ? now : null;
    found.rows.push({
      personId: ref.personId,
      name,
      fact: ref.fact,
      question: asked.question,
      by,
      value,
      words,
      kind:
        before.length > 0 ? 'conflict' : known === null ? 'new' : known.value === value ? 'same' : 'conflict',
      now: known === null ? null : `${known.words} (${known.source})`,
    });
  }
  return found;
}

const saysNothing = (answer: string) =>
  ['', 'not known', 'unknown', 'do not know', "don't know", '?'].includes(fold(answer).trim());

function yesNo(answer: string): boolean | null | 'unreadable' {
  const said = fold(answer).trim();
  if (saysNothing(answer)) return null;
  if (['yes', 'y', 'true'].includes(said)) return true;
  if (['no', 'n', 'false'].includes(said)) return false;
  return 'unreadable';
}

function years(row: ReturnedRow): number | null | 'unreadable' {
  const typed = row.years || row.answer;
  if (saysNothing(typed)) return null;
  const number = Number(typed.replace(',', '.'));
  return Number.isFinite(number) && number >= 0 && number <= 60 ? number : 'unreadable';
}
