import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import graphs from '@zxcvbn-ts/language-common/dist/adjacencyGraphs.json.mjs';
import passwords from '@zxcvbn-ts/language-common/dist/passwords.json.mjs';
import commonWords from '@zxcvbn-ts/language-en/dist/commonWords.json.mjs';
import firstnames from '@zxcvbn-ts/language-en/dist/firstnames.json.mjs';
import translations from '@zxcvbn-ts/language-en/dist/translations.mjs';

const longest = 100;

const warnings = {
  ...translations.warnings,
  topTen: 'Very many people use it.',
  topHundred: 'Many people use it.',
  common: 'Many people use it.',
  similarToCommon: 'Many people use one like it.',
  userInputs: 'The school’s name is guessed first.',
};

const estimator = new ZxcvbnFactory({
  translations: { ...translations, warnings },
  graphs,
  dictionary: {
    passwords,
    commonWords,
    firstnames,
    ours: ['baton', 'school', 'head', 'headteacher', 'staff'],
  },
});

/**
 * How hard a passphrase is to guess, 0 to 4, and what makes it easy in a sentence; `about` are the words of the file's
 * name, which somebody who guesses puts together: 'elmpark' and 'elm park' as well as 'Elm' and 'Park'.
 */
export function estimate(
  passphrase: string,
  about: readonly string[],
): { score: number; why: string | null } {
  const { score, feedback } = estimator.check(passphrase.slice(0, longest), [...about, ...together(about)]);
  return { score, why: feedback.warning || null };
}

/** Every two or more of the words that follow one another, with and without spaces. */
function together(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words.slice(from + 1).flatMap((_, more) => {
      const some = words.slice(from, from + more + 2);
      return [some.join(''), some.join(' ')];
    }),
  );
}
