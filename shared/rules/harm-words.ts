import { plain } from './rater-words.ts';

/** Plain words with which adults say that somebody may be harmed; our judgement, and wide on purpose. */
const words = new Set([
  'abuse',
  'abused',
  'abuses',
  'abusive',
  'afraid',
  'assault',
  'assaulted',
  'bruise',
  'bruised',
  'bruises',
  'frightened',
  'grabbed',
  'grabs',
  'grooming',
  'harm',
  'harmed',
  'harms',
  'hit',
  'hits',
  'hitting',
  'hurt',
  'hurting',
  'hurts',
  'indecent',
  'inappropriate',
  'inappropriately',
  'kicked',
  'kicks',
  'neglect',
  'neglected',
  'punched',
  'pushed',
  'scared',
  'sexual',
  'sexually',
  'slapped',
  'threatened',
  'threatens',
  'touched',
  'touches',
  'touching',
  'unsafe',
  'violent',
]);
const phrases = ['child protection', 'at risk', 'not safe', 'alone with a pupil', 'alone with a child'];

/**
 * Whether a comment may say that somebody is or could be harmed. It only suggests: it misses what is said in other
 * words, and finds 'hit the ground running'. Whoever enters the comment decides.
 */
export function suggestsHarm(comment: string): boolean {
  const text = plain(comment);
  return (
    text.split(' ').some((word) => words.has(word)) ||
    phrases.some((phrase) => ` ${text} `.includes(` ${phrase} `))
  );
}
