import type { NominationState } from '../../../shared/contract/round-views.ts';

/** How a state is said after a name: 'Priya Nair: in reserve'. */
export const stateWords: Record<NominationState, string> = {
  draft: 'a draft',
  ready: 'ready',
  submitted: 'submitted',
  offered: 'offered a place',
  reserve: 'in reserve',
  declined: 'declined',
  withdrawn: 'withdrawn',
};

/** How the history says that a nominee declared, or took back, that a programme is for them: no meeting reads it. */
export const declaredWords = 'what was declared';

/** From which states each may be reached: what was never sent cannot be offered a place. */
export const reachedFrom: Record<NominationState, readonly NominationState[]> = {
  draft: ['ready', 'withdrawn', 'submitted'],
  ready: ['draft', 'withdrawn', 'submitted'],
  submitted: ['ready', 'offered', 'reserve', 'declined', 'withdrawn'],
  offered: ['submitted', 'reserve', 'declined'],
  reserve: ['submitted', 'offered', 'declined'],
  declined: ['submitted', 'offered', 'reserve'],
  withdrawn: ['draft', 'ready', 'submitted', 'offered', 'reserve', 'declined'],
};

/** Whether the school vouches for a nomination in this state: ready now, or sent before and still going forward. */
export function isPutForward(state: NominationState): boolean {
  return state !== 'draft' && state !== 'declined' && state !== 'withdrawn';
}
