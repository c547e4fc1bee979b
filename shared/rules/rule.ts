import { z } from 'zod';
import { type FactName, isFactName } from './fact-names.ts';

const factName = z.custom<FactName>(
  (value) => typeof value === 'string' && isFactName(value),
  'There is no fact of that name.',
);

/**
 * What a fact is tried against. Numbers are whole: years are completed calendar years, so that somebody with
 * four years and a half still counts as four (DOMAIN section 0, our judgement).
 */
export const factTest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('is_true') }),
  z.strictObject({ kind: z.literal('is_false') }),
  z.strictObject({ kind: z.literal('at_least'), n: z.number() }),
  z.strictObject({ kind: z.literal('at_most'), n: z.number() }),
  z.strictObject({ kind: z.literal('between'), from: z.number(), to: z.number() }),
  /** Met where the fact, or one of several values held at once, is among these. */
  z.strictObject({ kind: z.literal('one_of'), values: z.array(z.string()).min(1) }),
]);
export type FactTest = z.infer<typeof factTest>;

/** 'must' refuses; 'aimed' says whom it is for, and only warns (DOMAIN section 0). */
export const strength = z.enum(['must', 'aimed']);
export type Strength = z.infer<typeof strength>;

export const factRule = z.strictObject({
  kind: z.literal('fact'),
  fact: factName,
  test: factTest,
  words: z.string().min(1),
  strength,
  setBy: z.string().optional(),
});
export type FactRule = z.infer<typeof factRule>;

/** A rule is data: a tree of all-of and any-of over named facts. An empty all-of asks nothing and is met. */
export type Rule = { kind: 'all' | 'any'; words: string; of: Rule[]; setBy?: string | undefined } | FactRule;

export const rule: z.ZodType<Rule, Rule> = z.lazy(() =>
  z.union([
    factRule,
    z.strictObject({
      kind: z.literal('all'),
      words: z.string().min(1),
      of: z.array(rule),
      setBy: z.string().optional(),
    }),
    z.strictObject({
      kind: z.literal('any'),
      words: z.string().min(1),
      of: z.array(rule).min(1),
      setBy: z.string().optional(),
    }),
  ]),
);

/** A number of years that is proven, or is the most there can be, with what says so. */
const bound = z.strictObject({
  years: z.number(),
  words: z.string(),
  source: z.string(),
  date: z.string().nullable(),
});

/** A fact about one person on the reference date: known with its source and day, or the question that settles it. */
export const fact = z.discriminatedUnion('known', [
  z.strictObject({
    known: z.literal(true),
    value: z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]),
    /** What it says, in a clause: 'Teaching for 3 years 2 months'. */
    words: z.string(),
    /** 'Staff record', 'Answer by R Calder'. */
    source: z.string(),
    date: z.string().nullable(),
    /** For years that grow by themselves: the day they count from. Waiting then meets a rule. */
    since: z.string().optional(),
  }),
  z.strictObject({
    known: z.literal(false),
    words: z.string(),
    ask: z.string(),
    /** For years that are not known exactly: between what is proven and what there is room for, where that is known. */
    bounds: z.strictObject({ least: bound, most: bound.nullable() }).optional(),
  }),
]);
export type Fact = z.infer<typeof fact>;
export type Facts = { readonly [name: string]: Fact | undefined };

export const verdict = z.enum(['met', 'not_met', 'not_known']);
export type Verdict = z.infer<typeof verdict>;

/** One branch of a decision, mirroring its rule; `of` is empty at a fact. */
export type DecisionNode = {
  kind: 'all' | 'any' | 'fact';
  verdict: Verdict;
  words: string;
  reason: string;
  strength: Strength;
  setBy?: string | undefined;
  fact?: { name: string; stated: Fact } | undefined;
  /** The first day from which waiting alone meets it, and the last day on which it still would. */
  metFrom?: string | undefined;
  metUntil?: string | undefined;
  /** For a fact of years: 'wait' in a card's words, '2 yrs in Sept'. */
  waitWords?: string | undefined;
  of: DecisionNode[];
};

const decisionNode: z.ZodType<DecisionNode, DecisionNode> = z.lazy(() =>
  z.strictObject({
    kind: z.enum(['all', 'any', 'fact']),
    verdict,
    words: z.string(),
    reason: z.string(),
    strength,
    setBy: z.string().optional(),
    fact: z.strictObject({ name: factName, stated: fact }).optional(),
    metFrom: z.string().optional(),
    metUntil: z.string().optional(),
    waitWords: z.string().optional(),
    of: z.array(decisionNode),
  }),
);

/** A decision as it is kept: verdict, facts, rule version and reference date; it never changes afterwards. */
export const decisionSchema = z.strictObject({
  verdict,
  reason: z.string(),
  referenceDate: z.string(),
  ruleVersion: z.string(),
  /** Every fact that could settle a verdict not yet known; empty once it is settled. */
  missing: z.array(factName),
  /** The fewest answers that could make it met; 0 once it is settled. */
  toAnswer: z.number().int(),
  /** What the programme is aimed at and this person is not, or not known to be: sentences. */
  warnings: z.array(z.string()),
  tree: decisionNode,
});
export type Decision = z.infer<typeof decisionSchema>;
