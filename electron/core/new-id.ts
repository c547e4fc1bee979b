import { randomFillSync } from 'node:crypto';

const BYTES = 15;
const ahead = Buffer.alloc(BYTES * 256);
let used = ahead.length;

/** Random text of 20 characters, never reused. Chance is asked for 256 of them at a time: each asking costs. */
export function newId(): string {
  if (used === ahead.length) {
    randomFillSync(ahead);
    used = 0;
  }
  used += BYTES;
  return ahead.toString('base64url', used - BYTES, used);
}
