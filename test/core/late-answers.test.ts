import { expect, test } from 'vitest';
import { openArea, refused } from '../helpers/area.ts';
import { addPerson, openReview } from '../helpers/reviews.ts';

async function pastItsLastDay() {
  const area = await openArea();
  const reviewId = await openReview(area, await addPerson(area, 'Laura', 'Dunmore'));
  const { competencies } = await area.client.reviews.entry({ id: reviewId });
  const { key } = competencies[0]!;
  await area.send(area.client.reviews.setWindow, { reviewId, closesOn: '2026-11-19' });
  const typed = { reviewId, raterId: null, group: 'peers', ratings: { [key]: 4 }, comment: '' } as const;
  return { area, reviewId, key, typed };
}

const late = { code: 'reviews.window-over', field: 'cameInTime' };

test('past the last day, answers that are typed in go in only where they are said to have come by then', async () => {
  const { area, reviewId, key, typed } = await pastItsLastDay();
  expect(await refused(area.send(area.client.reviews.saveRater, typed))).toMatchObject({
    ...late,
    say: 'The last day for answers was 19 November 2026.',
  });
  expect((await area.client.reviews.entry({ id: reviewId })).raters).toEqual([]);
  const { id } = await area.send(area.client.reviews.saveRater, { ...typed, cameInTime: true });
  // What is in already may be put right without being asked again.
  await area.send(area.client.reviews.saveRater, { ...typed, raterId: id, ratings: { [key]: 5 } });
  // On the last day itself nothing is asked.
  const { today } = await area.client.app.status({});
  await area.send(area.client.reviews.setWindow, { reviewId, closesOn: today });
  await area.send(area.client.reviews.saveRater, typed);
  expect((await area.client.reviews.entry({ id: reviewId })).raters).toHaveLength(2);
});

test('answers of a spreadsheet are asked about in the same way', async () => {
  const { area, reviewId: id, key } = await pastItsLastDay();
  const raters = [{ row: 2, group: 'peers', number: 1, ratings: { [key]: 3 } }] as const;
  const data = { id, source: 'Peers.csv', raters: [...raters] };
  expect(await refused(area.send(area.client.reviews.addRaters, data))).toMatchObject(late);
  expect(await area.send(area.client.reviews.addRaters, { ...data, cameInTime: true })).toMatchObject({
    added: 1,
  });
});

test('what says that somebody is harmed does not wait for the day to be settled', async () => {
  const { area, reviewId, typed } = await pastItsLastDay();
  const words = 'I saw her hit a pupil.';
  await area.send(area.client.reviews.saveRater, { ...typed, ratings: {}, comment: words, harm: true });
  expect(await area.client.reviews.concerns({ id: reviewId })).toMatchObject({ concerns: [{ words }] });
});
