import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../../shared/rules/gap.ts';
import type { ScoringSettings } from '../../shared/rules/scoring.ts';
import { score } from '../../shared/rules/scoring.ts';
import { type Reply, scoreAgain } from '../../shared/rules/scoring-again.ts';
import { defaultMinimums, type RaterGroup } from '../../shared/rules/scoring-report.ts';
import { commentsSentence, groupSentence } from '../../shared/rules/scoring-words.ts';
import { inRowSpace } from '../helpers/row-space.ts';

const competencies = [{ key: 'a' }, { key: 'b' }];
const settings: ScoringSettings = {
  minimums: defaultMinimums,
  thresholds: defaultThresholds,
  colleaguesTogether: false,
};
type Closing = readonly Reply[];
type Scorer = (closings: readonly Closing[]) => ReturnType<typeof score>;
const again: Scorer = (closings) => scoreAgain(competencies, closings, settings).report;
const merging: Scorer = (closings) =>
  scoreAgain(competencies, closings, { ...settings, shortGroups: 'merge' }).report;
/** What merging would show if each closing chose its groups anew. */
const mergingAnew: Scorer = (closings) =>
  score(competencies, closings.at(-1) ?? [], { ...settings, shortGroups: 'merge' });
/** What a review showed before closings were weighed against each other. */
const naive: Scorer = (closings) => score(competencies, closings.at(-1) ?? [], settings);

const rating = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const ratings = fc.record({ a: rating, b: rating });
const group = fc.constantFrom<RaterGroup>('peers', 'peers', 'reports', 'others', 'manager');
const change = fc.oneof(
  fc.record({ what: fc.constant('add' as const), group, ratings, which: fc.nat(99) }),
  fc.record({ what: fc.constant('remove' as const), which: fc.nat(99) }),
  fc.record({ what: fc.constant('alter' as const), which: fc.nat(99), ratings }),
  fc.record({ what: fc.constant('move' as const), which: fc.nat(99), group }),
);

