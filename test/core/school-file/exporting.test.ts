import { expect, test } from 'vitest';
import { loadEngine } from '../../../electron/core/school-file/engine.ts';
import { exportInto, roomForImage } from '../../../electron/core/school-file/exporting.ts';
import { bytesOf, growingAtOnce } from '../../../electron/core/school-file/growing.ts';
import { prepare } from '../../../electron/core/school-file/readying.ts';
import { Statements } from '../../../electron/core/school-file/statements.ts';

/** A database of some hundred kilobytes. */
async function database() {
  const engine = await loadEngine();
  const db = new engine.Database();
  db.run('CREATE TABLE words (word TEXT)');
  for (let row = 0; row < 300; row += 1) db.run('INSERT INTO words VALUES (?)', [`${row} `.repeat(200)]);
  return db;
}

test('the image is put into the room that was had for it, and is what the engine gives', async () => {
  const db = await database();
  const room = await roomForImage(db);
  const image = exportInto(db, room);
  expect(image.buffer).toBe(room.buffer);
  expect(Buffer.compare(image, db.export())).toBe(0);
});

test('what was added since is in the image, and a room that has become too small is not used', async () => {
  const db = await database();
  const room = await roomForImage(db);
  db.run('INSERT INTO words VALUES (?)', ['Zuletzt']);
  const image = exportInto(db, room);
  expect(image.buffer).toBe(room.buffer);
  expect(Buffer.from(image).includes('Zuletzt')).toBe(true);
  const small = new Uint8Array(4096);
  const whole = exportInto(db, small);
  expect(whole.buffer).not.toBe(small.buffer);
  expect(Buffer.compare(whole, image)).toBe(0);
});

test('afterwards bytes are made as before, also where the engine fails', async () => {
  const db = await database();
  const { Uint8Array: before } = globalThis;
  const room = await roomForImage(db);
  exportInto(db, room);
  expect(globalThis.Uint8Array).toBe(before);
  const broken = Object.assign(Object.create(db), {
    export: () => {
      throw new Error('The engine failed.');
    },
  });
  expect(() => exportInto(broken, room)).toThrow('The engine failed.');
  expect(globalThis.Uint8Array).toBe(before);
});

test('a commit that adds many megabytes has their memory at once', async () => {
  const large = 1024 * 1024;
  const asked = async (commit: (statements: Statements) => unknown) => {
    const db = await database();
    prepare(db);
    const statements = new Statements(db);
    statements.run('BEGIN');
    for (let row = 0; row < 300; row += 1)
      statements.run('INSERT INTO words VALUES (?)', ['Zuletzt'.repeat(5_000)]);
    const { Uint8Array: before } = globalThis;
    const sizes: number[] = [];
    globalThis.Uint8Array = new Proxy(before, {
      construct: (made, given, as) => {
        const bytes: Uint8Array = Reflect.construct(made, given, as);
        if (given.length === 1 && bytes.length >= large) sizes.push(bytes.length);
        return bytes;
      },
    });
    try {
      commit(statements);
    } finally {
      globalThis.Uint8Array = before;
    }
    statements.free();
    return { sizes, image: db.export() };
  };
  const usual = await asked((statements) => statements.run('COMMIT'));
  expect(usual.sizes.length).toBeGreaterThan(5);
  const lent = await asked((statements) =>
    growingAtOnce(bytesOf(statements), () => statements.run('COMMIT')),
  );
  expect(lent.sizes).toHaveLength(1);
  expect(Buffer.compare(lent.image, usual.image)).toBe(0);
});
