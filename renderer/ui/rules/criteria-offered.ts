import { localAuthorities } from '../../../shared/reference/local-authorities.ts';
import { phases } from '../../../shared/reference/phases.ts';
import { ROLES, roleOf } from '../../../shared/reference/roles.ts';
import { definitionOf, FACTS, type FactName, isFactName } from '../../../shared/rules/fact-names.ts';
import { listed } from '../../../shared/rules/listed.ts';
import type { FactRule, FactTest } from '../../../shared/rules/rule.ts';
import { npqStateWords } from '../../../shared/rules/staff-words.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A stage that a line manager may recommend somebody for. */
export interface StageOffered {
  readonly id: string;
  readonly name: string;
}

const asChoices = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));
const POSTS: readonly Choice[] = [
  ...ROLES.map((one) => ({ value: one.code, label: one.words })),
  { value: 'acting', label: 'Acting, in any post' },
];
const NPQ_STATES = Object.entries(npqStateWords).map(([value, label]) => ({ value, label }));
const REGIONS = asChoices([...new Set(localAuthorities.map((one) => one.region))]);
const AUTHORITIES = asChoices(localAuthorities.map((one) => one.name));

/** What a fact that is one of a list may be; null for a fact that is a yes or a number of years. */
export function choicesOf(fact: FactName): readonly Choice[] | null {
  if (fact === 'role_now') return POSTS;
  if (fact === 'phase') return asChoices(phases);
  if (fact === 'region') return REGIONS;
  if (fact === 'local_authority') return AUTHORITIES;
  return fact.startsWith('npq_') ? NPQ_STATES : null;
}

const counted = (fact: FactName): boolean => fact.startsWith('years_');

/** A heading's words within a sentence: what is short for something stays in capitals. */
export const inSentence = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;

/** A criterion's words until somebody words it otherwise: 'Years of teaching: 2 to 4', 'Region: London'. */
export function usualWords(fact: FactName, test: FactTest): string {
  const { words } = definitionOf(fact);
  switch (test.kind) {
    case 'is_true':
      return words;
    case 'is_false':
      return `Not so: ${inSentence(words)}`;
    case 'at_least':
      return `${words}: ${test.n} or more`;
    case 'at_most':
      return test.n === 0 ? `${words}: none full yet` : `${words}: ${test.n} or fewer`;
    case 'between':
      return `${words}: ${test.from} to ${test.to}`;
    case 'one_of': {
      if (test.values.length === 0) return words;
      const said = choicesOf(fact) ?? [];
      const values = test.values.map(
        (value) => said.find((one) => one.value === value)?.label ?? roleOf(value)?.words ?? value,
      );
      return values.length > 4
        ? `${words}: ${values.slice(0, 3).join(', ')} or ${values.length - 3} more`
        : `${words}: ${listed(values).replace(/ and ([^,]*)$/, ' or $1')}`;
    }
  }
}

/** The criterion with another test; its words follow as long as they are the usual ones. */
export function withTest(part: FactRule, test: FactTest): FactRule {
  const usual = part.words === usualWords(part.fact, part.test);
  return { ...part, test, words: usual ? usualWords(part.fact, test) : part.words };
}

const fromTest = (fact: FactName, test: FactTest, words = usualWords(fact, test)): FactRule => ({
  kind: 'fact',
  fact,
  words,
  strength: 'must',
  test,
});

/** A new criterion on a fact: a yes, a number of years, or one of a list still to be chosen from. */
export function newCriterion(fact: FactName): FactRule {
  if (choicesOf(fact) !== null) return fromTest(fact, { kind: 'one_of', values: [] });
  return fromTest(fact, counted(fact) ? { kind: 'at_least', n: 2 } : { kind: 'is_true' });
}

interface Offer extends Choice {
  readonly make: () => FactRule;
}

/** Nobody is chosen, or passed over, for being away. */
const notOffered: readonly FactName[] = ['on_leave', 'two_years_in_senior_post'];
const FIRST_YEAR = 'First year in headship';

const GROUPS: readonly { readonly group: string; readonly holds: (fact: FactName) => boolean }[] = [
  { group: 'Years', holds: counted },
  { group: 'NPQs', holds: (fact) => fact.startsWith('npq') },
  { group: 'Recommendation and support', holds: (fact) => /recommended|supports|put|potential/.test(fact) },
  { group: 'Hopes', holds: (fact) => fact.startsWith('aspires_') },
  {
    group: 'The school',
    holds: (fact) => /^(phase|local_authority|region|city_|rural_|school_in|la_targeted)/.test(fact),
  },
  { group: 'Posts and work', holds: () => true },
];

/** Every criterion that can be made here, in groups: those on a stage's recommendation for each of `stages`. */
export function criteriaOffered(stages: readonly StageOffered[]): { group: string; items: Offer[] }[] {
  const recommended = stages.map((stage): Offer | null => {
    const fact = `recommended_stage_${stage.id.replace(/^stage_/, '')}`;
    if (!isFactName(fact)) return null;
    const words = `Recommended for ${stage.name} by the line manager`;
    return { value: fact, label: words, make: () => fromTest(fact, { kind: 'is_true' }, words) };
  });
  const plain = Object.keys(FACTS)
    .filter(isFactName)
    .filter((fact) => !notOffered.includes(fact))
    .map((fact): Offer => ({ value: fact, label: definitionOf(fact).words, make: () => newCriterion(fact) }));
  const firstYear: Offer = {
    value: 'first_year_in_headship',
    label: FIRST_YEAR,
    make: () => fromTest('years_in_headship', { kind: 'at_most', n: 0 }, FIRST_YEAR),
  };
  const offers = [firstYear, ...plain, ...recommended.filter((one) => one !== null)];
  const groupOf = (value: string) =>
    value === firstYear.value
      ? 'Years'
      : (GROUPS.find((one) => isFactName(value) && one.holds(value))?.group ?? 'Posts and work');
  return GROUPS.map(({ group }) => ({
    group,
    items: offers.filter((one) => groupOf(one.value) === group),
  }));
}
