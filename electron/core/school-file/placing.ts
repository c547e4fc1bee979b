import { basename, dirname, extname, join } from 'node:path';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { writeAtomically } from './atomic.ts';
import { type Disk, isSame, type Stamp } from './disk.ts';
import { unseal } from './image.ts';
import * as refusals from './refusals.ts';

/** What a file system takes in a name, in bytes, without what is put around it while it is being written. */
const MOST_BYTES = 255 - '..0123456789ab.tmp'.length;

/** The path of a file of the same name and ending with `mark` between the two; a name too long for that is cut. */
function besideOf(path: string, mark: string): string {
  const ending = extname(path);
  const letters = [...basename(path, ending)];
  while (letters.length > 0 && Buffer.byteLength(letters.join('') + mark + ending) > MOST_BYTES)
    letters.pop();
  return join(dirname(path), letters.join('') + mark + ending);
}

export interface PlacingParts {
  readonly disk: Disk;
  readonly path: string;
  readonly clock: () => Date;
  readonly isOurs: () => boolean;
  /** SHA-256 of the snapshot on disk. */
  readonly hash: string;
}

interface Sealed {
  readonly parts: readonly Uint8Array[];
  readonly hash: string;
}

/**
 * Where the file is written: in its place as long as what lies there is what Baton wrote last, and under a new name
 * beside it once something else has changed that, so that both versions are kept.
 */
export class Placing {
  readonly #parts: PlacingParts;
  #stamp: Stamp | null;
  #hash: string;
  #beside: string | null = null;
  /** Whoever put another version in the file's place took it away again. */
  #isFree = false;

  constructor(parts: PlacingParts) {
    this.#parts = parts;
    this.#hash = parts.hash;
    this.#stamp = parts.disk.stamp(parts.path);
  }

  /** When the file was last written, UTC, or null where it is not there. */
  get writtenAt(): string | null {
    return this.#stamp === null ? null : new Date(this.#stamp.mtimeMs).toISOString();
  }

  /** Where it is written now. */
  get target(): string {
    return this.#beside ?? this.#parts.path;
  }

  /** The new name beside the file, once something else has changed the file; else null. */
  get beside(): string | null {
    return this.#beside;
  }

  /** Whether nothing lies where it is to be written. */
  get isGone(): boolean {
    return this.#parts.disk.stamp(this.#parts.path) === null;
  }

  /** Whether this snapshot is known to be what lies in the file's place. */
  holds(hash: string): boolean {
    return this.#hash === hash;
  }

  /**
   * Looks what lies in the file's place, and says where to write: there, or beside it. Once the other version that lay
   * there was taken away it is written there again. Refuses where it is gone.
   */
  async look(): Promise<string> {
    const { disk, path, clock } = this.#parts;
    const now = disk.stamp(path);
    if (this.#beside !== null) {
      if (now !== null || disk.stamp(dirname(path)) === null) return this.#beside;
      this.#beside = null;
      this.#isFree = true;
    }
    if (now === null && this.#isFree) return path;
    if (now === null) throw this.#gone();
    if (isSame(now, this.#stamp)) return path;
    if ((await this.#hashOnDisk()) === this.#hash) {
      this.#stamp = now;
      return path;
    }
    const at = clock().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '');
    this.#beside = besideOf(path, ` (this copy ${at})`);
    return this.#beside;
  }

  /**
   * Writes a snapshot to where `look` said; `allowed` throws at the last moment where it must not be. Throws where
   * writing failed, which it may have done after the file was in place: `holds` knows.
   */
  async write(target: string, { parts, hash }: Sealed, allowed: () => void = () => undefined): Promise<void> {
    const { disk, path } = this.#parts;
    try {
      await writeAtomically(disk, target, parts, () => {
        allowed();
        this.#check(target);
      });
      if (target === path) this.#holds(hash);
    } catch (error) {
      // In place already where only flushing the folder failed: then it is the file.
      if ((await this.#hashOnDisk()) === hash) this.#holds(hash);
      throw error;
    }
  }

  #holds(hash: string): void {
    this.#isFree = false;
    this.#stamp = this.#parts.disk.stamp(this.#parts.path);
    this.#hash = hash;
  }

  async #hashOnDisk(): Promise<string | undefined> {
    const { disk, path } = this.#parts;
    return (await unseal(await disk.readWhole(path)).catch(() => null))?.hash;
  }

  #check(target: string): void {
    const { disk, path, isOurs } = this.#parts;
    const now = disk.stamp(path);
    if (target === path && now === null && !this.#isFree) throw this.#gone();
    if (!isOurs()) throw refusals.lostLock();
    if (target !== path || now === null) return;
    if (!isSame(now, this.#stamp)) throw new Error('The file changed while it was being saved.');
  }

  #gone(): Refusal {
    return refusals.goneWhileOpen(this.#parts.disk.stamp(dirname(this.#parts.path)) !== null);
  }
}
