import { basename } from 'node:path';
import type { MadeFile, Weighed } from '../../../shared/contract/hand-over.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { HandOverGroupId } from '../../../shared/reference/hand-over-groups.ts';
import type { JobContext } from '../context.ts';
import { pendingIn } from '../erasure/target.ts';
import { plainName } from '../file-names.ts';
import { makeKey } from '../school-file/encryption/file-key.ts';
import type { ScryptCost } from '../school-file/encryption/slots.ts';
import type { SchoolFile } from '../school-file/school-file.ts';
import { build, type Reader } from '../sql.ts';
import { leaveOut, leftInWords } from './leave-out.ts';
import { madePassphrase } from './made-passphrase.ts';
import * as refusals from './refusals.ts';
import { weigh } from './weigh.ts';

interface Wish {
  readonly chosen: ReadonlySet<HandOverGroupId>;
  /** Null where one is to be made. */
  readonly passphrase: string | null;
}

/** Makes files for the next head from the open one, and keeps what opens the latest until that is confirmed. */
export function createHandingOver(parts: {
  readonly file: () => SchoolFile;
  /** What the file is called, though a backup of it may be what is shown. */
  readonly home: () => string;
  readonly cost: ScryptCost | undefined;
}) {
  /** By the opening: locked or closed, what opens the new file is forgotten with it. */
  const made = new WeakMap<SchoolFile, MadeFile>();
  /** Those of which a file was made, though their history may not say so. */
  const handedOver = new WeakSet<SchoolFile>();

  /** Why the file cannot be handed over as it is, is thrown. */
  const mustBePossible = (): SchoolFile => {
    const open = parts.file();
    if (open.readOnlyBecause !== null) throw open.readOnlyBecause;
    if (open.query(pendingIn) !== null) throw refusals.erasing();
    return open;
  };

  const isStillOpen = (open: SchoolFile): boolean => {
    try {
      return parts.file() === open;
    } catch {
      // None is open, or it is locked.
      return false;
    }
  };

  return {
    weigh: (chosen: ReadonlySet<HandOverGroupId>, today: string): Weighed =>
      mustBePossible().query((db) => weigh(db, chosen, today)),

    made: (): MadeFile | null => made.get(parts.file()) ?? null,
    /** Whether the open file was handed over from here: just now, or as its history says. */
    ever: (): boolean => handedOver.has(parts.file()) || parts.file().query(wasHandedOver),

    /**
     * Makes the file and hands it over. Null, and nothing made, where whoever is asked for a place thinks better of it.
     * Once it is handed over, what opens it is kept to be shown, whatever comes after.
     */
    async make(context: JobContext, { chosen, passphrase }: Wish) {
      const open = mustBePossible();
      const { now, today } = context;
      context.progress(0.1, 'Making a passphrase and a recovery code');
      const opens = passphrase ?? madePassphrase();
      const { key, recoveryCode } = await makeKey(opens, parts.cost);
      try {
        context.signal.throwIfAborted();
        context.progress(0.4, 'Leaving out what stays behind');
        const weighed = open.query((db) => weigh(db, chosen, today));
        const path = context.shell.temporary('handed-over.baton');
        await open.saveChangedCopy(path, key, (db) => leaveOut(db, chosen, { now, today, keyId: key.id }));
        context.signal.throwIfAborted();
        context.progress(0.9, 'Handing the file over');
        const called = basename(parts.home()).replace(/\.baton$/i, '');
        const file = await context.shell.handOver(path, plainName(`${called} - ${today}.baton`));
        if (file === null) return null;
        handedOver.add(open);
        const about: MadeFile = {
          name: file.name,
          at: now,
          weighed,
          recoveryCode,
          passphrase: passphrase === null ? opens : null,
          notNoted: whyNotNoted(context, chosen),
        };
        made.set(open, about);
        if (!isStillOpen(open)) throw refusals.closedMeanwhile();
        return { file, made: about };
      } finally {
        key.drop();
      }
    },

    confirm: (): void => void made.delete(parts.file()),
  };
}

/** Notes it in the history. Why that could not be is said beside what opens the file, which is out by then. */
function whyNotNoted(context: JobContext, chosen: Wish['chosen']): string | null {
  try {
    context.command((command) => command.describe(`Made a file for the next head. ${leftInWords(chosen)}`));
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.data.say : 'Something went wrong inside Baton.';
  }
}

/** A file that came from somebody else says of itself that it was handed over: what they made before is not ours. */
const wasHandedOver = (db: Reader) => {
  const steps = build.selectFrom('step').select('seq').where('area', '=', 'handOver').orderBy('seq', 'desc');
  const came = db.get(steps.where('name', '=', 'handedOver').limit(1))?.seq ?? 0;
  return db.get(steps.where('name', '=', 'make').where('seq', '>', came).limit(1)) !== undefined;
};
