import { useSyncExternalStore } from 'react';
import type { Erasure, LockedBackups, Mention, WhatToErase } from '../../shared/contract/erasure.ts';
import { client, runJob } from '../client.ts';
import { clearNotices } from '../ui/undo.tsx';

interface Running {
  readonly say: string;
  readonly fraction: number;
}

/** What was erased last from this page: the texts to look at are kept nowhere else. */
export interface JustErased {
  readonly erasure: Erasure;
  readonly mentions: readonly Mention[];
}

let running: Running | null = null;
let last: JustErased | null = null;
const listeners = new Set<() => void>();

const tell = (next: Running | null) => {
  running = next;
  for (const listener of listeners) listener();
};
const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** How far an erasure is that this page asked for; null while there is none. The file is closed meanwhile. */
export const useErasing = (): Running | null => useSyncExternalStore(listen, () => running);

/** What was erased last from this page, until it is loaded again or another erasure begins. */
export const lastErased = (): JustErased | null => last;

async function following<T extends { erasure: Erasure }>(
  work: (options: Parameters<typeof runJob>[2]) => Promise<T>,
): Promise<T> {
  last = null;
  tell(null);
  try {
    return await work({
      onProgress: ({ say, fraction }) => tell({ say, fraction: fraction ?? 0 }),
    });
  } finally {
    tell(null);
  }
}

/** Erases, and shows the record of it once that is done. */
export async function erase(what: WhatToErase, surname: string, locked: LockedBackups): Promise<void> {
  const { erasure, mentions } = await following((options) =>
    runJob(client.erasure.erase, { what, surname, locked }, options),
  );
  last = { erasure, mentions };
  // A notice of what was done before may name whom nobody is to find any more.
  clearNotices();
  window.location.assign('#/erasures');
}

/** Tries again to finish what was begun. */
export async function tryAgain(): Promise<void> {
  const { erasure } = await following((options) => runJob(client.erasure.tryAgain, {}, options));
  last = { erasure, mentions: [] };
  window.location.assign('#/erasures');
}
