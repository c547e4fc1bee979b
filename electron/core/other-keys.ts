import { Refusal } from '../../shared/contract/refusal.ts';
import type { FileKey, Unlock } from './school-file/encryption/file-key.ts';

/** Whether something was refused since none of the keys that are known opens it. */
export const isOtherPassphrase = (error: unknown): boolean =>
  error instanceof Refusal && error.data.code === 'unlock.other-passphrase';

/** Opens whatever it has the key of; each key that it gives is a copy. */
export type ByKeyId = Extract<Unlock, { readonly keyOf: unknown }>;

export type OtherKeys = ReturnType<typeof createOtherKeys>;

/**
 * What opens other versions of the open file, such as backups from before a change of its passphrase: the keys that were
 * typed for since it was opened, by their ids, and `own`, that of what is open. Only keys are kept, never what was typed,
 * and no longer than the file is open.
 */
export function createOtherKeys(own: () => FileKey | undefined) {
  const kept = new Map<string, FileKey>();
  let moving = 0;
  const drop = (id: string) => {
    kept.get(id)?.drop();
    kept.delete(id);
  };
  const add = (key: FileKey) => {
    drop(key.id);
    kept.set(key.id, key);
  };
  const forget = () => {
    if (moving > 0) return;
    for (const id of [...kept.keys()]) drop(id);
  };
  const keyOf = (id: string): FileKey | null => {
    const open = own();
    if (open?.id === id && !open.isDropped) return open.copy();
    return kept.get(id)?.copy() ?? null;
  };
  const unlock: ByKeyId = { keyOf };
  return {
    /** Opens whatever one of the keys opens. */
    unlock,
    /** The ids of the keys that were typed for. */
    ids: (): string[] => [...kept.keys()],
    /** Keeps a key, which is the caller's no more. */
    add,
    /** Lets all of them go: the file is closed, or locked. */
    forget,
    /** Keeps them, with that of what is open, while another version takes its place: the way back needs it. */
    async across<T>(work: () => Promise<T>): Promise<T> {
      const before = own()?.copy();
      if (before !== undefined) add(before);
      moving += 1;
      try {
        return await work();
      } finally {
        moving -= 1;
        if (own() === undefined) forget();
      }
    },
  };
}
