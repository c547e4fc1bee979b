import type { QuickCell } from './quick-rows.ts';

const lineHeight = 13;
const most = 409;

/**
 * The height in points that a row of wrapped Arial 10 needs; undefined where one line is enough. LibreOffice
 * does not fit rows when it opens a file, so wrapped words would lie over the next row.
 */
export function rowHeight(cells: readonly { text: string; width: number }[]): number | undefined {
  let lines = 1;
  for (const { text, width } of cells) {
    // A width is in digits; letters are narrower on the whole, but words break before the edge.
    if (text.length * 0.95 <= width && !text.includes('\n')) continue;
    let wanted = 0;
    for (const part of text.split('\n')) wanted += Math.max(1, Math.ceil((part.length * 0.95) / width));
    lines = Math.max(lines, wanted);
  }
  return lines === 1 ? undefined : Math.min(most, lines * lineHeight + 2);
}

/** The same for a row of cells in these columns, each a head and a width. */
export const heightIn = (
  columns: readonly (readonly [string, number, ...unknown[]])[],
  cells: readonly QuickCell[],
): number | undefined =>
  rowHeight(
    columns.flatMap(([, width], index) => {
      const [text] = cells[index] ?? [null];
      return typeof text === 'string' ? [{ text, width }] : [];
    }),
  );
