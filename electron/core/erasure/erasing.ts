import { Refusal, type RefusalData } from '../../../shared/contract/refusal.ts';
import { newId } from '../new-id.ts';
import type { ByKeyId } from '../other-keys.ts';
import type { Arrival } from '../protection.ts';
import type { FileKey } from '../school-file/encryption/file-key.ts';
import type { SchoolFile, SchoolFileOptions } from '../school-file/school-file.ts';
import { keepSetting } from '../settings.ts';
import { finishErasing } from './finish.ts';
import { backupsHolding } from './holding.ts';
import type { Report } from './record.ts';
import * as refusals from './refusals.ts';
import { type Asked, PENDING, type Pending, pendingIn } from './target.ts';

type Progress = (fraction: number, say: string) => void;

interface Parts {
  readonly options: (path: string) => SchoolFileOptions;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly file: () => SchoolFile;
  readonly closeNow: () => Promise<void>;
  readonly take: (opened: SchoolFile, arrival: Arrival) => void;
  readonly open: (path: string, by?: { readonly key: FileKey }) => Promise<SchoolFile>;
  /** Opens backups whose own passphrase was typed, also while the file is closed for the erasing. */
  readonly unlock: ByKeyId;
  /** The ids of the keys that were typed for. */
  readonly opened: () => string[];
  /** While the file is closed for a moment the pages say so, and not that none is open. */
  readonly during: <T>(path: string, work: () => Promise<T>) => Promise<T>;
  readonly clock: () => Date;
}

export type Erasing = ReturnType<typeof createErasing>;

/** Begins an erasure in the open file and carries it out; goes on with one that was begun, as the file is opened. */
export function createErasing(parts: Parts) {
  const { options, inTurn, file, closeNow, take, open, unlock, opened: keyIds, during, clock } = parts;
  let problem: Pick<RefusalData, 'say' | 'wayOut'> | null = null;

  /** Keeps why it could not be finished, for whoever looks at the file as it is then. */
  const remembering = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      const done = await work();
      problem = null;
      return done;
    } catch (error) {
      problem = error instanceof Refusal ? { say: error.data.say, wayOut: error.data.wayOut } : unforeseen;
      throw error;
    }
  };

  const reopen = async (path: string, key: FileKey | undefined) => {
    const opened = await open(path, key && { key }).catch((error: unknown) => {
      key?.drop();
      throw error;
    });
    take(opened, {});
  };

  const carryOut = async (progress: Progress): Promise<Report> => {
    const before = file();
    const { path } = before;
    await before.snapshot();
    const key = before.unlock?.key.copy();
    return during(path, async () => {
      progress(0, 'Saving and closing the file');
      await closeNow();
      try {
        return await finishErasing(options(path), { key, unlock }, progress);
      } finally {
        progress(0.95, 'Opening the file');
        await reopen(path, key);
      }
    });
  };

  /** What cannot be saved cannot be erased. Says whether it is certain that nothing goes on at a later opening. */
  const givenUp = async (): Promise<boolean> => {
    try {
      // What was refused may lie in a journal that could not be cut: a fresh snapshot takes its place.
      if (file().query(pendingIn) === null) await file().ready();
      else
        file().command({ id: newId(), area: 'erasure', name: 'giveUp' }, (db, describe) => {
          keepSetting(db, PENDING, null);
          describe('Gave the erasure up, since the file could not be saved');
        });
      return true;
    } catch {
      // What cannot be written was said already; what follows from it is told by whoever asks.
      return false;
    }
  };

  /** Says in the file that an erasure was begun, and saves it; else whoever asked is told whether it may go on. */
  const begin = async (begun: Asked & Pick<Pending, 'id' | 'begunAt' | 'opened'>) => {
    try {
      file().command({ id: newId(), area: 'erasure', name: 'begin' }, (db, describe) => {
        keepSetting(db, PENDING, begun);
        describe('Began to erase what was asked for');
      });
      await file().snapshot();
    } catch (error) {
      throw (await givenUp()) ? error : refusals.mayGoOn();
    }
  };

  return {
    /** The erasure that waits to be finished in the open file, and why it could not be so far; or null. */
    waiting(): (Pending & { readonly problem: typeof problem }) | null {
      const found = file().query(pendingIn);
      return found === null ? null : { ...found, problem };
    },
    /** How many backups hold a person or a review, and how many cannot be read. */
    backupsHolding: (id: string, progress: (done: number) => void, signal: AbortSignal) => {
      const open = file();
      return backupsHolding(options(open.path), { id: open.id, unlock }, id, { progress, signal });
    },
    /** Why nothing can be erased in the open file is thrown. */
    mustBePossible(): void {
      const open = file();
      if (open.readOnlyBecause !== null) throw open.readOnlyBecause;
      if (open.writtenTo !== open.path) throw refusals.otherVersion();
    },
    /** Says in the file that this is being erased, durably, and erases it. `work` gives it once nothing can change. */
    erase: (what: () => Asked, progress: Progress): Promise<Report> =>
      inTurn(async () => {
        if (file().query(pendingIn) !== null) throw refusals.oneWaits();
        const asked = what();
        return remembering(async () => {
          await begin({ id: newId(), begunAt: clock().toISOString(), opened: keyIds(), ...asked });
          return carryOut(progress).catch((error: unknown) => {
            throw refusals.goesOn(error);
          });
        });
      }),
    /** Tries again to finish what was begun. */
    tryAgain: (progress: Progress): Promise<Report> =>
      inTurn(async () => {
        if (file().query(pendingIn) === null) throw refusals.nothingBegun();
        return remembering(() => carryOut(progress));
      }),
    /**
     * A file that has just been opened: where an erasure was begun in it, that is finished first. Where it cannot be,
     * the file opens as it is, and says so.
     */
    async goOn(opened: SchoolFile): Promise<SchoolFile> {
      if (opened.readOnly || opened.query(pendingIn) === null) return opened;
      const { path } = opened;
      const key = opened.unlock?.key.copy();
      const { state } = await opened.close();
      if (state === 'saved')
        await remembering(() => finishErasing(options(path), { key, unlock }, () => undefined)).catch(
          () => undefined,
        );
      return open(path, key && { key });
    },
  };
}

const unforeseen = { say: 'Something went wrong inside Baton.', wayOut: 'Open the file again.' };
