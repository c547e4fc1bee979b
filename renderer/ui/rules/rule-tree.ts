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

/**
 * The rule with a part moved one step, as an outline moves: past its neighbour, into a group that stands there, or at the
 * edge of its own group out of it. Out: the rule and where the part stands then; null where there is nowhere to go.
 */
export function movedPart(top: Rule, path: Path, by: 'up' | 'down'): { rule: Rule; path: Path } | null {
  const at = path.at(-1);
  const above = path.slice(0, -1);
  const group = partAt(top, above);
  const part = partAt(top, path);
  if (at === undefined || group === null || group.kind === 'fact' || part === null) return null;
  const to = by === 'up' ? at - 1 : at + 1;
  const neighbour = group.of[to];
  if (neighbour === undefined) {
    const index = above.at(-1);
    if (index === undefined) return null;
    const outer = above.slice(0, -1);
    const lone = group.of.length === 1;
    const place = by === 'up' ? index : index + 1;
    const put = withInserted(top, [...outer, place], part);
    const left = withPart(put, [...outer, place <= index ? index + 1 : index, at], null);
    // A group left empty goes, and what stood behind it moves up.
    return left === null ? null : { rule: left, path: [...outer, lone && by === 'down' ? place - 1 : place] };
  }
  const without = withPart(top, path, null);
  if (without === null) return null;
  const place =
    neighbour.kind === 'fact'
      ? [...above, to]
      : by === 'up'
        ? [...above, to, neighbour.of.length]
        : [...above, at, 0];
  return { rule: withInserted(without, place, part), path: place };
}

/** The part at a place; null where there is none. */
export function partAt(rule: Rule, path: Path): Rule | null {
  const [at, ...rest] = path;
  if (at === undefined) return rule;
  const part = rule.kind === 'fact' ? undefined : rule.of[at];
  return part === undefined ? null : partAt(part, rest);
}

function withInserted(rule: Rule, path: Path, part: Rule): Rule {
  const [at, ...rest] = path;
  if (rule.kind === 'fact' || at === undefined) return rule;
  if (rest.length === 0) return { ...rule, of: rule.of.toSpliced(at, 0, part) };
  return { ...rule, of: rule.of.map((one, index) => (index === at ? withInserted(one, rest, part) : one)) };
}
