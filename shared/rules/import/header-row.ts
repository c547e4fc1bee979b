import { visible } from '../visible.ts';
import type { Field } from './fields.ts';
import { isKnown, nameFields, titled } from './find-headings.ts';
import { headingMeanings } from './headings.ts';
import { sensitivityOf } from './sensitive.ts';
import type { Row, Table } from './table.ts';
import { clean, columnLetters, keyOf, ordinal } from './text.ts';

export interface Column {
  readonly index: number;
  /** As over the column in a spreadsheet: 'F'. */
  readonly letters: string;
  /** As written; '' where there is none. */
  readonly heading: string;
  /** Told apart from every other: 'Email (2nd)', 'Column F (no heading)'. */
  readonly name: string;
}

export interface IgnoredRow {
  readonly row: number;
  readonly words: string;
  readonly why: 'above' | 'below' | 'between' | 'heading_again';
}

export interface Headed {
  readonly headerRow: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly ignored: readonly IgnoredRow[];
}

/**
 * Splits a table at its row of headings. Rows above it are ignored and listed, and so are repeated headings,
 * single words and sums between the rows (a department's name, 'English Total') and notes after the last row.
 * `headerRow` is a row number of the spreadsheet; a number that no row has gives an empty result.
 */
export function splitAtHeader(table: Table, headerRow: number): Headed {
  const at = table.rows.findIndex((row) => row.number === headerRow);
  const chosen = table.rows[at];
  if (!chosen) return { headerRow, columns: [], rows: [], ignored: [] };
  const second = secondRow(chosen, table.rows[at + 1]);
  const header = second ? joined(underGroups(second, chosen), chosen) : withAbove(chosen, table.rows[at - 1]);
  const below = table.rows.slice(second ? at + 2 : at + 1);
  const ignored: IgnoredRow[] = table.rows.slice(0, at).map((row) => ignore(row, 'above'));
  const headings = header.cells.map(keyOf);
  const hasNames = namesIn(header);
  const isSum = sumsUnder(header);
  const sizes = below.map(filledOf);
  const fullest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const named = sizes.filter((_, index) => hasNames?.(below[index] ?? header));
  const alone = below.filter((row, index) => sizes[index] === 1 && !isGroup(row) && !looksLikePerson(row));
  // Neither the names of groups nor the sums under them say how much is usual of people.
  const full = sizes.filter((size, index) => {
    const row = below[index] ?? header;
    return size > 1 ? size === fullest || !isSum(row) : size === 1 && looksLikePerson(row);
  });
  const usual = median(named.length > 0 ? named : full.length >= alone.length ? full : sizes);
  const sparse = (row: Row, size: number) =>
    usual >= 3 && size < Math.min(3, usual / 2) && !looksLikePerson(row) && hasNames?.(row) !== true;
  const isNote = (row: Row, size: number) =>
    size <= Math.max(1, usual / 2) &&
    noteStart.test(clean(row.cells.find((cell) => cell.trim() !== '') ?? ''));
  const last = below.findLastIndex((row, at) => {
    const size = sizes[at] ?? 0;
    return !sparse(row, size) && !isNote(row, size);
  });
  const rows: Row[] = [];
  let group = '';
  below.forEach((row, index) => {
    const size = sizes[index] ?? 0;
    if (index > last) ignored.push(ignore(row, 'below'));
    else if (size === 0) return;
    else if (isRepeat(row, headings)) ignored.push(ignore(row, 'heading_again'));
    else if (
      (size === 1 && (sparse(row, size) || isGroup(row))) ||
      isOfForm(row) ||
      (size < fullest && !looksLikePerson(row) && isSum(row))
    ) {
      ignored.push(ignore(row, 'between'));
      if (size === 1 && !isNote(row, size)) group = awayGroup.exec(ignore(row, 'between').words)?.[0] ?? '';
    } else {
      // What stands alone and cannot be a whole name stands over the next group: 'Maths'.
      if (size === 1 && (hasNames !== null || !ignore(row, 'between').words.includes(' '))) group = '';
      rows.push(group === '' ? row : { ...row, group });
    }
  });
  return { headerRow, columns: columnsOf(header, rows), rows, ignored };
}

