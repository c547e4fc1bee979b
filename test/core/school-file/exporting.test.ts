import { expect, test } from 'vitest';
import { loadEngine } from '../../../electron/core/school-file/engine.ts';
import { exportInto, roomForImage } from '../../../electron/core/school-file/exporting.ts';

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
