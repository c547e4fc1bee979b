/** What a table may measure. Bytes are of the file, `inflated` of everything that an archive holds. */
export const limits = {
  bytes: 20 * 1024 * 1024,
  inflated: 200 * 1024 * 1024,
  /** An honest sheet of repeated cells reaches about 40; only archives past 20 MB inflated are judged by it. */
  ratio: 200,
  entries: 2_000,
  rows: 10_000,
  /** Title rows, headings and notes on top of `rows` people. */
  otherRows: 100,
  /** Blank ones included. */
  lines: 200_000,
  /** The last that a spreadsheet program has: a greater number is none. */
  lastRow: 1_048_576,
  columns: 400,
  cellCharacters: 32_767,
} as const;

/** 10000 → '10,000'. */
export const inWords = (n: number): string => n.toLocaleString('en-GB');
