import { expect, test } from 'vitest';
import { openArea, refused } from '../helpers/area.ts';

const ON = '2026-09-07';
const what = { source: 'Line manager', evidence: 'Led the review', note: null, until: '2027-03-01' };

async function withPerson() {
  const area = await openArea({ clock: () => new Date('2026-10-05T09:00:00Z') });
  const { id } = await area.send(area.client.staff.add, {
    forename: 'Ada',
    surname: 'Larkin',
    kind: 'teaching',
    post: 'Deputy Headteacher',
    role: 'deputy_headteacher',
  });
  const answer = () => area.send(area.client.talent.answerPrivacy, { issued: true, on: ON, by: 'R. Calder' });
  const flag = (over: object = {}) =>
    area.send(area.client.talent.flag, {
      kindId: 'ready_for_more',
      personIds: [id],
      from: ON,
      ...what,
      ...over,
    });
  return { ...area, id, answer, flag };
}

test('the first flag waits for the privacy question, the next ones do not', async () => {
  const { answer, flag, client, id } = await withPerson();
  expect((await refused(flag())).code).toBe('talent.privacy-first');
  await answer();
  expect(await flag()).toEqual({ flagged: 1 });
  expect(await flag({ kindId: 'may_move_on' })).toEqual({ flagged: 1 });
  expect((await client.talent.ofPerson({ personId: id })).flags.map((row) => row.source)).toHaveLength(2);
});

test('‘hard to cover’ is about a post, never about a person', async () => {
  const { answer, flag, client, send } = await withPerson();
  await answer();
  expect((await refused(flag({ kindId: 'hard_to_cover' }))).code).toBe('talent.about');
  const schoolId = (await client.staff.schools({}))[0]?.id ?? '';
  const post = await send(client.staff.addPost, {
    schoolId,
    title: 'Head of Languages',
    role: 'head_of_department_or_curriculum',
    team: null,
  });
  await flag({ kindId: 'hard_to_cover', personIds: [], postId: post.id });
  expect(await client.talent.flags({})).toMatchObject([{ about: 'Head of Languages', personId: null }]);
});

test('a flag ends by itself, can be renewed for two years at most, ended and removed', async () => {
  const { answer, flag, client, send, id } = await withPerson();
  await answer();
  expect((await refused(flag({ until: ON }))).field).toBe('until');
  expect((await refused(flag({ until: '2028-09-08' }))).code).toBe('talent.too-long');
  expect((await refused(flag({ from: '2026-10-06' }))).field).toBe('from');
  await flag({ until: '2026-10-04' });
  expect(await client.talent.flags({})).toEqual([]);
  const [row] = await client.talent.flags({ over: true });
  await send(client.talent.edit, { id: row?.id ?? '', ...what });
  const [{ flags } = {}] = await client.staff.list({});
  expect(flags?.map((one) => one.words)).toEqual(['Ready for more']);
  await send(client.talent.end, { id: row?.id ?? '', on: '2026-10-05' });
  expect(await client.talent.flags({})).toEqual([]);
  await send(client.talent.remove, { id: row?.id ?? '' });
  expect((await client.talent.ofPerson({ personId: id })).flags).toEqual([]);
});

test('the same flag stands once on a person, and is renewed rather than set again', async () => {
  const { answer, flag, client, send, id } = await withPerson();
  await answer();
  await flag();
  expect(await refused(flag())).toMatchObject({
    code: 'talent.stands-already',
    say: 'Ada Larkin has the flag ‘Ready for more’ already.',
    wayOut: 'Renew or change the one that stands, under Flags or on the person’s page.',
  });
  expect(await flag({ kindId: 'may_move_on', personIds: [id, id] })).toEqual({ flagged: 1 });
  const [row] = await client.talent.flags({});
  await send(client.talent.end, { id: row?.id ?? '', on: '2026-10-05' });
  const kindId = row?.kindId;
  expect(await flag({ kindId })).toEqual({ flagged: 1 });
});

test('a flag ends on a day from its first to today, never before it began or ahead', async () => {
  const { answer, flag, client, send } = await withPerson();
  await answer();
  await flag();
  const [row] = await client.talent.flags({});
  const end = (on: string) => send(client.talent.end, { id: row?.id ?? '', on });
  expect(await refused(end('2026-09-06'))).toMatchObject({ code: 'talent.ends-before', field: 'on' });
  expect(await refused(end('2026-10-06'))).toMatchObject({ code: 'talent.ends-ahead', field: 'on' });
  expect(await client.talent.flags({})).toMatchObject([{ over: false }]);
  await end(ON);
});

test('on leaving, flags go but for those kept with a reason', async () => {
  const { answer, flag, client, send, id } = await withPerson();
  await answer();
  await flag();
  await flag({ kindId: 'may_move_on' });
  const { items } = await client.staff.leaving({ id });
  expect(items.map((one) => one.words)).toContain('Ready for more: Led the review');
  const kept = items.find((one) => one.words.startsWith('May move on'));
  await send(client.staff.leave, {
    personId: id,
    on: '2026-10-05',
    reason: 'A new post',
    keep: [{ kind: 'flag', id: kept?.id ?? '', reason: 'Asked for by them' }],
    deleteAfter: '2032-10-05',
  });
  expect((await client.talent.ofPerson({ personId: id })).flags.map((row) => row.words)).toEqual([
    'May move on',
  ]);
});

test('the list of kinds is the school’s own: reworded, added to, taken out of use', async () => {
  const { client, send, answer, flag } = await withPerson();
  await answer();
  await send(client.talent.editKind, {
    id: 'may_move_on',
    words: 'Looking elsewhere',
    icon: 'star',
    asks: 'Who said so?',
  });
  const twin = { words: 'looking ELSEWHERE', icon: 'flag' as const, asks: 'Why?', about: 'person' as const };
  expect((await refused(send(client.talent.addKind, twin))).code).toBe('talent.kind-twin');
  await send(client.talent.closeKind, { id: 'may_move_on', closed: true });
  expect((await refused(flag({ kindId: 'may_move_on' }))).code).toBe('talent.kind-closed');
  const kind = (await client.talent.kinds({})).find((one) => one.id === 'may_move_on');
  expect(kind).toMatchObject({ words: 'Looking elsewhere', icon: 'star', closed: true });
});
