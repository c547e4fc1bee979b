import type { Rule } from '../../../shared/rules/rule.ts';

/** Where a part of a rule stands: the places to go down from the top. */
export type Path = readonly number[];

/** All of these criteria, in the words that a group has until it is worded otherwise. */
export const groupOf = (of: readonly Rule[]): Rule => ({ kind: 'all', words: 'Who it is for', of: [...of] });

/** A group within a group, of the other kind: where all are asked, any of these, and the other way about. */
export const innerGroup = (within: Rule['kind'], first: Rule): Rule =>
  within === 'all'
    ? { kind: 'any', words: 'Any one of these', of: [first] }
    : { kind: 'all', words: 'All of these', of: [first] };

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
  return of.length === 0 ? null : { ...rule, of };
}

/** The rule with one more part at the end of the group at `path`. */
export function withAdded(rule: Rule, path: Path, added: Rule): Rule {
  const [at, ...rest] = path;
  if (rule.kind === 'fact') return groupOf([rule, added]);
  if (at === undefined) return { ...rule, of: [...rule.of, added] };
  return { ...rule, of: rule.of.map((part, index) => (index === at ? withAdded(part, rest, added) : part)) };
}
