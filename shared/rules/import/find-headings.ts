import type { Field } from './fields.ts';
import type { Headed } from './header-row.ts';
import { headingMeanings, meaningOfStaffs, pupilKeys, yearGroupKeys } from './headings.ts';
import { sensitivityOf } from './sensitive.ts';
import type { Row, Table } from './table.ts';
import { clean, keyOf } from './text.ts';

const searched = 60;

const postFields: ReadonlySet<Field> = new Set(['job_title', 'role', 'team', 'staff_code']);
export const nameFields: ReadonlySet<Field> = new Set(['full_name', 'forename', 'surname']);

/** 'Mrs A Example': words that begin with a form of address are somebody's name, and no heading. */
export const titled = /^(mr|mrs|miss|ms|dr)\.? \p{L}/iu;

/** An email address, a date or a code: what stands in rows of people, and hardly among headings. */
const isOfSomebody = (cell: string) => /^[^\s@]+@\S+\.\w|^\d{5,}$/.test(cell) || isDate(cell);
const isDate = (cell: string) => /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b/.test(cell);
/** 'Surname', and not 'Teacher', which is a post as well. */
const isNameKey = (key: string) => key.includes('name') && headingMeanings.has(key);

/** How many cells are known headings, less those that are somebody's: one alone says nothing beside 'Mrs A Example'. */
const scoreOf = (row: Row) => {
  const cells = row.cells.map(clean);
  // A register has days for headings, beside names.
  const ofSomebody = cells.some((cell) => isNameKey(keyOf(cell)))
    ? cells.filter((cell) => !isDate(cell))
    : cells;
  const score = cells.filter(isKnown).length - ofSomebody.filter(isOfSomebody).length;
  return score === 1 && cells.some((cell) => titled.test(cell)) ? 0 : score;
};

/** Whether some system writes this heading, be it read or refused. */
export const isKnown = (heading: string) => {
  const key = keyOf(heading);
  if (key === '' || heading.length > 60) return false;
  return (
    headingMeanings.has(key) ||
    meaningOfStaffs(key) !== undefined ||
    pupilKeys.has(key) ||
    yearGroupKeys.has(key) ||
    sensitivityOf(heading) !== null
  );
};

/**
 * Finds the row of headings below titles and instructions: among the first rows, the one with most cells that
 * are headings some system uses; else the first with several different words and no figures.
 * Out: its row number, or null where no row can be one.
 */
export function findHeaderRow(table: Table): number | null {
  const first = table.rows.slice(0, searched);
  let best: { row: number; score: number } | null = null;
  for (const row of first) {
    const score = scoreOf(row);
    if (score > (best?.score ?? 0)) best = { row: row.number, score };
  }
  if (best) return best.row;
  const plausible = first.find(({ cells }) => {
    const filled = cells.map(clean).filter((cell) => cell !== '');
    return (
      filled.length > 1 &&
      new Set(filled).size === filled.length &&
      filled.every((cell) => /^[^\d@]{1,60}$/.test(cell) && !titled.test(cell))
    );
  });
  return plausible?.number ?? null;
}

/** How many of a sheet's headings are known, for choosing the sheet that holds people: headings over nothing count none. */
export function headingScore({ rows }: Table): number {
  return Math.max(0, ...rows.slice(0, Math.min(searched, rows.length - 1)).map(scoreOf));
}

/** Whether the headings stand below each other in the first column, and people beside each other, or one on each sheet. */
export function isOnItsSide({ rows }: Table): boolean {
  const known = (cells: readonly string[]) => new Set(cells.map(clean).filter(isKnown).map(keyOf));
  const column = rows.slice(0, searched).map(({ cells }) => cells[0] ?? '');
  const first = known(column);
  // Post, Left and Manager may be surnames, but those of few.
  const most = first.size * 2 > column.filter((cell) => cell !== '').length;
  return (
    most &&
    first.size > 2 &&
    [...first].some(isNameKey) &&
    rows.slice(0, searched).every(({ cells }) => known(cells).size < first.size)
  );
}

/** Whether two lists stand beside each other: the headings of one begin again, posts among them, over other people. */
export function isSideBySide({ columns, rows }: Headed): boolean {
  const keys = columns.map(({ heading }) => keyOf(heading));
  const again = (fields: ReadonlySet<Field>) =>
    keys.findIndex((key, at) => {
      const field = headingMeanings.get(key)?.field;
      return field !== undefined && fields.has(field) && keys.indexOf(key) < at - 1;
    });
  const there = again(nameFields);
  if (there < 0 || again(postFields) < 0) return false;
  const named = (place: number) =>
    new Set(
      rows.map(({ cells }) => keyOf(cells[columns[place]?.index ?? 0] ?? '')).filter((name) => name !== ''),
    );
  const [first, second] = [named(keys.indexOf(keys[there] ?? '')), named(there)];
  return second.size > first.intersection(second).size * 2;
}
