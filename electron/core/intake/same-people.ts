import { searchWords } from '../../../shared/rules/search.ts';

/** Whether two whole names have a word in common: whoever married or is called by a short name keeps one of them. */
export function shareName(one: string, other: string): boolean {
  const words = new Set(searchWords(one));
  return searchWords(other).some((word) => words.has(word));
}
