import { expect, test } from 'vitest';
import type { NewReview } from '../../shared/contract/reviews.ts';
import { byNeed } from '../../shared/rules/cohort-view.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { addPerson, answer, closed, openReview, type Score } from '../helpers/reviews.ts';

/** A closed 360 of somebody new: 3 of themselves, and this of four peers and their line manager. */
async function reviewed(area: Area, forename: string, score: 2 | 4, changes: Partial<NewReview> = {}) {
  const personId = await addPerson(area, forename, 'Dunmore');
  const id = await openReview(area, personId, changes);
  await answer(area, id, 'self', [[3]]);
  await answer(area, id, 'manager', [[score]]);
  await answer(area, id, 'peers', [[score], [score], [score], [score]]);
  return { personId, id, frameworkVersionId: (await closed(area, id)).head.frameworkVersionId };
}

async function cohort(area: Area, names: readonly string[]) {
  const people = [];
  for (const [at, name] of names.entries()) people.push(await reviewed(area, name, at % 2 === 0 ? 4 : 2));
  const chosen = { frameworkVersionId: people[0]!.frameworkVersionId, group: null };
  const view = () => area.client.reviews.cohort(chosen);
  const group = (await view()).groups[0]!.key;
  const count = () =>
    area.send(area.client.reviews.countInCohort, { frameworkVersionId: chosen.frameworkVersionId, group });
  return { people, chosen, view, count };
}

test('a cohort’s figures are people’s own means, with how many people and replies are behind them', async () => {
  const area = await openArea();
  const { view, count } = await cohort(area, ['Ann', 'Ben', 'Cy', 'Di']);
  expect((await view()).rows.every(({ cell }) => cell.state === 'withheld')).toBe(true);
  expect(await count()).toEqual({ counted: 4 });
  expect((await view()).rows[0]!.cell).toEqual({
    state: 'shown',
    self: 3,
    others: 3,
    gap: 0,
    people: 4,
    replies: 20,
  });
});

test('fewer than the minimum do not come in, neither first nor later, and the setting is kept to', async () => {
  const area = await openArea();
  const { view, count } = await cohort(area, ['Ann', 'Ben', 'Cy']);
  await area.send(area.client.settings.setNumber, { key: 'minimum_cohort', value: 4 });
  expect((await refused(count())).say).toContain('at least 4 have to come in together');
  await area.send(area.client.settings.setNumber, { key: 'minimum_cohort', value: 3 });
  await count();
  const before = (await view()).rows;
  await reviewed(area, 'Di', 2);
  expect((await refused(count())).code).toBe('reviews.cohort-few');
  expect((await view()).rows).toEqual(before);
  expect((await view()).groups[0]).toMatchObject({ counted: 3, waiting: 1 });
});

test('a result that is opened again counts as it did; one that is deleted takes those of its batch along', async () => {
  const area = await openArea();
  const { people, view, count } = await cohort(area, ['Ann', 'Ben', 'Cy', 'Di']);
  await count();
  const before = (await view()).rows;
  await area.send(area.client.reviews.reopen, { id: people[0]!.id, reason: 'A late form' });
  expect((await view()).rows).toEqual(before);
  await area.send(area.client.reviews.remove, { id: people[1]!.id });
  expect((await view()).rows.every(({ cell }) => cell.state === 'withheld')).toBe(true);
});

test('a result that the headteacher may not read is left out, counted and said', async () => {
  const area = await openArea();
  const { view, count } = await cohort(area, ['Ann', 'Ben', 'Cy']);
  await reviewed(area, 'Di', 2, { readers: ['person', 'coach'] });
  expect(await count()).toEqual({ counted: 3 });
  expect((await view()).notes).toContain('Not in it: 1 result that the headteacher may not read.');
});

test('whoever has a result at the start and at the end counts with each where both are shown, which is said', async () => {
  const area = await openArea();
  const { client, send } = area;
  const people = await Promise.all(['Ann', 'Ben', 'Cy'].map((name) => addPerson(area, name, 'Dunmore')));
  for (const moment of ['start', 'end'] as const)
    for (const personId of people) {
      const id = await openReview(area, personId, { stageId: 'stage_7', moment });
      await answer(area, id, 'self', [[3]]);
      await answer(area, id, 'manager', [[4]]);
      await answer(area, id, 'peers', [[4], [4], [4]]);
      await send(client.reviews.close, { id });
    }
  const { frameworkVersionId } = await client.reviews.starting({ personId: people[0]! });
  const all = { frameworkVersionId, group: null };
  const { groups } = await client.reviews.cohort(all);
  expect(groups).toHaveLength(2);
  for (const { key } of groups) await send(client.reviews.countInCohort, { frameworkVersionId, group: key });
  const said =
    'Somebody with several results here, as at the start and at the end of a stage, counts with each.';
  const both = await client.reviews.cohort(all);
  expect(both.rows[0]!.cell).toMatchObject({ people: 3, replies: 24 });
  expect(both.notes).toContain(said);
  const one = await client.reviews.cohort({ frameworkVersionId, group: groups[0]!.key });
  expect(one.rows[0]!.cell).toMatchObject({ people: 3, replies: 12 });
  expect(one.notes).not.toContain(said);
});

