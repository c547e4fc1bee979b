import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PENDING } from '../../../electron/core/erasure/target.ts';
import { answersToErase } from '../../../electron/core/reviews/answers-erased.ts';
import { keepSetting } from '../../../electron/core/settings.ts';
import { build } from '../../../electron/core/sql.ts';
import { type Area, finish, openArea, refused } from '../../helpers/area.ts';
import { canaries, canariesBelow } from '../../helpers/canaries.ts';
import { addPerson, answer, closed, openReview } from '../../helpers/reviews.ts';
import { NOW } from '../../helpers/school-file.ts';

const moment = { now: NOW.toISOString(), today: '2026-11-23' };

/** Says in the file that this is being erased, and goes no further: as where Baton was killed there. */
function begin(area: Area, what: { kind: 'person' | 'raw_answers'; id: string }): void {
  const step = { id: randomUUID(), area: 'erasure', name: 'begin' };
  area.app.files.command(step, moment, null, ({ db, describe }) => {
    const { terms, closedOn } =
      what.kind === 'person' ? { terms: '', closedOn: '' } : answersToErase(db, what.id);
    const target = what.kind === 'person' ? what : { ...what, terms, closedOn };
    const begun = { id: randomUUID(), target, begunAt: moment.now, beside: [], touched: false };
    keepSetting(db, PENDING, begun);
    describe('Began to erase what was asked for');
  });
}

async function reopened(area: Area): Promise<void> {
  await finish(area.client.app.close, {});
  await area.app.files.openPath(join(area.folder, 'Elm Park School.baton'));
}

/** A closed review whose report is final, and the erasing of its single answers that was begun and cut short. */
async function withErasureThatWaits() {
  const area = await openArea();
  const person = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, person);
  await answer(area, id, 'self', [[4, 3, 5]]);
  await answer(area, id, 'manager', [[2, 2, 2]]);
  await closed(area, id);
  await area.send(area.client.reviews.makeFinal, { id });
  begin(area, { kind: 'raw_answers', id });
  const raters = async () =>
    area.app.files.query(moment, ({ db }) => db.all(build.selectFrom('review_rater').select('id')).length);
  const erasures = () => area.client.erasure.list({});
  return { ...area, area, person, id, raters, erasures };
}

it('the single answers of a 360 that nobody has touched since are erased when the file is opened next', async () => {
  const { area, raters, erasures } = await withErasureThatWaits();
  await reopened(area);
  expect(await raters()).toBe(0);
  expect(await erasures()).toMatchObject({ erasures: [{}], waiting: null, givenUp: null });
});

it('those of a 360 that was opened again since are not: what came in stays, and it is said that the erasure was given up', async () => {
  const { area, client, send, id, raters, erasures } = await withErasureThatWaits();
  await send(client.reviews.reopen, { id, reason: 'One more form came' });
  const [competency] = (await client.reviews.entry({ id })).competencies;
  await send(client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'peers',
    ratings: { [competency!.key]: 2 },
    comment: canaries.comment,
    harm: true,
  });
  await reopened(area);
  expect((await client.reviews.entry({ id })).head.closedOn).toBeNull();
  expect(await raters()).toBe(3);
  expect((await client.reviews.concerns({ id })).concerns).toHaveLength(1);
  expect(await erasures()).toMatchObject({
    erasures: [],
    waiting: null,
    givenUp: {
      say: 'The review whose single answers were to be erased has been opened again. Nothing was erased.',
      wayOut: 'Close it and make its report final. Then erase again.',
      fresh: true,
    },
  });
  const { steps } = await client.history.list({});
  expect(steps[0]).toMatchObject({ words: 'Gave the erasure up, since the review has changed' });
  const undone = send(client.history.revert, { seq: steps[0]!.seq });
  expect(await refused(undone)).toMatchObject({ code: expect.stringContaining('history') });
  // A meeting is not told.
  await finish(client.app.startMeeting, { room: [] });
  expect(await erasures()).toMatchObject({ givenUp: null, hidden: true });
  await finish(client.app.endMeeting, {});
  await reopened(area);
  // Who did not see it then finds it among the erasures, until another is asked for.
  expect(await erasures()).toMatchObject({
    erasures: [],
    waiting: null,
    givenUp: {
      say: 'On 23 November 2026 Baton gave the erasure up, since the review has changed.',
      wayOut: expect.stringContaining('erase again'),
      fresh: false,
    },
  });
});

