import type { Row } from '../../../shared/rules/import/table.ts';
import { type IntakeLine, said } from '../../../shared/rules/intake/lines.ts';
import { nominationColumns } from '../spreadsheets/nomination/columns.ts';

const knownHeads = new Set(nominationColumns.map(({ head }) => head));

/** Where the heads of a Nominations sheet stand: the row, of the first twenty, with the most of them. */
function headsIn(rows: readonly Row[]): { number: number; heads: readonly string[] } {
  let best = { number: 0, heads: [] as readonly string[], known: 0 };
  for (const { number, cells } of rows.slice(0, 20)) {
    const heads = cells.map((cell) => cell.trim());
    const known = heads.filter((head) => knownHeads.has(head)).length;
    if (known > best.known) best = { number, heads, known };
  }
  return best;
}

/** The heads of columns that are gone from the Nominations sheet, of those under which these lines say something. */
export function columnsGone(rows: readonly Row[], lines: readonly IntakeLine[]): string[] {
  const { heads } = headsIn(rows);
  return nominationColumns
    .filter(({ key, head }) => !heads.includes(head) && lines.some((line) => said(line, key) !== ''))
    .map(({ head }) => head);
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Which cells of the Nominations sheet say something else than these lines, in words: 'HHS-2027-001 Reason'. Without its
 * column of references nobody can say which row is whose, and nothing is compared.
 */
export function differing(rows: readonly Row[], lines: readonly IntakeLine[]): string[] {
  const { number: headRow, heads } = headsIn(rows);
  const columns = nominationColumns.flatMap(({ key, head }) => {
    const at = heads.indexOf(head);
    return at < 0 ? [] : [{ key, head, at }];
  });
  const refAt = columns.find(({ key }) => key === 'ref')?.at;
  if (refAt === undefined) return [];
  const shown = new Map(
    rows
      .filter(({ number }) => number > headRow)
      .map(({ cells }) => [(cells[refAt] ?? '').trim(), cells] as const),
  );
  const found: string[] = [];
  for (const line of lines) {
    const ref = said(line, 'ref');
    const cells = shown.get(ref);
    if (cells === undefined) {
      found.push(`${ref} is missing`);
      continue;
    }
    shown.delete(ref);
    for (const { key, head, at } of columns)
      if (plain(cells[at] ?? '') !== plain(said(line, key))) found.push(`${ref} ${head}`);
  }
  for (const ref of shown.keys()) if (ref !== '') found.push(`${ref} was added`);
  return found;
}
