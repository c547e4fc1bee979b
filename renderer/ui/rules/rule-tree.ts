import { definitionOf, type FactName } from '../../../shared/rules/fact-names.ts';
import type { FactRule, FactTest, Rule } from '../../../shared/rules/rule.ts';

/** Where a part of a rule stands: the places to go down from the top. */
export type Path = readonly number[];

/** All of these criteria, in the words that a group has until it is worded otherwise. */
export const groupOf = (of: readonly Rule[]): Rule => ({ kind: 'all', words: 'Who it is for', of: [...of] });

/** The rule with one part replaced, or taken out where `next` is null. A group left empty by that goes too. */
export function withPart(rule: Rule, path: Path, next: Rule | null): Rule | null {
  const [at, ...rest] = path;
  if (at === undefined) return next;
  if (rule.kind === 'fact') return rule;
  const of = rule.of.flatMap((part, index) => {
    if (index !== at) return [part];
    const changed = withPart(part, rest, next);
    return changed === null ? [] : [changed];
  });
  return of.length === 0 && rule.kind === 'any' ? null : { ...rule, of };
}

/** The rule with one more criterion at the end of the group at `path`. */
export function withAdded(rule: Rule, path: Path, added: Rule): Rule {
  const [at, ...rest] = path;
  if (rule.kind === 'fact') return groupOf([rule, added]);
  if (at === undefined) return { ...rule, of: [...rule.of, added] };
  return { ...rule, of: rule.of.map((part, index) => (index === at ? withAdded(part, rest, added) : part)) };
}

/** A new criterion on a fact: a yes, or a number of years, in the fact's own words until it is worded otherwise. */
export function newCriterion(fact: FactName): FactRule {
  const { words, answer } = definitionOf(fact);
  const counted = fact.startsWith('years_');
  const test: FactTest = counted ? { kind: 'at_least', n: 2 } : { kind: 'is_true' };
  return {
    kind: 'fact',
    fact,
    words: counted && answer !== 'yes_no' ? `${words}: 2 or more` : words,
    strength: 'must',
    test,
  };
}

/** Whether a criterion on this fact can be made here: those that are yes or no, or whole years. */
export function isSimple(fact: FactName): boolean {
  const { answer } = definitionOf(fact);
  const kinds: readonly string[] = ['teaching', 'classroom_facing', 'support', 'on_a_stage', 'told_in_plan'];
  return answer === 'yes_no' || fact.startsWith('years_') || kinds.includes(fact);
}
