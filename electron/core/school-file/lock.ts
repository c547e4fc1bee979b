import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { z } from 'zod';
import { type Disk, errorCode } from './disk.ts';
import { openElsewhere } from './refusals.ts';

const BEAT_MS = 15_000;
/** Three missed beats and a margin for two computers whose clocks differ. */
const STALE_MS = 120_000;

const lockRecord = z.object({
  host: z.string(),
  process: z.number(),
  token: z.string(),
  heartbeat: z.string(),
});
type LockRecord = z.infer<typeof lockRecord>;

export interface Holder {
  readonly host: string;
  readonly process: number;
}
export const thisProcess = (): Holder => ({ host: hostname(), process: process.pid });

/** Tokens of the locks this very process holds: a lock with its number but not its token is left over. */
const held = new Set<string>();

function read(disk: Disk, path: string): LockRecord | null {
  try {
    return lockRecord.parse(JSON.parse(Buffer.from(disk.read(path)).toString('utf8')));
  } catch {
    // An unreadable lock was cut off while being written, so nobody holds it.
    return null;
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function isLive(lock: LockRecord, own: Holder, now: number): boolean {
  if (lock.host === own.host && lock.process === own.process) return held.has(lock.token);
  if (lock.host === own.host && !isRunning(lock.process)) return false;
  return Math.abs(now - Date.parse(lock.heartbeat)) < STALE_MS;
}

/** Says who has the file open, and notices when that is no longer us. */
export class Lock {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #own: Holder;
  readonly #clock: () => Date;
  readonly #token = randomUUID();
  #beat: ReturnType<typeof setInterval> | undefined;

  private constructor(disk: Disk, path: string, own: Holder, clock: () => Date) {
    this.#disk = disk;
    this.#path = path;
    this.#own = own;
    this.#clock = clock;
  }

  /** Takes the lock, over a stale one if need be; refuses where a live Baton holds it. */
  static take(disk: Disk, path: string, own: Holder, clock: () => Date): Lock {
    const lock = new Lock(disk, path, own, clock);
    lock.#take();
    held.add(lock.#token);
    lock.#beat = setInterval(() => lock.#keep(), BEAT_MS);
    lock.#beat.unref();
    return lock;
  }

  /** Whether the lock still names us. One that somebody has cleared away is put back. */
  isOurs(): boolean {
    if (this.#disk.stamp(this.#path) === null && !this.#putBack()) return false;
    return read(this.#disk, this.#path)?.token === this.#token;
  }

  /** Gives the lock back. One that cannot be removed, as its folder can only be read now, goes stale. */
  release(): void {
    clearInterval(this.#beat);
    held.delete(this.#token);
    try {
      if (read(this.#disk, this.#path)?.token === this.#token) this.#disk.remove(this.#path);
    } catch {
      // Its token is nobody's any more, and its heartbeat has stopped.
    }
  }

  #take(): void {
    for (let tries = 0; tries < 3; tries += 1) {
      try {
        const handle = this.#disk.open(this.#path, 'wx');
        this.#begin(handle);
        return;
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const found = read(this.#disk, this.#path);
      if (found !== null && isLive(found, this.#own, this.#clock().getTime()))
        throw openElsewhere(found.host, found.host === this.#own.host);
      this.#disk.remove(this.#path);
    }
    throw openElsewhere(this.#own.host, true);
  }

  /** A lock that could not be written, as on a full disk, is not left lying about. */
  #begin(handle: number): void {
    try {
      this.#write(handle);
    } catch (error) {
      this.#disk.remove(this.#path);
      throw error;
    }
  }

  #putBack(): boolean {
    try {
      this.#begin(this.#disk.open(this.#path, 'wx'));
      return true;
    } catch {
      // Another Baton was quicker, or its folder is not there.
      return false;
    }
  }

  #keep(): void {
    try {
      if (this.isOurs()) this.#write(this.#disk.open(this.#path, 'r+'));
    } catch {
      // A drive that is away now may be back at the next beat; saving says so when it matters.
    }
  }

  #write(handle: number): void {
    try {
      const record: LockRecord = {
        ...this.#own,
        token: this.#token,
        heartbeat: this.#clock().toISOString(),
      };
      this.#disk.write(handle, Buffer.from(JSON.stringify(record), 'utf8'), 0, 0);
    } finally {
      this.#disk.close(handle);
    }
  }
}
