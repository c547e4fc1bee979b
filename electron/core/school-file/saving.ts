import { basename } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { BackupReason } from '../../../shared/rules/backups.ts';
import type { FileKey } from './encryption/file-key.ts';
import { type Sealed, seal } from './image.ts';
import { JournalChain, type JournalChainParts } from './journal-chain.ts';
import { Placing } from './placing.ts';
import * as refusals from './refusals.ts';
import type { StepRecord } from './steps.ts';

export interface SavedState {
  readonly state: 'saved' | 'saving' | 'cannot_save';
  /** When the file itself was last written, UTC; every acknowledged command is durable before that. */
  readonly savedAt: string | null;
  readonly reason?: string;
  readonly wayOut?: string;
  /** Something else changed the file: what is on screen is written beside it, and the two can be compared. */
  readonly beside?: boolean;
}

const IDLE_MS = 1_500;
/** What could not be written is tried again so soon, then ever later, and no later than this while somebody waits. */
const RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 4_000;
/** A drive that is out all night is looked for less often. */
const PATIENT = 40;
const PATIENT_RETRY_MS = 15_000;
/** So long a journal is not waited with: work without a pause would make it longer and longer, and opening slower. */
const LONG_JOURNAL = 4 * 1024 * 1024;

export interface SavingParts extends JournalChainParts {
  readonly path: string;
  readonly clock: () => Date;
  /** The SQLite image as it is now, between commands; in that room where it was had before. */
  readonly image: (room?: Uint8Array) => Uint8Array;
  /** Has memory for an image before it is asked for. */
  readonly room: () => Promise<Uint8Array>;
  readonly isOurs: () => boolean;
  /** What the file is encrypted with, or null. */
  readonly key: FileKey | null;
  /** Backs up a whole sealed file that is in no place of its own; says whether that could be done. */
  readonly keep: (sealed: readonly Uint8Array[], reason: BackupReason) => Promise<boolean>;
}

/**
 * Keeps commands durable: each goes into the journal at once, and a snapshot of the whole file follows. While a
 * snapshot is being written commands go on into a new journal, which continues the old one until the snapshot
 * is in place and the snapshot afterwards; so at every instant the file and its journals hold everything.
 */
