import { basename, dirname, join } from 'node:path';
import type { OpenedFile } from '../../../shared/contract/app-status.ts';
import type { Difference } from '../../../shared/contract/backups.ts';
import type { Typed } from '../../../shared/contract/protection.ts';
import { marksIn } from '../erasure/marks.ts';
import { pendingIn } from '../erasure/target.ts';
import { isOtherPassphrase, type OtherKeys } from '../other-keys.ts';
import type { Arrival } from '../protection.ts';
import type { Recents } from '../recents.ts';
import { type Backup, backupsIn } from '../school-file/backups.ts';
import { realDisk } from '../school-file/disk.ts';
import type { Unlock } from '../school-file/encryption/file-key.ts';
import { putInPlace, type Restorable, restorable } from '../school-file/restoring.ts';
import { SchoolFile, type SchoolFileOptions } from '../school-file/school-file.ts';
import type { Tries } from '../tries.ts';
import { answersErasedSince, peopleErasedSince } from '../versions/erased.ts';
import { describeOffer, type Offer, offerFor } from './damage.ts';
import { differences } from './differences.ts';
import { keptThrough } from './kept-through.ts';
import { putBack, putWhereGone } from './putting-back.ts';
import * as refusals from './refusals.ts';

/** A backup that is open to be looked at, and where the file is that it is a backup of. */
export interface LookedAt {
  readonly present: string;
  readonly backup: Backup;
  /** The file itself has no passphrase, though what is looked at may have one. */
  readonly ofPlain: boolean;
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
  /** What opens the file and its backups. */
  readonly keys: OtherKeys;
  /** Slows down whoever tries passphrases, of the file or of a backup that is offered. */
  readonly tries: Tries;
  /** Where a file goes whose folder is gone; null where the user thinks better of it. */
  readonly placeForNew: (name: string) => Promise<string | null>;
}

const nameOf = (path: string) => basename(path).replace(/\.baton$/i, '');

/** The ways from a backup back to the open file: compare, look, restore; and after damage, rescue. */
export function createBackupWays(parts: Parts) {
  const { folder, options, inTurn, file, takeInPlace, closeNow, openNow, opening, keys } = parts;
  let lookedAt: LookedAt | null = null;
  let offer: Offer | null = null;

  const list = () => backupsIn(realDisk, join(folder, file().id));
  const find = (id: string): Backup => {
    const found = list().find((one) => one.id === id);
    if (found === undefined) throw refusals.gone();
    return found;
  };
  const look = (path: string, journals: 'ignored' | 'replayed') =>
    SchoolFile.look(options(path), { why: refusals.onlyLookedAt(), journals, unlock: keys.unlock });
  const lookAt = async (backup: Backup): Promise<SchoolFile> => {
    const { id } = file();
    const then = await look(backup.path, 'ignored').catch(refusals.asBackup);
    if (then.id === id) return then;
    await then.close();
    throw refusals.ofAnother();
  };
  const backToPresent = async () => {
    if (lookedAt === null) return;
    const { present } = lookedAt;
    try {
      await keys.across(() => openNow(present, keys.unlock));
    } catch (error) {
      // Its passphrase was changed in another place meanwhile: it is asked for.
      if (isOtherPassphrase(error)) await openNow(present);
      // Damaged or gone: the first page offers the backup again.
      else if (offer !== null) await closeNow();
      else throw error;
    }
  };

  /** A backup that an erasure could not reach still holds whom it was about. */
  const refuseErased = async (backup: Backup) => {
    if (file().query(marksIn).length === 0) return;
    const then = await lookAt(backup);
    try {
      file().query((now) =>
        then.query((before) => {
          const people = peopleErasedSince(now, before);
          const answers = answersErasedSince(now, before, null);
          if (people.length + answers.length > 0) throw refusals.bringsBack(people, answers);
        }),
      );
    } finally {
      await then.close();
    }
  };

  const restore = async (id: string, thoughErased: boolean) => {
    find(id);
    await backToPresent();
    const open = file();
    // One that is being made just now may push this one out.
    await open.backing?.settled();
    const backup = find(id);
    if (open.readOnly) throw refusals.readOnly();
    if (open.query(pendingIn) !== null) throw refusals.erasing();
    if (!thoughErased) await refuseErased(backup);
    const { path } = open;
    await open.snapshot();
    // The file keeps the passphrase it has now, whatever opens the backup.
    const key = open.unlock?.key.copy() ?? null;
    let made: Restorable | null = null;
    try {
      const from = { backup: backup.path, at: backup.at, keep: open.query(keptThrough) };
      made = await restorable(options(path), { ...from, unlock: keys.unlock }).catch(refusals.asBackup);
      const { id: of, image } = made;
      if (of !== open.id) throw refusals.ofAnother();
      await opening(nameOf(path), async () => {
        await closeNow();
        try {
          await putInPlace(options(path), { id: of, image }, key);
        } finally {
          await openNow(path, keys.unlock);
        }
      });
    } finally {
      if (key !== null || made?.key != null) made?.image.fill(0);
      made?.key?.drop();
      key?.drop();
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
    /** Whether it is a backup that is open, of a file without a passphrase: no passphrase opens that again. */
    isOfPlain: () => lookedAt?.ofPlain ?? false,
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
      keys.forget();
    },
    /** A file could not be opened: where it is damaged or gone, a backup of it may be offered. */
    async failed(path: string, error: unknown): Promise<boolean> {
      offer = await offerFor(realDisk, { backups: folder, journals: options(path).journals }, path, error);
      return offer !== null;
    },
    restore: (id: string, thoughErased: boolean) =>
      inTurn(() => keys.across(() => restore(id, thoughErased))),
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
    lookAtOffer: (typed: Typed | null) =>
      inTurn(async () => {
        const { path, backup } = needOffer();
        const open = (unlock?: Unlock) =>
          SchoolFile.look(options(backup.path), {
            why: refusals.onlyLookedAt(),
            journals: 'ignored',
            ...(unlock !== undefined && { unlock }),
          });
        // Without a passphrase it is only asked whether one is needed.
        const opened = await (typed === null ? open() : parts.tries.attemptOld(() => open(typed)));
        await takeInPlace(opened, { lookedAt: { present: path, backup, ofPlain: false } });
      }),
    look: (id: string) =>
      inTurn(() =>
        keys.across(async () => {
          const backup = find(id);
          const { present, ofPlain } = lookedAt ?? {
            present: file().path,
            ofPlain: file().unlock === undefined,
          };
          const opened = await lookAt(backup);
          await takeInPlace(opened, { lookedAt: { present, backup, ofPlain } });
        }),
      ),
    leave: () => inTurn(backToPresent),
    /** How the file as it is now differs from a backup. */
    async differences(
      id: string,
      progress: (fraction: number, say: string) => void,
      signal: AbortSignal,
    ): Promise<Difference[]> {
      const backup = find(id);
      const then = await lookAt(backup);
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
