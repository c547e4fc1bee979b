import type ExcelJS from 'exceljs';
import { type StyleName, styles } from './styles.ts';

/** What a cell may hold: text, a number, nothing, or a date as YYYY-MM-DD where its column is one of dates. */
export type CellValue = string | number | null;

const longest = 32_767;
const cut = ' … (cut here: a cell holds no more)';
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for these.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

// Almost no text needs anything done: one look finds those that do.
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const suspect = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/** The text as a cell can hold it: at most 32,767 characters, no half characters and no control ones. */
export function cellText(text: string): string {
  if (text.length <= longest && !suspect.test(text)) return text;
  const clean = text.toWellFormed().replace(/\r\n?/g, '\n').replace(unwritable, '');
  return clean.length <= longest ? clean : clean.slice(0, longest - cut.length).toWellFormed() + cut;
}

/** A calendar date as a spreadsheet's, free of time zones; null where the text is no date. */
export function cellDate(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(text);
  // 31 June is read as 1 July.
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(text.slice(8)) ? null : date;
}

/** '20/11/2026' of '2026-11-20': how a date cell shows it. */
export function shownDate(text: string): string {
  return cellDate(text) ? text.split('-').reverse().join('/') : text;
}

/** Puts one value into a cell. Text is always a string cell, so that '=1+1' stays what the person wrote. */
export function put(cell: ExcelJS.Cell, value: CellValue, style: StyleName): void {
  if (value !== null && value !== '') {
    const dated = style === 'date' || style === 'inputDate';
    const date = dated && typeof value === 'string' ? cellDate(value) : null;
    cell.value = typeof value === 'number' ? value : (date ?? cellText(value));
  }
  cell.style = styles[style];
}

/** Writes a row from column A on and lets go of it. */
export function writeRow(
  sheet: ExcelJS.Worksheet,
  cells: readonly (readonly [CellValue, StyleName] | null)[],
  height?: number,
): void {
  const row = sheet.addRow([]);
  for (const [index, given] of cells.entries()) {
    if (given) put(row.getCell(index + 1), given[0], given[1]);
  }
  if (height !== undefined) row.height = height;
  row.commit();
}

/** 'A', 'Z', 'AA': the letters of a column counted from 1. */
export function letters(column: number): string {
  let rest = column;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}
