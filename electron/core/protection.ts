import { basename } from 'node:path';
import type { AppStatus } from '../../shared/contract/app-status.ts';
import type { Typed } from '../../shared/contract/protection.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { LookedAt } from './backups/ways.ts';
import { type FileKey, makeKey, type Unlock } from './school-file/encryption/file-key.ts';
import type { ScryptCost } from './school-file/encryption/slots.ts';
import type { SchoolFile } from './school-file/school-file.ts';
import type { Tries } from './tries.ts';
import { beginChange, confirm, isUnconfirmed } from './unconfirmed-code.ts';

export type WhyLocked = NonNullable<AppStatus['locked']>['why'];

interface Locked {
  readonly path: string;
  readonly why: WhyLocked;
  /** Who was in the room of the meeting that was on, which goes on once the file is open again. */
  readonly room: readonly string[] | null;
}

/** How a file came to be open: who is in the room of its meeting, and by what it was opened. */
export interface Arrival {
  readonly room?: readonly string[] | null;
  readonly byRecoveryCode?: boolean;
  /** It is a backup, opened to be looked at. */
  readonly lookedAt?: LookedAt;
  /** The recovery code that was made with it, to be shown. */
  readonly recoveryCode?: string;
}

/** What is known about the passphrase of the file that is open or locked. Passphrases themselves are never kept. */
export function createProtection(options: {
  tries: Tries;
  cost: ScryptCost | undefined;
  /** Other files that are encrypted as the school file is: its backups. */
  keptOf: (file: SchoolFile) => readonly string[];
}) {
  const { tries } = options;
  let locked: Locked | null = null;
  let code: string | null = null;
  let byCode = false;
  let keptAsBefore = 0;
  /** The key is being changed: it may be in force before its recovery code can be shown. */
  let changing = false;

  const verify = async (file: SchoolFile, current: string | null) => {
    if (!byCode) await mustOpen(file, current);
  };
  const mustOpen = async (file: SchoolFile, current: string | null) => {
    const key = file.unlock?.key;
    if (key === undefined) return;
    await tries.attempt(async () => {
      if (await key.isOpenedBy(current ?? '')) return;
      throw new Refusal('unlock.wrong-current', 'That is not the passphrase of this file.', {
        wayOut: byCode
          ? 'Check Caps Lock, then type it again, or choose a new passphrase: a new recovery code comes with it.'
          : 'Check Caps Lock, then type it again. The recovery code opens the file too.',
        field: 'current',
      });
    });
  };
  const change = async (file: SchoolFile, passphrase: string | null) => {
    const made = passphrase === null ? null : await makeKey(passphrase, options.cost);
    changing = true;
    try {
      await dropping(made?.key, async () => {
        if (made !== null) beginChange(file, made.key.id);
        return file.changeKey(made?.key ?? null, options.keptOf(file));
      });
      keptAsBefore = (await file.keptAsBefore()).length;
      code = made?.recoveryCode ?? null;
      byCode = false;
    } finally {
      changing = false;
    }
  };

  return {
    /** Refuses where this is not the passphrase in force; a file opened by its recovery code asks for none. */
    verify,
    /** Refuses where this is not the passphrase in force, however the file was opened. */
    prove: mustOpen,
    locked: (): AppStatus['locked'] =>
      locked === null ? null : { name: basename(locked.path).replace(/\.baton$/i, ''), why: locked.why },
    /** Whether the file at this path waits for its passphrase: opening it again changes nothing. */
    isLocked: (path: string): boolean => locked?.path === path,
    describe: (file: SchoolFile) => ({
      encrypted: file.unlock !== undefined,
      typedKey: file.unlock?.key.derive('typed', new Uint8Array()).toString('base64') ?? null,
      recoveryCodeNew: code !== null,
      recoveryCodeUnconfirmed: !changing && code === null && isUnconfirmed(file),
      openedByRecoveryCode: byCode,
      keptAsBefore,
    }),
    /** A file is open, or none: what is known of the one before counts no more. */
    opened(arrival: Arrival = {}): void {
      locked = null;
      code = arrival.recoveryCode ?? null;
      byCode = arrival.byRecoveryCode ?? false;
      keptAsBefore = 0;
    },
    /** Counts what of the file is kept as before, while it is open as `still` says; returns whether that has changed. */
    async countKept(file: SchoolFile, still: () => boolean): Promise<boolean> {
      const { length } = await file.keptAsBefore();
      if (!still() || length === keptAsBefore) return false;
      keptAsBefore = length;
      return true;
    },
    lock(what: Locked): void {
      code = null;
      byCode = false;
      locked = what;
    },
    /** Tries to open the locked file; it stays locked where that is refused. */
    async unlock(
      how: Typed,
      open: (path: string, how: Unlock, arrival: Arrival) => Promise<void>,
    ): Promise<void> {
      const at = locked;
      if (at === null) throw new Refusal('file.not-locked', 'No file is waiting for a passphrase.');
      const arrival = { room: at.room, byRecoveryCode: 'recoveryCode' in how };
      await tries.attempt(() => open(at.path, how, arrival));
    },
    /** Makes a file with a new passphrase, or without one where that is null. */
    async make(
      passphrase: string | null,
      make: (key: FileKey | null, arrival: Arrival) => Promise<void>,
    ): Promise<void> {
      if (passphrase === null) return make(null, {});
      const { key, recoveryCode } = await makeKey(passphrase, options.cost);
      await dropping(key, () => make(key, { recoveryCode }));
    },
    /** Sets, changes or, with null, removes the passphrase, once whoever asks has typed the one in force. */
    async change(file: SchoolFile, current: string | null, passphrase: string | null): Promise<void> {
      await verify(file, current);
      await change(file, passphrase);
    },
    /** Makes a new recovery code under the same passphrase, which even a file opened by its recovery code asks for. */
    async renewCode(file: SchoolFile, current: string): Promise<void> {
      await mustOpen(file, current);
      await change(file, current);
    },
    recoveryCode: () => code,
    /** The code is forgotten here, and the file does not ask for it any more. */
    confirmRecoveryCode(file: SchoolFile): void {
      confirm(file);
      code = null;
    },
  };
}

/** Lets go of a new key where what it was made for failed. */
async function dropping<T>(key: FileKey | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    key?.drop();
    throw error;
  }
}
