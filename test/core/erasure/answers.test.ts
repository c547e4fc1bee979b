import { copyFileSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { groupSentence } from '../../../shared/rules/scoring-words.ts';
import { finish, openArea, refused } from '../../helpers/area.ts';
import { canaries, canariesBelow } from '../../helpers/canaries.ts';
import { readSchoolFile } from '../../helpers/read-file.ts';
import { addPerson, answer, closed, openReview } from '../../helpers/reviews.ts';
import { temporaryFolder } from '../../helpers/school-file.ts';

async function closedReview() {
  const area = await openArea();
  const { client, send } = area;
  const person = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, person);
  await answer(area, id, 'self', [[4, 3, 5]]);
  await answer(area, id, 'peers', [
    [1, 2, 3],
    [2, 3, 4],
    [3, 4, 5],
    [3, 3, 3],
  ]);
  const [competency] = (await client.reviews.entry({ id })).competencies;
  for (const group of ['manager', 'reports'] as const)
    await send(client.reviews.saveRater, {
      reviewId: id,
      raterId: null,
      group,
      ratings: { [competency!.key]: 2 },
      comment: canaries.comment,
    });
  // So that there is a backup of the review while it was open.
  const path = join(area.folder, 'Elm Park School.baton');
  await finish(client.app.close, {});
  await area.app.files.openPath(path);
  const result = await closed(area, id);
  await area.app.files.snapshot();
  const erase = (surname = 'Dunmore') =>
    finish(client.erasure.erase, { what: { kind: 'raw_answers', id }, surname });
  return { ...area, area, id, person, result, erase, path };
}

it('erases the single answers of a 360 and its comments, and keeps the figures as they were shown', async () => {
  const { client, send, area, id, person, result, erase, folder, path, unforeseen } = await closedReview();
  await send(client.reviews.reopen, { id, reason: 'One more form came' });
  expect(await refused(erase())).toMatchObject({ code: 'erasure.review-open' });
  await closed(area, id);
  expect(await refused(erase())).toMatchObject({
    code: 'erasure.draft',
    wayOut: expect.stringContaining('Make the report final'),
  });
  await send(client.reviews.makeFinal, { id });
  const again = await client.reviews.result({ id });
  expect(again.report?.rows).toEqual(result.report?.rows);
  expect(canariesBelow(folder).length).toBeGreaterThan(0);
  const plan = await finish(client.erasure.plan, { kind: 'raw_answers', id });
  expect(plan.goes.map(({ words }) => words)).toEqual([
    'The forms of 7 raters',
    '17 single answers',
    '2 comments',
  ]);

  await erase();
  expect(canariesBelow(folder)).toEqual([]);
  const after = await client.reviews.result({ id });
  expect(after.report).toEqual({ ...again.report, groups: expect.anything() });
  // What has no answers left cannot change any more.
  expect(after.head).toEqual({ ...again.head, answersErased: true, groups: expect.anything() });
  expect(after.head.groups.map(groupSentence).join(' ')).not.toContain('Ratings and comments');
  expect(after.head.groups.find((one) => one.group === 'manager')).toMatchObject({ comments: 'erased' });
  expect(after.comments.flatMap((group) => group.comments)).toEqual([]);
  // Of a group that wrote nothing it is true too: reports frozen before that was told apart say the same of it.
  expect(after.comments[0]!.why).toBe('Comments, if any, have been erased.');
  expect(after.notes.at(-1)).toContain('have been erased');
  const file = readSchoolFile(path);
  for (const table of ['review_rater', 'rating', 'review_comment']) expect(file.count(table)).toBe(0);
  expect(file.list('SELECT minimums FROM review').join()).not.toContain('closings');
  expect(file.count("step_image WHERE tbl IN ('review_rater', 'rating', 'review_comment', 'review')")).toBe(
    0,
  );
  expect((await client.reviews.list({ personId: person }))[0]).toMatchObject({ selfReplied: true });

  expect(await refused(erase())).toMatchObject({ code: 'erasure.answers-gone' });
  expect(await refused(send(client.reviews.reopen, { id, reason: 'Again' }))).toMatchObject({
    code: 'reviews.answers-erased',
  });
  expect(unforeseen).toEqual([]);
});

it('a backup from before the review was closed gets the closed review without its answers', async () => {
  const { client, send, erase, folder, id, result } = await closedReview();
  await send(client.reviews.makeFinal, { id });
  await erase();
  const backups = (await client.backups.list({})).backups;
  expect(backups.length).toBeGreaterThan(0);
  await finish(client.backups.restore, { id: backups.at(-1)!.id });
  expect(canariesBelow(folder)).toEqual([]);
  const shown = await client.reviews.result({ id });
  expect(shown.report).toEqual({ ...result.report, groups: expect.anything() });
  expect(shown.comments.flatMap((group) => group.comments)).toEqual([]);
  expect((await client.erasure.list({})).erasures).toHaveLength(1);
});

it('a comment that was held for the safeguarding lead goes with the single answers', async () => {
  const area = await openArea();
  const { client, send, folder } = area;
  const person = await addPerson(area, 'Laura', 'Dunmore');
  const id = await openReview(area, person);
  const [competency] = (await client.reviews.entry({ id })).competencies;
  await send(client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'manager',
    ratings: { [competency!.key]: 2 },
    comment: canaries.comment,
    harm: true,
  });
  const [held] = (await client.reviews.concerns({ id })).concerns;
  await send(client.reviews.passConcern, { reviewId: id, id: held!.id, to: 'Jane Doe', on: '2026-11-20' });
  await closed(area, id);
  await send(client.reviews.makeFinal, { id });
  await area.app.files.snapshot();
  expect(canariesBelow(folder).length).toBeGreaterThan(0);
  await finish(client.erasure.erase, { what: { kind: 'raw_answers', id }, surname: 'Dunmore' });
  expect(canariesBelow(folder)).toEqual([]);
});

it('a backup that the erasing did not reach brings single answers back only after asking, whole or for one person', async () => {
  const { client, send, app, erase, folder, person, id } = await closedReview();
  await send(client.reviews.makeFinal, { id });
  const own = join(folder, 'backups', app.status().file!.id);
  const before = temporaryFolder();
  cpSync(own, before, { recursive: true });
  await erase();
  // As from a copy of the computer.
  const [name] = readdirSync(before)
    .filter((one) => one.endsWith('.baton'))
    .sort()
    .reverse();
  for (const one of readdirSync(own)) rmSync(join(own, one));
  copyFileSync(join(before, name!), join(own, name!));
  const backup = name!.replace(/\.baton$/, '');
  const version = { backup };
  expect(await finish(client.versions.person, { version, person })).toMatchObject({
    erasedOn: null,
    answersErasedOn: '2026-11-23',
  });
  expect(
    await refused(finish(client.versions.takeOver, { version, person, thoughErased: false })),
  ).toMatchObject({ code: 'versions.answers-erased' });
  expect(await refused(finish(client.backups.restore, { id: backup }))).toMatchObject({
    code: 'backups.erased',
    say: 'This backup holds the single answers of a 360 that were erased on 23 November 2026, and would bring them back.',
  });
  await finish(client.backups.restore, { id: backup, thoughErased: true });
  expect((await client.reviews.entry({ id })).raters).toHaveLength(7);
  expect((await client.erasure.list({})).erasures).toHaveLength(1);
});
