import { isUtf8 } from 'node:buffer';
import { CsvError, type Options, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Row, Table } from '../../../shared/rules/import/table.ts';
import { limits } from './limits.ts';
import { notATable, refuseMarkup, tooManyColumns, tooManyRows } from './sniff.ts';

/**
 * Reads delimited text: comma, semicolon, tab or bar; UTF-8, UTF-16, Windows-1252 or Mac Roman; any line end.
 *
 * In: the file's bytes. Out: one table whose row numbers are those that a spreadsheet program shows (a quoted
 * line break does not start a row). Every cell stays text. Throws a Refusal: markup, binary, empty, too many
 * rows or columns, a quote that is never closed.
 */
export function readCsv(file: Buffer): Table {
  const text = decode(file);
  if (text.trim() === '') {
    throw new Refusal('table.empty', 'This file is empty: it holds nothing but blanks.', {
      wayOut: 'Make the file again, and check that it shows rows before you save it.',
    });
  }
  refuseMarkup(text.slice(0, 4096));
  const named = /^\uFEFF?sep=([,;\t|])\r?\n?/i.exec(text);
  const delimiter = named?.[1] ?? delimiterOf(text);
  const rows = records(named ? text.slice(named[0].length) : text, delimiter, named ? 1 : 0);
  return { sheet: '', rows, epoch: 1900 };
}

function records(text: string, delimiter: string, skipped: number): Row[] {
  let holds = false;
  const read = (quoting: Options, widths = new Set<number>()): Row[] => {
    const rows: Row[] = [];
    let number = skipped;
    parse(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: limits.columns * limits.cellCharacters,
      on_record: (cells: string[]) => {
        number++;
        if (number > limits.lines) throw tooManyRows();
        if (cells.length > 1) widths.add(cells.length);
        holds ||= holdsRows(cells, delimiter);
        const width = 1 + cells.findLastIndex((cell) => cell.trim() !== '');
        if (width > limits.columns) throw tooManyColumns();
        if (width > 0) rows.push({ number, cells: cells.slice(0, width) });
        if (rows.length > limits.rows + limits.otherRows) throw tooManyRows();
        return null;
      },
      ...quoting,
    });
    return rows;
  };
  /**
   * Every line by itself, where all have as many cells; else null. Quotes are ordinary characters here, so that nothing
   * but a line's own length makes it too long.
   */
  const plainly = (): Row[] | null => {
    const widths = new Set<number>();
    try {
      const rows = read({ quote: false }, widths);
      return widths.size === 1 ? rows : null;
    } catch (error) {
      throw error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE' ? lineTooLong() : error;
    }
  };
  try {
    const rows = read({});
    const lines = holds ? plainly() : null;
    // A program that puts quotes where they belong puts them around both ends of some cell.
    return lines?.every(({ cells }) => !cells.some((cell) => quoted.test(cell.trim())))
      ? unquotedIn(lines)
      : rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote within a cell is a part of it; around a cell it is not, and holds its separators together.
    const relaxed = error.code === 'CSV_QUOTE_NOT_CLOSED' ? null : closed(() => read({ relax_quotes: true }));
    if (relaxed !== null) return relaxed;
    // A stray quote at the start of a cell swallows the rest of the file: read quotes as ordinary characters.
    const plain = plainly();
    if (plain !== null) return unquotedIn(plain);
    throw new Refusal('table.open-quote', 'A quotation mark in this file is never closed.', {
      wayOut: 'Make the file again as an Excel workbook (.xlsx), and choose that one.',
    });
  }
}

/**
 * Whether a cell may hold whole rows, from a stray quote up to the next one further down: each line in it has as many
 * cells as the others then, and no blanks behind its separators, as what somebody wrote over several lines has.
 */
function holdsRows(cells: readonly string[], delimiter: string): boolean {
  const broken = cells.filter((cell) => /[\r\n]/.test(cell));
  if (broken.length === 0 || broken.some((cell) => cell.includes(`${delimiter} `))) return false;
  const lines = cells.join(delimiter).split(/\r\n|\n|\r/);
  const widths = lines.map((line) => line.split(delimiter).length);
  return widths.every((width) => width > 2 && width === widths[0]);
}