it('those of a 360 that was closed again with other figures are not erased as it was agreed before', async () => {
  const { area, client, send, id, raters, erasures } = await withErasureThatWaits();
  await send(client.reviews.reopen, { id, reason: 'One more form came' });
  await answer(area, id, 'others', [[1, 1, 1]]);
  await closed(area, id);
  await send(client.reviews.makeFinal, { id });
  await reopened(area);
  expect(await raters()).toBe(3);
  expect(await erasures()).toMatchObject({
    erasures: [],
    waiting: null,
    givenUp: {
      say: expect.stringContaining('has changed since'),
      wayOut: expect.stringContaining('erase again'),
    },
  });
  await finish(client.erasure.erase, { what: { kind: 'raw_answers', id }, surname: 'Dunmore' });
  expect(await raters()).toBe(0);
  expect(await erasures()).toMatchObject({ erasures: [{}], givenUp: null });
});

it('those of a 360 that was deleted since are not said to be erased: it may be brought back with them', async () => {
  const { area, client, send, id, erasures } = await withErasureThatWaits();
  await send(client.reviews.remove, { id });
  await reopened(area);
  expect(await erasures()).toMatchObject({
    erasures: [],
    waiting: null,
    givenUp: { say: expect.stringContaining('not in this file any more. Nothing was erased.') },
  });
});

it('somebody about whom an allegation waits is not erased when the file is opened, nor once it has been passed on', async () => {
  const area = await openArea();
  const { client, send } = area;
  const person = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, person);
  begin(area, { kind: 'person', id: person });
  const [competency] = (await client.reviews.entry({ id })).competencies;
  await send(client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'peers',
    ratings: { [competency!.key]: 2 },
    comment: canaries.comment,
    harm: true,
  });
  await reopened(area);
  const erasures = () => client.erasure.list({});
  expect(await erasures()).toMatchObject({
    erasures: [],
    waiting: null,
    givenUp: {
      say: expect.stringMatching(/has not been passed on yet\. Nothing was erased\.$/),
      wayOut: expect.stringMatching(/^Give it to the safeguarding lead first.* Then erase again\.$/),
    },
  });
  const [held] = (await client.reviews.concerns({ id })).concerns;
  await send(client.reviews.passConcern, { reviewId: id, id: held!.id, to: 'Jane Doe', on: '2026-11-20' });
  await reopened(area);
  expect((await client.staff.list({})).map(({ surname }) => surname)).toEqual(['Dunmore']);
  expect(await erasures()).toMatchObject({ erasures: [], waiting: null });
  await finish(client.erasure.erase, { what: { kind: 'person', id: person }, surname: 'Dunmore' });
  expect(canariesBelow(area.folder)).toEqual([]);
});

it('an erasure that was given up does not come back with a backup from while it waited', async () => {
  const { area, client, send, id, raters, erasures } = await withErasureThatWaits();
  await area.app.files.versions.before();
  await send(client.reviews.reopen, { id, reason: 'One more form came' });
  await reopened(area);
  const waited = (await client.backups.list({})).backups.find(
    ({ reason }) => reason === 'before_taking_over',
  );
  await finish(client.backups.restore, { id: waited!.id });
  expect((await client.reviews.list({}))[0]?.closedOn).not.toBeNull();
  expect(await raters()).toBe(2);
  expect(await erasures()).toMatchObject({ erasures: [], waiting: null });
});
