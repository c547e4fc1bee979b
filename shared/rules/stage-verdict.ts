import { nearest } from './evaluate.ts';
import type { Decision, DecisionNode, Fact } from './rule.ts';

/**
 * The way in that concerns this person: where a rule offers several (teachers, classroom-facing support staff,
 * associate staff: seed 004), the one that is met, or the one nearest to it.
 */
export function strandOf(tree: DecisionNode): DecisionNode {
  if (tree.kind !== 'any' || tree.of.length === 0 || tree.of.every((part) => part.kind === 'fact'))
    return tree;
  return strandOf(nearest(tree.of.filter((part) => part.verdict === tree.verdict)));
}

/** The criteria of this person's way in, one line each; an 'any of' among them stays one line. */
export function linesOf(decision: Decision): readonly DecisionNode[] {
  const strand = strandOf(decision.tree);
  return strand.kind === 'all' ? strand.of : [strand];
}

/** The first criterion that is not met or not known, as a card or a menu gives the reason. */
export function whyNot(decision: Decision): DecisionNode | null {
  if (decision.verdict === 'met') return null;
  return (
    linesOf(decision).find((line) => line.strength === 'must' && line.verdict === decision.verdict) ?? null
  );
}

/** The stage's number where its name ends in one: 6 of 'Stage 6'. */
export function stageNumber(name: string): number | null {
  const found = /(\d+)\s*$/.exec(name)?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * '3 yrs', and under three years by halves: '1½ yrs'; '3+ yrs' where three are proven and there may be more. Null where
 * nothing is known of the years.
 */
export function shortYears(fact: Fact | undefined, months: number | null): string | null {
  const least = fact?.known === false ? (fact.bounds?.least.years ?? 0) : 0;
  if (least > 0) return `${least}+ yrs`;
  if (!fact?.known || typeof fact.value !== 'number') return null;
  const half = months !== null && months < 36 && months % 12 >= 6;
  const whole = Math.floor(fact.value);
  if (half) return whole === 0 ? '½ yr' : `${whole}½ yrs`;
  return `${whole} ${whole === 1 ? 'yr' : 'yrs'}`;
}