/** What `read` gives; null where it finds a quote that is never closed, or closed by one that another line was meant to have. */
function closed(read: () => Row[]): Row[] | null {
  try {
    const rows = read();
    return rows.some(({ cells }) => cells.some((cell) => /^".*[\r\n]/.test(cell))) ? null : rows;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

const quoted = /^"((?:[^"]|"")*)"$/;

/** Rows that were read with their quotes: each cell without those around it, or one that stands before or behind it alone. */
const unquotedIn = (rows: readonly Row[]) => rows.map((row) => ({ ...row, cells: row.cells.map(unquoted) }));

function unquoted(cell: string): string {
  const around = quoted.exec(cell.trim());
  if (around) return (around[1] ?? '').replaceAll('""', '"');
  return /^("[^"]*|[^"]*")$/.test(cell) ? cell.replace('"', '') : cell;
}

function lineTooLong(): Refusal {
  return new Refusal('table.line-too-long', 'A line of this file is longer than a spreadsheet can hold.', {
    wayOut: 'Make the file again without photographs or long notes, and choose that one.',
  });
}

function decode(file: Buffer): string {
  const encoding = encodingOf(file);
  const text = encoding === 'win1252' ? lineByLine(file) : iconv.decode(file, encoding);
  if (text.includes('\0') || controlShare(text) > 0.02) throw notATable();
  return encodedTwice.test(text) ? text.split('\n').map(decodedOnce).join('\n') : text;
}

/** How 'é' and '’' begin where UTF-8 was read as Windows-1252 and written anew: 'RenÃ©e', 'Oâ€™Example'. */
const encodedTwice = /[\u00C2-\u00C5\u00E2][^\0-\x7F]/;

function decodedOnce(line: string): string {
  if (!encodedTwice.test(line)) return line;
  const bytes = iconv.encode(line, 'win1252');
  return isUtf8(bytes) && iconv.decode(bytes, 'win1252') === line ? bytes.toString('utf8') : line;
}

function encodingOf(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be';
  const head = file.subarray(0, 4096);
  const nulls = { even: 0, odd: 0 };
  head.forEach((byte, at) => {
    if (byte === 0) nulls[at % 2 === 0 ? 'even' : 'odd']++;
  });
  if (nulls.odd > head.length / 4 && nulls.even < head.length / 20) return 'utf-16le';
  if (nulls.even > head.length / 4 && nulls.odd < head.length / 20) return 'utf-16be';
  if (nulls.even + nulls.odd > 0) throw notATable();
  if (isUtf8(file)) return 'utf-8';
  // Lines end so on old Macs alone, and in what Excel calls CSV (Macintosh).
  return file.includes('\r') && !file.includes('\n') ? 'macintosh' : 'win1252';
}

/** Where two exports were put together, each line is in its own encoding. */
function lineByLine(file: Buffer): string {
  const lines = file.toString('latin1').split('\n');
  const bytes = lines.map((line) => Buffer.from(line, 'latin1'));
  return bytes.map((line) => iconv.decode(line, isUtf8(line) ? 'utf-8' : 'win1252')).join('\n');
}

function controlShare(text: string): number {
  const head = text.slice(0, 4096);
  const controls = [...head].filter((letter) => letter < ' ' && !'\t\r\n\f\v'.includes(letter));
  return controls.length / Math.max(1, head.length);
}

/** The separator that gives the first lines the most, and the most even, columns; a comma where none does. */
function delimiterOf(text: string): string {
  const lines = linesOf(text.slice(0, 64_000)).slice(0, 40);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of [',', ';', '\t', '|']) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((n) => n > 0);
    const widths = new Map<number, number>();
    for (const n of counts) widths.set(n, (widths.get(n) ?? 0) + 1);
    const score = Math.max(0, ...[...widths].map(([width, lines]) => lines * Math.min(width, 12)));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Lines with what is quoted left out, so that separators inside quotes are not counted. */
function linesOf(text: string): string[] {
  return text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => /[^ ]/.test(line));
}
