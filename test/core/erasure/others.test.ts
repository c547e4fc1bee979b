import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Database } from 'sql.js';
import { expect, it } from 'vitest';
import { eraseIn } from '../../../electron/core/erasure/in-version.ts';
import { fillSample } from '../../../electron/core/sample.ts';
import { loadEngine } from '../../../electron/core/school-file/engine.ts';
import { unseal } from '../../../electron/core/school-file/image.ts';
import { newestSchema } from '../../../electron/core/school-file/migrations/index.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { optionsIn, temporaryFolder } from '../../helpers/school-file.ts';

type Row = Readonly<Record<string, unknown>>;

const read = new WeakMap<Database, Map<string, Row[]>>();

/** Rows of a database that does not change any more, each query asked once. */
function rows(db: Database, sql: string): Row[] {
  const kept = read.get(db) ?? new Map<string, Row[]>();
  read.set(db, kept);
  const known = kept.get(sql);
  if (known !== undefined) return known;
  const [found] = db.exec(sql);
  const made = (found?.values ?? []).map((values) =>
    Object.fromEntries(found!.columns.map((column, place) => [column, values[place]])),
  );
  kept.set(sql, made);
  return made;
}

const tablesIn = (db: Database) =>
  rows(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .map(({ name }) => String(name))
    .filter((name) => !/^(step.*|erasure)$/.test(name));

/** Ids of the rows that hang on a person, found by following foreign keys and nothing of the erasure's own code. */
function theirs(db: Database, person: string): Set<string> {
  const ids = new Set([person]);
  for (let size = 0; size !== ids.size; ) {
    size = ids.size;
    for (const table of tablesIn(db))
      for (const { from, on_delete: on } of rows(db, `PRAGMA foreign_key_list("${table}")`)) {
        if (on !== 'CASCADE') continue;
        for (const row of rows(db, `SELECT * FROM "${table}"`))
          if (ids.has(String(row[String(from)])) && typeof row.id === 'string') ids.add(row.id);
      }
  }
  return ids;
}

it('changes nothing about anybody else, whoever of the sample school is erased', {
  timeout: 120_000,
}, async () => {
  const options = optionsIn(temporaryFolder());
  const moment = { now: '2026-11-23T09:00:00.000Z', today: '2026-11-23' };
  await (await SchoolFile.create(options, (db) => fillSample(db, moment))).close();
  const engine = await loadEngine();
  const { image } = await unseal(readFileSync(options.path));
  // An engine works on the very bytes that it is given.
  const before = new engine.Database(Uint8Array.from(image));
  const people = rows(before, 'SELECT id FROM person ORDER BY id').map(({ id }) => String(id));
  let texts = 0;
  fc.assert(
    fc.property(fc.constantFrom(...people), (person) => {
      const db = new engine.Database(Uint8Array.from(image));
      const own = theirs(before, person);
      // Or named within another's terms: who supervises students' answers.
      const mine = (row: Row) =>
        Object.values(row).some((value) => own.has(String(value)) || String(value).includes(person));
      eraseIn(
        { db, schema: newestSchema },
        {
          id: 'erasure-1',
          target: { kind: 'person', id: person },
          begunAt: moment.now,
          beside: [],
          locked: 'keep',
          opened: [],
          touched: false,
          foundRemoved: false,
          done: [],
        },
        null,
        { id: 'erasure-1', rewritten: 0, unread: [], deleted: [], left: [], kept: [], beside: [] },
      );
      for (const table of tablesIn(before)) {
        const was = rows(before, `SELECT * FROM "${table}"`);
        const is = rows(db, `SELECT * FROM "${table}"`);
        const touched = was.filter(mine);
        // A copy's own row has nothing of theirs but the count of lines taken out.
        const now = new Set(is.map((row) => JSON.stringify(row)));
        const kept = was.filter((row) => !/^(impact_)?export$/.test(table) && !mine(row));
        expect(kept.filter((row) => !now.has(JSON.stringify(row)))).toEqual([]);
        expect(is.filter(mine)).toEqual([]);
        const gone = touched.filter((row) => own.has(String(row.id)) || isOwned(before, table, row, own));
        expect(is).toHaveLength(was.length - gone.length);
      }
      expect(rows(db, 'PRAGMA foreign_key_check')).toEqual([]);
      expect(rows(db, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      const bytes = Buffer.from(db.export());
      expect(bytes.includes(person)).toBe(false);
      const said = wordsOf(before, own);
      texts += said.length;
      expect(said.filter((words) => bytes.includes(words))).toEqual([]);
      db.close();
    }),
    { numRuns: 6, seed: 20261128 },
  );
  expect(texts).toBeGreaterThan(50);
});

/** Every text that stands in rows of theirs and in no other: notes, statements, goals, lines that were sent. */
function wordsOf(db: Database, own: ReadonlySet<string>): string[] {
  const [mine, others] = [new Set<string>(), new Set<string>()];
  for (const table of tablesIn(db))
    for (const row of rows(db, `SELECT * FROM "${table}"`)) {
      const into = own.has(String(row.id)) || isOwned(db, table, row, own) ? mine : others;
      for (const value of Object.values(row))
        if (typeof value === 'string' && value.length > 9) for (const one of textsIn(value)) into.add(one);
    }
  // The words of a choice stand in the tables' own definitions: 'not_reached'.
  for (const { sql } of rows(db, 'SELECT sql FROM sqlite_schema')) others.add(String(sql));
  // Who was their coach or said something of them is still somebody here; what is said of others' steps is theirs.
  const steps = rows(db, 'SELECT words FROM step').map(({ words }) => String(words));
  for (const { id, forename, surname } of rows(db, 'SELECT id, forename, surname FROM person')) {
    const name = `${forename} ${surname}`;
    if (own.has(String(id))) continue;
    others.add(name);
    for (const words of steps) if (words.includes(name)) others.add(words);
  }
  // A date says nothing by itself, and stands elsewhere in other texts.
  return [...mine.difference(others)].filter(
    (words) => !/^\d/.test(words) && ![...others].some((one) => one.includes(words)),
  );
}

/** The text itself, or the texts in it where it is JSON. */
function textsIn(value: string): string[] {
  if (!/^[[{]/.test(value)) return [value];
  const found: string[] = [];
  JSON.parse(value, (_, one) => {
    if (typeof one === 'string' && one.length > 9) found.push(one);
    return one;
  });
  return found;
}

/** Whether a row without an id of its own goes with one of theirs. */
function isOwned(db: Database, table: string, row: Row, own: ReadonlySet<string>): boolean {
  return rows(db, `PRAGMA foreign_key_list("${table}")`).some(
    ({ from, on_delete: on }) => on === 'CASCADE' && own.has(String(row[String(from)])),
  );
}
