import type { Priority } from '../reference/programme-content.ts';
import { type EvaluateAt, evaluate } from './evaluate.ts';
import type { Facts, Verdict } from './rule.ts';

export interface PriorityVerdict {
  /** 1 goes first. */
  readonly rank: number;
  readonly words: string;
  /** Null where the priority is in words alone: people tell whether it is met. */
  readonly verdict: Verdict | null;
  readonly reason: string | null;
}

/**
 * How somebody stands to each priority of a programme on the reference date, the first first. Priorities say who goes
 * first where there are more people than places (seed 003), and nothing of who is eligible; what is not known is not met.
 */
export function prioritiesFor(
  priorities: readonly Priority[],
  facts: Facts,
  at: EvaluateAt,
): PriorityVerdict[] {
  return priorities.map(({ words, rule }, index) => {
    const decision = rule === null ? null : evaluate(rule, facts, at);
    return {
      rank: index + 1,
      words,
      verdict: decision?.verdict ?? null,
      reason: decision?.reason ?? null,
    };
  });
}

/** Where somebody stands in the order: the first priority that is met, or null where none is known to be. */
export function firstMet(priorities: readonly PriorityVerdict[]): PriorityVerdict | null {
  return priorities.find((one) => one.verdict === 'met') ?? null;
}
