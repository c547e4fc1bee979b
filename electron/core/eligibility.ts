import type { Priority } from '../../shared/reference/programme-content.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { factsOf } from '../../shared/rules/facts.ts';
import { DEFAULT_FACT_SETTINGS } from '../../shared/rules/person-record.ts';
import { type PriorityVerdict, prioritiesFor } from '../../shared/rules/priorities.ts';
import type { Decision, Rule } from '../../shared/rules/rule.ts';
import { personRecords } from './person-records.ts';
import type { Reader } from './sql.ts';

export interface Asked {
  readonly rule: Rule;
  /** Which version of the rule, kept with the decision. */
  readonly ruleVersion: string;
  readonly referenceDate: string;
  /** The round being decided, so that it does not count as another programme. */
  readonly exceptRound?: string;
  /** For what leaves the school: answers as yes or no, without what somebody wrote beside them. */
  readonly forOthers?: true;
}

/** 'May this person be here?' for these people, or for everybody who has not left: one decision each, by id. */
export function decideForAll(db: Reader, asked: Asked, ids?: readonly string[]): Map<string, Decision> {
  const records = personRecords(db, { ids, exceptRound: asked.exceptRound });
  return new Map(
    [...records].map(([id, record]) => {
      const answers = asked.forOthers
        ? record.answers.map((one) => ({ ...one, words: null }))
        : record.answers;
      const facts = factsOf({ ...record, answers }, asked.referenceDate, DEFAULT_FACT_SETTINGS);
      return [id, evaluate(asked.rule, facts, asked)];
    }),
  );
}

/** How these people, or everybody who has not left, stand to a programme's priorities, by id. */
export function prioritiesForAll(
  db: Reader,
  asked: Omit<Asked, 'rule' | 'forOthers'>,
  priorities: readonly Priority[],
  ids?: readonly string[],
): Map<string, PriorityVerdict[]> {
  if (priorities.length === 0) return new Map();
  const records = personRecords(db, { ids, exceptRound: asked.exceptRound });
  return new Map(
    [...records].map(([id, record]) => [
      id,
      prioritiesFor(priorities, factsOf(record, asked.referenceDate, DEFAULT_FACT_SETTINGS), asked),
    ]),
  );
}
