import type { FactName } from '../rules/fact-names.ts';
import type { FactRule, FactTest, Rule, Strength } from '../rules/rule.ts';

/** Short forms in which the reference data writes its rules. */
export function all(words: string, ...of: Rule[]): Rule {
  return { kind: 'all', words, of };
}
export function any(words: string, ...of: Rule[]): Rule {
  return { kind: 'any', words, of };
}
export function must(fact: FactName, words: string, test: FactTest = { kind: 'is_true' }): FactRule {
  return ruleOn('must', fact, words, test);
}
export function aimed(fact: FactName, words: string, test: FactTest = { kind: 'is_true' }): FactRule {
  return ruleOn('aimed', fact, words, test);
}
export const oneOf = (...values: string[]): FactTest => ({ kind: 'one_of', values });
export const atLeast = (n: number): FactTest => ({ kind: 'at_least', n });
export const atMost = (n: number): FactTest => ({ kind: 'at_most', n });
export const between = (from: number, to: number): FactTest => ({ kind: 'between', from, to });
export const isFalse: FactTest = { kind: 'is_false' };

/** The same rule with its author on every line that has none. */
export function setBy(author: string, rule: Rule): Rule {
  if (rule.kind === 'fact') return { ...rule, setBy: rule.setBy ?? author };
  return { ...rule, setBy: rule.setBy ?? author, of: rule.of.map((part) => setBy(author, part)) };
}

function ruleOn(strength: Strength, fact: FactName, words: string, test: FactTest): FactRule {
  return { kind: 'fact', fact, test, words, strength };
}