/** A review closed up to five times, with answers that come, change, go and move between groups in between. */
const closings = fc
  .record({
    first: fc.array(fc.record({ group, ratings }), { minLength: 3, maxLength: 9 }),
    rounds: fc.array(fc.array(change, { maxLength: 7 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ first, rounds }) => {
    let made = 0;
    const reply = (one: Pick<Reply, 'group' | 'ratings'>): Reply => ({
      ...one,
      id: `r${made++}`,
      comment: '',
    });
    let now = first.map(reply);
    const all: Closing[] = [now];
    for (const round of rounds) {
      for (const one of round) {
        const at = one.which % Math.max(1, now.length);
        if (one.what === 'add') now = [...now, reply(one)];
        else if (one.what === 'remove') now = now.filter((_, index) => index !== at);
        else now = now.map((each, index) => (index === at ? { ...each, ...one } : each));
      }
      all.push(now);
    }
    return all;
  })
  // Whoever attacks moves an answer to a rating that its rater never gave: one must be left.
  .filter((all) => competencies.every(({ key }) => ratersOf(all).every((id) => unused(all, id, key))));

function ratersOf(all: readonly Closing[]): string[] {
  return [...new Set(all.flat().map(({ id }) => id))];
}

/** The lowest rating that a rater gave to a competency at no closing; undefined where all five were given. */
function unused(all: readonly Closing[], rater: string, key: string): number | undefined {
  const given = new Set(all.flat().flatMap(({ id, ratings }) => (id === rater ? [ratings[key]] : [])));
  return [1, 2, 3, 4, 5].find((one) => !given.has(one));
}

/** Every figure of every result so far that tells a sum of ratings of one competency. */
function sums(scorer: Scorer, all: readonly Closing[], key: string): number[] {
  return all.flatMap((_, round) => {
    const row = scorer(all.slice(0, round + 1)).rows.find((one) => one.competency === key);
    const cells = Object.values(row?.cells ?? {}).map((cell) =>
      cell.state === 'shown' ? cell.mean * cell.n : 0,
    );
    return [...cells, row?.others.state === 'shown' ? row.others.mean * row.others.n : 0];
  });
}

/** Answers of fewer than three people that somebody with every result in hand can get: alone, or two of them. */
function found(scorer: Scorer, all: readonly Closing[], key: string): string[] {
  const named = new Set(
    all.flatMap((one) => one.filter((each) => each.group === 'manager').map(({ id }) => id)),
  );
  const unknowns = [
    ...new Map(
      all
        .flat()
        .filter((one) => one.ratings[key] != null)
        .map((one) => [`${one.id} ${one.ratings[key]}`, { id: one.id, given: one.ratings[key] ?? 0 }]),
    ).values(),
  ];
  const before = sums(scorer, all, key);
  // What each figure depends on is measured: one answer is moved to a rating that its rater never gave.
  const columns = unknowns.map(({ id, given }) => {
    const other = unused(all, id, key);
    if (other === undefined)
      throw new Error(`${id} gave all five ratings to ${key}: none is left to move to.`);
    const moved = all.map((closing) =>
      closing.map((one) =>
        one.id === id && one.ratings[key] === given
          ? { ...one, ratings: { ...one.ratings, [key]: other } }
          : one,
      ),
    );
    const after = sums(scorer, moved, key);
    return after.map((figure, index) =>
      BigInt(Math.round((figure - (before[index] ?? 0)) / (other - given))),
    );
  });
  const rows = before.map((_, figure) => columns.map((column) => column[figure] ?? 0n));
  const reach = (wanted: bigint[]) => inRowSpace(rows, wanted);
  const pick = (...parts: [at: number, times: bigint][]) =>
    unknowns.map((_, index) => parts.find(([at]) => at === index)?.[1] ?? 0n);
  return unknowns.flatMap((one, at) => {
    if (named.has(one.id)) return [];
    if (reach(pick([at, 1n]))) return [`${one.id} gave ${one.given}`];
    return unknowns.slice(at + 1).flatMap((two, offset) => {
      const there = at + 1 + offset;
      const told = reach(pick([at, 1n], [there, 1n])) || reach(pick([at, 1n], [there, -1n]));
      return told && !named.has(two.id) ? [`${one.id} with ${two.id}`] : [];
    });
  });
}

const peer = (id: string, a: number, comment = ''): Reply => ({
  id,
  group: 'peers',
  ratings: { a },
  comment,
});
const three = [peer('p', 4), peer('q', 5), peer('r', 3)];
const peersOf = (all: readonly Closing[]) => again(all).groups.find((one) => one.group === 'peers');
const cellOf = (all: readonly Closing[]) => again(all).rows[0]?.cells.peers;

describe('a reader with every result ever shown of a review', () => {
  it('cannot work out what one or two people answered, however often it was closed', () => {
    fc.assert(
      fc.property(closings, (all) => {
        for (const { key } of competencies) expect(found(again, all, key)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('cannot do so either where groups with too few replies are counted with other colleagues', () => {
    fc.assert(
      fc.property(closings, (all) => {
        for (const { key } of competencies) expect(found(merging, all, key)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('would be caught subtracting if a group were taken out of other colleagues once it has enough', () => {
    const others = three.map((one): Reply => ({ ...one, id: `of ${one.id}`, group: 'others' }));
    const lead = ['s', 't', 'u'].map((id): Reply => ({ ...peer(id, 2), group: 'reports' }));
    const all = [
      [...others, ...lead.slice(0, 2)],
      [...others, ...lead],
    ];
    expect(found(mergingAnew, all, 'a')).toContain('s with t');
    expect(found(merging, all, 'a')).toEqual([]);
  });

  it('would be caught subtracting if each closing were scored by itself', () => {
    const late = [three, [...three, peer('s', 1)]];
    expect(found(naive, late, 'a')).toEqual(['s gave 1']);
    expect(found(again, late, 'a')).toEqual([]);
  });

  it('cannot use four results of which each two are far enough apart', () => {
    const [x, y] = ['s', 't'].map((name) => [0, 1, 2].map((at) => peer(`${name}${at}`, 4)));
    const all = [three, [...three, ...x!], [...three, ...y!], [...three, ...x!, ...y!, peer('last', 1)]];
    expect(found(naive, all, 'a')).toContain('last gave 1');
    expect(found(again, all, 'a')).toEqual([]);
  });

  it('sees the same results whatever the replies that wait hold', () => {
    fc.assert(
      fc.property(fc.array(ratings, { minLength: 2, maxLength: 2 }), (late) => {
        const withLate = (forms: readonly Reply['ratings'][]) =>
          again([
            three,
            [...three, ...forms.map((form, at) => ({ ...peer(`late${at}`, 1), ratings: form }))],
          ]);
        expect(withLate(late)).toEqual(
          withLate([
            { a: 1, b: 1 },
            { a: 1, b: 1 },
          ]),
        );
      }),
    );
  });
});

describe('a group that has been shown', () => {
  it('stays as it was until as many replies have come, changed or gone as it needs, and says so', () => {
    const late = [...three, peer('s', 1), peer('t', 1)];
    expect(cellOf([three, late])).toEqual(cellOf([three]));
    expect(peersOf([three, late])).toMatchObject({ replied: 3, since: { replies: 2 } });
    expect(groupSentence(peersOf([three, late])!)).toContain(
      '2 replies came, changed or were taken out after this result was first shown. They count once there are 3,',
    );
    const enough = [...late, peer('u', 1)];
    expect(cellOf([three, late, enough])).toMatchObject({ n: 6, mean: 2.5 });
    expect(peersOf([three, late, enough])).toMatchObject({ replied: 6, since: null });
  });

  it('keeps the figure of somebody who was taken out, or whose answers were put right', () => {
    expect(cellOf([three, three.slice(1)])).toMatchObject({ n: 3, mean: 4 });
    expect(cellOf([three, [peer('p', 1), ...three.slice(1)]])).toMatchObject({ n: 3, mean: 4 });
  });

  it('keeps one competency as it was where too few of the new replies answered it', () => {
    const late = ['s', 't', 'u'].map(
      (id, at): Reply => ({ id, group: 'peers', ratings: at === 0 ? { a: 1, b: 2 } : { b: 2 }, comment: '' }),
    );
    const report = again([three, [...three, ...late]]);
    expect(report.rows.map((row) => row.cells.peers)).toMatchObject([
      { n: 3, mean: 4 },
      { n: 3, mean: 2 },
    ]);
    expect(groupSentence(report.groups.find((one) => one.group === 'peers')!)).toContain(
      'In 1 competency the figure shown before stays',
    );
  });

  it('may still be shown for the first time after it was withheld', () => {
    expect(cellOf([three.slice(1), three])).toMatchObject({ state: 'shown', n: 3 });
  });

  it('leaves Others to the figures shown', () => {
    const reports = three.map((one): Reply => ({ ...one, id: `of ${one.id}`, group: 'reports' }));
    const report = again([
      [...three, ...reports],
      [...three, ...reports, peer('s', 1)],
    ]);
    expect(report.rows[0]?.others).toEqual({ state: 'shown', mean: 4, n: 6 });
  });

  it('is one person’s own business where it is the line manager or the person', () => {
    const one = (who: RaterGroup, a: number): Reply => ({ id: who, group: who, ratings: { a }, comment: '' });
    const report = again([
      [one('manager', 2), one('self', 2)],
      [one('manager', 5), one('self', 4)],
    ]);
    expect(report.rows[0]).toMatchObject({ self: 4, cells: { manager: { mean: 5 } } });
  });
});

describe('comments that have been shown', () => {
  const four = ['p', 'q', 'r', 's'].map((id) => peer(id, 4, `Words of ${id}`));
  const commentsOf = (all: readonly Closing[]) =>
    scoreAgain(competencies, all, settings).comments.get('peers');
  const shown = four.map((one) => one.comment);

  it('get no company until those who came together are as many as comments need', () => {
    const late = ['t', 'u', 'v'].map((id) => peer(id, 3, `Words of ${id}`));
    expect(commentsOf([four, [...four, ...late]])).toEqual(shown);
    expect(groupSentence(peersOf([four, [...four, ...late]])!)).toContain('Comments are those shown before');
    const more = [...four, ...late, peer('w', 3)];
    expect(commentsOf([four, more])).toEqual([...shown, ...late.map((one) => one.comment)]);
  });

  it('are not shown again once one of them was taken out, and neither are those beside it', () => {
    const all = [four, [{ ...four[0]!, comment: '' }, ...four.slice(1)]];
    expect(commentsOf(all)).toEqual([]);
    expect(commentsSentence(peersOf(all)!)).toContain('have changed or been taken out since');
  });
});

describe('forms on which nothing was observed', () => {
  const four = ['p', 'q', 'r', 's'].map((id) => peer(id, 4, `Words of ${id}`));
  const unseen = four.map((one, at): Reply => (at === 0 ? one : { ...one, ratings: { a: null, b: null } }));
  const commentsOf = (all: readonly Closing[]) =>
    scoreAgain(competencies, all, settings).comments.get('peers');

  it('do not make up the number that comments need, at the first closing or later', () => {
    const three = [...four.slice(0, 3), { ...four[3]!, ratings: { a: null } }];
    expect(commentsOf([three])).toEqual([]);
    expect(commentsSentence(peersOf([three])!)).toBe(
      'No figure rests on the ratings of 4 or more, so comments are not shown.',
    );
    expect(commentsOf([unseen, three])).toEqual([]);
    expect(commentsOf([unseen, four])).toHaveLength(4);
  });

  it('leave their group withheld, also when it was shown before', () => {
    expect(peersOf([four])).toMatchObject({ state: 'shown', comments: 'shown' });
    expect(peersOf([four, unseen])).toMatchObject({ state: 'withheld', replied: 4, comments: 'withheld' });
    expect(groupSentence(peersOf([four, unseen])!)).toContain(
      '4 replied, but no competency has a figure from 3 or more of them.',
    );
  });
});
