import { settledByBounds } from './bounds.ts';
import { byText } from './by-text.ts';
import { addDays, addYears, monthOf } from './dates.ts';
import { type FactName, isFactName } from './fact-names.ts';
import type {
  Decision,
  DecisionNode,
  Fact,
  FactRule,
  Facts,
  FactTest,
  Rule,
  Strength,
  Verdict,
} from './rule.ts';

export type EvaluateAt = { readonly referenceDate: string; readonly ruleVersion: string };

/**
 * Decides whether a rule is met by what is known on the reference date. Three values: one thing not met makes
 * an all-of not met, else one thing not known makes it not known; any-of the other way about. What is not known
 * never counts as met. Branches that are only 'aimed at' warn and are left out of the verdict (DOMAIN section 0).
 */
export function evaluate(rule: Rule, facts: Facts, at: EvaluateAt): Decision {
  const tree = decide(rule, facts, at.referenceDate);
  const binding: Verdict = tree.strength === 'aimed' ? 'met' : tree.verdict;
  const missing = binding === 'not_known' ? [...new Set(missingIn(tree))] : [];
  return {
    verdict: binding,
    reason: tree.strength === 'aimed' && tree.verdict !== 'met' ? 'Nothing here is required.' : tree.reason,
    referenceDate: at.referenceDate,
    ruleVersion: at.ruleVersion,
    missing,
    toAnswer: binding === 'not_known' ? fewest(tree).size : 0,
    warnings: warningsIn(tree),
    tree,
  };
}

function decide(rule: Rule, facts: Facts, on: string): DecisionNode {
  if (rule.kind === 'fact') return decideFact(rule, facts[rule.fact], on);
  const of = rule.of.map((part) => decide(part, facts, on));
  const strength: Strength =
    of.length > 0 && of.every((part) => part.strength === 'aimed') ? 'aimed' : 'must';
  const binding = bindingParts(rule.kind, strength, of);
  const verdict = rule.kind === 'all' ? allOf(binding) : anyOf(binding);
  return {
    kind: rule.kind,
    verdict,
    words: rule.words,
    reason: reasonFor(rule.kind, rule.words, verdict, binding),
    strength,
    ...(rule.setBy === undefined ? {} : { setBy: rule.setBy }),
    ...waitFor(rule.kind, verdict, binding),
    of,
  };
}

/** In an all-of that binds, what is only aimed at is left out; an alternative in an any-of always counts. */
function bindingParts(kind: 'all' | 'any', strength: Strength, of: DecisionNode[]): DecisionNode[] {
  return kind === 'all' && strength === 'must' ? of.filter((part) => part.strength === 'must') : of;
}

function allOf(parts: readonly DecisionNode[]): Verdict {
  if (parts.some((part) => part.verdict === 'not_met')) return 'not_met';
  return parts.some((part) => part.verdict === 'not_known') ? 'not_known' : 'met';
}

function anyOf(parts: readonly DecisionNode[]): Verdict {
  if (parts.some((part) => part.verdict === 'met')) return 'met';
  return parts.some((part) => part.verdict === 'not_known') ? 'not_known' : 'not_met';
}

function decideFact(rule: FactRule, found: Fact | undefined, on: string): DecisionNode {
  const stated: Fact = found ?? { known: false, words: 'Not recorded', ask: `${rule.words}?` };
  const bounded = stated.known ? null : settledByBounds(rule.test, stated);
  const base = {
    kind: 'fact' as const,
    words: rule.words,
    strength: rule.strength,
    ...(rule.setBy === undefined ? {} : { setBy: rule.setBy }),
    fact: { name: rule.fact, stated: bounded?.stated ?? stated },
    of: [],
  };
  if (bounded !== null) return { ...base, verdict: bounded.verdict, reason: sentence(bounded.stated.words) };
  if (!stated.known)
    return { ...base, verdict: 'not_known', reason: `${sentence(stated.words)} ${stated.ask}` };
  const verdict = passes(rule.test, stated.value);
  return {
    ...base,
    verdict,
    reason: sentence(stated.words),
    ...yearsWait(rule.test, verdict, stated.since, on),
  };
}

/** A value of another kind than the test expects settles nothing. */
function passes(test: FactTest, value: boolean | number | string | string[]): Verdict {
  const held = (met: boolean): Verdict => (met ? 'met' : 'not_met');
  switch (test.kind) {
    case 'is_true':
      return typeof value === 'boolean' ? held(value) : 'not_known';
    case 'is_false':
      return typeof value === 'boolean' ? held(!value) : 'not_known';
    case 'at_least':
      return typeof value === 'number' ? held(value >= test.n) : 'not_known';
    case 'at_most':
      return typeof value === 'number' ? held(value <= test.n) : 'not_known';
    case 'between':
      return typeof value === 'number' ? held(value >= test.from && value <= test.to) : 'not_known';
    case 'one_of':
      if (typeof value === 'string') return held(test.values.includes(value));
      return Array.isArray(value) ? held(value.some((one) => test.values.includes(one))) : 'not_known';
  }
}

