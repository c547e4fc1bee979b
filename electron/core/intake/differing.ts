import type { Row } from '../../../shared/rules/import/table.ts';
import { type IntakeLine, said } from '../../../shared/rules/intake/lines.ts';
import { nominationColumns } from '../spreadsheets/nomination/columns.ts';
import { headRow } from '../spreadsheets/nomination/place.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Which cells of the Nominations sheet say something else than these lines, in words: 'HHS-2027-001 Reason'. */
export function differing(rows: readonly Row[], lines: readonly IntakeLine[]): string[] {
  const heads = rows.find(({ number }) => number === headRow)?.cells ?? [];
  const columns = nominationColumns.flatMap(({ key, head }) => {
    const at = heads.findIndex((cell) => cell.trim() === head);
    return at < 0 ? [] : [{ key, head, at }];
  });
  const refAt = columns.find(({ key }) => key === 'ref')?.at ?? -1;
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