const median = (sizes: readonly number[]) =>
  sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;

/** Headings on two rows, as merged cells leave them: the lower row names the parts of what stands above. */
function secondRow(header: Row, under: Row | undefined): Row | null {
  if (!under || under.number !== header.number + 1) return null;
  const filled = under.cells.flatMap((cell, at) => (clean(cell) === '' ? [] : [[clean(cell), at] as const]));
  const names = new Set(header.cells.map(keyOf));
  const parts = filled.filter(([cell, at]) => isKnown(cell) && clean(header.cells[at] ?? '') === '');
  // A heading that is merged over both rows stands on both.
  const whole = filled.every(
    ([cell, at]) =>
      keyOf(cell) === keyOf(header.cells[at] ?? '') || (isKnown(cell) && !names.has(keyOf(cell))),
  );
  return filled.length > 1 && whole && parts.length > 0 ? under : null;
}

/** A column's own heading on the upper row, where the lower one leaves it blank. */
function withAbove(header: Row, above: Row | undefined): Row {
  if (!above || above.number !== header.number - 1) return header;
  const known = above.cells.map((cell) => (isKnown(clean(cell)) ? cell : ''));
  return joined(underGroups(header, above), { number: above.number, cells: known });
}

/** What says too little by itself, so that what stands over it tells whether it may be read at all: 'Home' over 'Email'. */
const partOfGroup: ReadonlySet<string> = new Set(
  'type start end from to date name number status email phone mobile address postcode'.split(' '),
);

/**
 * Headings under what a merged cell names for several: 'Type' under 'Contract' is the contract type. Only where both
 * together are a heading that some system uses, or one that is never read.
 */
function underGroups(lower: Row, upper: Row): Row {
  if (upper.cells.filter((cell) => clean(cell) !== '').length < 2) return lower;
  let group = '';
  const cells = lower.cells.map((cell, at) => {
    const above = clean(upper.cells[at] ?? '');
    const own = clean(cell);
    if (above !== '') group = own === '' ? '' : above;
    if (group === '' || own === '') return cell;
    const both = `${group} ${own}`;
    const refused = partOfGroup.has(keyOf(own)) && sensitivityOf(both) !== null;
    return headingMeanings.has(keyOf(both)) || refused ? both : cell;
  });
  return { number: lower.number, cells };
}

function joined(lower: Row, upper: Row): Row {
  const width = Math.max(lower.cells.length, upper.cells.length);
  const cells = Array.from({ length: width }, (_, at) => {
    const own = lower.cells[at] ?? '';
    return clean(own) === '' ? (upper.cells[at] ?? '') : own;
  });
  return { number: lower.number, cells };
}

