import type { ProgrammeElement } from '../reference/element-content.ts';
import { ELEMENT_KINDS, type ElementKind } from '../reference/programme-elements.ts';
import { amountWords, costWords } from './programme-elements.ts';

/** What an element is called: its kind, or its own words where it is something else. */
export function elementName({ kind, words }: ProgrammeElement): string {
  return kind === 'other' && words !== '' ? words : ELEMENT_KINDS[kind].words;
}

const before: Partial<Record<ElementKind, string>> = {
  visits: 'to',
  deployment: 'to',
  placement: 'at',
  shadowing: 'of',
};

/** What more is known of an element, in clauses: its words, how many and how long, with whom, cover and cost. */
export function elementDetails(one: ProgrammeElement): string[] {
  const { kind, words, whom, coverDays, samePhase } = one;
  return [
    kind === 'other' ? '' : words,
    amountWords(one),
    whom === '' ? '' : `${before[kind] ?? 'with'}: ${whom}`,
    samePhase === true ? 'the same phase, and no other' : '',
    coverDays === null ? '' : `cover: ${coverDays} ${coverDays === 1 ? 'day' : 'days'} for each person`,
    costWords(one),
  ].filter(Boolean);
}
