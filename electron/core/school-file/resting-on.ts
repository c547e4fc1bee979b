import type { InTheWay, Row } from './changed-since.ts';
import { quoted, type TableShape } from './recorder.ts';
import { looseReferences } from './references.ts';
import type { Statements } from './statements.ts';

interface Turned {
  readonly shape: TableShape;
  readonly from: Row | null;
  readonly to: Row | null;
}

/**
 * After rows were taken back: those that now name a row which is not there, each with the row that it names. Foreign
 * keys are looked at in every table, what the schema does not hold together in the rows that were taken back.
 */
export function restingOn(
  statements: Statements,
  shapes: ReadonlyMap<string, TableShape>,
  turned: readonly Turned[],
): InTheWay[] {
  const found: InTheWay[] = [];
  const naming = (table: string, column: string, to: string, where: string, values: readonly unknown[]) => {
    const [shape, parent] = [shapes.get(table), shapes.get(to)?.key[0]];
    if (shape === undefined || parent === undefined) return;
    const columns = [...shape.key, column].map((name) => `child.${quoted(name)}`).join(', ');
    statements.rows(
      `SELECT ${columns} FROM main.${quoted(table)} AS child WHERE child.${quoted(column)} IS NOT NULL AND ${where}
       AND NOT EXISTS (SELECT 1 FROM main.${quoted(to)} WHERE ${quoted(parent)} = child.${quoted(column)}) LIMIT 20`,
      values,
      (_, row) => {
        const key = Object.fromEntries(shape.key.map((name, place) => [name, row[place] ?? null]));
        found.push({ table, key, columns: [column] });
        found.push({ table: to, key: { [parent]: row[shape.key.length] ?? null }, columns: null });
        return true;
      },
    );
  };
  for (const { table, column, to } of brokenKeys(statements)) naming(table, column, to, '1', []);
  for (const { shape, from, to } of turned)
    for (const reference of looseReferences) {
      const { table, column } = reference;
      if (from !== null && to === null && shape.name === reference.to)
        naming(table, column, reference.to, `child.${quoted(column)} IS ?`, [from.id ?? null]);
      if (to !== null && shape.name === table)
        naming(table, column, reference.to, 'child.id IS ?', [to.id ?? null]);
    }
  return found;
}

/** The foreign keys that some row breaks now. */
function brokenKeys(statements: Statements): { table: string; column: string; to: string }[] {
  const broken = new Map<string, { table: string; column: string; to: string }>();
  statements.rows(
    `SELECT DISTINCT broken."table", key."from", key."table" FROM pragma_foreign_key_check AS broken
     JOIN pragma_foreign_key_list(broken."table") AS key ON key.id = broken.fkid`,
    [],
    (_, [table, column, to]) => {
      broken.set(`${table}.${column}`, { table: String(table), column: String(column), to: String(to) });
      return true;
    },
  );
  return [...broken.values()];
}