export class Saving {
  readonly #parts: SavingParts;
  readonly #listeners = new Set<(state: SavedState) => void>();
  #state: SavedState;
  readonly #place: Placing;
  #key: FileKey | null;
  /** The key is being changed: no command may come between the last snapshot under the old and the first under the new. */
  #rekeying: Promise<void> | null = null;
  readonly #journals: JournalChain;
  /** Nothing may be acknowledged until a fresh snapshot and journal exist. */
  #broken: Refusal | null = null;
  #unsaved: boolean;
  #commits = 0;
  /** Tries that failed since the file was last written, or since a command came. */
  #failed = 0;
  /** The commits that a backup made from memory holds, while the file cannot be put in its place; else null. */
  #keptAt: number | null = null;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SavingParts) {
    this.#parts = parts;
    this.#place = new Placing(parts);
    this.#key = parts.key;
    this.#journals = new JournalChain(parts, () => this.#key);
    this.#unsaved = parts.replayed.last !== null;
    this.#state = {
      state: this.#unsaved ? 'saving' : 'saved',
      savedAt: this.#place.writtenAt,
    };
    if (this.#unsaved) this.#schedule(IDLE_MS);
  }

  get state(): SavedState {
    return this.#state;
  }

  onState(listener: (state: SavedState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Makes a step durable, or throws the refusal and lets nothing more through until a snapshot succeeded. */
  append(step: StepRecord): void {
    if (this.#rekeying !== null) throw refusals.changingPassphrase();
    if (this.#broken !== null) {
      this.#schedule(0);
      throw refusals.notDone(this.#broken);
    }
    try {
      this.#journals.append(step);
    } catch (error) {
      throw refusals.notDone(this.#break(error));
    }
  }

  /** The step that was appended last did not happen after all. */
  takeBack(): void {
    try {
      this.#journals.cut();
    } catch (error) {
      throw this.#break(error);
    }
  }

  /** A step was committed: the snapshot follows when the user pauses. */
  committed(): void {
    this.#unsaved = true;
    this.#commits += 1;
    if (this.#state.state === 'saved') this.#tell({ state: 'saving', savedAt: this.#state.savedAt });
    const atOnce = this.#failed > 0 || this.#journals.size > LONG_JOURNAL;
    this.#failed = Math.min(this.#failed, 1);
    this.#schedule(atOnce ? 0 : IDLE_MS);
  }

  /** Resolves when commands can be acknowledged; after a failed flush it tries to get back there first. */
  async ready(): Promise<void> {
    await this.#rekeying?.catch(() => undefined);
    if (this.#broken === null) return;
    await this.snapshot().catch((error: unknown) => {
      throw refusals.notDone(error);
    });
  }

  /** Writes the file. Resolves when all that was committed before the call is in it; else throws a refusal. */
  async snapshot(): Promise<void> {
    clearTimeout(this.#timer);
    // One that is running may have begun before the latest command; its failure will show again in ours.
    while (this.#running !== null) await this.#running.catch(() => undefined);
    // A file that is gone takes with it what no journal holds any more.
    if (!this.#unsaved && this.#broken === null && !this.#place.isGone) {
      const { beside } = this.#place;
      if (beside !== null) throw refusals.changedUnderneath(basename(beside));
      return;
    }
    this.#running = this.#take().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  /** Where the file is written: beside its place once something else has changed what lies there. */
  get target(): string {
    return this.#place.target;
  }

  get key(): FileKey | null {
    return this.#key;
  }

  /**
   * Writes the file under another key, or under none. Whenever the computer stops, either the old key opens the old
   * file or the new key the new one, with nothing missing: before the new file takes the old one's place a snapshot
   * under the old key has replaced every journal, and no command is let through until the new file is there. Between
   * the two it waits for `before`.
   */
  async rekey(key: FileKey | null, before: () => Promise<void>): Promise<void> {
    if (this.#rekeying !== null) throw refusals.changingPassphrase();
    this.#rekeying = this.#rekey(key, before).finally(() => {
      this.#rekeying = null;
    });
    await this.#rekeying;
  }

  async #rekey(key: FileKey | null, before: () => Promise<void>): Promise<void> {
    const { disk, path, journals } = this.#parts;
    if (this.#journals.isEmpty) await this.snapshot();
    else await this.snapshotNow();
    disk.flushFolder(journals);
    await before().catch((error: unknown) => {
      throw refusals.cannotWrite(error);
    });
    const sealed = await this.#seal(key);
    await this.#place.write(path, sealed).catch((error: unknown) => {
      // In place all the same: then the new key is the one that counts.
      if (!this.#place.holds(sealed.hash)) throw refusals.cannotWrite(error);
    });
    this.#key = key;
    this.#journals.startFrom(sealed.hash);
    this.#tell({ state: 'saved', savedAt: this.#parts.clock().toISOString() });
  }

  async #seal(key: FileKey | null, room?: Uint8Array) {
    const image = this.#parts.image(room);
    const sealed = await seal(image, key, this.#parts.fileId);
    if (key !== null) image.fill(0);
    return sealed;
  }

  /** Writes the file although no step asks for it: after migrating. */
  async snapshotNow(): Promise<void> {
    this.#unsaved = true;
    await this.snapshot();
  }

  /** Backs up what is in memory, where the file could not be written and no backup holds it yet. */
  async keepUnsaved(): Promise<void> {
    if (this.#keptAt === this.#commits) return;
    const { parts } = await this.#seal(this.#key);
    await this.#parts.keep(parts, 'closed');
  }

  /** Once is enough: journals go on from the snapshot that was kept. */
  async #keepGone({ parts }: Sealed, commits: number): Promise<void> {
    if (this.#keptAt === null && (await this.#parts.keep(parts, 'changed'))) this.#keptAt = commits;
  }

  /** Ends saving. Journals stay where the snapshot could not be written. */
  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
    this.#journals.close();
  }

  async #take(): Promise<void> {
    const { disk, path, journals } = this.#parts;
    // What cannot be saved stays so until it is: a try is no news.
    if (this.#state.state !== 'cannot_save') this.#tell({ state: 'saving', savedAt: this.#state.savedAt });
    try {
      const room = await this.#parts.room();
      const broken = this.#broken;
      // A flush that fails meanwhile ends this attempt: what came before it is not in this image.
      const check = () => {
        if (this.#broken !== null && this.#broken !== broken) throw this.#broken;
      };
      // Somebody may have tidied Baton's own folder away.
      disk.makeFolder(journals);
      if (this.#broken === null) {
        this.#journals.prepare();
        // What came meanwhile goes first, rather than wait for the image's copying too.
        await othersFirst();
      }
      const sealing = this.#seal(this.#key, room);
      const commits = this.#commits;
      this.#unsaved = false;
      this.#journals.rotate();
      const contained = this.#journals.older();
      const sealed = await sealing;
      check();
      this.#anchor(sealed.hash);
      const target = await this.#place.look().catch(async (error: unknown) => {
        await this.#keepGone(sealed, commits);
        throw error;
      });
      await this.#place.write(target, sealed, check);
      if (target !== path) throw refusals.changedUnderneath(basename(target));
      this.#keptAt = null;
      this.#failed = 0;
      this.#journals.contained(contained, sealed.hash);
      if (this.#broken !== null && this.#broken === broken) {
        this.#journals.begin();
        this.#broken = null;
      }
      this.#tell({
        state: this.#unsaved ? 'saving' : 'saved',
        savedAt: this.#parts.clock().toISOString(),
      });
    } catch (error) {
      const refusal = (this.#broken === null ? refusals.cannotSave : refusals.cannotKeep)(error);
      // Beside a file that something else changed, one copy of each state of ours is enough.
      const kept = refusal.data.code === 'file.changed-underneath';
      if (!kept) this.#unsaved = true;
      this.#failed = kept ? 0 : this.#failed + 1;
      this.#tellWhyNot(refusal);
      if (!kept || this.#unsaved) this.#schedule(retryAfter(this.#failed));
      throw refusal;
    }
  }

  #anchor(hash: string): void {
    try {
      this.#journals.anchor(hash);
    } catch (error) {
      throw this.#break(error);
    }
  }

  #break(error: unknown): Refusal {
    const refusal = refusals.cannotKeep(error);
    this.#broken = refusal;
    this.#journals.giveUp();
    this.#unsaved = true;
    this.#tellWhyNot(refusal);
    this.#schedule(0);
    return refusal;
  }

  #schedule(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.snapshot().catch(() => {
        // Told through the state; the next try is scheduled there.
      });
    }, after);
    this.#timer.unref();
  }

  #tellWhyNot({ data: { code, say, wayOut } }: Refusal): void {
    const beside = code === 'file.changed-underneath' && { beside: true };
    this.#tell({ state: 'cannot_save', savedAt: this.#state.savedAt, reason: say, wayOut, ...beside });
  }

  #tell(state: SavedState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

function retryAfter(failed: number): number {
  if (failed > PATIENT) return PATIENT_RETRY_MS;
  return Math.min(RETRY_MS * 2 ** Math.max(failed - 1, 0), LONGEST_RETRY_MS);
}
