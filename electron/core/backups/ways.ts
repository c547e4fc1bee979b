import { basename, dirname, join } from 'node:path';
import type { OpenedFile } from '../../../shared/contract/app-status.ts';
import type { Difference } from '../../../shared/contract/backups.ts';
import { erasedById, erasuresKept, marksIn } from '../erasure/marks.ts';
import type { Arrival } from '../protection.ts';
import type { Recents } from '../recents.ts';
import { type Backup, backupsIn } from '../school-file/backups.ts';
import { realDisk } from '../school-file/disk.ts';
import type { FileKey, Unlock } from '../school-file/encryption/file-key.ts';
import { putInPlace, restorable } from '../school-file/restoring.ts';
import { SchoolFile, type SchoolFileOptions } from '../school-file/school-file.ts';
import { build } from '../sql.ts';
import type { Tries } from '../tries.ts';
import { describeOffer, type Offer, offerFor } from './damage.ts';
import { differences } from './differences.ts';
import { putBack, putWhereGone } from './putting-back.ts';
import * as refusals from './refusals.ts';

/** A backup that is open to be looked at, and where the file is that it is a backup of. */
export interface LookedAt {
  readonly present: string;
  readonly backup: Backup;
}

interface Parts {
  /** Where the backups of every file are. */
  readonly folder: string;
  readonly options: (path: string) => SchoolFileOptions;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly file: () => SchoolFile;
  readonly takeInPlace: (opened: SchoolFile, arrival?: Arrival) => Promise<void>;
  readonly closeNow: () => Promise<void>;
  /** Opens a file, or brings its unlock page. */
  readonly openNow: (path: string, unlock?: Unlock) => Promise<void>;
  /** While a file is being put in another's place the pages say so, and not that none is open. */
  readonly opening: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly recents: Recents;
  /** Slows down whoever tries passphrases, of the file or of a backup that is offered. */
  readonly tries: Tries;
  /** Where a file goes whose folder is gone; null where the user thinks better of it. */
  readonly placeForNew: (name: string) => Promise<string | null>;
}

const nameOf = (path: string) => basename(path).replace(/\.baton$/i, '');