test('that results count cannot be undone, since the figures were shown with them', async () => {
  const area = await openArea();
  const { count } = await cohort(area, ['Ann', 'Ben', 'Cy']);
  await count();
  const [last] = (await area.client.history.list({})).steps;
  expect(last).toMatchObject({
    words: expect.stringContaining('Counted 3 results'),
    fixed: expect.stringContaining('were shown with these results'),
  });
});

test('the spreadsheet has the figures and the words of the screen', async () => {
  const workbooks: { sheets: { rows: unknown[][] }[] }[] = [];
  const area = await openArea({
    work: (_name, input) => {
      workbooks.push((input as { data: { sheets: { rows: unknown[][] }[] } }).data);
      return { sha256: '', bytes: 0 };
    },
  });
  const { chosen, view, count } = await cohort(area, ['Ann', 'Ben', 'Cy']);
  await count();
  await finish(area.client.reviews.exportCohort, chosen);
  const { rows, notes } = await view();
  const [figures, how] = workbooks[0]!.sheets;
  expect(figures!.rows[0]).toEqual([
    rows[0]!.name,
    rows[0]!.set,
    3,
    'Low',
    3.3,
    'Middle',
    '+0.3',
    'Close',
    3,
    15,
  ]);
  expect(figures!.rows[1]).toContain('Withheld');
  expect(how!.rows.flat()).toEqual(notes);
});

test('the printed page has the figures and the words of the screen, in its order', async () => {
  const area = await openArea();
  const { chosen, view, count } = await cohort(area, ['Ann', 'Ben', 'Cy']);
  await count();
  const { framework, rows, says, notes } = await view();
  const inOrder = rows.map(({ name, set, cell }) => ({ name, set, cell }));
  await finish(area.client.reviews.printCohort, { ...chosen, order: 'framework' });
  expect(area.printed[0]).toMatchObject({
    document: 'cohort-strengths',
    data: {
      school: 'Elm Park School',
      framework,
      whose: 'All on this framework',
      says,
      rows: inOrder,
      grouped: true,
      notes,
    },
  });
  await finish(area.client.reviews.printCohort, { ...chosen, order: 'need' });
  expect(area.printed[1]).toMatchObject({ data: { rows: byNeed(inOrder), grouped: false } });
  expect(area.handedOver[0]).toBe('360 strengths and needs - 2026-11-23.pdf');
});

test('nothing is printed where no figure may be shown', async () => {
  const area = await openArea();
  const { chosen } = await cohort(area, ['Ann', 'Ben', 'Cy']);
  expect(await refused(finish(area.client.reviews.printCohort, { ...chosen, order: 'need' }))).toMatchObject({
    code: 'reviews.cohort-empty',
  });
  expect(area.printed).toEqual([]);
});

test('a hundred people’s results on thirty competencies are one map and one page, each figure a plain mean', async () => {
  const area = await openArea();
  const { client, send } = area;
  const [first] = await client.reviews.frameworks({});
  const competencies = Array.from({ length: 30 }, (_, at) => ({
    key: null,
    name: `Competency ${at + 1}`,
    set: at < 15 ? 'Behaviours' : 'Knowledge',
    indicators: [],
    scored: true,
  }));
  const { versionId } = await send(client.reviews.keepFramework, {
    basedOn: first!.versionId,
    as: 'copy',
    name: 'Thirty',
    competencies,
  });
  const score = (person: number, place: number, rater: number) =>
    (((person * 7 + place * 3 + rater) % 5) + 1) as Score;
  const gave = (person: number, rater: number) => competencies.map((_, place) => score(person, place, rater));
  const mean = (values: readonly (number | null)[]) =>
    values.reduce<number>((sum, one) => sum + (one ?? 0), 0) / values.length;
  const people = Array.from({ length: 100 }, (_, at) => at);
  for (const at of people) {
    const personId = await addPerson(area, `Person ${at + 1}`, 'Dunmore');
    const id = await openReview(area, personId, { frameworkVersionId: versionId });
    await answer(area, id, 'self', [gave(at, 0)]);
    await answer(area, id, 'manager', [gave(at, 1)]);
    await answer(area, id, 'peers', [gave(at, 2), gave(at, 3), gave(at, 4)]);
    await send(client.reviews.close, { id });
  }
  const chosen = { frameworkVersionId: versionId, group: null };
  const [group] = (await client.reviews.cohort(chosen)).groups;
  await send(client.reviews.countInCohort, { ...chosen, group: group!.key });
  const { rows } = await client.reviews.cohort(chosen);
  for (const [place, { cell }] of rows.entries()) {
    expect(cell).toMatchObject({ state: 'shown', people: 100, replies: 400 });
    if (cell.state !== 'shown') continue;
    expect(cell.self).toBeCloseTo(mean(people.map((at) => score(at, place, 0))));
    expect(cell.others).toBeCloseTo(
      mean(people.map((at) => mean([1, 2, 3, 4].map((rater) => score(at, place, rater))))),
    );
  }
  await finish(client.reviews.printCohort, { ...chosen, order: 'framework' });
  expect(area.printed[0]).toMatchObject({
    data: { rows: rows.map(({ name, set, cell }) => ({ name, set, cell })) },
  });
});
