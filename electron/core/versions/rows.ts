import { z } from 'zod';
import type { Reader } from '../sql.ts';
import { type Kin, personOf, type Table } from './family.ts';
import { quoted, raw } from './raw.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export const parseRow = (json: string): Row => row.parse(JSON.parse(json));

const jsonOf = ({ columns }: Table, alias: string) =>
  `json_object(${columns.map((column) => `'${column}', ${alias}.${quoted(column)}`).join(', ')})`;
const keyOf = ({ key }: Table, alias: string) =>
  `json_array(${key.map((column) => `${alias}.${quoted(column)}`).join(', ')})`;

export interface OwnedRow {
  readonly key: string;
  readonly person: string | null;
  /** Every column, as JSON: two rows are the same where this is. */
  readonly json: string;
}

/** Every row of a table that belongs to people, or those of one person. */
export function ownedRows(db: Reader, kin: Kin, person?: string): OwnedRow[] {
  const { table } = kin;
  const text = `SELECT ${keyOf(table, 't')} AS "key", ${personOf(kin)} AS person, ${jsonOf(table, 't')} AS json
    FROM main.${quoted(table.name)} AS t`;
  return person === undefined
    ? db.all(raw<OwnedRow>(text))
    : db.all(raw<OwnedRow>(`${text} WHERE ${personOf(kin)} = ?`, [person]));
}

/** The row whose column has this value, or null. */
export function rowWhere(db: Reader, table: Table, column: string, value: Value): Row | null {
  const found = db.get(
    raw<{ json: string }>(
      `SELECT ${jsonOf(table, 't')} AS json FROM main.${quoted(table.name)} AS t WHERE t.${quoted(column)} = ?`,
      [value],
    ),
  );
  return found === undefined ? null : parseRow(found.json);
}
