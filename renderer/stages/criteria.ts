import { longDate } from '../../shared/rules/dates.ts';
import type { Decision, DecisionNode } from '../../shared/rules/rule.ts';
import { linesOf } from '../../shared/rules/stage-verdict.ts';
import { factsBehind } from '../../shared/rules/summarise.ts';
import type { CriterionVerdict } from '../ui/VerdictList.tsx';

/** Each criterion of this person's way in, with its verdict, its reason, and the facts it rests on. */
export function criteriaShown(decision: Decision): CriterionVerdict[] {
  return linesOf(decision).map((line, index) => ({
    id: `${index} ${line.words}`,
    criterion: line.strength === 'aimed' ? `${line.words} (aimed at; only warns)` : line.words,
    verdict: line.verdict,
    reason: line.waitWords === undefined ? line.reason : `${line.reason} ${line.waitWords}.`,
    fact: factWords(line),
  }));
}

function factWords(line: DecisionNode): string | undefined {
  const facts = factsBehind(line).filter((leaf) => leaf.verdict === line.verdict);
  const words = facts.flatMap((leaf) => {
    const stated = leaf.fact?.stated;
    if (stated === undefined || !stated.known) return [];
    return [`${stated.source}${stated.date === null ? '' : `, ${longDate(stated.date)}`}`];
  });
  return words.length === 0 ? undefined : `Rests on: ${[...new Set(words)].join('; ')}`;
}