type Wait = Pick<DecisionNode, 'metFrom' | 'metUntil' | 'waitWords'>;

/** When years that grow by themselves meet the test, and until when. */
function yearsWait(test: FactTest, verdict: Verdict, since: string | undefined, on: string): Wait {
  if (since === undefined) return {};
  const until = test.kind === 'at_most' ? test.n : test.kind === 'between' ? test.to : null;
  const metUntil = until === null ? {} : { metUntil: addDays(addYears(since, Math.floor(until) + 1), -1) };
  const least = test.kind === 'at_least' ? test.n : test.kind === 'between' ? test.from : null;
  if (verdict !== 'not_met' || least === null) return verdict === 'met' ? metUntil : {};
  const metFrom = addYears(since, Math.ceil(least));
  if (metFrom <= on) return {};
  const years = Math.ceil(least);
  return {
    ...metUntil,
    metFrom,
    waitWords: `${years} ${years === 1 ? 'yr' : 'yrs'} in ${monthOf(metFrom, on)}`,
  };
}

function waitFor(kind: 'all' | 'any', verdict: Verdict, parts: readonly DecisionNode[]): Wait {
  const ends = (from: readonly DecisionNode[]) =>
    from.flatMap((part) => (part.metUntil === undefined ? [] : [part.metUntil])).sort();
  if (verdict === 'not_known') return {};
  if (kind === 'any') {
    const first = parts
      .filter((part) => part.metFrom !== undefined)
      .sort((a, b) => byText(a.metFrom ?? '', b.metFrom ?? ''))[0];
    if (verdict === 'met' || !first) return {};
    return { metFrom: first.metFrom, ...(first.metUntil === undefined ? {} : { metUntil: first.metUntil }) };
  }
  const until = ends(parts)[0];
  if (verdict === 'met') return until === undefined ? {} : { metUntil: until };
  if (parts.some((part) => part.verdict !== 'met' && part.metFrom === undefined)) return {};
  const metFrom = parts
    .flatMap((part) => (part.metFrom === undefined ? [] : [part.metFrom]))
    .sort()
    .at(-1);
  if (metFrom === undefined || (until !== undefined && until < metFrom)) return {};
  return until === undefined ? { metFrom } : { metFrom, metUntil: until };
}

function reasonFor(kind: 'all' | 'any', words: string, verdict: Verdict, parts: DecisionNode[]): string {
  if (parts.length === 0) return kind === 'all' ? 'No rule is set.' : sentence(words);
  const same = parts.filter((part) => part.verdict === verdict);
  if (kind === 'any' && verdict !== 'met') return nearest(same).reason;
  if (kind === 'any') return same[0]?.reason ?? sentence(words);
  return same.map((part) => part.reason).join(' ');
}

/** Of alternatives that fail, the one with most of its facts met: a teacher's strand for a teacher. */
export function nearest(parts: readonly DecisionNode[]): DecisionNode {
  const [first, ...rest] = parts;
  if (!first) throw new RangeError('There is nothing to choose from.');
  return rest.reduce((best, part) => (metFacts(part) > metFacts(best) ? part : best), first);
}

/** How many of a rule's facts are met. */
export function metFacts(node: DecisionNode): number {
  if (node.kind === 'fact') return node.verdict === 'met' ? 1 : 0;
  return node.of.reduce((sum, part) => sum + metFacts(part), 0);
}

function missingIn(node: DecisionNode): FactName[] {
  if (node.verdict !== 'not_known') return [];
  if (node.kind === 'fact') return node.fact && isFactName(node.fact.name) ? [node.fact.name] : [];
  return bindingParts(node.kind, node.strength, node.of).flatMap(missingIn);
}

/** A smallest set of facts that could make it met; a fact that two branches need is asked once. */
function fewest(node: DecisionNode): ReadonlySet<string> {
  if (node.verdict !== 'not_known') return new Set();
  if (node.kind === 'fact') return new Set(node.fact ? [node.fact.name] : []);
  const sets = bindingParts(node.kind, node.strength, node.of)
    .filter((part) => part.verdict === 'not_known')
    .map(fewest);
  if (node.kind === 'all') return new Set(sets.flatMap((set) => [...set]));
  return sets.reduce((least, set) => (set.size < least.size ? set : least));
}

/** What a part only warns of, and this person does not meet, or is not known to: sentences. */
export function warningsIn(node: DecisionNode): string[] {
  if (node.strength === 'aimed' && node.verdict !== 'met') {
    const lead = node.verdict === 'not_met' ? 'Aimed at' : 'Not known whether it is aimed at them';
    return [`${lead}: ${node.words}. ${node.reason}`];
  }
  if (node.strength === 'aimed' || node.kind === 'fact') return [];
  return node.kind === 'all' ? node.of.flatMap(warningsIn) : warningsOfAny(node);
}

/** Only the alternatives that are met, or that could be, may warn: the others are not this person's way in. */
function warningsOfAny(node: DecisionNode): string[] {
  return node.of
    .filter((part) => part.strength === 'must' && part.verdict === node.verdict)
    .flatMap(warningsIn);
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
