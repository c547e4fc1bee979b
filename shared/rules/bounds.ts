import type { Fact, FactTest, Verdict } from './rule.ts';

type Unknown = Extract<Fact, { known: false }>;
type Known = Extract<Fact, { known: true }>;

/**
 * What the bounds of a number that is not known exactly settle of a test: four years at the least are 'at least two'
 * whatever the rest; one at the most is not. The bound that settles it is then the fact. Null where they leave it open.
 */
export function settledByBounds(
  test: FactTest,
  { bounds }: Unknown,
): { verdict: Extract<Verdict, 'met' | 'not_met'>; stated: Known } | null {
  if (bounds === undefined) return null;
  const { least, most } = bounds;
  const by = (verdict: 'met' | 'not_met', bound: typeof least | null) => {
    if (bound === null) return null;
    const { years: value, words, source, date } = bound;
    return { verdict, stated: { known: true as const, value, words, source, date } };
  };
  const below = (n: number) => most !== null && most.years < n;
  const upTo = (n: number) => most !== null && most.years <= n;
  switch (test.kind) {
    case 'at_least':
      if (least.years >= test.n) return by('met', least);
      return below(test.n) ? by('not_met', most) : null;
    case 'at_most':
      if (least.years > test.n) return by('not_met', least);
      return upTo(test.n) ? by('met', most) : null;
    case 'between':
      if (least.years > test.to) return by('not_met', least);
      if (below(test.from)) return by('not_met', most);
      return least.years >= test.from && upTo(test.to) ? by('met', least) : null;
    default:
      return null;
  }
}
