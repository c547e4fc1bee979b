import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { AppStatus, newSchool, openedFile } from '../../shared/contract/app.ts';
import type { Typed } from '../../shared/contract/protection.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { createAmongRecents } from './among-recents.ts';
import type { AppOptions } from './app.ts';
import { createAtHand } from './at-hand.ts';
import { createAutoLock } from './auto-lock.ts';
import { autoLockMinutes } from './auto-lock-time.ts';
import { saveCopy } from './backups/copying.ts';
import { withoutBackup } from './backups/refusals.ts';
import { createBackupWays } from './backups/ways.ts';
import { describeFile } from './describe-file.ts';
import { createErasing } from './erasure/erasing.ts';
import { freePlace } from './file-names.ts';
import { createHandingOver } from './hand-over/making.ts';
import { createOwnFile } from './hand-over/own-file.ts';
import { forgetPreviews } from './import/previews.ts';
import { createInUse } from './in-use.ts';
import { forgetRead } from './intake/kept.ts';
import { newId } from './new-id.ts';
import { createOpenMeeting } from './open-meeting.ts';
import { createOpeningAtStart } from './opening-at-start.ts';
import { createOtherKeys } from './other-keys.ts';
import { type Arrival, createProtection, type WhyLocked } from './protection.ts';
import { requireSeat } from './reviews/sitting.ts';
import { isSameFile, withoutLinks } from './same-file.ts';
import type { FileKey, Unlock } from './school-file/encryption/file-key.ts';
import { dropEngine } from './school-file/engine.ts';
import { elsewhereOf, openOrLook, wantsRoom } from './school-file/open-or-look.ts';
import { SchoolFile } from './school-file/school-file.ts';
import { createSitting, type Seat } from './sitting.ts';
import { createTries } from './tries.ts';
import { createTurns } from './turns.ts';
import { noteUnconfirmed } from './unconfirmed-code.ts';
import { createVersions } from './versions/access.ts';

type Moment = { now: string; today: string };

export type OpenFile = ReturnType<typeof createOpenFile>;

