import { beforeEach, describe, expect, test } from 'vitest';
import { type Area, openArea, refused } from '../helpers/area.ts';
import { everything, historyOf } from '../helpers/history.ts';
import { answer, openReview } from '../helpers/reviews.ts';
import { exported, nominated, open, person, ready, round } from '../helpers/rounds.ts';

let area: Area;
let now: Date;
let history: ReturnType<typeof historyOf>;
beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00.000Z');
  area = await openArea({ clock: () => now });
  history = historyOf(area);
});

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const add = (forename: string, surname: string) =>
  area.send(area.client.staff.add, { forename, surname, kind: 'teaching' });
const edit = (id: string, change: { surname?: string; email?: string }) =>
  area.send(area.client.staff.edit, { ids: [id], change });
const stageId = async (at: number) => (await area.client.stages.list({}))[at]?.id ?? '';
const place = async (id: string, stage: number) =>
  area.send(area.client.stages.place, { ids: [id], stageId: await stageId(stage), reason: 'We know them.' });

describe('a step that later work rests on', () => {
  test('is refused with the later step’s own words and how long ago it was', async () => {
    const { id } = await add('Ada', 'Quill');
    await edit(id, { surname: 'Marsh' });
    const first = await history.latest();
    later(10);
    await edit(id, { surname: 'Heath' });
    later(3);
    const { code, say, wayOut, details } = await refused(history.revert(first));
    expect(code).toBe('history.rested-on');
    expect(say).toBe(
      '“Changed surname of Ada Marsh” cannot be taken back, because of “Changed surname of Ada Heath”, 3 minutes ago.',
    );
    expect(wayOut).toBe('Take that one back first.');
    expect(details).toEqual({ seq: first + 1 });
  });

  test('is not held up by a later change of another column, which stays', async () => {
    const { id } = await add('Ada', 'Quill');
    await edit(id, { surname: 'Marsh' });
    const renamed = await history.latest();
    await edit(id, { email: 'ada@elmpark.example' });
    await history.revert(renamed);
    const profile = await area.client.staff.profile({ id });
    expect([profile.surname, profile.email]).toEqual(['Quill', 'ada@elmpark.example']);
  });

  test('names the step that changed the same column, not a later one that changed another', async () => {
    const { id } = await add('Ada', 'Quill');
    await edit(id, { surname: 'Marsh' });
    const renamed = await history.latest();
    await edit(id, { surname: 'Heath' });
    await edit(id, { email: 'ada@elmpark.example' });
    expect((await refused(history.revert(renamed))).say).toContain('“Changed surname of Ada Heath”');
  });

  test('is refused where a row that came later refers to it, and nothing is half done', async () => {
    const { id } = await add('Ada', 'Quill');
    const added = await history.latest();
    await area.send(area.client.staff.addNote, {
      personId: id,
      on: '2026-11-23',
      words: 'Kind.',
      by: 'Head',
    });
    const before = everything(area);
    const { say } = await refused(history.revert(added));
    expect(say).toContain('because of “Added a note about Ada Quill”');
    expect(everything(area)).toEqual(before);
    expect(area.unforeseen).toEqual([]);
  });

  test('can be taken back once the later one has been', async () => {
    const { id } = await add('Ada', 'Quill');
    const added = await history.latest();
    await edit(id, { surname: 'Marsh' });
    await refused(history.revert(added));
    await history.revert(added + 1);
    await history.revert(added);
    expect(await area.client.staff.list({})).toEqual([]);
  });

  test('is refused where what rests on it is held together by no key of the schema', async () => {
    const { id } = await add('Ada', 'Quill');
    await area.send(area.client.stages.add, { name: 'Stage 5', title: '', audience: '' });
    const added = await history.latest();
    await area.send(area.client.staff.recommend, {
      ids: [id],
      stageId: (await area.client.stages.list({})).find((one) => one.content.name === 'Stage 5')?.id ?? '',
      recommended: true,
      by: 'A head',
      on: '2026-11-20',
    });
    expect((await refused(history.revert(added))).say).toMatch(/because of “A head .*Ada Quill/);
  });

  test('is refused where somebody would be on two stages at once', async () => {
    const { id } = await add('Ada', 'Quill');
    await place(id, 0);
    await area.send(area.client.stages.takeOff, { ids: [id] });
    const off = await history.latest();
    await place(id, 1);
    const before = everything(area);
    expect((await refused(history.revert(off))).say).toContain('because of “Put Ada Quill on Stage 7');
    expect(everything(area)).toEqual(before);
  });

  test('is refused where two rounds of a programme would be open for a year, until the other is closed', async () => {
    const { client, send } = area;
    const first = await round(area);
    await send(client.programmes.closeRound, { id: first.id, closed: true });
    const closing = await history.latest();
    const second = await round(area);
    const before = everything(area);
    const { say, wayOut } = await refused(history.revert(closing));
    expect(say).toBe(
      '“Closed Alliance pathway 2027/28” cannot be taken back: another round of that programme is open for the same year.',
    );
    expect(wayOut).toBe('Close that round first.');
    expect(everything(area)).toEqual(before);
    await send(client.programmes.closeRound, { id: second.id, closed: true });
    await history.revert(closing);
    // Undo comes next to the closing of the second, which would open it beside the first.
    expect((await refused(history.undo())).wayOut).toBe('Close that round first.');
    const open = async (id: string) => !(await client.programmes.round({ id })).closed;
    expect([await open(first.id), await open(second.id)]).toEqual([true, false]);
  });

  test('is refused so where a round was moved to another year, or one opened again is opened anew', async () => {
    const { client, send } = area;
    const { id } = await round(area);
    await send(client.programmes.editRound, { id, change: { academicYear: '2028/29' } });
    const moved = await history.latest();
    const { id: other } = await round(area);
    expect((await refused(history.revert(moved))).wayOut).toBe('Close that round first.');
    await send(client.programmes.closeRound, { id: other, closed: true });
    await send(client.programmes.closeRound, { id: other, closed: false });
    await history.undo();
    const undone = await history.latest();
    await round(area);
    expect((await refused(history.revert(undone))).say).toMatch(/cannot be done again: another round/);
    // What leaves the rounds as they are goes through.
    await send(client.programmes.editRound, { id, change: { organiser: 'Elsewhere' } });
    await history.revert(await history.latest());
    expect(await client.programmes.round({ id })).toMatchObject({ academicYear: '2028/29', closed: false });
  });
});