/** The ways from a backup back to the open file: compare, look, restore; and after damage, rescue. */
export function createBackupWays(parts: Parts) {
  const { folder, options, inTurn, file, takeInPlace, closeNow, openNow, opening } = parts;
  let lookedAt: LookedAt | null = null;
  let offer: Offer | null = null;

  const list = () => backupsIn(realDisk, join(folder, file().id));
  const find = (id: string): Backup => {
    const found = list().find((one) => one.id === id);
    if (found === undefined) throw refusals.gone();
    return found;
  };
  /** A key of the open file that stays when the file is closed; `work` says when it is over. */
  const keyOfFile = (): FileKey | undefined => file().unlock?.key.copy();
  const look = async (path: string, journals: 'ignored' | 'replayed') => {
    const key = keyOfFile();
    try {
      const opened = await SchoolFile.look(options(path), {
        why: refusals.onlyLookedAt(),
        journals,
        ...(key !== undefined && { unlock: { key } }),
      });
      if (opened.unlock === undefined) key?.drop();
      return opened;
    } catch (error) {
      key?.drop();
      throw error;
    }
  };
  const backToPresent = async () => {
    if (lookedAt === null) return;
    const key = keyOfFile();
    const { present } = lookedAt;
    await openNow(present, key && { key }).catch(async (error: unknown) => {
      key?.drop();
      // Damaged or gone: the first page offers the backup again.
      if (offer === null) throw error;
      await closeNow();
    });
  };

  /** A backup that an erasure could not reach still holds whom it was about. */
  const refuseErased = async (backup: Backup) => {
    const marks = file().query(marksIn);
    if (marks.length === 0) return;
    const then = await look(backup.path, 'ignored');
    try {
      const days = then
        .query((db) => db.all(build.selectFrom('person').select('id')))
        .flatMap(({ id }) => erasedById(marks, id) ?? [])
        .sort();
      const [first] = days;
      if (first !== undefined) throw refusals.bringsBack(days.length, first);
    } finally {
      await then.close();
    }
  };

  const restore = async (id: string, thoughErased: boolean) => {
    const backup = find(id);
    await backToPresent();
    const open = file();
    if (open.readOnly) throw refusals.readOnly();
    if (!thoughErased) await refuseErased(backup);
    const { path } = open;
    await open.snapshot();
    const key = keyOfFile();
    const made = await restorable(options(path), {
      backup: backup.path,
      at: backup.at,
      keep: open.query(erasuresKept),
      ...(key !== undefined && { unlock: { key } }),
    });
    try {
      if (made.id !== open.id) throw refusals.ofAnother();
      await opening(nameOf(path), async () => {
        await closeNow();
        try {
          await putInPlace(options(path), made, key ?? null);
        } finally {
          await openNow(path, key && { key });
        }
      });
    } catch (error) {
      key?.drop();
      throw error;
    } finally {
      if (key !== undefined) made.image.fill(0);
    }
  };

  const needOffer = (): Offer => {
    if (offer === null) throw refusals.nothingToRescue();
    return offer;
  };
  const rescue = async ({ path, why, backup }: Offer, place: string) => {
    const sealed = await realDisk.readWhole(backup.path);
    if (why === 'damaged') await putBack(options(path), sealed);
    else await putWhereGone(options(place), sealed);
    await openNow(place);
    // It is somewhere else now, so its entry would lead nowhere.
    if (place !== path) parts.recents.forget(path);
  };

  return {
    list,
    lookedAt: () => lookedAt,
    /** Where the open file is at home: for a backup that is looked at, the file of which it is one. */
    home: () => lookedAt?.present ?? file().path,
    describe: (): OpenedFile['backup'] =>
      lookedAt === null ? null : { id: lookedAt.backup.id, at: lookedAt.backup.at },
    offered: () => {
      const found = parts.recents.list().find(({ path }) => path === offer?.path);
      return describeOffer(offer, found?.id ?? null);
    },
    /** The user wants nothing of the file at this path any more, so no backup of it is offered either. */
    forget(path: string): void {
      parts.recents.forget(path);
      if (offer?.path === path) offer = null;
    },
    /** Another file is open by now, or none. */
    opened(what: LookedAt | null): void {
      lookedAt = what;
      if (what === null) offer = null;
    },
    closed(): void {
      lookedAt = null;
    },
    /** A file could not be opened: where it is damaged or gone, a backup of it may be offered. */
    async failed(path: string, error: unknown): Promise<boolean> {
      offer = await offerFor(realDisk, { backups: folder, journals: options(path).journals }, path, error);
      return offer !== null;
    },
    restore: (id: string, thoughErased: boolean) => inTurn(() => restore(id, thoughErased)),
    async rescue(): Promise<void> {
      const wanted = needOffer();
      const gone = wanted.why === 'missing' && realDisk.stamp(dirname(wanted.path)) === null;
      const place = gone ? await parts.placeForNew(nameOf(wanted.path)) : wanted.path;
      if (place === null) return;
      await inTurn(async () => {
        // Another file may have been opened while the user was asked.
        if (offer !== wanted) throw refusals.nothingToRescue();
        await rescue(wanted, place);
      });
    },
    /** Looks at the backup that is offered; the file itself stays as it is. */
    lookAtOffer: (passphrase: string | null) =>
      inTurn(async () => {
        const { path, backup } = needOffer();
        const open = (unlock?: Unlock) =>
          SchoolFile.look(options(backup.path), {
            why: refusals.onlyLookedAt(),
            journals: 'ignored',
            ...(unlock !== undefined && { unlock }),
          });
        // Without a passphrase it is only asked whether one is needed.
        const opened = await (passphrase === null ? open() : parts.tries.attempt(() => open({ passphrase })));
        await takeInPlace(opened, { lookedAt: { present: path, backup } });
      }),
    look: (id: string) =>
      inTurn(async () => {
        const backup = find(id);
        const present = lookedAt?.present ?? file().path;
        const opened = await look(backup.path, 'ignored');
        await takeInPlace(opened, { lookedAt: { present, backup } });
      }),
    leave: () => inTurn(backToPresent),
    /** How the file as it is now differs from a backup. */
    async differences(
      id: string,
      progress: (fraction: number, say: string) => void,
      signal: AbortSignal,
    ): Promise<Difference[]> {
      const backup = find(id);
      const then = await look(backup.path, 'ignored');
      const now = lookedAt === null ? null : await look(lookedAt.present, 'replayed');
      try {
        const present = now ?? file();
        return await differences(
          (read) => present.query(read),
          (read) => then.query(read),
          progress,
          signal,
        );
      } finally {
        await then.close();
        await now?.close();
      }
    },
  };
}
