import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Reader, Writer } from '../sql.ts';
import { rowsOfPerson } from './compare.ts';
import { type Table, tablesOf } from './family.ts';
import { quoted, raw } from './raw.ts';
import { type Row, rowWhere, type Value } from './rows.ts';

interface Change {
  readonly table: Table;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** What taking one person over from another version does. */
export interface TakeOver {
  readonly changes: readonly Change[];
  /** Rows that are no part of the person, deleted here since, and that they cannot be without: they come too. */
  readonly brings: readonly { readonly table: string; readonly row: Row }[];
  /** People here no more whom the person's rows name, such as a line manager: the name is left out. */
  readonly without: readonly string[];
  /** What is here now and allows no second like it. Nothing is done while there is one. */
  readonly blocked: readonly { readonly table: string; readonly columns: readonly string[] }[];
}

/** Works out what makes the person here what they are in the other version: all that belongs to them, or nothing. */
export function planTakeOver(now: Reader, other: Reader, person: string): TakeOver {
  const tables = tablesOf(now);
  const rows = rowsOfPerson(now, other, person);
  const without: string[] = [];
  const brings: { table: string; row: Row }[] = [];
  const coming = new Set<string>();
  const mark = (table: string, column: string, value: Value) => `${table} ${column} ${value}`;
  for (const { kin, other: row } of rows)
    for (const column of row === null ? [] : kin.table.columns)
      coming.add(mark(kin.table.name, column, row?.[column] ?? null));

  /** The row with what it refers to made sure of: brought along, or left out where it is a person. */
  const settled = (table: Table, row: Row): Row => {
    const made: Record<string, Value> = { ...row };
    for (const { column, table: to, to: at, optional } of table.references) {
      const value = row[column] ?? null;
      const target = tables.get(to);
      if (value === null || target === undefined || coming.has(mark(to, at, value))) continue;
      if (rowWhere(now, target, at, value) !== null) continue;
      if (to === 'person' && optional) {
        made[column] = null;
        without.push(String(value));
        continue;
      }
      const needed = rowWhere(other, target, at, value);
      if (needed === null) throw doesNotFit();
      coming.add(mark(to, at, value));
      brings.push({ table: to, row: settled(target, needed) });
    }
    return made;
  };

  const removed: Change[] = [];
  const changed: Change[] = [];
  for (const { kin, now: before, other: after } of rows) {
    if (after === null) removed.unshift({ table: kin.table, before, after });
    else changed.push({ table: kin.table, before, after: settled(kin.table, after) });
  }
  const brought = brings.map(({ table, row }): Change => {
    const found = tables.get(table);
    if (found === undefined) throw doesNotFit();
    return { table: found, before: null, after: row };
  });
  const changes = [...removed, ...brought, ...changed];
  return { changes, brings, without, blocked: blockedBy(now, changes) };
}

/** Numbers that belong to one person only, though the schema leaves that to the staff area. */
const ofOnePerson: Readonly<Record<string, readonly string[]>> = { person: ['trn', 'mis_id'] };

function blockedBy(now: Reader, changes: readonly Change[]): TakeOver['blocked'] {
  const gone = new Set(
    changes
      .filter(({ after }) => after === null)
      .map(({ table, before }) => `${table.name} ${keyText(table, before)}`),
  );
  return changes.flatMap(({ table, after }) => {
    if (after === null) return [];
    const unique = [...table.unique, ...(ofOnePerson[table.name] ?? []).map((column) => [column])];
    return unique
      .filter((columns) => columns.every((column) => after[column] != null))
      .filter((columns) => {
        const where = columns.map((column) => `${quoted(column)} = ?`).join(' AND ');
        const others = now.all(
          raw<Row>(
            `SELECT * FROM main.${quoted(table.name)} WHERE ${where}`,
            columns.map((one) => after[one]),
          ),
        );
        return others.some(
          (row) =>
            keyText(table, row) !== keyText(table, after) &&
            !gone.has(`${table.name} ${keyText(table, row)}`),
        );
      })
      .map((columns) => ({ table: table.name, columns }));
  });
}

const keyText = ({ key }: Table, row: Row | null) =>
  JSON.stringify(key.map((column) => row?.[column] ?? null));

/** Carries the plan out in the command's transaction: whole, or with a refusal not at all. */
export function carryOut(db: Writer, { changes, blocked }: TakeOver): void {
  if (blocked.length > 0) throw doesNotFit();
  for (const { table, before, after } of changes) {
    const name = `main.${quoted(table.name)}`;
    const here = table.key.map((column) => `${quoted(column)} = ?`).join(' AND ');
    const keyOf = (row: Row) => table.key.map((column) => row[column] ?? null);
    if (after === null) {
      // Gone with what it hung on, where that was removed before it.
      if (before !== null) db.run(raw(`DELETE FROM ${name} WHERE ${here}`, keyOf(before)));
      continue;
    }
    const values = table.columns.map((column) => after[column] ?? null);
    if (before === null) {
      const columns = table.columns.map(quoted).join(', ');
      const marks = table.columns.map(() => '?').join(', ');
      db.run(raw(`INSERT INTO ${name} (${columns}) VALUES (${marks})`, values));
    } else {
      const sets = table.columns.map((column) => `${quoted(column)} = ?`).join(', ');
      db.run(raw(`UPDATE ${name} SET ${sets} WHERE ${here}`, [...values, ...keyOf(before)]));
    }
  }
}

const doesNotFit = () =>
  new Refusal(
    'versions.does-not-fit',
    'What belongs to this person does not fit into the file as it is now.',
    {
      wayOut:
        'Nothing was changed. Put right what is named, then try again; or look it up in the other version.',
    },
  );
