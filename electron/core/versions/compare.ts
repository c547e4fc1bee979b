import { setImmediate } from 'node:timers/promises';
import type { Reader } from '../sql.ts';
import { nameOf } from '../staff/names.ts';
import { familyOf, type Kin, tablesOf } from './family.ts';
import { type OwnedRow, ownedRows, parseRow } from './rows.ts';

export type Read = <T>(read: (db: Reader) => T) => T;

export interface Two {
  /** The file that is open. */
  readonly now: Read;
  /** The other version of it. */
  readonly other: Read;
}

export interface PersonDifference {
  readonly id: string;
  readonly name: string;
  readonly state: 'only_other' | 'only_now' | 'changed';
  /** The tables in which they differ, their own first. */
  readonly tables: readonly string[];
}

/**
 * Who differs between two versions of a file, and in what; by name. Both are of the same schema. Other work goes on
 * between two tables.
 */
export async function peopleWhoDiffer(
  two: Two,
  tools: { progress: (fraction: number, say: string) => void; signal: AbortSignal },
): Promise<PersonDifference[]> {
  const family = two.now((db) => familyOf(tablesOf(db)));
  const tables = new Map<string, string[]>();
  for (const [place, kin] of family.entries()) {
    tools.signal.throwIfAborted();
    tools.progress(place / family.length, 'Comparing the two versions');
    await setImmediate();
    const now = two.now((db) => ownedRows(db, kin));
    const then = two.other((db) => ownedRows(db, kin));
    for (const person of differing(now, then)) {
      const list = tables.get(person) ?? [];
      list.push(kin.table.name);
      tables.set(person, list);
    }
  }
  const before = two.other(namesIn);
  const after = two.now(namesIn);
  return [...tables]
    .map(([id, list]): PersonDifference => {
      const state = !after.has(id) ? 'only_other' : !before.has(id) ? 'only_now' : 'changed';
      return { id, name: after.get(id) ?? before.get(id) ?? '', state, tables: list };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** To whom rows belong that are in one version only, or not the same in both. */
function differing(now: readonly OwnedRow[], then: readonly OwnedRow[]): Set<string> {
  const people = new Set<string>();
  const add = ({ person }: OwnedRow) => {
    if (person !== null) people.add(person);
  };
  const before = new Map(then.map((row) => [row.key, row]));
  for (const row of now) {
    const was = before.get(row.key);
    before.delete(row.key);
    if (was?.json === row.json) continue;
    add(row);
    if (was !== undefined) add(was);
  }
  for (const row of before.values()) add(row);
  return people;
}

function namesIn(db: Reader): Map<string, string> {
  const person = familyOf(tablesOf(db))[0];
  if (person === undefined) return new Map();
  return new Map(
    ownedRows(db, person).map(({ person: id, json }) => {
      const { forename, surname, preferred_name: preferred } = parseRow(json);
      const named = {
        forename: String(forename),
        surname: String(surname),
        preferred_name: preferred == null ? null : String(preferred),
      };
      return [id ?? '', nameOf(named)];
    }),
  );
}

export interface RowDifference {
  readonly kin: Kin;
  readonly now: Readonly<Record<string, string | number | null>> | null;
  readonly other: Readonly<Record<string, string | number | null>> | null;
}

/** The rows of one person that are not the same in both versions, each after what it hangs on. */
export function rowsOfPerson(now: Reader, other: Reader, person: string): RowDifference[] {
  return familyOf(tablesOf(now)).flatMap((kin) => {
    const here = new Map(ownedRows(now, kin, person).map((row) => [row.key, row.json]));
    const there = new Map(ownedRows(other, kin, person).map((row) => [row.key, row.json]));
    return [...new Set([...there.keys(), ...here.keys()])].flatMap((key) => {
      const [a, b] = [here.get(key), there.get(key)];
      if (a === b) return [];
      return [
        { kin, now: a === undefined ? null : parseRow(a), other: b === undefined ? null : parseRow(b) },
      ];
    });
  });
}