/** The one school file that is open, or none: how it comes to be open, locked, closed, or another in its place. */
export function createOpenFile(options: AppOptions & { changed: (areas: readonly string[]) => void }) {
  const meeting = createOpenMeeting();
  /** Opening and closing take turns, so that two pages cannot open two files at once. */
  const inTurn = createTurns();

  const recents = createAmongRecents(options);
  const tries = createTries(options.clock);
  const protection = createProtection({
    tries,
    cost: options.cost,
    keptOf: ({ backing }) => backing?.backups.list().map((one) => one.path) ?? [],
  });
  const sitting = createSitting({
    tries,
    prove: (typed) => protection.prove(need(), typed),
    wipe: options.shell.wipe,
    changed: () => options.changed(['app', 'all']),
  });
  const keys = createOtherKeys(() => atHand.file()?.unlock?.key);
  const autoLock = createAutoLock({
    clock: options.clock,
    minutes: () => {
      const open = atHand.file();
      return open?.unlock === undefined ? null : open.query(autoLockMinutes);
    },
    lock: () => void lock('idle').catch((error: unknown) => options.report(error, 'locking')),
  });

  /** For work on the file that is open when it is asked for: refuses where its turn comes after another was opened. */
  const inTurnHere = <T>(work: (open: SchoolFile) => Promise<T>): Promise<T> => {
    const still = inUse.beginning();
    return inTurn(() => {
      still();
      return work(need());
    });
  };

  const fileOptions = (path: string) => ({
    path,
    journals: join(options.data, 'journals'),
    backups: join(options.data, 'backups'),
    clock: options.clock,
  });
  const atHand = createAtHand({
    taken: (opened, arrival) => {
      meeting.opened(opened, arrival.room ?? null);
      atStart.forget();
      protection.opened(arrival);
      backups.opened(arrival.lookedAt ?? null);
      autoLock.start();
      // A backup that is looked at is no file of its own.
      if (arrival.lookedAt === undefined) recents.opened(opened.path, meeting.isOn());
    },
    leaving: () => autoLock.stop(),
    left: (closed) => {
      meeting.over(closed);
      sitting.over();
      backups.closed();
      // What was read from files and written for others is about the people in the file, too.
      forgetPreviews();
      forgetRead();
      options.shell.wipe();
    },
    countKept: protection.countKept,
    changed: options.changed,
    report: options.report,
  });
  const { need, take } = atHand;
  const nothingOpen = () => protection.opened();
  const closeNow = (closed = nothingOpen) => atHand.closeNow(closed);
  const takeInPlace = (opened: SchoolFile, arrival: Arrival = {}) =>
    atHand.takeInPlace(opened, arrival, nothingOpen);

  /** Where the file is damaged or gone and has a backup, the first page offers that. */
  const openOrOffer = async (path: string, by?: Unlock) => {
    try {
      return await erasing.goOn(await openOrLook(fileOptions(path), by));
    } catch (error) {
      if (!(await backups.failed(path, error))) throw withoutBackup(error);
      if (atHand.file() === null) protection.opened();
      options.changed(['app']);
      throw error;
    }
  };

  /** Opens the same file anew, as whoever opened it did. */
  const openAgain = async ({ path, unlock }: SchoolFile) => {
    const by = unlock && { key: unlock.key.copy() };
    await takeInPlace(await erasing.goOn(await openOrLook(fileOptions(path), by)));
  };

  /** Opens a file, or brings its unlock page where a passphrase opens it. */
  const openNow = async (path: string, by?: Unlock) => {
    try {
      const before = atHand.file();
      const opened = await openOrOffer(path, by);
      await takeInPlace(opened);
      // What had it open was this very Baton, with a copy of the same identity, which is closed by now.
      if (elsewhereOf(opened) !== null && before?.id === opened.id) await openAgain(opened);
    } catch (error) {
      if (!(error instanceof Refusal) || error.data.code !== 'file.locked') throw error;
      await closeNow();
      protection.lock({ path, why: 'opened', room: null });
      backups.opened(null);
      atStart.forget();
      options.changed(['app', 'all']);
    }
  };
  const openPath = (given: string) =>
    inTurn(async () => {
      sitting.refuse();
      const path = withoutLinks(given);
      const open = atHand.file();
      if ((open !== null && isSameFile(open.path, path)) || protection.isLocked(path)) return;
      await openNow(path);
    });

  /** Locks the file and says so; false where no passphrase would open it again. */
  const lock = (why: WhyLocked): Promise<boolean> =>
    inTurn(async () => {
      if (atHand.file()?.unlock === undefined || backups.isOfPlain()) return false;
      const path = backups.home();
      const room = meeting.present();
      await closeNow(() => protection.lock({ path, why, room }));
      dropEngine();
      return true;
    });

  const unlock = (how: Typed) =>
    inTurn(() =>
      protection.unlock(how, async (path, by, arrival) => takeInPlace(await openOrOffer(path, by), arrival)),
    );

  const atStart = createOpeningAtStart(openPath, () => options.changed(['app']));

  const backups = createBackupWays({
    folder: join(options.data, 'backups'),
    options: fileOptions,
    inTurn,
    file: need,
    takeInPlace,
    closeNow,
    openNow,
    opening: atStart.during,
    recents: options.recents,
    keys,
    tries,
    placeForNew: options.shell.placeForNew,
  });

  const erasing = createErasing({
    options: fileOptions,
    inTurn: inTurnHere,
    file: need,
    closeNow,
    take,
    open: (path, by) => openOrLook(fileOptions(path), by),
    unlock: keys.unlock,
    opened: keys.ids,
    during: (path, work) => keys.across(() => atStart.during(basename(path).replace(/\.baton$/i, ''), work)),
    clock: options.clock,
  });

  const handingOver = createHandingOver({ file: need, home: backups.home, cost: options.cost });
  const ownFile = createOwnFile({
    options: fileOptions,
    inTurn: inTurnHere,
    closeNow,
    verify: protection.verify,
    wasHandedOver: handingOver.ever,
    forget: options.recents.forget,
  });

  const make = async (
    path: string,
    fill: Parameters<typeof SchoolFile.create>[1],
    key: FileKey | null = null,
    arrival: Arrival = {},
  ) => {
    const seed: typeof fill = (db) => {
      fill(db);
      if (key !== null) noteUnconfirmed(db, key.id);
    };
    await takeInPlace(await SchoolFile.create(fileOptions(path), seed, key), arrival);
  };

  const inUse = createInUse({
    file: need,
    which: () => {
      const open = atHand.file();
      return open === null ? null : `${open.id} ${backups.describe()?.id ?? ''}`;
    },
    meeting,
    sitting,
    stirred: autoLock.stirred,
    met: recents.met,
    changed: options.changed,
  });

  return {
    ...inUse,
    openPath,
    /** Closes the file as its user asks: the next start begins with the first page. */
    close: () =>
      inTurn(async () => {
        sitting.refuse();
        const closing = options.recents.list().find((one) => one.path === atHand.file()?.path);
        await closeNow();
        meeting.forget();
        protection.opened();
        options.recents.closed();
        const notSaved = atHand.notSaved();
        if (closing !== undefined && notSaved !== undefined) atStart.closedUnsaved(closing, notSaved);
        options.changed(['app']);
      }),
    /** Closes the file because Baton ends: the next start opens it again. */
    end: () => inTurn(() => closeNow()),
    /** Opens what was open when Baton ended, unless another file is opened meanwhile. */
    reopen: () => atStart.begin(options.recents.list().find((one) => one.open)),
    /** Resolves once that is over, or after a moment: a page that asks then shows the file at once. */
    soonReopened: atStart.soon,
    atStart: atStart.state,
    backups,
    erasing,
    handingOver,
    ownFile,
    sitting,
    /** Gives the computer to one rater of a review, who sees that one form and nothing else. */
    startSitting: (asked: Seat, code: string | null, moment: Moment) =>
      inTurnHere(async (open) => {
        if (open.readOnlyBecause !== null) throw open.readOnlyBecause;
        await open.ready();
        inUse.query(moment, (context) => requireSeat(context, asked));
        const { encrypted, openedByRecoveryCode } = protection.describe(open);
        sitting.begin(asked, { code, byPassphrase: encrypted && !openedByRecoveryCode });
      }),
    nextStudent: (moment: Moment) =>
      sitting.next((seat) => inUse.query(moment, (context) => requireSeat(context, seat))),
    versions: createVersions({
      file: need,
      options: fileOptions,
      home: backups.home,
      keys,
      tries,
      inTurn,
    }),
    /** Opens a file to be changed that was open elsewhere, or on a full disk, where that is over; else shows what is in it now. */
    tryAgain: () =>
      inTurn(async () => {
        const open = need();
        if (elsewhereOf(open) === null && !wantsRoom(open)) return;
        await openAgain(open);
      }),
    /** Why the latest backup of the open file could not be made, or null. */
    backupProblem: () => need().backing?.state().problem ?? null,
    lock,
    unlock,
    locked: (): AppStatus['locked'] => {
      const locked = protection.locked();
      const notSaved = atHand.notSaved();
      return locked === null || locked.why === 'opened' || notSaved === undefined
        ? locked
        : { ...locked, notSaved };
    },
    stirred: autoLock.stirred,
    /** Locks now where nobody has stirred for long enough; settles once that is done. */
    lookForIdle: () => {
      autoLock.look();
      return inTurn(async () => undefined);
    },
    /** Work that somebody waits for: the file is not locked meanwhile for want of a key pressed. */
    during: autoLock.during,
    changePassphrase: (current: string | null, passphrase: string | null) =>
      inTurnHere((open) => protection.change(open, current, passphrase)).then(() => options.changed(['app'])),
    renewRecoveryCode: (current: string) =>
      inTurnHere((open) => protection.renewCode(open, current)).then(() => options.changed(['app'])),
    recoveryCode: protection.recoveryCode,
    confirmRecoveryCode(): void {
      protection.confirmRecoveryCode(need());
      options.changed(['app']);
    },
    snapshot: async () => {
      await atHand.file()?.snapshot();
    },
    /** Settles once commands can be made durable; throws why not, and the way out. */
    ready: async () => {
      await atHand.file()?.ready();
    },

    async create(data: z.output<typeof newSchool>, moment: Moment): Promise<boolean> {
      const path = await options.shell.placeForNew(data.name);
      if (path === null) return false;
      const { seedFile } = await import('./seed-file.ts');
      const fill: Parameters<typeof SchoolFile.create>[1] = (db) =>
        seedFile(db, { ...data, ...moment, newId, sample: false });
      await inTurn(() => protection.make(data.passphrase, (key, arrival) => make(path, fill, key, arrival)));
      return true;
    },

    async openSample(moment: Moment): Promise<void> {
      const { fillSample } = await import('./sample.ts');
      const path = freePlace(join(options.data, 'samples'), 'Sample school.baton');
      await inTurn(() => make(path, (db) => fillSample(db, moment)));
    },

    async openRecent(id: string): Promise<void> {
      await openPath(recents.require(id).path);
    },

    forgetRecent(id: string): void {
      const found = options.recents.list().find((one) => one.id === id);
      if (found === undefined) return;
      backups.forget(found.path);
      // What Baton could not open at its start, or not save, is wanted no more.
      if (found.open || atStart.state().refused?.recent === id) atStart.forget();
    },

    /** A copy under a new id, in Baton's temporary folder, ready to be handed over; returns what it is called. */
    async copyTo(path: string): Promise<string> {
      sitting.refuse();
      const words = await saveCopy(need(), path, { lookedAt: backups.lookedAt(), keys });
      return `${basename(backups.home()).replace(/\.baton$/i, '')} - ${words}.baton`;
    },

    describe: (): z.input<typeof openedFile> | null => {
      const open = atHand.file();
      return open === null ? null : { ...describeFile(open, backups), ...protection.describe(open) };
    },
  };
}
