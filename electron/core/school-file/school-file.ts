import { resolve } from 'node:path';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { Reader, Writer } from '../sql.ts';
import { allOf } from './all-of.ts';
import { backingOf } from './backing-of.ts';
import type { BackingUp } from './backing-up.ts';
import { writeChangedCopy, writeCopy } from './copying.ts';
import { type Disk, errorCode } from './disk.ts';
import { changeKey, finishChange, type Keeping } from './encryption/changing-key.ts';
import type { FileKey, Unlock } from './encryption/file-key.ts';
import { keptAsBefore } from './encryption/kept-as-before.ts';
import { encryptPlain } from './encryption/reencrypt.ts';
import { exportInto, roomForImage } from './exporting.ts';
import type { Lock } from './lock.ts';
import { newestSchema } from './migrations/index.ts';
import { keptOlder } from './older.ts';
import type { Looking, SchoolFileOptions } from './options.ts';
import { letGo, type Parts, partsOfNew, partsToLook, partsToOpen } from './parts.ts';
import * as refusals from './refusals.ts';
import { type SavedState, Saving } from './saving.ts';
import { type CommandStep, type Done, Session, type Write } from './session.ts';

export type { SchoolFileOptions } from './options.ts';

/** An open school file. One per file: a second opening is refused until the first is closed. */
export class SchoolFile {
  readonly id: string;
  readonly path: string;
  readonly readOnly: boolean;
  /** Null where nothing can be changed, or no backups are made. */
  readonly backing: BackingUp | null;
  /** Why nothing can be changed, or null where it can. */
  readonly readOnlyBecause: Refusal | null;
  readonly #leftover: readonly string[];
  readonly #disk: Disk;
  readonly #journals: string;
  readonly #backups: string | undefined;
  readonly #session: Session;
  readonly #saving: Saving;
  readonly #locks: readonly Lock[];
  /** A change of the key that was cut short is being finished in the backups, while the file is in use. */
  #finishing: Promise<void> = Promise.resolve();
  #closed = false;
  #broughtUp = false;

  private constructor(parts: Parts) {
    const { options, db, disk } = parts;
    this.id = parts.id;
    this.path = options.path;
    this.readOnly = parts.readOnly !== null;
    this.readOnlyBecause = parts.readOnly;
    this.#leftover = parts.replayed.leftover;
    this.#disk = disk;
    this.#journals = options.journals;
    this.#backups = options.backups;
    this.#locks = parts.locks;
    const saving = new Saving({
      disk,
      path: options.path,
      journals: options.journals,
      fileId: parts.id,
      schema: newestSchema,
      clock: options.clock,
      image: (room) => (room === undefined ? db.export() : exportInto(db, room)),
      room: () => roomForImage(db),
      isOurs: () => parts.locks.every((lock) => lock.isOurs()),
      hash: parts.hash,
      key: parts.key,
      replayed: parts.replayed,
      keep: async (sealed, reason) => (await this.backing?.keep(sealed, reason)) ?? false,
    });
    this.#saving = saving;
    this.#session = new Session(db, saving, options.clock);
    this.backing = parts.readOnly === null ? backingOf(options, disk, db, parts.id) : null;
    saving.onState(({ state }) => {
      if (state === 'saved') this.backing?.saved();
    });
  }

  /**
   * Makes a new school file from what `seed` writes, the row of `file` included, and opens it. Refuses where a
   * file of that name exists; leaves nothing behind where anything fails. With a key it is encrypted from the start.
   */
  static async create(
    options: SchoolFileOptions,
    seed: (db: Writer) => void,
    key: FileKey | null = null,
  ): Promise<SchoolFile> {
    return new SchoolFile(await partsOfNew(options, seed, key));
  }

