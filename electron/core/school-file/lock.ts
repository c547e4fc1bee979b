import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { z } from 'zod';
import { type Disk, errorCode } from './disk.ts';
import { openElsewhere } from './refusals.ts';

const BEAT_MS = 15_000;
/** So fresh a heartbeat is taken for a live one at once: at worst a file is opened to be read that could be written. */
const STALE_MS = 120_000;
/** How long the lock of another computer is watched, which is two beats and a margin, and how often it is looked at. */
const WATCH_MS = 35_000;
const LOOK_MS = 1000;
/** Far longer than the few bytes of a lock take to be written. */
const SETTLES_MS = 200;

const lockRecord = z.object({
  host: z.string(),
  process: z.number(),
  token: z.string(),
  heartbeat: z.string(),
  /** When it was taken, UTC; a Baton of before did not say. */
  since: z.string().optional(),
});
type LockRecord = z.infer<typeof lockRecord>;

export interface Holder {
  readonly host: string;
  readonly process: number;
}
export const thisProcess = (): Holder => ({ host: hostname(), process: process.pid });

/** Lets so many milliseconds pass. */
export type Pause = (ms: number) => Promise<void>;
const pauseFor: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

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

/** A lock that cannot be read may be in the middle of being written by a Baton that is as quick as we are. */
function readSettled(disk: Disk, path: string): LockRecord | null {
  const found = read(disk, path);
  if (found !== null || disk.stamp(path) === null) return found;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLES_MS);
  return read(disk, path);
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Whether it looks live from here. Of another computer, whose clock may be wrong, 'no' is not the last word. */
function looksLive(lock: LockRecord, own: Holder, now: number): boolean {
  if (lock.host === own.host && lock.process === own.process) return held.has(lock.token);
  if (lock.host === own.host && !isRunning(lock.process)) return false;
  return Math.abs(now - Date.parse(lock.heartbeat)) < STALE_MS;
}

const isAsItWas = (one: LockRecord, now: LockRecord | null) =>
  now !== null && now.token === one.token && now.heartbeat === one.heartbeat;

/** Says who has the file open, and notices when that is no longer us. */
export class Lock {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #own: Holder;
  readonly #clock: () => Date;
  readonly #pause: Pause;
  readonly #token = randomUUID();
  readonly #since: string;
  #beat: ReturnType<typeof setInterval> | undefined;

  private constructor(disk: Disk, path: string, own: Holder, clock: () => Date, pause: Pause) {
    this.#disk = disk;
    this.#path = path;
    this.#own = own;
    this.#clock = clock;
    this.#pause = pause;
    this.#since = clock().toISOString();
  }

  /**
   * Takes the lock, over a stale one if need be; refuses where a live Baton holds it. What looks like a stale lock of
   * another computer is watched for some beats first, since its clock or ours may be wrong.
   */
  static async take(
    disk: Disk,
    path: string,
    own: Holder,
    clock: () => Date,
    pause: Pause = pauseFor,
  ): Promise<Lock> {
    const lock = new Lock(disk, path, own, clock, pause);
    // Before it is there: whoever finds it then knows that it is held.
    held.add(lock.#token);
    try {
      await lock.#take();
    } catch (error) {
      held.delete(lock.#token);
      throw error;
    }
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

  async #take(): Promise<void> {
    for (let tries = 0; tries < 3; tries += 1) {
      if (this.#make(this.#path)) return;
      const found = readSettled(this.#disk, this.#path);
      if (found !== null && (await this.#isLive(this.#path, found)))
        throw openElsewhere(found.host, found.host === this.#own.host, found.since ?? null);
      if (await this.#takeOver(found)) return;
    }
    throw openElsewhere(this.#own.host, true, null);
  }

  /**
   * Puts our lock in place of one that is nobody's. Only one Baton does so at a time, and looks again first: what
   * another has found stale may be ours by the time that it takes it away. Null is a lock that could not be read.
   */
  async #takeOver(stale: LockRecord | null): Promise<boolean> {
    const turn = `${this.#path}.taking`;
    const taking = readSettled(this.#disk, turn);
    // One that was killed while taking over, even while saying so, holds up nobody.
    if (taking === null || !(await this.#isLive(turn, taking))) this.#disk.remove(turn);
    if (!this.#make(turn)) return false;
    try {
      const found = readSettled(this.#disk, this.#path);
      if (found !== null && (stale === null || !isAsItWas(stale, found))) return false;
      this.#disk.remove(this.#path);
      return this.#make(this.#path);
    } finally {
      this.#disk.remove(turn);
    }
  }

  /**
   * Whether whoever holds this lock lives. On another computer that shows in its moving while we watch: clocks tell
   * nothing for certain there. One that is given back meanwhile is not live.
   */
  async #isLive(path: string, found: LockRecord): Promise<boolean> {
    if (looksLive(found, this.#own, this.#clock().getTime())) return true;
    if (found.host === this.#own.host) return false;
    for (let watched = 0; watched < WATCH_MS; watched += LOOK_MS) {
      await this.#pause(LOOK_MS);
      const now = readSettled(this.#disk, path);
      if (now === null) return false;
      if (!isAsItWas(found, now)) return true;
    }
    return false;
  }

  /** False where there is one of that name. */
  #make(path: string): boolean {
    let handle: number;
    try {
      handle = this.#disk.open(path, 'wx');
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    }
    this.#begin(handle, path);
    return true;
  }

  /** A lock that could not be written, as on a full disk, is not left lying about. */
  #begin(handle: number, path: string): void {
    try {
      this.#write(handle);
    } catch (error) {
      this.#disk.remove(path);
      throw error;
    }
  }

  #putBack(): boolean {
    try {
      return this.#make(this.#path);
    } catch {
      // Its folder is not there, or cannot be written.
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
        since: this.#since,
      };
      this.#disk.write(handle, Buffer.from(JSON.stringify(record), 'utf8'), 0, 0);
    } finally {
      this.#disk.close(handle);
    }
  }
}
