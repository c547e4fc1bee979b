import { Refusal } from './refusal.ts';

/** Why nothing is taken in, put forward or offered in a closed round, and how it is opened again. */
export const roundClosed = () =>
  new Refusal('programmes.round-closed', 'This round is closed.', {
    wayOut: 'Open it again first: on its page, under More, Open the round again.',
  });
