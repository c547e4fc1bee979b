import type { AppStatus } from '../../shared/contract/app.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { notSavedOf } from './not-saved.ts';
import type { Arrival } from './protection.ts';
import type { SchoolFile } from './school-file/school-file.ts';

/** The school file at hand, or none: how one is taken, let go, and put in another's place, one at a time. */
export function createAtHand({
  taken,
  leaving,
  left,
  countKept,
  changed,
  report,
}: {
  /** A file is open by now. */
  readonly taken: (opened: SchoolFile, arrival: Arrival) => void;
  /** The open file is about to be closed. */
  readonly leaving: () => void;
  /** It is closed, whether or not that went well. */
  readonly left: (closed: SchoolFile) => void;
  /** Counts what was kept under an earlier passphrase, for as long as the file is open; says whether that changed. */
  readonly countKept: (of: SchoolFile, isOpen: () => boolean) => Promise<boolean>;
  readonly changed: (areas: readonly string[]) => void;
  readonly report: (error: unknown, during: string) => void;
}) {
  let file: SchoolFile | null = null;
  /** The file whose saved status is told: none while it closes. */
  let telling: SchoolFile | null = null;
  let notSaved: NonNullable<AppStatus['locked']>['notSaved'];

  const need = (): SchoolFile => {
    if (file !== null) return file;
    throw new Refusal('file.none-open', 'No school file is open.', {
      wayOut: 'Open one, or set up your school.',
    });
  };

  const count = async (of: SchoolFile) => {
    if (await countKept(of, () => telling === of)) changed(['app']);
  };

  const take = (opened: SchoolFile, arrival: Arrival) => {
    file = opened;
    // Told after the command that changed it has ended, since a status is worked out by a query.
    telling = opened;
    opened.onStatus(() =>
      queueMicrotask(() => {
        if (telling === opened) changed(['app']);
      }),
    );
    taken(opened, arrival);
    // While nobody waits for it.
    opened
      .encryptKept()
      .then(() => count(opened))
      .catch((error: unknown) => report(error, 'encrypting what was kept'));
    // One that is backed up makes room by removing an older one.
    opened.backing?.onState(() => {
      count(opened).catch((error: unknown) => report(error, 'counting what was kept'));
    });
    changed(['app', 'all']);
  };

  /** Closes the file where one is open; `closed` says what follows. */
  const closeNow = async (closed: () => void) => {
    const closing = file;
    if (closing === null) return;
    telling = null;
    leaving();
    notSaved = undefined;
    try {
      await closing.close();
      notSaved = notSavedOf(closing);
    } finally {
      file = null;
      left(closing);
      closed();
      changed(['app', 'all']);
    }
  };

  return {
    /** The file that is open, or null. */
    file: () => file,
    /** The file that is open; refuses where none is. */
    need,
    /** What could not be saved of the file that was closed last. */
    notSaved: () => notSaved,
    take,
    closeNow,
    /** What was open is closed only once the next is there, so that a refusal leaves the user where they were. */
    async takeInPlace(opened: SchoolFile, arrival: Arrival, closed: () => void): Promise<void> {
      try {
        await closeNow(closed);
      } catch (error) {
        await opened.close();
        throw error;
      }
      take(opened, arrival);
    },
  };
}
