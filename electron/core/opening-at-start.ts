import { setTimeout } from 'node:timers/promises';
import type { AppStatus } from '../../shared/contract/app.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { Recent } from './recents.ts';

const nothing: AppStatus['atStart'] = { opening: null, refused: null };

/** How long a page that asks what is open is kept waiting while a file is being opened; then it says that one is. */
const SOON_MS = 250;

/** Opens the file of the last time when Baton starts; a refusal is kept for the first page to say. */
export function createOpeningAtStart(open: (path: string) => Promise<void>, changed: () => void) {
  let state = nothing;
  let underway: Promise<unknown> = Promise.resolve();
  const reopen = async (last: Recent | undefined): Promise<void> => {
    if (last === undefined) return;
    const which = { name: last.name, recent: last.id };
    if (last.meeting) {
      const say = `Baton ended while a meeting was on in ‘${last.name}’, so it was not opened by itself.`;
      const wayOut = 'Open it once nobody looks on, and turn meeting mode on again.';
      state = { opening: null, refused: { ...which, code: 'meeting.was-on', say, wayOut } };
      return changed();
    }
    state = { opening: last.name, refused: null };
    try {
      await open(last.path);
      state = nothing;
    } catch (error) {
      state = { opening: null, refused: error instanceof Refusal ? { ...error.data, ...which } : null };
      if (!(error instanceof Refusal)) throw error;
    } finally {
      changed();
    }
  };
  return {
    state: () => state,
    /** Another file is open by now: what was refused before it matters no more. */
    forget(): void {
      state = nothing;
    },
    /** The file that its user has just closed is not wholly written; said as well where nothing opens at the start. */
    closedUnsaved({ id, name }: Pick<Recent, 'id' | 'name'>, why: { say: string; wayOut: string }): void {
      state = { opening: null, refused: { ...why, code: 'file.closed-unsaved', name, recent: id } };
    },
    /** Says that a file is being opened while it is closed for a moment, as it is put in another's place. */
    async during<T>(name: string, work: () => Promise<T>): Promise<T> {
      state = { opening: name, refused: null };
      try {
        return await work();
      } finally {
        state = nothing;
        changed();
      }
    },
    /** Resolves once nothing is being opened any more, or after `SOON_MS`. */
    async soon(): Promise<void> {
      const stop = new AbortController();
      await Promise.race([
        underway,
        setTimeout(SOON_MS, undefined, { signal: stop.signal }).catch(() => undefined),
      ]);
      stop.abort();
    },
    begin(last: Recent | undefined): Promise<void> {
      const opening = reopen(last);
      underway = opening.catch(() => undefined);
      return opening;
    },
  };
}
