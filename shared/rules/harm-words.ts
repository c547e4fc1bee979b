import { plain } from './rater-words.ts';

/** Plain words with which adults say that somebody may be harmed; our judgement, and wide on purpose. */
const words = new Set(
  `abuse abused abuses abusing abusive afraid assault assaulted assaults bruise bruised bruises bullied bullies
  bully bullying choked choking frightened grab grabbed grabbing grabs grooming harm harmed harms hit hits hitting
  humiliated humiliates hurt hurting hurts inappropriate inappropriately indecent kicked kicks molested neglect
  neglected punched pushed rape raped scared sexual sexually shoved shoves shoving slap slapped slapping slaps
  smack smacked smacks spat strangled suicidal suicide terrified threaten threatened threatening threatens touched
  touches touching unsafe violence violent`.split(/\s+/),
);
const phrases = [
  'child protection',
  'at risk',
  'not safe',
  'self harm',
  'harming themselves',
  'shouts at pupils',
  'shouts at children',
  'alone with a pupil',
  'alone with a child',
  'alone with a student',
];

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
