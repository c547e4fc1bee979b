/** What is counted of each person: true, false, or null where it is not recorded. */
export interface Counted {
  readonly partTime: boolean | null;
  readonly support: boolean | null;
  readonly onLeave: boolean | null;
}

/** Fewest people before a number is shown: the smallest of ours, as for a group of raters. */
export const SMALLEST = 5;

export type Share =
  | { readonly state: 'shown'; readonly count: number; readonly of: number }
  | { readonly state: 'withheld' };

export interface ShareLine {
  readonly words: string;
  /** Of those put forward, and of all staff. */
  readonly forward: Share;
  readonly all: Share;
}

const LINES = [
  { key: 'partTime', words: 'Part-time' },
  { key: 'support', words: 'Support staff' },
  { key: 'onLeave', words: 'On leave' },
] as const;

interface Count {
  readonly count: number;
  readonly of: number;
}

function countOf(people: readonly Counted[], key: keyof Counted): Count {
  const known = people.filter((one) => one[key] !== null);
  return { count: known.filter((one) => one[key]).length, of: known.length };
}

/** A number from 1 to 4 may point at people; so may the number of the others. None at all points at nobody. */
const small = (n: number): boolean => n > 0 && n < SMALLEST;
const tells = ({ count, of }: Count): boolean => of < SMALLEST || small(count) || small(of - count);

/**
 * How many of those put forward are part-time, support staff or on leave, beside all staff, of whom it is recorded.
 * `all` holds those put forward too. A small number is withheld, and so is one from which it could be worked out: taking
 * those put forward from all staff must leave no small number either (DESIGN section 9).
 */
export function putForwardShares(forward: readonly Counted[], all: readonly Counted[]): ShareLine[] {
  return LINES.map(({ key, words }) => {
    const mine = countOf(forward, key);
    const whole = countOf(all, key);
    const rest = { count: whole.count - mine.count, of: whole.of - mine.of };
    const shown = !tells(mine) && !tells(whole) && (rest.of === 0 || !tells(rest));
    return {
      words,
      forward: shown ? { state: 'shown', ...mine } : { state: 'withheld' },
      all: tells(whole) ? { state: 'withheld' } : { state: 'shown', ...whole },
    };
  });
}
