import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../../shared/rules/gap.ts';
import type { ScoringSettings } from '../../shared/rules/scoring.ts';
import { type Reply, scoreAgain } from '../../shared/rules/scoring-again.ts';
import { defaultMinimums, type RaterGroup, type Report } from '../../shared/rules/scoring-report.ts';
import {
  commentsSentence,
  groupSentence,
  othersNote,
  shortSentence,
} from '../../shared/rules/scoring-words.ts';
import { groupIn, settleGroups } from '../../shared/rules/short-groups.ts';
import { neededFor } from '../../shared/rules/suppression.ts';

/**
 * An adversary who holds every result ever shown of a small review, knows who replied when, and tries every set of
 * answers that could have given those results. What is the same in all of them is found out.
 */
const competencies = [{ key: 'a' }];
const scale = [1, 2, 3, 4, 5, null] as const;
type Given = (typeof scale)[number];

/** Somebody who replied: in both closings, only in one of them, or with another answer in the second. */
interface Replier {
  readonly group: Exclude<RaterGroup, 'self' | 'manager'>;
  readonly when: 'both' | 'late' | 'leaves' | 'alters';
}
type Show = (closings: readonly (readonly Reply[])[], settings: ScoringSettings) => Report;
const ours: Show = (closings, settings) => scoreAgain(competencies, closings, settings).report;

const settingsOf = (
  least: number,
  how: Pick<ScoringSettings, 'colleaguesTogether' | 'shortGroups'>,
): ScoringSettings => ({
  minimums: {
    ...defaultMinimums,
    peers: least,
    reports: least,
    others: least,
    students: least,
    colleagues: least,
  },
  thresholds: defaultThresholds,
  ...how,
});

/** One unknown for each answer that somebody gave: which replier, and at which closings. */
function unknownsOf(repliers: readonly Replier[]) {
  return repliers.flatMap(({ when }, replier) => {
    if (when === 'alters')
      return [
        { replier, at: [0] },
        { replier, at: [1] },
      ];
    return [{ replier, at: when === 'both' ? [0, 1] : when === 'late' ? [1] : [0] }];
  });
}

function* worlds(size: number): Generator<Given[]> {
  if (size === 0) return yield [];
  for (const rest of worlds(size - 1)) for (const one of scale) yield [one, ...rest];
}

/** What somebody found out of answers that too few share, over all results that a review can give. */
function foundOut(repliers: readonly Replier[], settings: ScoringSettings, show: Show): string[] {
  const unknowns = unknownsOf(repliers);
  const classes = new Map<string, Given[][]>();
  const closing = (world: readonly Given[], at: number): Reply[] =>
    unknowns.flatMap((unknown, place) =>
      unknown.at.includes(at)
        ? [
            {
              id: `r${unknown.replier}`,
              group: repliers[unknown.replier]!.group,
              ratings: { a: world[place]! },
              comment: '',
            },
          ]
        : [],
    );
  for (const world of worlds(unknowns.length)) {
    const closings = [closing(world, 0), closing(world, 1)];
    const seen = JSON.stringify(
      closings.map((_, last) => outputs(show(closings.slice(0, last + 1), settings))),
    );
    classes.set(seen, [...(classes.get(seen) ?? []), world]);
  }
  const { merged, minimums, colleaguesTogether } = settleGroups(
    closing(
      unknowns.map(() => 3),
      0,
    ),
    settings,
  );
  const placed = unknowns.map(({ replier }) =>
    groupIn(repliers[replier]!.group, { colleaguesTogether, merged }),
  );
  return [...classes.values()].flatMap((alike) => {
    const certain = unknowns.map((_, place) => {
      const given = alike[0]![place]!;
      return given !== null && alike.every((world) => world[place] === given) ? given : null;
    });
    return unknowns.flatMap(({ replier }, place) => {
      const value = certain[place];
      if (value === null) return [];
      // A unanimous group that is shown is the accepted limit: as many as it needs gave the same, whoever they are.
      const same = alike.map(
        (world) =>
          new Set(
            unknowns.flatMap((one, other) =>
              world[other] === value && placed[other] === placed[place] ? [one.replier] : [],
            ),
          ).size,
      );
      return Math.min(...same) >= neededFor(placed[place]!, minimums)
        ? []
        : [`${repliers[replier]!.group} gave ${value}`];
    });
  });
}

/** Everything that is shown: figures, and the words made of them. */
const outputs = (report: Report) => [
  report,
  report.groups.map(groupSentence),
  report.groups.map(commentsSentence),
  report.rows.map(othersNote),
  shortSentence(report),
];

const replier = fc.record<Replier>({
  group: fc.constantFrom('peers', 'peers', 'reports', 'reports', 'others', 'students'),
  when: fc.constantFrom('both', 'both', 'both', 'late', 'leaves', 'alters'),
});
const small = fc
  .array(replier, { minLength: 2, maxLength: 5 })
  .filter((repliers) => unknownsOf(repliers).length <= 4);
const how = fc.constantFrom<Pick<ScoringSettings, 'colleaguesTogether' | 'shortGroups'>>(
  { colleaguesTogether: false, shortGroups: 'drop' },
  { colleaguesTogether: false, shortGroups: 'merge' },
  { colleaguesTogether: false, shortGroups: 'merge' },
  { colleaguesTogether: true, shortGroups: 'merge' },
);

describe('a reader who tries every set of answers that could have given the results', () => {
  it('is certain of no answer but where as many as a group needs gave the same', () => {
    fc.assert(
      fc.property(small, fc.constantFrom(2, 2, 3), how, (repliers, least, terms) => {
        expect(foundOut(repliers, settingsOf(least, terms), ours)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  const both = (group: Replier['group']): Replier => ({ group, when: 'both' });
  const late = (group: Replier['group']): Replier => ({ group, when: 'late' });
  const merging = settingsOf(2, { colleaguesTogether: false, shortGroups: 'merge' });

  it('would be certain if each closing were scored by itself', () => {
    const alone: Show = (closings, settings) => scoreAgain(competencies, closings.slice(-1), settings).report;
    const repliers = [both('peers'), both('peers'), late('peers')];
    expect(foundOut(repliers, merging, alone)).not.toEqual([]);
    expect(foundOut(repliers, merging, ours)).toEqual([]);
  });

  it('gets no second figure that shares one person with the first: the ends of the scale would tell', () => {
    const repliers: Replier[] = [{ group: 'peers', when: 'leaves' }, both('peers'), late('peers')];
    const anew: Show = (closings, settings) => scoreAgain(competencies, closings.slice(-1), settings).report;
    expect(foundOut(repliers, merging, anew)).toContain('peers gave 4');
    expect(foundOut(repliers, merging, ours)).toEqual([]);
  });

  it('does not learn from a figure that somebody must have altered their answer', () => {
    const repliers: Replier[] = [
      { group: 'peers', when: 'alters' },
      { group: 'peers', when: 'leaves' },
      late('peers'),
    ];
    expect(foundOut(repliers, merging, ours)).toEqual([]);
  });

  it('would be certain if a merged group were shown beside the one it is merged into', () => {
    const beside: Show = (closings, settings) => {
      const joint = ours(closings, settings);
      const alone = ours(
        closings.map((one) => one.filter((each) => each.group !== 'reports')),
        settings,
      );
      return { ...joint, rows: [...joint.rows, ...alone.rows] };
    };
    const repliers = [both('others'), both('others'), both('reports')];
    expect(foundOut(repliers, merging, beside)).not.toEqual([]);
    expect(foundOut(repliers, merging, ours)).toEqual([]);
  });
});
