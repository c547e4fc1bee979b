import fc from 'fast-check';
import type { Database } from 'sql.js';
import { expect, it } from 'vitest';
import { loadEngine } from '../../../electron/core/school-file/engine.ts';
import {
  createApplier,
  forgetImages,
  installRecorder,
  recordedImages,
} from '../../../electron/core/school-file/recorder.ts';
import { Statements } from '../../../electron/core/school-file/statements.ts';

const SCHEMA = `
CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT UNIQUE, amount REAL, rank INTEGER) STRICT;
CREATE TABLE child (id TEXT PRIMARY KEY, parent_id INTEGER REFERENCES parent ON DELETE CASCADE ON UPDATE CASCADE, words TEXT) STRICT;
CREATE TABLE pair (a TEXT, b INTEGER, "order" REAL, PRIMARY KEY (b, a)) STRICT, WITHOUT ROWID;
CREATE TABLE loose (id TEXT PRIMARY KEY, parent_id INTEGER REFERENCES parent ON DELETE SET NULL) STRICT, WITHOUT ROWID;`;

const id = fc.integer({ min: 1, max: 6 });
const name = fc.constantFrom('Ada', 'Ōtomo', "O'Brien", '山田', '', null);
const real = fc.oneof(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.constant(null));
const operation = fc.oneof(
  fc.tuple(fc.constant('INSERT INTO parent VALUES (?, ?, ?, ?)'), fc.tuple(id, name, real, id)),
  fc.tuple(fc.constant('INSERT OR REPLACE INTO parent VALUES (?, ?, ?, ?)'), fc.tuple(id, name, real, id)),
  fc.tuple(fc.constant('UPDATE OR REPLACE parent SET name = ? WHERE rank = ?'), fc.tuple(name, id)),
  fc.tuple(fc.constant('UPDATE parent SET id = ? WHERE id = ?'), fc.tuple(id, id)),
  fc.tuple(fc.constant('UPDATE parent SET rank = rank + ?'), fc.tuple(id)),
  fc.tuple(fc.constant('DELETE FROM parent WHERE id = ?'), fc.tuple(id)),
  fc.tuple(fc.constant("INSERT OR REPLACE INTO child VALUES ('c' || ?, ?, ?)"), fc.tuple(id, id, name)),
  fc.tuple(fc.constant("INSERT OR REPLACE INTO loose VALUES ('l' || ?, ?)"), fc.tuple(id, id)),
  fc.tuple(
    fc.constant('INSERT INTO pair VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET "order" = excluded."order"'),
    fc.tuple(fc.constantFrom('x', 'y'), id, real),
  ),
  fc.tuple(fc.constant('UPDATE pair SET b = b + 10 WHERE b = ?'), fc.tuple(id)),
  fc.tuple(fc.constant('DELETE FROM pair'), fc.constant<[]>([])),
  fc.tuple(fc.constant('DELETE FROM child'), fc.constant<[]>([])),
);

function dump(db: Database): string {
  return JSON.stringify(
    ['parent', 'child', 'pair', 'loose'].map((table) =>
      db.exec(`SELECT *, typeof(${table === 'pair' ? 'a' : 'id'}) FROM ${table} ORDER BY 1, 2`),
    ),
  );
}

it('replaying the images of any work on the old image gives the new one, row for row', async () => {
  const engine = await loadEngine();
  fc.assert(
    fc.property(
      fc.array(operation, { maxLength: 12 }),
      fc.array(operation, { maxLength: 20 }),
      (first, then) => {
        const db = new engine.Database();
        db.exec(`PRAGMA foreign_keys = ON; ${SCHEMA}`);
        const attempt = (work: typeof first) => {
          for (const [sql, values] of work)
            try {
              db.run(sql, [...values]);
            } catch {
              // A constraint refused it: it has no effect and must leave no image.
            }
        };
        attempt(first);
        const old = new engine.Database(db.export());
        installRecorder(db);
        attempt(then);
        const recording = new Statements(db);
        const images = recordedImages(recording);
        forgetImages(recording);
        expect(recordedImages(recording)).toEqual([]);
        const statements = new Statements(old);
        images.forEach(createApplier(old, statements));
        expect(dump(old)).toBe(dump(db));
        expect(
          new engine.Database(db.export()).exec("SELECT name FROM sqlite_schema WHERE name LIKE 'record%'"),
        ).toEqual([]);
        recording.free();
        statements.free();
        db.close();
        old.close();
      },
    ),
    { numRuns: 150, seed: 20261123 },
  );
});

it('an image that belongs to another state is refused, not half applied', async () => {
  const engine = await loadEngine();
  const db = new engine.Database();
  db.exec(SCHEMA);
  const apply = createApplier(db, new Statements(db));
  const before = '{"id":1,"name":"Ada","amount":null,"rank":1}';
  expect(() => apply({ table: 'parent', before, after: null })).toThrow('not as its image says');
  expect(() => apply({ table: 'gone', before, after: null })).toThrow('no table');
});
