import { byText } from './by-text.ts';
import { suggestsHarm } from './harm-words.ts';
import { type NamedCompetency, type RaterColumn, readHeader } from './rater-columns.ts';
import { groupNamed, readRating } from './rater-words.ts';
import type { RaterGroup } from './scoring-report.ts';

export interface ReadRater {
  /** Row in the spreadsheet, from 1. */
  readonly row: number;
  readonly group: RaterGroup;
  /** Within its group, from 1. */
  readonly number: number;
  readonly ratings: Readonly<Record<string, number | null>>;
}

export interface RaterRowProblem {
  readonly row: number;
  readonly column?: string;
  /** The rater's group, where the row says it. */
  readonly group?: RaterGroup;
  readonly say: string;
  /** 'left_out': the whole rater is not taken in; 'note': the row is no rater; 'check': to be looked at; 'harm': to be read. */
  readonly kind: 'left_out' | 'note' | 'check' | 'harm';
}

export interface RaterRows {
  readonly headerRow: number;
  readonly columns: readonly RaterColumn[];
  /** Competencies of the framework without a column. */
  readonly missing: readonly NamedCompetency[];
  readonly raters: readonly ReadRater[];
  readonly problems: readonly RaterRowProblem[];
}

const rowsSearched = 30;

/**
 * Reads 360 results laid out with one row per rater: a group column, optionally a rater number, one column
 * per competency. `rows` are the sheet's cells as text. Ratings are 1 to 5; 'not observed' becomes null, a
 * blank is absent. A row with a value that cannot be right is left out whole and said so, the rest go in.
 * Words are not taken in; a cell that may say that somebody is harmed is pointed out, in whatever row it stands.
 * Returns null where no header row is found in the first 30 rows.
 */
export function readRaterRows(
  rows: readonly (readonly string[])[],
  competencies: readonly NamedCompetency[],
): RaterRows | null {
  const header = findHeader(rows, competencies);
  if (!header) return null;
  const { at, columns } = header;
  const problems: RaterRowProblem[] = [];
  const read: Row[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= at || cells.every((cell) => cell.trim() === '')) continue;
    const one = readRow(cells, index + 1, columns);
    problems.push(...one.problems, ...allegedIn(cells, index + 1, columns));
    if (one.row) read.push(one.row);
  }
  const raters = number(read, problems);
  sameAnswers(raters, problems);
  const found = new Set(columns.map((column) => column.competency));
  return {
    headerRow: at + 1,
    columns,
    missing: competencies.filter((each) => !found.has(each.key)),
    raters,
    problems: problems.sort((a, b) => a.row - b.row),
  };
}

interface Row {
  readonly row: number;
  readonly group: RaterGroup;
  readonly number: number | null;
  readonly ratings: Readonly<Record<string, number | null>>;
}

/** What is to be done with words in a spreadsheet that may say that somebody is harmed. */
export const toBeRead =
  'It may say that somebody is harmed, and words are not taken in from a spreadsheet: read it in the file now, and give it to the safeguarding lead (the chair of governors, if it is about the head; the headteacher, if it is about that lead) word for word.';

function allegedIn(
  cells: readonly string[],
  row: number,
  columns: readonly RaterColumn[],
): RaterRowProblem[] {
  return cells.flatMap((cell, at) =>
    suggestsHarm(cell)
      ? [{ row, column: columns.find(({ index }) => index === at)?.header, say: toBeRead, kind: 'harm' }]
      : [],
  );
}

function findHeader(rows: readonly (readonly string[])[], competencies: readonly NamedCompetency[]) {
  let best: { at: number; columns: RaterColumn[]; found: number } | null = null;
  for (const [at, cells] of rows.slice(0, rowsSearched).entries()) {
    const columns = readHeader(cells, competencies);
    const found = columns?.filter((column) => column.is === 'competency').length ?? 0;
    if (columns && found > (best?.found ?? 0)) best = { at, columns, found };
  }
  return best;
}

