import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ShortGroups } from '../../shared/rules/scoring-report.ts';
import { finish, openArea } from '../helpers/area.ts';
import { addPerson, answer, closed, openReview, type Score, settleStudents } from '../helpers/reviews.ts';

const size = 3;
const needed = { manager: 1, peers: 3, reports: 3, others: 3, students: 5 } as const;
type Group = keyof typeof needed;
type Answers = Record<Group, (Score | undefined)[][]>;

const score = fc.constantFrom<(Score | undefined)[]>(1, 2, 3, 4, 5, 3, 4, null, undefined);
const form = fc
  .array(score, { minLength: size, maxLength: size })
  .map((row) => (row.every((one) => one === undefined) ? [null, ...row.slice(1)] : row));
const formsOf = (most: number) => fc.array(form, { maxLength: most });
const answersOf = fc.record({
  manager: formsOf(1),
  peers: formsOf(5),
  reports: formsOf(4),
  others: formsOf(4),
  students: formsOf(7),
});

/** The groups whose answers are counted together with this one's. */
function countedWith(group: Group, answers: Answers, short: ShortGroups): readonly Group[] {
  if (short === 'drop') return [group];
  const few = (['peers', 'reports'] as const).filter(
    (one) => answers[one].length > 0 && answers[one].length < needed[one],
  );
  const joint: readonly Group[] = ['others', ...few];
  return joint.includes(group) ? joint : [group];
}

/** Answers that are withheld, changed to others; everything that may be shown stays. */
function otherwise(answers: Answers, short: ShortGroups, draws: readonly number[]): Answers {
  let next = 0;
  const draw = () => draws[next++ % draws.length] ?? 1;
  const changed = (group: Group) => {
    const rows = answers[group];
    const counted = countedWith(group, answers, short).flatMap((one) => answers[one]);
    const given = (place: number) => counted.filter((row) => typeof row[place] === 'number').length;
    return rows.map((row) =>
      row.map((one, place) =>
        typeof one === 'number' && given(place) < needed[group] ? ((((one + draw()) % 5) + 1) as Score) : one,
      ),
    );
  };
  return {
    manager: changed('manager'),
    peers: changed('peers'),
    reports: changed('reports'),
    others: changed('others'),
    students: changed('students'),
  };
}

test('changing what is withheld changes nothing that leaves core: result, list, latest, paper, spreadsheet, record', async () => {
  const workbooks: unknown[] = [];
  const area = await openArea({
    work: (_name, input) => {
      workbooks.push((input as { data: { sheets: unknown } }).data.sheets);
      return { sha256: '', bytes: 0 };
    },
  });
  const laura = await addPerson(area, 'Laura', 'Dunmore');
  const supervisor = await addPerson(area, 'Ben', 'Reed');
  // Each time a review of its own: one that is opened again keeps to what it has shown.
  const outputs = async (answers: Answers, shortGroups: ShortGroups): Promise<string> => {
    const id = await openReview(area, laura, { shortGroups });
    await settleStudents(area, id, supervisor);
    await answer(area, id, 'self', [[4, 3, 2]]);
    for (const group of ['manager', 'peers', 'reports', 'others', 'students'] as const)
      if (answers[group].length > 0) await answer(area, id, group, answers[group]);
    const result = await closed(area, id);
    await finish(area.client.reviews.exportResult, { id });
    await finish(area.client.reviews.printResult, { id });
    await finish(area.client.staff.printRecord, { id: laura });
    const [paper, record] = area.printed.slice(-2);
    const sections = (record!.data as { sections: { id: string }[] }).sections;
    const seen = JSON.stringify([
      result,
      await area.client.reviews.list({}),
      await area.client.reviews.latest({ personId: laura }),
      paper,
      sections.filter((one) => one.id === 'reviews'),
      workbooks.at(-1),
    ]);
    await area.send(area.client.reviews.remove, { id });
    return seen.replaceAll(id, 'the review');
  };

  await fc.assert(
    fc.asyncProperty(
      answersOf,
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }),
      fc.constantFrom<ShortGroups>('drop', 'merge'),
      async (answers, draws, short) => {
        const changed = otherwise(answers, short, draws);
        fc.pre(JSON.stringify(changed) !== JSON.stringify(answers));
        expect(await outputs(changed, short)).toBe(await outputs(answers, short));
      },
    ),
    { numRuns: 25, seed: 360 },
  );
  expect(area.unforeseen).toEqual([]);
});

test('the history tells that answers came in, never which or from whom', async () => {
  const area = await openArea();
  const laura = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, laura);
  const { competencies } = await area.client.reviews.entry({ id });
  await area.send(area.client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'manager',
    ratings: { [competencies[0]!.key]: 2 },
    comment: 'Too quick to decide',
  });
  const history = JSON.stringify((await area.client.staff.profile({ id: laura })).history);
  expect(history).toContain('one rater’s answers');
  expect(history).not.toMatch(/manager|Too quick/i);
});