const noteStart =
  /^(\(|continued|total|count|printed|generated|report|exported|produced|page \d|end of|notes?\b|key\b|confidential|source|\*|©|number of)/i;

/** What stands over the people of a group, where a row has nothing else. */
const groupWords =
  /\b(staff|team|department|dept|faculty|leadership|office|admin|premises|catering|(teacher|assistant|leader|manager|supervisor|technician|cleaner|governor)s|phase|year \d+|key stage \d|ks ?\d|eyfs)$/i;
/** Groups of people who are not, or no longer, on the staff; 'Leavers are shown in red' and 'Left blank' are notes. */
const awayGroup =
  /^(leavers|left|former|past|agency|supply|casual|governors|volunteers)\b(?!.*\b(is|are|was|were|has|have|not|blank|if|where|see|shown|marked)\b).*/i;
const isGroup = (row: Row) => row.cells.some((cell) => groupWords.test(clean(cell)));

/** Of a form to fill in, what each column wants, or an example. */
const formWords =
  /^\(?(mandatory|required|optional|(free )?text|string|date|number|list|dd.mm.yy(yy)?|y\/?n|yes\/no|e\.?g\.? .*|e\.g\..*)\)?$/i;
const isOfForm = (row: Row) =>
  row.cells.every((cell) => cell.trim() === '' || formWords.test(clean(cell))) && filledOf(row) > 1;

function filledOf(row: Row): number {
  let filled = 0;
  for (const cell of row.cells) if (cell !== '' && visible(cell).trim() !== '') filled++;
  return filled;
}

/** Tells whether a row has words under both names; null where no headings say forename and surname. */
function namesIn(header: Row): ((row: Row) => boolean) | null {
  const under = (field: Field) =>
    header.cells.findIndex((cell) => headingMeanings.get(keyOf(clean(cell)))?.field === field);
  const places = [under('forename'), under('surname')];
  if (places.includes(-1)) return null;
  return (row) => places.every((at) => /\p{L}/u.test(row.cells[at] ?? ''));
}

const sumWords = /^((sub|grand|overall)[ -]?)?totals?\b|\b(sub-?)?totals?:?$/i;
/** Total is a surname too: beside a forename it adds nothing up. */
const alsoSurname = /^totals?$/i;
const onlyOfPeople: ReadonlySet<Field> = new Set([
  'trn',
  'start_date',
  'end_date',
  'post_start',
  'post_end',
  'qts_date',
]);

/**
 * Tells whether a row adds others up: in place of a name, or before everything else where it has none. A row with
 * a forename before the surname Total, with a teacher reference number or with a date is somebody's.
 */
function sumsUnder(header: Row): (row: Row) => boolean {
  const fields = header.cells.map((cell) => headingMeanings.get(keyOf(clean(cell)))?.field ?? null);
  return ({ cells }) => {
    const filled = fields.flatMap((field, at) => {
      const value = clean(cells[at] ?? '');
      return field === null || value === '' ? [] : [{ field, value }];
    });
    if (filled.some(({ field, value }) => onlyOfPeople.has(field) && /\d/.test(value))) return false;
    const names = filled.filter(({ field, value }) => nameFields.has(field) && /\p{L}/u.test(value));
    const forenamed = names.some(({ field }) => field === 'forename');
    const said = names.filter(
      ({ field, value }) => !(forenamed && field === 'surname' && alsoSurname.test(value)),
    );
    const first = clean(cells.find((cell) => clean(cell) !== '') ?? '');
    return (said.length > 0 ? said : [{ value: first }]).some(({ value }) => sumWords.test(value));
  };
}

const looksLikePerson = (row: Row) =>
  row.cells.some(
    (cell) =>
      /@[\w.-]+\.\w/.test(cell) ||
      /^\p{L}[\p{L}'’ -]+, \p{L}[\p{L}'’ -]+$/u.test(clean(cell)) ||
      titled.test(clean(cell)),
  );

function isRepeat(row: Row, headings: readonly string[]): boolean {
  // 'First name' on the second page for 'Forename' on the first.
  if (row.cells.some((cell) => /name/i.test(cell))) {
    const written = row.cells.map(clean).filter((cell) => cell !== '');
    if (written.length > 1 && written.every(isKnown) && written.some((cell) => keyOf(cell).endsWith('name')))
      return true;
  }
  let filled = 0;
  for (const [at, cell] of row.cells.entries()) {
    const key = keyOf(cell);
    if (key === '') continue;
    // A row of people is told from the headings by its first filled cell.
    if (key !== headings[at]) return false;
    filled++;
  }
  return filled > 1;
}

function ignore(row: Row, why: IgnoredRow['why']): IgnoredRow {
  const words = row.cells
    .map(clean)
    .filter((cell) => cell !== '')
    .join(' · ');
  return { row: row.number, words: words.length > 160 ? `${words.slice(0, 159)}…` : words, why };
}

/** A column counts when it has a heading or any value below it. */
function columnsOf(header: Row, rows: readonly Row[]): Column[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.cells.length);
  const filled = Array.from({ length: width }, (_, at) => at).filter(
    (at) => clean(header.cells[at] ?? '') !== '' || rows.some(({ cells }) => (cells[at] ?? '') !== ''),
  );
  const seen = new Map<string, number>();
  return filled.map((index) => {
    const heading = clean(header.cells[index] ?? '');
    const letters = columnLetters(index);
    if (heading === '') return { index, letters, heading, name: `Column ${letters} (no heading)` };
    const nth = (seen.get(keyOf(heading)) ?? 0) + 1;
    seen.set(keyOf(heading), nth);
    return { index, letters, heading, name: nth === 1 ? heading : `${heading} (${ordinal(nth)})` };
  });
}
