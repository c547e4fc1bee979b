import type { AllocatedRow, ByHandChoice, LetterKind } from '../../shared/contract/places-shapes.ts';
import type { NominationRow } from '../../shared/contract/round-views.ts';
import { leftMidway } from './words.ts';

export { authorityStepWords as authoritySaid } from '../../shared/rules/authority-said.ts';

export const outcomeHeads: Readonly<Record<AllocatedRow['outcome'], string>> = {
  offered: 'To be offered a place',
  reserve: 'In reserve, in order',
  waiting: 'Waiting: nothing can be offered yet',
  not: 'Not offered a place',
};

export const choiceWords: Readonly<Record<ByHandChoice['choice'], string>> = {
  offer: 'Offer a place though',
  hold: 'Hold back',
  move: 'Stand at a place in the order',
};

export const letterWords: Readonly<Record<LetterKind, string>> = {
  offered: 'Offer of a place',
  came_free: 'A place has come free',
  reserve: 'A place in reserve',
  declined: 'No place this time',
  turned_down: 'The place they turned down',
};

/** What becomes of a place that was offered or taken up. */
export const PLACE_STEPS = ['take_up', 'turn_down', 'completed', 'withdrew', 'again'] as const;
/** Of one person alone it is said, too, that they go on after leaving the school. */
export type PlaceStep = (typeof PLACE_STEPS)[number] | 'goes_on';

export const stepButtons: Readonly<Record<PlaceStep, string>> = {
  take_up: 'They take up the place',
  turn_down: 'They turn down the place',
  completed: 'Completed the programme',
  withdrew: 'Withdrew from the programme',
  again: 'Takes part again',
  goes_on: 'Goes on with the programme',
};

export const stepsSaid: Readonly<Record<PlaceStep, string>> = {
  take_up: 'took up the place',
  turn_down: 'turned down the place',
  completed: 'completed the programme',
  withdrew: 'withdrew from the programme',
  again: 'takes part again',
  goes_on: 'goes on with the programme',
};

/** What may be recorded of a nominee's place now; core has the last word. */
export function placeSteps(row: Pick<NominationRow, 'state' | 'taken' | 'leftOn'>): readonly PlaceStep[] {
  const { state, taken } = row;
  if (leftMidway(row)) return ['completed', 'withdrew', 'goes_on'];
  if (taken !== null) return taken.ended === null ? ['completed', 'withdrew'] : ['again'];
  return state === 'offered' ? ['take_up', 'turn_down'] : [];
}
