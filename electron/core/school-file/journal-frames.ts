import { crc32 } from 'node:zlib';

/** Length, sequence, checksum of the body, checksum of these three. */
const HEAD = 16;
/** Ends every frame, and is not zero: a frame that stops in zeros was not written to its end. */
const END = 0xa5;

/**
 * So many zeros lie behind the last frame at least. A frame is only ever written over zeros that were there before,
 * so no crash leaves one that reaches the end of the file: one that does shows that the file was cut.
 */
export const ROOM = HEAD;

/** One record as it lies in a journal: head, body, end. */
export function frame(sequence: number, body: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(HEAD + body.length + 1);
  framed.set(body, HEAD);
  return closed(framed, sequence);
}

/** The same of text in pieces, written where they are to lie: a record of many rows is not had in memory twice. */
export function textFrame(sequence: number, pieces: readonly string[]): Buffer {
  const length = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  const framed = Buffer.allocUnsafe(HEAD + length + 1);
  let at = HEAD;
  for (const piece of pieces) at += framed.write(piece, at);
  return closed(framed, sequence);
}

function closed(framed: Buffer, sequence: number): Buffer {
  const body = framed.subarray(HEAD, -1);
  framed.writeUInt32LE(body.length, 0);
  framed.writeUInt32LE(sequence, 4);
  framed.writeUInt32LE(crc32(body), 8);
  framed.writeUInt32LE(crc32(framed.subarray(0, 12)), 12);
  framed[framed.length - 1] = END;
  return framed;
}

/**
 * The frame at `at`. 'end' where the journal ends there, after a frame perhaps that was being written when the
 * computer stopped and of which nobody was told; 'damaged' where what is there never came from writing.
 */
export function unframe(
  bytes: Buffer,
  at: number,
  sequence: number,
): { body: Buffer; end: number } | 'end' | 'damaged' {
  const bodyAt = at + HEAD;
  if (bodyAt > bytes.length) return 'damaged';
  if (bytes.readUInt32LE(at + 12) !== crc32(bytes.subarray(at, at + 12))) return ended(bytes, bodyAt);
  if (bytes.readUInt32LE(at + 4) !== sequence) return 'damaged';
  const endAt = bodyAt + bytes.readUInt32LE(at);
  if (endAt >= bytes.length) return 'damaged';
  const body = bytes.subarray(bodyAt, endAt);
  if (bytes[endAt] !== END || bytes.readUInt32LE(at + 8) !== crc32(body)) return ended(bytes, endAt);
  return { body, end: endAt + 1 };
}

function ended(bytes: Buffer, from: number): 'end' | 'damaged' {
  return bytes.subarray(from).every((byte) => byte === 0) ? 'end' : 'damaged';
}
