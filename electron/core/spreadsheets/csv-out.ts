import { stringify } from 'csv-stringify/sync';
import { type CellValue, cellText } from './cells.ts';

/**
 * A table as CSV for Excel: UTF-8 with BOM, CRLF. Text that a spreadsheet would run as a formula (it starts
 * with = + - @, a tab or a return, also their full-width forms) gets an apostrophe before it; numbers stay.
 */
export function csvText(head: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  const safe = (value: CellValue) => (typeof value === 'string' ? neutral(value) : value);
  return stringify([head.map(neutral), ...rows.map((row) => row.map(safe))], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n\t;']/,
  });
}

/** A text that no spreadsheet takes for a formula. */
export function neutral(text: string): string {
  const clean = cellText(text);
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\n]/.test(clean) ? `'${clean}` : clean;
}
