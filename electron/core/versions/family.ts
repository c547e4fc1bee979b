import type { Reader } from '../sql.ts';
import { quoted, raw } from './raw.ts';

/** A column that names a row of another table. */
export interface Reference {
  readonly column: string;
  readonly table: string;
  readonly to: string;
  /** Whether the row can do without. */
  readonly optional: boolean;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** Columns that no two rows may share, together. */
  readonly unique: readonly (readonly string[])[];
}

/** A table whose rows each belong to one person, directly or through a row that does. */
export interface Kin {
  readonly table: Table;
  /** How a row leads to the person: null for the person's own row. */
  readonly up: { readonly reference: Reference; readonly kin: Kin } | null;
}

/** Read from the schema itself, so that what a newer Baton adds to a person belongs to them without being listed. */
export function tablesOf(db: Reader): Map<string, Table> {
  const columns = db.all(
    raw<{ tbl: string; name: string; pk: number; filled: number }>(
      `SELECT t.name AS tbl, c.name AS name, c.pk AS pk, c."notnull" AS filled
       FROM main.sqlite_schema AS t, pragma_table_info(t.name, 'main') AS c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid`,
    ),
  );
  const references = db.all(
    raw<{ tbl: string; col: string; target: string; dest: string | null }>(
      `SELECT t.name AS tbl, f."from" AS col, f."table" AS target, f."to" AS dest
       FROM main.sqlite_schema AS t, pragma_foreign_key_list(t.name, 'main') AS f
       WHERE t.type = 'table' ORDER BY t.name, f.id`,
    ),
  );
  const unique = db.all(
    raw<{ tbl: string; idx: string; col: string }>(
      `SELECT t.name AS tbl, i.name AS idx, c.name AS col
       FROM main.sqlite_schema AS t, pragma_index_list(t.name, 'main') AS i, pragma_index_info(i.name, 'main') AS c
       WHERE t.type = 'table' AND i.origin = 'u' ORDER BY t.name, i.name, c.seqno`,
    ),
  );
  const names = [...new Set(columns.map(({ tbl }) => tbl))];
  return new Map(
    names.map((name): [string, Table] => {
      const own = columns.filter(({ tbl }) => tbl === name);
      const groups = Map.groupBy(
        unique.filter(({ tbl }) => tbl === name),
        ({ idx }) => idx,
      );
      return [
        name,
        {
          name,
          columns: own.map((column) => column.name),
          key: own
            .filter(({ pk }) => pk > 0)
            .sort((a, b) => a.pk - b.pk)
            .map((column) => column.name),
          references: references
            .filter(({ tbl }) => tbl === name)
            .map(({ col, target, dest }) => ({
              column: col,
              table: target,
              to: dest ?? 'id',
              optional: own.find((column) => column.name === col)?.filled === 0,
            })),
          unique: [...groups.values()].map((group) => group.map(({ col }) => col)),
        },
      ];
    }),
  );
}

/** The person's table and all that belongs to people, each after what it hangs on. */
export function familyOf(tables: ReadonlyMap<string, Table>): Kin[] {
  const person = tables.get('person');
  if (person === undefined) throw new Error('There are no people in this schema.');
  const family: Kin[] = [{ table: person, up: null }];
  for (let found = true; found; ) {
    found = false;
    for (const table of tables.values()) {
      if (family.some((kin) => kin.table.name === table.name)) continue;
      const up = upwards(table, family);
      if (up === null) continue;
      family.push({ table, up });
      found = true;
    }
  }
  return family;
}

/** A row belongs to whom its 'person_id' names, or else to whom the row belongs that it hangs on. */
function upwards(table: Table, family: readonly Kin[]): Kin['up'] {
  // The history is how a file came to be as it is, not a part of what it says.
  if (table.name.startsWith('step')) return null;
  const direct = table.references.find(({ column, table: to }) => column === 'person_id' && to === 'person');
  for (const reference of direct === undefined ? table.references : [direct]) {
    const kin = family.find((one) => one.table.name === reference.table);
    if (kin !== undefined && (direct !== undefined || kin.up !== null)) return { reference, kin };
  }
  return null;
}

/** SQL for the id of the person to whom a row called `alias` belongs. */
export function personOf({ table, up }: Kin, alias = 't'): string {
  if (up === null) return `${alias}.${quoted(table.key[0] ?? 'id')}`;
  const { reference, kin } = up;
  if (kin.up === null) return `${alias}.${quoted(reference.column)}`;
  const next = `${alias}u`;
  const here = `${next}.${quoted(reference.to)} = ${alias}.${quoted(reference.column)}`;
  return `(SELECT ${personOf(kin, next)} FROM main.${quoted(kin.table.name)} AS ${next} WHERE ${here})`;
}