test('a step under one that stands for good is refused with why that one stands, and sent nowhere', async () => {
  const reviewId = await openReview(area, (await add('Ada', 'Marsh')).id);
  await answer(area, reviewId, 'manager', [[4]]);
  const asked = { manager: 1, peers: 2, reports: 0, others: 0, students: 0 };
  await area.send(area.client.reviews.setAsked, { reviewId, asked });
  const step = await history.latest();
  await area.send(area.client.reviews.close, { id: reviewId });
  await area.send(area.client.reviews.reopen, { id: reviewId, reason: 'A late form.' });
  const { say, wayOut } = await refused(history.revert(step));
  expect(say).toMatch(/because of “Opened .* That one cannot be taken back\. Its result was shown/);
  expect(wayOut ?? null).toBeNull();
});

test('a step on which one rests that stands for good is not offered, and undo passes over it', async () => {
  const area = await open();
  const its = historyOf(area);
  const personId = await person(area, 'Priya', 'Nair');
  const id = await openReview(area, personId);
  const opened = await its.latest();
  await answer(area, id, 'self', [[3]]);
  await area.send(area.client.reviews.close, { id });
  const step = (await its.list({})).steps.find(({ seq }) => seq === opened);
  expect(step?.fixed).toMatch(/^“Closed .*” came after it and stays\. Its result was shown/);
  expect((await refused(its.revert(opened))).code).toBe('history.rested-on');
  expect((await its.state()).undo?.words).toMatch(/Priya Nair/);
  expect((await its.state()).undo?.seq).toBeLessThan(opened);
  // What a later step did not touch is offered as before.
  const { id: other } = await area.send(area.client.staff.add, {
    forename: 'Ben',
    surname: 'Reed',
    kind: 'teaching',
  });
  expect((await its.list({})).steps[0]).toMatchObject({ fixed: null });
  expect(other).not.toBe('');
});

test('what was done last is told with why it stands for good, until something is done after it', async () => {
  const { id: personId } = await add('Ada', 'Marsh');
  expect((await history.state()).stands).toBeNull();
  const id = await openReview(area, personId);
  await answer(area, id, 'manager', [[4]]);
  await area.send(area.client.reviews.close, { id });
  const { stands, undo } = await history.state();
  expect(stands).toMatchObject({ seq: await history.latest(), words: expect.stringMatching(/^Closed/) });
  expect(stands?.why).toMatch(/^Its result was shown/);
  expect(undo?.words).toBe('Added Ada Marsh');
  const { id: other } = await add('Ben', 'Reed');
  expect((await history.state()).stands).toBeNull();
  await area.send(area.client.reviews.reopen, { id, reason: 'A late form.' });
  expect((await history.state()).stands?.words).toMatch(/again/);
  await history.undo();
  expect((await history.state()).stands).toBeNull();
  expect((await area.client.staff.list({})).map((one) => one.id)).not.toContain(other);
});

describe('taking back', () => {
  test('asked twice under one id happens once, and says the same', async () => {
    await add('Ada', 'Quill');
    const { undo } = await history.state();
    const ask = { commandId: 'the-same-press', data: { seq: undo?.seq ?? 0 } };
    const first = await area.client.history.undo(ask);
    expect(await area.client.history.undo(ask)).toEqual(first);
    expect(await area.client.staff.list({})).toEqual([]);
  });

  test('a step that undid another is taken back by doing that one again', async () => {
    const { id } = await add('Ada', 'Quill');
    await edit(id, { surname: 'Marsh' });
    await history.undo();
    const undone = await history.latest();
    await history.revert(undone);
    expect((await area.client.staff.profile({ id })).surname).toBe('Marsh');
    expect((await refused(history.revert(undone))).code).toBe('history.undone');
    const [again, undoing] = (await history.list({})).steps;
    expect([again?.act, again?.undone]).toEqual(['redo', false]);
    expect([undoing?.act, undoing?.undone]).toEqual(['undo', true]);
  });

  test('gives no number out a second time', async () => {
    const school = await open();
    const its = historyOf(school);
    const { id } = await round(school);
    await nominated(school, id, await person(school, 'Priya', 'Nair'));
    const refs = async () => (await school.client.programmes.round({ id })).nominations.map((one) => one.ref);
    const [first] = await refs();
    await its.undo();
    await nominated(school, id, await person(school, 'Amara', 'Eze'));
    const [second] = await refs();
    expect(second).not.toBe(first);
  });

  test('never reaches what left the school: it says why, and undo passes over it', async () => {
    const school = await open();
    const its = historyOf(school);
    const { id } = await round(school);
    const priya = await nominated(school, id, await person(school, 'Priya', 'Nair'));
    await ready(school, priya);
    const { undo: before } = await its.state();
    await exported(school, id);
    const [step] = (await its.list({})).steps;
    expect(step?.words).toMatch(/^Exported 1 nomination/);
    expect(step?.fixed).toMatch(/left Baton/);
    expect((await its.state()).undo).toEqual(before);
    expect((await refused(its.revert(step?.seq ?? 0))).code).toBe('history.fixed');
  });
});
