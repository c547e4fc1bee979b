import type { AppStatus } from '../../shared/contract/app.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { Recent } from './recents.ts';

const nothing: AppStatus['atStart'] = { opening: null, refused: null };

/** Opens the file of the last time when Baton starts; a refusal is kept for the first page to say. */
export function createOpeningAtStart(open: (path: string) => Promise<void>, changed: () => void) {
  let state = nothing;
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
    async begin(last: Recent | undefined): Promise<void> {
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
    },
  };
}