function readRow(
  cells: readonly string[],
  row: number,
  columns: readonly RaterColumn[],
): { row?: Row; problems: RaterRowProblem[] } {
  const problems: RaterRowProblem[] = [];
  const wrong: { column: string; say: string }[] = [];
  const ratings: Record<string, number | null> = {};
  let groupText = '';
  let numberText = '';
  for (const column of columns) {
    const cell = (cells[column.index] ?? '').trim();
    if (column.is === 'group') groupText = cell;
    if (column.is === 'rater') numberText = cell;
    if (column.competency === undefined) continue;
    const reading = readRating(cell);
    if ('wrong' in reading) wrong.push({ column: column.header, say: reading.wrong });
    else if ('rating' in reading) ratings[column.competency] = reading.rating;
  }
  const named = groupNamed(groupText);
  const leave = (say: string, column?: string) =>
    problems.push({ row, column, say, kind: 'left_out', group: named?.group });
  if (Object.keys(ratings).length === 0 && (wrong.length === 0 || !named)) {
    if (named) leave('No ratings in this row.');
    else problems.push({ row, say: 'Read as a note: neither a group nor ratings.', kind: 'note' });
    return { problems };
  }
  for (const { column, say } of wrong) leave(say, column);
  if (!named) {
    leave(
      groupText === ''
        ? 'The rater’s group is missing.'
        : `“${groupText}” is not a group. Groups are self, line manager, peers, people they lead, students and other colleagues.`,
    );
  }
  if (!named || problems.length > 0) return { problems };
  const given = /^(?:\D*\s)?0*(\d{1,4})(?:\.0+)?$/.exec(numberText);
  if (numberText !== '' && !given) {
    const say = 'The rater’s number is not a number, so one was given.';
    problems.push({ row, say, kind: 'check', group: named.group });
  }
  return {
    row: { row, group: named.group, number: given ? Number(given[1]) : named.number, ratings },
    problems,
  };
}

/** Gives each rater a number within the group; a number that comes twice, or a second self, is left out. */
function number(read: readonly Row[], problems: RaterRowProblem[]): ReadRater[] {
  const taken = new Map<string, number>();
  const kept: Row[] = [];
  for (const each of read) {
    const key = each.group === 'self' ? 'self' : `${each.group} ${each.number}`;
    const before = each.group === 'self' || each.number !== null ? taken.get(key) : undefined;
    if (before === undefined) {
      taken.set(key, each.row);
      kept.push(each);
      continue;
    }
    const say =
      each.group === 'self'
        ? `A second self-rating; the first is in row ${before}.`
        : `The same rater as in row ${before}: number ${each.number} comes twice in this group.`;
    problems.push({ row: each.row, say, kind: 'left_out', group: each.group });
  }
  const next = new Map<RaterGroup, number>();
  const free = (group: RaterGroup): number => {
    let candidate = next.get(group) ?? 1;
    while (taken.has(`${group} ${candidate}`)) candidate += 1;
    next.set(group, candidate + 1);
    return candidate;
  };
  return kept.map((each) => ({
    ...each,
    number: each.group === 'self' ? 1 : (each.number ?? free(each.group)),
  }));
}

/** Two rows of one group with the same answers may be one form entered twice: taken in, and said. */
function sameAnswers(raters: readonly ReadRater[], problems: RaterRowProblem[]): void {
  const seen = new Map<string, number>();
  for (const { row, group, ratings } of raters) {
    const given = Object.entries(ratings).sort(([a], [b]) => byText(a, b));
    const varied = new Set(given.map(([, rating]) => rating)).size > 1;
    const key = `${group} ${JSON.stringify(given)}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row);
    else if (varied && given.length >= 4) {
      const say = `The same answers as row ${before}. If one form was entered twice, take one out.`;
      problems.push({ row, say, kind: 'check', group });
    }
  }
}
