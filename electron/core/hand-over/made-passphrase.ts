import { randomInt } from 'node:crypto';

/** Without c, q, w, x and y, which are spelled in more than one way when somebody reads a passphrase out. */
const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aeiou';
const WORDS = 4;
const SYLLABLES = 3;

const one = (of: string) => of.charAt(randomInt(of.length));

/**
 * A passphrase for somebody who is not there to type one: four words that mean nothing and can be read out and typed
 * from paper. Each of the 12 syllables is one of 80, 75 bits in all.
 */
export function madePassphrase(): string {
  const word = () => Array.from({ length: SYLLABLES }, () => one(CONSONANTS) + one(VOWELS)).join('');
  return Array.from({ length: WORDS }, word).join(' ');
}
