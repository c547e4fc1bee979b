import { nearest } from './evaluate.ts';
import type { Decision, DecisionNode } from './rule.ts';

export type Summary = {
  readonly state: 'met' | 'to_answer' | 'not_met';
  /** 'Meets rules', '1 to answer', 'Not eligible'. */
  readonly short: string;
  /** What the card says: the wait ('2 yrs in Sept') where waiting is all it takes, else the short words. */
  readonly card: string;
  /** The first reason for a verdict that is not met, or what is not known; null where it is met. */
  readonly reason: string | null;
  /** The first day from which waiting alone would meet the rule, where that is so. */
  readonly metFrom: string | null;
  readonly warnings: number;
};

/** A decision in the few words of a card. What is not known is counted as questions, never as met. */
export function summarise(decision: Decision): Summary {
  const warnings = decision.warnings.length;
  if (decision.verdict === 'met') {
    return { state: 'met', short: 'Meets rules', card: 'Meets rules', reason: null, metFrom: null, warnings };
  }
  const first = deciding(decision.tree);
  if (decision.verdict === 'not_known') {
    const short = `${decision.toAnswer} to answer`;
    return { state: 'to_answer', short, card: short, reason: first.words, metFrom: null, warnings };
  }
  return {
    state: 'not_met',
    short: 'Not eligible',
    card: decision.tree.metFrom === undefined ? 'Not eligible' : (first.waitWords ?? 'Not eligible'),
    reason: first.waitWords ?? first.reason,
    metFrom: decision.tree.metFrom ?? null,
    warnings,
  };
}

/** The facts that a verdict rests on, in the rule's order: for a list of criteria, one line each. */
export function factsBehind(node: DecisionNode): DecisionNode[] {
  return node.kind === 'fact' ? [node] : node.of.flatMap(factsBehind);
}

/** The first fact that keeps a rule from being met. */
function deciding(node: DecisionNode): DecisionNode {
  if (node.kind === 'fact') return node;
  const same = node.of.filter(
    (part) =>
      part.verdict === node.verdict &&
      (node.kind === 'any' || node.strength === 'aimed' || part.strength === 'must'),
  );
  const next = node.kind === 'any' && same.length > 0 ? nearest(same) : same[0];
  return next ? deciding(next) : node;
}