  /**
   * Opens a school file as its last acknowledged command left it. Refuses, with the file left as it is, what
   * is missing, empty, foreign, damaged, from a newer Baton, open elsewhere, or locked: without an `unlock`
   * ('file.locked'), or with one that is not this file's.
   */
  static async open(options: SchoolFileOptions, unlock?: Unlock): Promise<SchoolFile> {
    const { parts, unsaved } = await partsToOpen(options, unlock);
    try {
      const file = new SchoolFile(parts);
      file.#broughtUp = unsaved === 'migrated' && !file.readOnly;
      if (file.#broughtUp) await file.#saving.snapshotNow();
      // What was removed is not in any journal: only the file itself can say so.
      else if (unsaved === 'forgot') file.#saving.committed();
      if (!file.readOnly) {
        const goOn = await finishChange(file.#keeping(), file.#saving.key);
        file.#finishing = goOn();
      }
      file.backing?.opened();
      return file;
    } catch (error) {
      letGo(parts);
      throw errorCode(error) === undefined ? error : refusals.unreadable(error);
    }
  }

  /** Whether this opening made it a file of the newest schema; as it was before it lies among its backups. */
  get broughtUp(): boolean {
    return this.#broughtUp;
  }

  /**
   * Opens a whole school file only to look at it: a backup, or a file that is open elsewhere. It takes no lock and
   * writes nothing, and an older schema is brought up to date in memory alone. Refuses as `open` does.
   */
  static async look(options: SchoolFileOptions, looking: Looking): Promise<SchoolFile> {
    return new SchoolFile(await partsToLook(options, looking));
  }

  /** Reads, behind the veil if there is one. Synchronous; a write is an error. */
  query<T>(read: (db: Reader) => T): T {
    this.#mustBeOpen();
    return this.#session.query(read);
  }

  /**
   * Runs one command in a transaction and returns once it is durable. A command id that was seen before has no
   * effect and gives the first reply. `write` calls `describe` once; where it throws, nothing has happened.
   * Throws a refusal where the command cannot be made durable.
   */
  command<T>(step: CommandStep, write: Write<T>): Done<T> {
    this.#mustBeOpen();
    if (this.readOnlyBecause !== null) throw this.readOnlyBecause;
    return this.#session.command(step, write);
  }

  /** `CREATE TEMP VIEW` statements that hide rows from queries until they are replaced; null shows everything. */
  veil(views: readonly string[] | null): void {
    this.#mustBeOpen();
    this.#session.veil.set(views ?? []);
  }

  /** The newest step when the file was opened. */
  get openedAt(): number {
    return this.#session.openedAt;
  }

  /** Journals that were found and do not continue this file; they stay until they are taken in or dismissed. */
  get leftoverPaths(): readonly string[] {
    return this.#leftover.filter((path) => this.#disk.stamp(path) !== null);
  }

  /** A sentence where there are any. */
  get leftover(): string | null {
    return this.leftoverPaths.length === 0
      ? null
      : 'Changes of this file were found on this computer and kept: they do not go on from it, or cannot all be read. They are not in what you see.';
  }

  /** Where what is on screen is written: beside the file once something else has changed that. */
  get writtenTo(): string {
    return this.#saving.target;
  }

  status(): SavedState {
    return this.#saving.state;
  }

  /** Calls the listener at every change of the status until the returned function is called. */
  onStatus(listener: (state: SavedState) => void): () => void {
    return this.#saving.onState(listener);
  }

  /** After a failed flush: tries to get back to where commands can be acknowledged, or throws why not. */
  ready(): Promise<void> {
    return this.#saving.ready();
  }

  /** Writes the file itself now: before handing it over, on blur. Throws a refusal where it cannot. */
  async snapshot(): Promise<void> {
    this.#mustBeOpen();
    if (!this.readOnly) await this.#saving.snapshot();
  }

  /** What opens this file and what is encrypted as it is, its backups among it; undefined where it is not. */
  get unlock(): { readonly key: FileKey } | undefined {
    const key = this.#saving.key;
    return key === null ? undefined : { key };
  }

  /**
   * Encrypts the file anew under this key, or takes the encryption off with null; at each instant either the old
   * or the new opens it whole. Everything kept of it is written anew in the same way: what Baton kept beside its
   * journals and `others`, paths of backups; where that is cut short the next opening finishes it. Returns the paths
   * that could not be, which the old key still opens.
   */
  async changeKey(key: FileKey | null, others: readonly string[] = []): Promise<readonly string[]> {
    this.#mustBeOpen();
    if (this.readOnlyBecause !== null) throw this.readOnlyBecause;
    return changeKey(this.#keeping(others), {
      from: this.#saving.key,
      to: key,
      write: (before) => this.#saving.rekey(key, before),
      settled: async () => {
        await this.#finishing;
        await this.backing?.closing();
      },
    });
  }

  #keeping(others: readonly string[] = []): Keeping {
    return {
      disk: this.#disk,
      id: this.id,
      journals: this.#journals,
      backups: this.#backups,
      leftover: () => this.leftoverPaths,
      files: () => [...new Set([...this.#kept(), ...others])],
    };
  }

  /** What Baton keeps of this file besides journals: files of older schemas, backups. */
  #kept(): string[] {
    const older = keptOlder(this.#disk, this.#journals, this.id);
    const backups = this.backing?.backups.list().map(({ path }) => path) ?? [];
    return [...older, ...backups];
  }

  /**
   * Encrypts what was kept of an encrypted file and is still in clear, since Baton was killed while a passphrase was
   * being set: what `changeKey` encrypts, `others` included. Nothing else is touched.
   */
  async encryptKept(others: readonly string[] = []): Promise<void> {
    const key = this.#saving.key;
    if (key === null || this.readOnly) return;
    await encryptPlain(this.#disk, [...this.leftoverPaths, ...this.#kept(), ...others], key);
  }

  /**
   * What was kept of this file and is not encrypted as it is, so that what opened it before still does: by path, once
   * what can be encrypted anew has been. Nothing where the file can only be read.
   */
  async keptAsBefore(): Promise<readonly string[]> {
    await this.#finishing;
    if (this.#closed || this.readOnly) return [];
    const kept = [...this.leftoverPaths, ...this.#kept()];
    return keptAsBefore(this.#disk, kept, { id: this.id, key: this.#saving.key });
  }

  /**
   * Writes a copy that is a file of its own, with an id of its own, in place of whatever `path` names. Returns
   * the copy's id. Refuses to write over this file or over one that is open. A copy of an encrypted file is encrypted
   * in the same way, unless another key is given: the same passphrase and recovery code open it.
   */
  async saveCopy(path: string, key: FileKey | null = this.#saving.key): Promise<string> {
    return writeCopy(this.#copying(path, key));
  }

  /**
   * Writes what `change` leaves of this file as a file of its own under another key, or none, in place of whatever
   * `path` names. Returns its id. Refuses as `saveCopy` does; nothing of this file is changed.
   */
  async saveChangedCopy(path: string, key: FileKey | null, change: (db: Writer) => void): Promise<string> {
    return writeChangedCopy(this.#copying(path, key), change);
  }

  #copying(path: string, key: FileKey | null) {
    this.#mustBeOpen();
    if (resolve(path) === resolve(this.path)) throw refusals.exists();
    return { disk: this.#disk, image: this.#session.image(), path, key };
  }

  /**
   * Writes the snapshot and gives the file back. Where the snapshot cannot be written everything is backed up from
   * memory, and what came after the last one is still in the journal: the returned state says so. Whatever fails, its
   * key and its locks are let go.
   */
  async close(): Promise<SavedState> {
    if (this.#closed) return this.status();
    this.#closed = true;
    await allOf([
      () => this.readOnly || this.#saving.snapshot().catch(() => this.#saving.keepUnsaved()),
      () => this.backing?.closing(),
      () => this.#finishing,
      () => this.#saving.close(),
      () => this.#saving.key?.drop(),
      () => this.#session.close(),
      ...this.#locks.map((lock) => () => lock.release()),
    ]);
    return this.status();
  }

  #mustBeOpen(): void {
    if (this.#closed) throw refusals.closed();
  }
}
