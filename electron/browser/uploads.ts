import { createWriteStream, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { sealUpload } from '../core/sealed-upload.ts';

export const largestUpload = 200 * 1024 * 1024;

export class TooLarge extends Error {}

/**
 * Streams a request's body into `path`, encrypted with `key`; rejects and leaves nothing when it passes the limit or
 * breaks off.
 */
export async function receiveUpload(request: IncomingMessage, path: string, key: string): Promise<number> {
  if (Number(request.headers['content-length'] ?? 0) > largestUpload) throw new TooLarge();
  let bytes = 0;
  async function* bounded() {
    // The request outlives a refusal, so that the answer to it can still be read.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      bytes += chunk.length;
      if (bytes > largestUpload) throw new TooLarge();
      yield chunk;
    }
  }
  try {
    await pipeline(sealUpload(bounded(), key), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  } catch (error) {
    rmSync(path, { force: true });
    // Read to its end, so that the answer arrives and the connection serves the next request.
    request.resume();
    throw error;
  }
  return bytes;
}
