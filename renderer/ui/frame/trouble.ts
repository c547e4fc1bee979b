import type { SavedFacts } from './types.ts';

/** What the status says where the work is not known to be safe. */
export const trouble = {
  cannot_save: 'Cannot save',
  out_of_reach: 'Baton cannot be reached',
  not_answering: 'Baton does not answer',
} as const;

export const isTrouble = (state: SavedFacts['state']): state is keyof typeof trouble => state in trouble;
