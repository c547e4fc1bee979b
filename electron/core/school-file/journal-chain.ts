import { randomUUID } from 'node:crypto';
import type { Disk } from './disk.ts';
import type { FileKey } from './encryption/file-key.ts';
import { Journal } from './journal.ts';
import type { Replayed } from './opening.ts';
import type { StepRecord } from './steps.ts';

export interface JournalChainParts {
  readonly disk: Disk;
  /** The folder the journals lie in. */
  readonly journals: string;
  readonly fileId: string;
  readonly schema: number;
  /** SHA-256 of the snapshot on disk. */
  readonly hash: string;
  readonly replayed: Pick<Replayed, 'contained' | 'last'>;
}

/**
 * The journals of an open file, each of which continues the one before it or a snapshot: the one that commands go into,
 * which is begun when the first of them comes, and those before it that no snapshot holds yet.
 */
export class JournalChain {
  readonly #parts: JournalChainParts;
  /** What the file is encrypted with now, or null. */
  readonly #key: () => FileKey | null;
  #journal: Journal | null = null;
  /** The one that follows it, begun ahead of the moment when commands are to go there. */
  #ready: Journal | null = null;
  #older: string[];
  /** What the next journal continues; `also` are snapshots that may be in place by then, each known before it is. */
  #next: { after: string | null; base: string | null; also: readonly string[] };

  constructor(parts: JournalChainParts, key: () => FileKey | null) {
    this.#parts = parts;
    this.#key = key;
    const { contained, last } = parts.replayed;
    this.#older = [...contained];
    this.#next = { after: last, base: last === null ? parts.hash : null, also: [] };
  }

  /** Whether the snapshot on disk needs no journal beside it. */
  get isEmpty(): boolean {
    return this.#journal === null && this.#older.length === 0;
  }

  /** Bytes in the journal that commands go into. */
  get size(): number {
    return this.#journal?.size ?? 0;
  }

  /** Makes a step durable; throws what the disk says where it could not. */
  append(step: StepRecord): void {
    this.begin().step(step);
  }

  /** Takes the last step off again, durably. */
  cut(): void {
    this.#journal?.cut();
  }

  /** The journal that commands go into, begun where there is none. */
  begin(): Journal {
    if (this.#journal !== null) return this.#journal;
    const { after, base, also } = this.#next;
    const journal = this.#begun(after, base);
    try {
      for (const hash of also) journal.base(hash);
    } catch (error) {
      journal.close();
      throw error;
    }
    this.#journal = journal;
    return journal;
  }

  #begun(after: string | null, base: string | null): Journal {
    const { disk, journals, fileId, schema } = this.#parts;
    const head = { journal: randomUUID(), file: fileId, schema, after, base };
    return new Journal(disk, journals, head, this.#key());
  }

  /** Begins what `rotate` will go on with, so that no command has to wait for both that and the image's copying. */
  prepare(): void {
    if (!this.#journal?.isUsed || this.#ready !== null) return;
    try {
      this.#ready = this.#begun(this.#journal.id, null);
    } catch {
      // The command that comes next begins it, and says what is wrong.
    }
  }

  /** From here on commands go into another journal than the one the snapshot will contain. */
  rotate(): void {
    if (!this.#journal?.isUsed) return;
    const ready = this.#ready;
    this.#ready = null;
    this.#older.push(this.#journal.path);
    this.#next = { after: this.#journal.id, base: null, also: [] };
    this.close();
    this.#journal = ready;
  }

  /** Before the snapshot of this SHA-256 is in place, its journal must be known to continue it. */
  anchor(hash: string): void {
    if (this.#journal === null) this.#next = { ...this.#next, also: [...this.#next.also, hash] };
    else this.#journal.base(hash);
  }

  /** A step could not be made durable: the journal ends before it, where the disk allows that. */
  giveUp(): void {
    if (this.#journal === null) return;
    this.#dropReady();
    try {
      this.#journal.cut();
    } catch {
      // A disk that cannot write can often not take back either; the fresh snapshot will replace both.
    }
    this.rotate();
  }

  /** The journals before the one that commands go into, as they are now. */
  older(): ReadonlySet<string> {
    return new Set(this.#older);
  }

  /** The snapshot of this SHA-256 is in place and holds these. */
  contained(held: ReadonlySet<string>, hash: string): void {
    this.#older = this.#older.filter((old) => !held.has(old));
    for (const old of held) this.#remove(old);
    // Begun for commands of which none came.
    if (this.#older.length === 0 && this.#journal?.isUsed === false) {
      const { path } = this.#journal;
      this.close();
      this.#remove(path);
    }
    if (this.isEmpty) this.startFrom(hash);
  }

  /** The next journal continues this snapshot, which holds everything. */
  startFrom(hash: string): void {
    this.#next = { after: null, base: hash, also: [] };
  }

  /** Journals stay where no snapshot holds them. */
  close(): void {
    this.#dropReady();
    const journal = this.#journal;
    // Not tried again where it fails: its handle may be another file's by then.
    this.#journal = null;
    journal?.close();
  }

  #dropReady(): void {
    const ready = this.#ready;
    this.#ready = null;
    if (ready === null) return;
    ready.close();
    this.#remove(ready.path);
  }

  /** A journal that the file holds and that cannot be removed now is removed at the next opening. */
  #remove(journal: string): void {
    try {
      this.#parts.disk.remove(journal);
    } catch {
      // Nothing continues it.
    }
  }
}
