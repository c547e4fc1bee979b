import { useEffect, useState } from 'react';
import { lengthOf, shortestPassphrase } from '../../../shared/rules/passphrase-length.ts';

export interface Strength {
  readonly tone: 'bad' | 'fair' | 'good';
  readonly words: string;
}

const said = [
  'Very easy to guess',
  'Easy to guess',
  'Could be guessed',
  'Hard to guess',
  'Very hard to guess',
];

/** What is said of a passphrase while it is typed; null while nothing is. The estimator is fetched with the first letter. */
export function useStrength(passphrase: string, about: readonly string[]): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  const words = about.join('\n');
  useEffect(() => {
    let current = true;
    const show = (next: Strength | null) => {
      if (current) setStrength(next);
    };
    const length = lengthOf(passphrase);
    if (length === 0) show(null);
    else if (length < shortestPassphrase)
      show({ tone: 'bad', words: `Too short: at least ${shortestPassphrase} characters` });
    else
      import('./estimate.ts')
        .then(({ estimate }) => show(strengthOf(estimate(passphrase, words.split('\n')))))
        // Without the estimator the length is still known.
        .catch(() => show({ tone: 'good', words: 'Long enough' }));
    return () => {
      current = false;
    };
  }, [passphrase, words]);
  return strength;
}

function strengthOf({ score, why }: { score: number; why: string | null }): Strength {
  const words = said[score] ?? '';
  const tone = score >= 3 ? 'good' : score === 2 ? 'fair' : 'bad';
  return { tone, words: why === null || score >= 3 ? words : `${words}. ${why}` };
}
