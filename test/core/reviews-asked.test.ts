import { expect, test } from 'vitest';
import { openArea, refused } from '../helpers/area.ts';
import { addPerson, openReview, settleStudents } from '../helpers/reviews.ts';

const asked = { manager: 1, peers: 5, reports: 4, others: 0, students: 0 };

test('no fewer are said to be asked than are asked by name', async () => {
  const area = await openArea();
  const reviewId = await openReview(area, await addPerson(area, 'Laura', 'Dunmore'));
  const [cleo, dev] = [await addPerson(area, 'Cleo', 'Stone'), await addPerson(area, 'Dev', 'Patel')];
  await area.send(area.client.reviews.invite, {
    reviewId,
    raters: [cleo, dev].map((staffId) => ({ group: 'peers' as const, staffId, name: '', email: null })),
  });
  const set = (peers: number) =>
    area.send(area.client.reviews.setAsked, { reviewId, asked: { ...asked, peers } });
  expect(await refused(set(1))).toMatchObject({
    say: 'Peers: 2 are asked by name, so 1 cannot be all who were asked.',
    wayOut: 'Take those who were not asked off the list of raters first.',
  });
  await set(2);
  expect((await area.client.reviews.entry({ id: reviewId })).asked.peers).toBe(2);
});

test('no more students are asked than were drawn', async () => {
  const area = await openArea();
  const reviewId = await openReview(area, await addPerson(area, 'Laura', 'Dunmore'));
  await settleStudents(area, reviewId, await addPerson(area, 'Cleo', 'Stone'));
  await area.send(area.client.reviews.noteDraw, { reviewId, listed: 30, leftOut: 2, drawn: 8 });
  const set = (students: number) =>
    area.send(area.client.reviews.setAsked, { reviewId, asked: { ...asked, students } });
  expect(await refused(set(9))).toMatchObject({
    say: '8 students were drawn, so no more than that are asked.',
  });
  await set(7);
  expect((await area.client.reviews.entry({ id: reviewId })).asked.students).toBe(7);
});

test('how many were to be asked is kept as people are asked by name, until it is put right', async () => {
  const area = await openArea();
  const reviewId = await openReview(area, await addPerson(area, 'Laura', 'Dunmore'), {
    asked: { ...asked, peers: 1 },
  });
  const ask = (staffId: string) =>
    area.send(area.client.reviews.invite, {
      reviewId,
      raters: [{ group: 'peers', staffId, name: '', email: null }],
    });
  await ask(await addPerson(area, 'Cleo', 'Stone'));
  await ask(await addPerson(area, 'Dev', 'Patel'));
  const view = () => area.client.reviews.invited({ id: reviewId });
  expect(await view()).toMatchObject({ planned: { peers: 1 }, invited: [{}, {}] });
  expect((await area.client.reviews.entry({ id: reviewId })).asked.peers).toBe(2);
  await area.send(area.client.reviews.setAsked, { reviewId, asked: { ...asked, peers: 2 } });
  expect((await view()).planned.peers).toBe(2);
});
