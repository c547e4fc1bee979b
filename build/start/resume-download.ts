import { createWriteStream, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A reason in one sentence that a person can read. */
export class DownloadFailed extends Error {}

export interface DownloadWishes {
  /** How long the host may stay silent, before its first answer and between two pieces. */
  readonly patienceMs: number;
  readonly signal: AbortSignal;
  /** Bytes there so far, of so many in all (null: not told). */
  readonly progress: (done: number, total: number | null) => void;
}

const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0);

/** Aborts when nothing was heard for too long, or when the person cancels. */
function watchdog({ patienceMs, signal }: DownloadWishes) {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), patienceMs);
  return {
    signal: AbortSignal.any([signal, silence.signal]),
    heard() {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), patienceMs);
    },
    stop: () => clearTimeout(timer),
    isSilent: () => silence.signal.aborted,
  };
}

function totalOf(response: Response, from: number): number | null {
  const length = Number(response.headers.get('content-length'));
  return length > 0 ? from + length : null;
}

/**
 * Fetches `url` into `file`, going on from what an earlier attempt left there.
 * @throws DownloadFailed with a sentence; the signal's reason when cancelled. What was fetched is kept.
 */
export async function resumeDownload(url: string, file: string, wishes: DownloadWishes): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const host = new URL(url).host;
  const dog = watchdog(wishes);
  try {
    const had = sizeOf(file);
    const headers = had > 0 ? { range: `bytes=${had}-` } : undefined;
    const response = await fetch(url, { headers, signal: dog.signal });
    dog.heard();
    if (response.status === 416) {
      // All of it is there already, or more than all: the checksum tells.
      await response.body?.cancel();
      return;
    }
    if (!response.ok || !response.body) throw new DownloadFailed(`${host} answered ${response.status}`);
    const continues =
      response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${had}-`);
    if (response.status === 206 && !continues) {
      rmSync(file, { force: true });
      throw new DownloadFailed(`${host} sent another part of the file than was asked for`);
    }
    let done = continues ? had : 0;
    const total = totalOf(response, done);
    wishes.progress(done, total);
    const body = Readable.from(response.body);
    body.on('data', (piece: Uint8Array) => {
      dog.heard();
      done += piece.length;
      wishes.progress(done, total);
    });
    await pipeline(body, createWriteStream(file, { flags: continues ? 'a' : 'w' }), { signal: dog.signal });
    if (total !== null && done < total) throw new DownloadFailed(`${host} broke off the download`);
  } catch (error) {
    if (wishes.signal.aborted) throw wishes.signal.reason;
    if (dog.isSilent()) {
      throw new DownloadFailed(`${host} did not answer within ${wishes.patienceMs / 1000} s`);
    }
    if (error instanceof DownloadFailed) throw error;
    throw new DownloadFailed(`${host} cannot be reached (${reasonIn(error)})`);
  } finally {
    dog.stop();
  }
}

function reasonIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
