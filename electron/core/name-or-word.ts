import { fold } from '../../shared/rules/search.ts';
import { monthsThatAreNames, namesThatAreWords } from './names-that-are-words.ts';

const saint = /(?:^|[^\p{L}])(?:St|Sts|SS|Saint)\.?\s+$/u;
const headOfSentence = /(?:^|[.!?:;•\n\r])[\s"“‘'(*–-]*$/u;
const inADate =
  /(?:\d(?:st|nd|rd|th)?|\b(?:in|until|till|since|during|early|mid|late|next|last|this|every|each))[\s-]+$/iu;
const beforeAYear = /^[\s,]+(?:\d|half|term|to (?:July|June|August))/iu;
/** What follows somebody's name, and neither a word at the head of a sentence nor a month. */
const asOfAPerson =
  /^(?:['’]s(?!\p{L})|\s+(?:is|was|has|had|will|would|can|could|should|does|did|says|said|asked|agreed|suggested|offered|mentors|leads|and I)(?!\p{L})|\s*,\s*\p{Lu}|\s+(?:and|&)\s+\p{Lu})/u;

/**
 * Whether a forename that stands alone between these words means somebody called so. Rather too much is taken for a
 * name than too little: it counts in either case. Only a name that is also a word ('Will', 'Grace', 'May') has to
 * begin with a capital, and at the head of a sentence, where every word does, has to be used as a name is; one of two
 * letters ('Jo', 'Ed') has to be written as a name. A saint's school, a date and a longer hyphenated name ('Anne' in
 * 'Anne-Marie') are no person of that name.
 */
export function isAName(name: string, before: string, after: string): boolean {
  if (/\p{L}[-‐‑]$/u.test(before) || /^[-‐‑]\p{Lu}/u.test(after) || saint.test(before)) return false;
  const plain = fold(name);
  if (plain.length === 2) return /^\p{Lu}\p{Ll}\p{M}*$/u.test(name);
  if (!namesThatAreWords.has(plain)) return true;
  if (!/^\p{Lu}/u.test(name)) return false;
  if (before.trim() === '' && /^[\s.,;:!?]*$/.test(after)) return true;
  if (monthsThatAreNames.has(plain) && (inADate.test(before) || beforeAYear.test(after))) return false;
  return !headOfSentence.test(before) || asOfAPerson.test(after);
}
