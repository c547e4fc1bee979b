import type { BoardCard, Fit, PlaceState } from '../../shared/contract/stages.ts';
import type { Verdict } from '../../shared/rules/rule.ts';

export const stateWords: Readonly<Record<PlaceState | 'left', string>> = {
  identified: 'Identified',
  working: 'Working on it',
  graduated: 'Graduated',
  left: 'Left the stage',
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  met: 'Meets rules',
  not_known: 'To answer',
  not_met: 'Not met',
};

/** What a card says of the rules: 'Meets Stage 6', 'Stage 6: 1 answer missing'; on a stage its name is left out. */
export function fitWords(fit: Fit, onIt: boolean, stageName: string): string {
  const missing = `${fit.toAnswer} ${fit.toAnswer === 1 ? 'answer' : 'answers'} missing`;
  if (fit.verdict === 'not_known') return onIt ? `${fit.toAnswer} to answer` : `${stageName}: ${missing}`;
  if (fit.verdict === 'met') return onIt ? 'Meets rules' : `Meets ${stageName}`;
  const words = fit.words === 'Not eligible' ? 'Not met' : fit.words;
  return onIt ? words : `${stageName}: ${words}`;
}

/** Whether somebody is on a stage now: identified or working on it. */
export function isOn(card: BoardCard): boolean {
  return card.place !== null && card.place.state !== 'graduated';
}

/** 'Laura Dunmore', or '4 people'. */
export function whomWords(cards: readonly BoardCard[]): string {
  const [only] = cards;
  return cards.length === 1 && only !== undefined ? only.name : `${cards.length} people`;
}
