import type { Fit } from '../../../shared/contract/stages.ts';
import { evaluate, metFacts } from '../../../shared/rules/evaluate.ts';
import { type FactSheet, factsOf } from '../../../shared/rules/facts.ts';
import { DEFAULT_FACT_SETTINGS } from '../../../shared/rules/person-record.ts';
import type { Decision } from '../../../shared/rules/rule.ts';
import { whyNot } from '../../../shared/rules/stage-verdict.ts';
import { summarise } from '../../../shared/rules/summarise.ts';
import { personRecords } from '../person-records.ts';
import type { Reader } from '../sql.ts';
import type { Stage } from './versions.ts';

/** The facts of these people, or of everybody who has not left, on a day: worked out once for every stage. */
export function factSheets(db: Reader, on: string, ids?: readonly string[]): Map<string, FactSheet> {
  return new Map(
    [...personRecords(db, { ids })].map(([id, record]) => [id, factsOf(record, on, DEFAULT_FACT_SETTINGS)]),
  );
}

/** 'May this person be here?' by the stage's present version. */
export function decide(stage: Stage, facts: FactSheet, on: string): Decision {
  return evaluate(stage.content.rule, facts, { referenceDate: on, ruleVersion: stage.versionId });
}

/** A decision in the few words of a card. */
export function fitOf(stage: Stage, decision: Decision): Fit {
  const summary = summarise(decision);
  const why = whyNot(decision);
  return {
    stageId: stage.id,
    verdict: decision.verdict,
    toAnswer: decision.toAnswer,
    words: summary.card,
    reason:
      why === null ? null : (why.waitWords ?? (decision.verdict === 'not_known' ? why.words : why.reason)),
    warnings: decision.warnings.length,
  };
}

/**
 * The stage that fits best: the furthest that is met; else the one with the fewest answers missing, of those the furthest
 * of which something is met already, or the first; else none.
 */
export function bestFit(
  stages: readonly Stage[],
  decisionOf: (stage: Stage) => Decision,
): { stage: Stage; decision: Decision } | null {
  let best: { stage: Stage; decision: Decision } | null = null;
  for (const stage of stages) {
    const decision = decisionOf(stage);
    if (decision.verdict === 'not_met') continue;
    const better =
      best === null ||
      decision.verdict === 'met' ||
      (best.decision.verdict === 'not_known' &&
        (decision.toAnswer < best.decision.toAnswer ||
          (decision.toAnswer === best.decision.toAnswer && metFacts(decision.tree) > 0)));
    if (better) best = { stage, decision };
  }
  return best;
}
