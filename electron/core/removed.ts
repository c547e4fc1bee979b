import { Refusal } from '../../shared/contract/refusal.ts';

/** The refusal to change what has been removed, with what brings it back for whoever has a form open on it. */
export const removed = (code: string, what: string): Refusal =>
  new Refusal(code, `That ${what} is no longer there.`, {
    wayOut: 'If it was removed in another window, undo that there, then save this again.',
  });
