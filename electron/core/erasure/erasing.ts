import { Refusal, type RefusalData } from '../../../shared/contract/refusal.ts';
import { newId } from '../new-id.ts';
import type { ByKeyId } from '../other-keys.ts';
import type { Arrival } from '../protection.ts';
import type { FileKey } from '../school-file/encryption/file-key.ts';
import type { SchoolFile, SchoolFileOptions } from '../school-file/school-file.ts';
import { keepSetting } from '../settings.ts';
import type { NotAgreed } from './agreed.ts';
import { finishErasing } from './finish.ts';
import { givenUpIn } from './given-up.ts';
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

/** What an erasure that was begun came to, for whoever looks at the file as it is then. */
interface Told {
  /** The id of the file. */
  readonly of: string;
  readonly as: 'waits' | 'given-up';
  readonly problem: Pick<RefusalData, 'say' | 'wayOut'>;
}

/** Begins an erasure in the open file and carries it out; goes on with one that was begun, as the file is opened. */
export function createErasing(parts: Parts) {
  const { options, inTurn, file, closeNow, take, open, unlock, opened: keyIds, during, clock } = parts;
  let told: Told | null = null;
  const toldAs = (as: Told['as']) => (told?.as === as && told.of === file().id ? told.problem : null);

  /** Keeps why it could not be finished. */
  const remembering = async <T>(of: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const problem = error instanceof Refusal ? error.data : unforeseen;
      told = { of, as: 'waits', problem: { say: problem.say, wayOut: problem.wayOut } };
      throw error;
    }
  };

  const giveUp = (begun: SchoolFile, since: string) =>
    begun.command({ id: newId(), area: 'erasure', name: 'giveUp' }, (db, describe) => {
      keepSetting(db, PENDING, null);
      describe(`Gave the erasure up, since ${since}`);
    });

  /** In the file that is open again. Throws where it would be given up and that cannot be saved. */
  const tellNotAgreed = (begun: SchoolFile, { becomes, since, why }: NotAgreed) => {
    if (becomes === 'given-up') giveUp(begun, since);
    told = { of: begun.id, as: becomes, problem: { say: why.data.say, wayOut: why.data.wayOut } };
  };

  const carryOut = async (progress: Progress): Promise<Report> => {
    const { path, id } = file();
    /** Whatever goes wrong before it is finished, it is not over with that. */
    const unfinished = <T>(work: () => Promise<T>) =>
      remembering(id, work).catch((error: unknown) => {
        throw refusals.goesOn(error);
      });
    await unfinished(() => file().snapshot());
    const key = file().unlock?.key.copy();
    const reopen = () =>
      orDrop(key, async () => {
        progress(0.95, 'Opening the file');
        take(await open(path, key && { key }), {});
      });
    return during(path, async () => {
      const done = await unfinished(async () => {
        await orDrop(key, async () => {
          progress(0, 'Saving and closing the file');
          await closeNow();
        });
        const finished = await finishErasing(options(path), { key, unlock }, progress).catch(
          async (error: unknown) => {
            await reopen();
            throw error;
          },
        );
        if (finished.kind === 'erased') return finished;
        await reopen();
        tellNotAgreed(file(), finished);
        return finished;
      });
      if (done.kind === 'not-agreed') throw done.why;
      told = null;
      await reopen().catch((error: unknown) => {
        throw refusals.notReopened(error);
      });
      return done.said;
    });
  };

  /** What cannot be saved cannot be erased. Says whether it is certain that nothing goes on at a later opening. */
  const givenUp = async (): Promise<boolean> => {
    try {
      // What was refused may lie in a journal that could not be cut: a fresh snapshot takes its place.
      if (file().query(pendingIn) === null) await file().ready();
      else giveUp(file(), 'the file could not be saved');
      return true;
    } catch {
      // What cannot be written was said already; what follows from it is told by whoever asks.
      return false;
    }
  };

  /** Says in the file that an erasure was begun, and saves it; else whoever asked is told whether it may go on. */
  const begin = async (begun: Asked & Pick<Pending, 'id' | 'begunAt' | 'opened' | 'touched'>) => {
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
    waiting(): (Pending & { readonly problem: Told['problem'] | null }) | null {
      const found = file().query(pendingIn);
      return found === null ? null : { ...found, problem: toldAs('waits') };
    },
    /**
     * Why one that was begun in the open file was given up, unless another was asked for; or null. `fresh` where that was
     * since the file was opened, or as it was; else it is what the history keeps of it.
     */
    givenUp(): (Told['problem'] & { readonly fresh: boolean }) | null {
      const now = toldAs('given-up');
      if (now !== null) return { ...now, fresh: true };
      const before = file().query(givenUpIn);
      return before === null ? null : { ...before, fresh: false };
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
        const now = { id: newId(), begunAt: clock().toISOString(), opened: keyIds(), touched: false };
        const asked = what();
        told = null;
        await remembering(file().id, () => begin({ ...now, ...asked }));
        return carryOut(progress);
      }),
    /** Tries again to finish what was begun. */
    tryAgain: (progress: Progress): Promise<Report> =>
      inTurn(async () => {
        if (file().query(pendingIn) === null) throw refusals.nothingBegun();
        return carryOut(progress);
      }),
    /**
     * A file that has just been opened: where an erasure was begun in it, that is finished first. Where it cannot be,
     * the file opens as it is, and says so.
     */
    async goOn(opened: SchoolFile): Promise<SchoolFile> {
      if (told?.of === opened.id) told = null;
      if (opened.readOnly || opened.query(pendingIn) === null) return opened;
      const { path, id } = opened;
      const key = opened.unlock?.key.copy();
      return orDrop(key, async () => {
        const { state } = await opened.close();
        const finishing = () => finishErasing(options(path), { key, unlock }, () => undefined);
        const done = state === 'saved' ? await remembering(id, finishing).catch(() => null) : null;
        const again = await open(path, key && { key });
        if (done?.kind === 'not-agreed')
          await remembering(id, async () => tellNotAgreed(again, done)).catch(() => undefined);
        return again;
      });
    },
  };
}

/** Lets the key go, which nobody else has then, where what it was for fails. */
async function orDrop<T>(key: FileKey | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    key?.drop();
    throw error;
  }
}

const unforeseen = { say: 'Something went wrong inside Baton.', wayOut: 'Open the file again.' };
