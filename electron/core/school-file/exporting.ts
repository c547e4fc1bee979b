import { setImmediate } from 'node:timers/promises';
import type { Database } from 'sql.js';

const PAGE = 4096;
/** So much is asked of the system at a time. */
const SLICE = 512 * 1024;
/** So much may be added by commands while the memory is being had. */
const GROWTH = 2 * 1024 * 1024;

/** Bytes that the database takes as a file. */
function sizeOf(db: Database): number {
  const [found] = db.exec('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size');
  return Number(found?.values[0]?.[0]);
}

/**
 * Memory for the image of a database, had from the system a little at a time so that nothing waits for it: where a
 * page of fresh memory costs much, as on a virtual machine, that takes ten times as long as copying the image.
 */
export async function roomForImage(db: Database): Promise<Uint8Array> {
  const room = new Uint8Array(sizeOf(db) + GROWTH);
  for (let at = 0; at < room.length; at += SLICE) {
    for (let page = at; page < Math.min(at + SLICE, room.length); page += PAGE) room[page] = 0;
    await setImmediate();
  }
  return room;
}

/**
 * The SQLite image, in `room` where it is large enough, else in memory of its own. The engine makes the memory for its
 * image by itself, as a `Uint8Array` of just that length; while it does so, and never beyond this call, one of that
 * length is made of what there is. Should the engine come to do it otherwise, the image is the same, and takes longer.
 */
export function exportInto(db: Database, room: Uint8Array): Uint8Array {
  const size = sizeOf(db);
  if (!(size <= room.length)) return db.export();
  const Bytes = globalThis.Uint8Array;
  globalThis.Uint8Array = new Proxy(Bytes, {
    construct: (made, given, as) =>
      given.length === 1 && given[0] === size ? room.subarray(0, size) : Reflect.construct(made, given, as),
  });
  try {
    return db.export();
  } finally {
    globalThis.Uint8Array = Bytes;
  }
}
