import { byText } from '../../../shared/rules/by-text.ts';
import type { RaterGroup } from '../../../shared/rules/scoring-report.ts';

interface Given {
  readonly group: RaterGroup;
  readonly number: number;
  readonly ratings: Readonly<Record<string, number | null>>;
}

/**
 * Sorts raters of a spreadsheet against those entered already: `placed` come in, with the next free number where
 * theirs is taken by somebody else; `left` are in already, so that the same file twice adds nobody. A second
 * self-rating is left too: there is one self.
 */
export function placeRaters<Rater extends Given>(
  held: readonly Given[],
  raters: readonly Rater[],
): { placed: Rater[]; left: { rater: Rater; why: 'same' | 'second_self' }[] } {
  const taken = new Map(held.map((one) => [place(one), answers(one)]));
  const already = new Set(held.map((one) => `${one.group} ${answers(one)}`));
  const placed: Rater[] = [];
  const left: { rater: Rater; why: 'same' | 'second_self' }[] = [];
  for (const rater of raters) {
    const there = taken.get(place(rater));
    // Numbers are given anew where theirs are taken, so a repeat is also known by its answers alone.
    const same =
      there === answers(rater) || (there !== undefined && already.has(`${rater.group} ${answers(rater)}`));
    if (same || (rater.group === 'self' && there !== undefined)) {
      left.push({ rater, why: same ? 'same' : 'second_self' });
      continue;
    }
    let number = rater.number;
    while (taken.has(place({ group: rater.group, number }))) number += 1;
    taken.set(place({ group: rater.group, number }), answers(rater));
    placed.push({ ...rater, number });
  }
  return { placed, left };
}

const place = ({ group, number }: { group: RaterGroup; number: number }) =>
  group === 'self' ? 'self' : `${group} ${number}`;

const answers = ({ ratings }: Given) =>
  JSON.stringify(Object.entries(ratings).sort(([a], [b]) => byText(a, b)));
