import { expect, test } from 'vitest';
import type { ReviewResultData } from '../../shared/contract/review-document.ts';
import type { NewReview } from '../../shared/contract/reviews.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { addPerson, closed, openReview } from '../helpers/reviews.ts';

test('a report is a draft until it is made final, on screen, paper and sheet, and its words then stay', async () => {
  const workbooks: { data: { sheets: { note: string }[] } }[] = [];
  const area = await openArea({
    work: (_name, input) => {
      workbooks.push(input as (typeof workbooks)[number]);
      return { sha256: '', bytes: 0 };
    },
  });
  const laura = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, laura);
  const { competencies } = await area.client.reviews.entry({ id });
  await area.send(area.client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'manager',
    ratings: { [competencies[0]!.key]: 3 },
    comment: 'Plans with Haddad.',
  });
  expect((await refused(area.send(area.client.reviews.makeFinal, { id }))).code).toBe('reviews.no-report');
  await closed(area, id);
  const said = async () => {
    await finish(area.client.reviews.printResult, { id });
    await finish(area.client.reviews.exportResult, { id });
    return JSON.stringify([area.printed.at(-1), workbooks.at(-1)?.data.sheets[0]?.note]);
  };
  expect((await said()).match(/First review \(draft\)/g)).toHaveLength(2);
  await area.send(area.client.reviews.makeFinal, { id });
  expect((await said()).match(/First review \(final since /g)).toHaveLength(2);
  const before = await area.client.reviews.result({ id });
  expect(before.head.finalOn).not.toBeNull();
  await addPerson(area, 'Rose', 'Haddad');
  expect((await area.client.reviews.result({ id })).comments).toEqual(before.comments);
  await area.send(area.client.reviews.reopen, { id, reason: 'A late form' });
  const again = await closed(area, id);
  expect(again.head.finalOn).toBeNull();
  expect(JSON.stringify(again.comments)).toContain('Plans with [name].');
});

test('the paper’s next steps give the days of the plan’s goals on its competencies, but not to governors', async () => {
  const area = await openArea();
  const { client, send } = area;
  const laura = await addPerson(area, 'Laura', 'Dunmore');
  await send(client.plans.start, { personIds: [laura] });
  const planId = (await client.plans.ofPerson({ personId: laura })).plan!.id;
  const goalsFor = async (readers: NewReview['readers']) => {
    const id = await openReview(area, laura, { readers });
    const { competencies } = await client.reviews.entry({ id });
    const action = {
      what: 'Chair a meeting',
      resource: '',
      by: '2027-03-05',
      evidence: '',
      state: 'not_started' as const,
    };
    for (const competency of [competencies[0]!.name, null])
      await send(client.plans.addGoal, {
        planId,
        goal: { title: competency ?? 'Another', why: '', competency, actions: [action] },
      });
    const ratings = { [competencies[0]!.key]: 3 as const };
    await send(client.reviews.saveRater, {
      reviewId: id,
      raterId: null,
      group: 'manager',
      ratings,
      comment: '',
    });
    await closed(area, id);
    await finish(client.reviews.printResult, { id });
    const paper = area.printed.at(-1)!.data as ReviewResultData;
    return { name: competencies[0]!.name, goals: paper.goals };
  };
  const { name, goals } = await goalsFor(['person', 'line_manager', 'headteacher']);
  expect(goals).toEqual([{ title: name, by: '2027-03-05' }]);
  expect((await goalsFor(['person', 'line_manager', 'headteacher', 'governors'])).goals).toEqual([]);
});
