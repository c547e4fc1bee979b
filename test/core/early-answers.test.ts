import { expect, test } from 'vitest';
import { finish, openArea, refused } from '../helpers/area.ts';
import { addPerson, openReview } from '../helpers/reviews.ts';

async function opensLater() {
  const area = await openArea();
  const personId = await addPerson(area, 'Laura', 'Dunmore');
  const reviewId = await openReview(area, personId, { openedOn: '2027-03-01' });
  const { competencies } = await area.client.reviews.entry({ id: reviewId });
  const { key } = competencies[0]!;
  const typed = { reviewId, raterId: null, group: 'peers', ratings: { [key]: 4 }, comment: '' } as const;
  return { area, reviewId, key, typed };
}

const early = {
  code: 'reviews.not-open-yet',
  say: 'This review opens on 1 March 2027: no answers before that day.',
  wayOut: 'Where they are to come sooner, change the opening day on the review’s page first.',
};

test('before its opening day a review takes no answers, however they come, and does not close', async () => {
  const { area, reviewId: id, key, typed } = await opensLater();
  const raters = [{ row: 2, group: 'peers' as const, number: 1, ratings: { [key]: 3 as const } }];
  const sitting = { reviewId: id, raterId: id, code: '4711' };
  const { saveRater, addRaters, takeInForms, close } = area.client.reviews;
  for (const tried of [
    () => area.send(saveRater, { ...typed, cameInTime: true }),
    () => area.send(addRaters, { id, source: '', raters, cameInTime: true }),
    () => finish(takeInForms, { id, refs: ['none'], cameInTime: true }),
    () => finish(area.client.app.startSitting, sitting),
    () => area.send(close, { id }),
  ])
    expect(await refused(tried())).toMatchObject(early);
  await area.send(area.client.reviews.setWindow, {
    reviewId: id,
    openedOn: '2026-11-20',
    closesOn: null,
  });
  await area.send(saveRater, typed);
  await area.send(close, { id });
});

test('what alleges harm is held before that day too, and is passed on', async () => {
  const { area, reviewId, typed } = await opensLater();
  const words = 'She hit a pupil.';
  await area.send(area.client.reviews.saveRater, { ...typed, ratings: {}, comment: words, harm: true });
  const [held] = (await area.client.reviews.concerns({ id: reviewId })).concerns;
  const { today } = await area.client.app.status({});
  const passed = { reviewId, id: held!.id, to: 'Jane Doe', on: today! };
  await area.send(area.client.reviews.passConcern, passed);
  expect(await area.client.reviews.concerns({ id: reviewId })).toMatchObject({
    concerns: [{ passed: { to: 'Jane Doe' } }],
  });
});

test('the opening day is changed until it has come, and not past the last day for answers', async () => {
  const { area, reviewId } = await opensLater();
  const set = (openedOn: string, closesOn: string | null) =>
    area.send(area.client.reviews.setWindow, { reviewId, openedOn, closesOn });
  expect(await refused(set('2027-03-20', '2027-03-12'))).toMatchObject({ field: 'closesOn' });
  await set('2026-11-20', '2027-03-12');
  expect((await area.client.history.list({})).steps[0]?.words).toMatch(
    /^Set 20 November 2026 as the day on which .* opens$/,
  );
  expect(await refused(set('2027-03-02', '2027-03-12'))).toMatchObject({
    say: 'This review opened on 20 November 2026, and that stands.',
  });
});
