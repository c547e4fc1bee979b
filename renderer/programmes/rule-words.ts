import { roleOf } from '../../shared/reference/roles.ts';
import { definitionOf } from '../../shared/rules/fact-names.ts';
import type { FactRule } from '../../shared/rules/rule.ts';
import { usualWords } from '../ui/rules/criteria-offered.ts';

const valueWords = (value: string): string => roleOf(value)?.words ?? value.replaceAll('_', ' ');

/** What a fact is tried against, where a rule's own words do not say it all: 'Years of teaching: from 2 to 4'. */
export function testWords({ fact, test, words }: FactRule): string {
  if (words === usualWords(fact, test)) return '';
  const name = definitionOf(fact).words;
  switch (test.kind) {
    case 'is_true':
    case 'is_false':
      return '';
    case 'at_least':
      return `(${name}: ${test.n} or more)`;
    case 'at_most':
      return `(${name}: ${test.n} or fewer)`;
    case 'between':
      return `(${name}: from ${test.from} to ${test.to})`;
    case 'one_of':
      return `(${name}: ${test.values.map(valueWords).join(', ')})`;
  }
}
