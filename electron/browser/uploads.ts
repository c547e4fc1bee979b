import { createWriteStream, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export const largestUpload = 200 * 1024 * 1024;

export class TooLarge extends Error {}

/** Streams a request's body into `path`; rejects and leaves nothing when it passes the limit or breaks off. */
export async function receiveUpload(request: IncomingMessage, path: string): Promise<number> {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > largestUpload) done(new TooLarge());
      else done(null, chunk);
    },
  });
  try {
    await pipeline(request, counter, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return bytes;
}
