import { expect, test } from 'vitest';
import { openArea, refused } from '../helpers/area.ts';
import { addPerson, answer, closed, openReview, settleStudents } from '../helpers/reviews.ts';

async function school() {
  const area = await openArea();
  return { area, laura: await addPerson(area, 'Laura', 'Dunmore') };
}

test('minimums are fixed when a review opens, whatever the settings say later', async () => {
  const { area, laura } = await school();
  const id = await openReview(area, laura);
  await area.send(area.client.settings.setNumber, { key: 'minimum_peers', value: 2 });
  expect((await area.client.reviews.starting({ personId: laura })).minimums.peers).toBe(2);
  await answer(area, id, 'self', [[4]]);
  await answer(area, id, 'peers', [[4], [5]]);
  const result = await closed(area, id);
  expect(result.head.groups.find((one) => one.group === 'peers')).toMatchObject({
    needed: 3,
    replied: 2,
    state: 'withheld',
  });
});

test('an anonymous group of one can never be asked for', async () => {
  const { area, laura } = await school();
  const { minimums } = await area.client.reviews.starting({ personId: laura });
  await expect(openReview(area, laura, { minimums: { ...minimums, peers: 1 } })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

test('blank and not observed are different, and neither is a zero', async () => {
  const { area, laura } = await school();
  const id = await openReview(area, laura);
  const { competencies } = await area.client.reviews.entry({ id });
  const [first] = competencies;
  await area.send(area.client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'peers',
    ratings: { [first!.key]: null },
    comment: '',
  });
  await answer(area, id, 'peers', [[4], [5], [3]]);
  const entered = (await area.client.reviews.entry({ id })).raters;
  expect(entered[0]?.ratings).toEqual({ [first!.key]: null });
  const result = await closed(area, id);
  expect(result.report?.rows[0]?.cells.peers).toMatchObject({ state: 'shown', mean: 4, n: 3 });
  expect(result.head.groups.find((one) => one.group === 'peers')?.replied).toBe(4);
});

test('an empty form is no reply', async () => {
  const { area, laura } = await school();
  const id = await openReview(area, laura);
  const refusal = await refused(
    area.send(area.client.reviews.saveRater, {
      reviewId: id,
      raterId: null,
      group: 'peers',
      ratings: {},
      comment: 'Nothing but words',
    }),
  );
  expect(refusal.code).toBe('reviews.no-answer');
  expect((await refused(area.send(area.client.reviews.close, { id }))).code).toBe('reviews.nobody-replied');
});

test('until a review is closed it tells how many replied and no figure; then single answers are gone', async () => {
  const { area, laura } = await school();
  const id = await openReview(area, laura);
  await answer(area, id, 'peers', [[4], [5], [3]]);
  const open = await area.client.reviews.result({ id });
  expect(open.report).toBeNull();
  expect(open.comments).toEqual([]);
  expect(open.head.groups.find((one) => one.group === 'peers')).toMatchObject({ replied: 3, needed: 3 });
  expect((await area.client.reviews.latest({ personId: laura })).result).toBeNull();
  await closed(area, id);
  expect((await refused(area.client.reviews.entry({ id }))).code).toBe('reviews.closed');
  expect(
    (
      await refused(
        area.send(area.client.reviews.saveRater, {
          reviewId: id,
          raterId: null,
          group: 'peers',
          ratings: { any: 4 },
          comment: '',
        }),
      )
    ).code,
  ).toBe('reviews.closed');
});

test('opening a closed review again keeps the reason and takes the result away', async () => {
  const { area, laura } = await school();
  const id = await openReview(area, laura);
  await answer(area, id, 'self', [[4]]);
  await closed(area, id);
  await area.send(area.client.reviews.reopen, { id, reason: 'Two forms came late' });
  expect((await area.client.reviews.result({ id })).report).toBeNull();
  const profile = await area.client.staff.profile({ id: laura });
  expect(JSON.stringify(profile)).toContain('Two forms came late');
});

test('one open review of a kind at a time, with the way to it', async () => {
  const { area, laura } = await school();
  const id = await openReview(area, laura);
  const refusal = await refused(openReview(area, laura, { name: 'Another' }));
  expect(refusal).toMatchObject({ code: 'reviews.open-already', details: { id } });
  await openReview(area, laura, { kind: 'self_assessment', name: 'Before it' });
});

test('a result stays on the version of the framework it was given on', async () => {
  const { area, laura } = await school();
  const id = await openReview(area, laura);
  const before = await area.client.reviews.entry({ id });
  const framework = await area.client.reviews.framework({ versionId: before.head.frameworkVersionId });
  const { versionId } = await area.send(area.client.reviews.keepFramework, {
    basedOn: framework.versionId,
    as: 'version',
    name: framework.name,
    competencies: framework.competencies.map((one, at) => ({
      ...one,
      name: at === 0 ? 'Said otherwise' : one.name,
    })),
  });
  const again = await refused(
    area.send(area.client.reviews.keepFramework, {
      basedOn: framework.versionId,
      as: 'version',
      name: 'An edit of the old version',
      competencies: framework.competencies,
    }),
  );
  expect(again.code).toBe('reviews.old-version');
  await answer(area, id, 'self', [[4]]);
  const result = await closed(area, id);
  expect(result.competencies[0]?.name).toBe(framework.competencies[0]?.name);
  expect(result.head.framework).not.toContain('version 2');

  const second = await openReview(area, laura, {
    name: 'Second review',
    openedOn: '2026-11-10',
    frameworkVersionId: versionId,
  });
  await answer(area, second, 'self', [[5]]);
  const compared = await closed(area, second);
  expect(compared.competencies[0]?.name).toBe('Said otherwise');
  expect(compared.before).toMatchObject({ name: 'First review', rows: null });
  expect(compared.before?.why).toBe(
    `“First review” was given on version 1 of “${framework.name}” and this one on version 2, so the two are not put side by side.`,
  );
});

test('a result on another framework is not put beside this one either, and its name is said', async () => {
  const { area, laura } = await school();
  const [one, other] = await area.client.reviews.frameworks({});
  const first = await openReview(area, laura, { frameworkVersionId: one!.versionId, openedOn: '2026-09-10' });
  await answer(area, first, 'self', [[2]]);
  await closed(area, first);
  const second = await openReview(area, laura, { frameworkVersionId: other!.versionId });
  await answer(area, second, 'self', [[4]]);
  expect((await closed(area, second)).before).toMatchObject({
    rows: null,
    why: `“First review” was given on another framework (${one!.name}), so the two are not put side by side.`,
  });
});

test('of reviews closed on one day the nearest stands beside this one, whatever their order in the file', async () => {
  const { area, laura } = await school();
  const day = { kind: 'self_assessment', openedOn: '2026-11-10', stageId: 'stage_6' } as const;
  const rate = async (name: string, moment: 'start' | 'end' | null, score: 2 | 3 | 4 | 5) => {
    const id = await openReview(area, laura, { ...day, name, moment });
    await answer(area, id, 'self', [[score]]);
    return closed(area, id);
  };
  expect((await rate('End', 'end', 5)).before).toBeNull();
  expect((await rate('Start', 'start', 2)).before).toBeNull();
  const { head } = await rate('Between', null, 3);
  expect((await area.client.reviews.result({ id: head.id })).before).toMatchObject({ name: 'Start' });
  const end = (await area.client.reviews.list({})).find((one) => one.name === 'End')!;
  const { before } = await area.client.reviews.result({ id: end.id });
  expect(before).toMatchObject({ name: 'Between' });
  expect(before?.rows?.[0]).toMatchObject({ self: 3 });
});

test('start stands beside end where both are on one version', async () => {
  const { area, laura } = await school();
  const first = await openReview(area, laura, { openedOn: '2026-09-10' });
  await answer(area, first, 'self', [[2]]);
  await closed(area, first);
  const second = await openReview(area, laura, { name: 'End of the year', openedOn: '2026-11-10' });
  await answer(area, second, 'self', [[4]]);
  const result = await closed(area, second);
  expect(result.before?.rows?.[0]).toMatchObject({ self: 2, others: null });
});

test('comments of a group short of the stricter minimum are not shown, and students give none', async () => {
  const { area, laura } = await school();
  const id = await openReview(area, laura);
  await settleStudents(area, id, await addPerson(area, 'Ben', 'Reed'));
  const { competencies } = await area.client.reviews.entry({ id });
  const save = (group: 'peers' | 'manager' | 'students', comment: string) =>
    area.send(area.client.reviews.saveRater, {
      reviewId: id,
      raterId: null,
      group,
      ratings: { [competencies[0]!.key]: 4 },
      comment,
    });
  for (const words of ['Peer words one', 'Peer words two', 'Peer words three']) await save('peers', words);
  await save('manager', 'Manager words');
  expect((await refused(save('students', 'Student words'))).code).toBe('reviews.student-comment');
  const result = await closed(area, id);
  expect(JSON.stringify(result)).not.toContain('Peer words');
  expect(JSON.stringify(result)).toContain('Manager words');
});

test('in a small school colleagues are one group of five or none', async () => {
  const { area, laura } = await school();
  const start = await area.client.reviews.starting({ personId: laura });
  expect(start.colleaguesTogether).toBe(true);
  const id = await openReview(area, laura, { colleaguesTogether: true });
  await answer(area, id, 'manager', [[4]]);
  await answer(area, id, 'peers', [[4], [5], [3]]);
  const result = await closed(area, id);
  expect(result.head.groups.find((one) => one.group === 'colleagues')).toMatchObject({
    replied: 4,
    needed: 5,
    state: 'withheld',
  });
});

test('a meeting sees no review at all', async () => {
  const { area, laura } = await school();
  const id = await openReview(area, laura);
  await answer(area, id, 'self', [[4]]);
  await closed(area, id);
  for await (const event of await area.client.app.startMeeting({ data: { room: [] } }))
    if (event.type === 'done') break;
  expect(await area.client.reviews.list({})).toEqual([]);
  expect((await area.client.reviews.latest({ personId: laura })).result).toBeNull();
  expect((await refused(area.client.reviews.result({ id }))).code).toBe('reviews.unknown');
});

test('an open review goes with somebody who leaves; a closed one stays until the date', async () => {
  const { area, laura } = await school();
  const first = await openReview(area, laura);
  await answer(area, first, 'self', [[4]]);
  await closed(area, first);
  await openReview(area, laura, { name: 'Unfinished' });
  await area.send(area.client.staff.leave, {
    personId: laura,
    on: '2026-11-20',
    reason: 'A post elsewhere',
    keep: [],
    deleteAfter: '2032-11-20',
  });
  expect((await area.client.reviews.list({ personId: laura })).map((one) => one.name)).toEqual([
    'First review',
  ]);
  const again = area.send(area.client.reviews.reopen, { id: first, reason: 'One more reply came.' });
  expect(await refused(again)).toMatchObject({
    code: 'reviews.left',
    say: 'Laura Dunmore has left, so their review stays closed.',
  });
});

test('an interest declared by name bars from rating, in either direction, and a name of nobody here stands', async () => {
  const { area, laura } = await school();
  const cat = await addPerson(area, 'Cat', 'Cedar');
  const declare = (personId: string, otherName: string) =>
    area.send(area.client.staff.declareInterest, {
      personId,
      otherPersonId: null,
      otherName,
      kind: 'partner',
      saidBy: 'They',
      on: '2026-11-01',
    });
  await declare(cat, ' laura  DUNMORE');
  await declare(laura, 'Sam Elsewhere');
  const { interests } = await area.client.reviews.starting({ personId: laura });
  expect(interests).toEqual([
    'Cat Cedar may not rate: a partner is declared.',
    'Sam Elsewhere may not rate: a partner is declared.',
  ]);
  const { interests: hers } = await area.client.reviews.starting({ personId: cat });
  expect(hers).toEqual(['Laura Dunmore may not rate: a partner is declared.']);
});

test('answers that are not there cannot be taken out', async () => {
  const { area, laura } = await school();
  const reviewId = await openReview(area, laura);
  const gone = area.send(area.client.reviews.removeRater, { reviewId, raterId: 'nobody' });
  expect(await refused(gone)).toMatchObject({ code: 'reviews.no-such-rater' });
});
