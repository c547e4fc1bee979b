import type { NominationState } from '../../shared/contract/round-views.ts';

/** How a state is said in a list of decisions. */
export const stateWords: Readonly<Record<NominationState, string>> = {
  draft: 'Not decided',
  ready: 'Not decided',
  submitted: 'Not decided',
  offered: 'Offered a place',
  reserve: 'In reserve',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};
