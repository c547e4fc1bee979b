import type { Statements } from './statements.ts';

/** Below this, making what holds the file anew costs next to nothing. */
const MUCH = 1024 * 1024;
/** What is had beyond the file is not touched, so that the system gives it only once the file grows into it. */
const AHEAD = 1.5;

/**
 * Runs `commit`, for which the file has become `size` bytes, and gives what it gives. The engine holds the file in one
 * piece of memory and, where pages are put behind its end, makes a piece an eighth as large again and copies the file
 * there: a command that adds many megabytes would have that done over and over, each time in fresh memory. While it
 * does so, and never beyond this call, the first such piece is as large as the last would be, and half as much again for
 * the commands that follow. Should the engine come to do it otherwise, the file is the same, and takes longer.
 */
export function growingAtOnce<T>(size: number, commit: () => T): T {
  if (size < MUCH) return commit();
  const Bytes = globalThis.Uint8Array;
  globalThis.Uint8Array = new Proxy(Bytes, {
    construct: (made, given, as) => {
      const [asked] = given;
      const grows = given.length === 1 && typeof asked === 'number' && asked >= MUCH;
      return grows ? new made(Math.max(asked, Math.ceil(size * AHEAD))) : Reflect.construct(made, given, as);
    },
  });
  try {
    return commit();
  } finally {
    globalThis.Uint8Array = Bytes;
  }
}

/** Bytes that the file will take once the transaction is committed. */
export const bytesOf = (statements: Statements): number =>
  Number(statements.value('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size') ?? 0);
