import { useSyncExternalStore } from 'react';

export type HelpPart = 'guide' | 'keys';

let shown: HelpPart | null = null;
const listeners = new Set<() => void>();

function show(part: HelpPart | null): void {
  shown = part;
  for (const told of listeners) told();
}

const subscribe = (told: () => void) => {
  listeners.add(told);
  return () => listeners.delete(told);
};

/** The one help drawer: opened and closed from anywhere. */
export const helpBox = { open: show, close: () => show(null) };

/** Which part of the help is shown; null while it is closed. */
export const useHelpShown = (): HelpPart | null => useSyncExternalStore(subscribe, () => shown);
