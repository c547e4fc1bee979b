import type { Row } from '../../../shared/rules/import/table.ts';
import { type Format, numberText } from './cell-text.ts';
import { limits } from './limits.ts';
import { plainText, type QuickReader } from './quick-xml.ts';
import { tooManyColumns, tooManyRows } from './sniff.ts';
import type { Workbook } from './workbook.ts';
import { type Attributes, unescapeText } from './xml.ts';

interface OpenRow {
  number: number;
  cells: string[];
  hidden?: boolean;
}

const plainRow = /<row r="(\d{1,7})"((?: (?!r=)[a-zA-Z\d:]+="[ !#-%'-;=?-~]*")*)>/y;
const plainCell = new RegExp(
  `<c r="([A-Z]{1,3})\\d{1,7}"(?: s="(\\d{1,5})")?(?: t="([a-zA-Z]+)")?(?:/>|>(?:<v>(${plainText})</v>|<is><t(?: xml:space="preserve")?>(${plainText})</t></is>)?</c>)`,
  'y',
);
const rowEnd = '</row>';
const hiddenRow = / hidden="(?:1|true)"/;

/**
 * Collects a worksheet's rows from its XML. Formulas are never worked out: the value saved with them counts.
 * A cell merged downwards repeats in each of its rows (one name beside several contracts), sideways never.
 * `atMost` rows are read; the reader is `done` then. Throws a Refusal past the limits of rows and columns.
 */
export function sheetReader(workbook: Workbook, atMost: number): QuickReader & { rows(): Row[] } {
  const rows: OpenRow[] = [];
  const merges: string[] = [];
  const days = new Map<string, string>();
  const { strings, formats, epoch } = workbook;
  let row: OpenRow = { number: 0, cells: [] };
  let inRows = false;
  let inRow = false;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let collecting = false;
  let inPhonetic = false;

  function startRow(attributes: Attributes): void {
    row = opened(attributes.r, attributes.hidden === '1' || attributes.hidden === 'true');
    column = -1;
    inRow = true;
  }

  function opened(written: string | undefined, hidden: boolean): OpenRow {
    const number = numberOf(written);
    return hidden ? { number, cells: [], hidden } : { number, cells: [] };
  }

  function numberOf(written: string | undefined): number {
    const number = Number(written);
    const isOne = Number.isInteger(number) && number > 0 && number <= limits.lastRow;
    return isOne ? number : row.number + 1;
  }

  function endRow(): void {
    inRow = false;
    if (row.cells.length > 0) rows.push(row);
    if (rows.length > limits.rows + limits.otherRows) throw tooManyRows();
  }

  /** A whole row, or nothing of it. */
  function quick(text: string, at: number): number {
    plainRow.lastIndex = at;
    const start = plainRow.exec(text);
    if (start === null) return -1;
    const before = row;
    row = opened(start[1], hiddenRow.test(start[2] ?? ''));
    let past = plainRow.lastIndex;
    while (true) {
      plainCell.lastIndex = past;
      const found = plainCell.exec(text);
      if (found === null) break;
      past = plainCell.lastIndex;
      const [, letters = '', styled, typed = 'n', plain, inline] = found;
      column = columnOf(letters);
      type = typed;
      style = styled === undefined ? 0 : Number(styled);
      value = (typed === 'inlineStr' ? inline : plain) ?? '';
      endCell();
    }
    if (!text.startsWith(rowEnd, past)) {
      row = before;
      return -1;
    }
    endRow();
    return past + rowEnd.length;
  }

  function startCell(attributes: Attributes): void {
    const at = attributes.r === undefined ? -1 : columnOf(attributes.r);
    column = at >= 0 ? at : column + 1;
    type = attributes.t ?? 'n';
    style = Number(attributes.s ?? 0);
    value = '';
  }

  function endCell(): void {
    if (value === '') return;
    const text = cellText();
    if (text === '') return;
    if (column >= limits.columns) {
      if (text.trim() === '') return;
      throw tooManyColumns();
    }
    while (row.cells.length < column) row.cells.push('');
    row.cells[column] = text.length > limits.cellCharacters ? text.slice(0, limits.cellCharacters) : text;
  }

  /** The same days stand in row after row, and working one out costs more than knowing it again. */
  function numberIn(format: Format): string {
    if (format !== 'date') return numberText(value, format, epoch);
    const known = days.get(value);
    if (known !== undefined) return known;
    const text = numberText(value, format, epoch);
    days.set(value, text);
    return text;
  }

  function cellText(): string {
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'n') return numberIn(formats[style] ?? 'plain');
    if (type === 'b') return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    if (type === 'd') return isoText(value);
    return unescapeText(value);
  }

  return {
    repeated: 'row',
    get ready() {
      return inRows && !inRow;
    },
    quick,
    open(name, attributes) {
      if (name === 'sheetData') inRows = true;
      else if (name === 'mergeCell') merges.push(attributes.ref ?? '');
      else if (!inRows) return;
      else if (name === 'c') startCell(attributes);
      else if (name === 'v') {
        collecting = type !== 'inlineStr';
        value = '';
      } else if (name === 't') collecting = type === 'inlineStr' && !inPhonetic;
      else if (name === 'row') startRow(attributes);
      else if (name === 'rPh') inPhonetic = true;
    },
    text(text) {
      if (collecting) value += text;
    },
    close(name) {
      if (!inRows) return;
      if (name === 'v' || name === 't') collecting = false;
      else if (name === 'c') endCell();
      else if (name === 'row') endRow();
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'sheetData') inRows = false;
    },
    get done() {
      return rows.length >= atMost;
    },
    rows() {
      fillDown(rows, merges);
      return rows;
    },
  };
}

/** 'BC12' → 54; -1 where it is no reference. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function isoText(value: string): string {
  const [date, time = ''] = value.trim().split('T');
  return time === '' || /^00:00(:00(\.0+)?)?Z?$/.test(time) ? (date ?? '') : `${date}T${time.slice(0, 5)}`;
}

function fillDown(rows: OpenRow[], merges: string[]): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const merge of merges.slice(0, limits.rows)) {
    const [from = '', to = ''] = merge.split(':');
    const [first, last] = [Number(from.replace(/\D+/g, '')), Number(to.replace(/\D+/g, ''))];
    const column = columnOf(from);
    const value = byNumber.get(first)?.cells[column];
    if (!value || last <= first || last - first > 50) continue;
    for (let number = first + 1; number <= last; number++) {
      const row = byNumber.get(number);
      if (!row) continue;
      while (row.cells.length < column) row.cells.push('');
      row.cells[column] ||= value;
    }
  }
}
