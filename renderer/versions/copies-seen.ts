import type { CopyBeside } from '../../shared/contract/versions.ts';

const listeners = new Set<(count: number) => void>();

/** How many hold changes that are not in the file. */
export const withChanges = (copies: readonly CopyBeside[]): number =>
  copies.filter(({ state }) => state === 'apart' || state === 'ahead').length;

/** The folder was looked at: whoever else says how many lie there hears it. */
export function tellCopies(copies: readonly CopyBeside[]): void {
  for (const listener of listeners) listener(withChanges(copies));
}

/** Calls the listener whenever the folder was looked at, until the returned function is called. */
export function onCopies(listener: (count: number) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
