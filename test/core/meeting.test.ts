import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { build } from '../../electron/core/sql.ts';
import { contract } from '../../shared/contract/index.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { askedInMeetings } from '../helpers/asked-in-meetings.ts';
import { mentorEverybody } from '../helpers/mentors.ts';
import { NOW } from '../helpers/school-file.ts';

/** Words that occur nowhere else, so that one of them in a reply is a leak. */
const SECRET = 'xylophonic';
const ON = '2026-09-07';
const TODAY = NOW.toISOString().slice(0, 10);

let area: Area;
const ids: Record<string, string> = {};

/** A sample school in which somebody in the room, and a partner, touch everything that a file can hold. */
beforeEach(async () => {
  area = await openArea();
  const { client, send } = area;
  mkdirSync(join(area.folder, 'samples'));
  await finish(client.app.openSample, {});
  const staff = await client.staff.list({});
  const [seen, boss, ...others] = staff;
  if (seen === undefined || boss === undefined) throw new Error('The sample has no staff.');
  const add = (forename: string, surname: string) =>
    send(client.staff.add, {
      title: 'Ms',
      forename,
      surname,
      kind: 'teaching',
      email: `${forename.toLowerCase()}@quagthorpe.example`,
      post: 'Deputy Headteacher',
      role: 'deputy_headteacher',
      from: '2020-09-01',
    });
  const present = (await add('Zephyrine', 'Quagthorpe')).id;
  const partner = (await add('Isambard', 'Wolverdine')).id;
  const friend = (await add('Cressida', 'Pottinghame')).id;
  Object.assign(ids, { present, partner, friend, seen: seen.id });
  const by = 'Zephyrine Quagthorpe';
  await send(client.staff.declareInterest, {
    personId: present,
    otherPersonId: partner,
    otherName: null,
    kind: 'partner',
    saidBy: by,
    on: ON,
  });
  await send(client.staff.declareInterest, {
    personId: friend,
    otherPersonId: null,
    otherName: 'zephyrine  quagthorpe',
    kind: 'relative',
    saidBy: 'Ms Quagthorpe',
    on: ON,
  });
  const some = [seen.id, ...others.slice(0, 4).map((one) => one.id)];
  const everyone = [present, partner, friend, seen.id];
  await send(client.staff.setLineManager, { ids: some, lineManagerId: present });
  const stages = await client.stages.list({});
  const stageId = stages[0]?.id ?? '';
  await send(client.staff.recommend, {
    ids: everyone,
    stageId,
    recommended: true,
    by,
    byPersonId: present,
    on: ON,
    words: `${SECRET} words`,
  });
  for (const personId of everyone) {
    await send(client.staff.addNote, { personId, on: ON, words: `${SECRET} note by Z. Quagthorpe`, by });
    await send(client.staff.addAspiration, {
      personId,
      words: `${SECRET} hope`,
      targetRole: null,
      hopedFor: null,
      askedOn: ON,
      askedBy: by,
    });
    await send(client.staff.setNpq, { personId, code: 'NPQSL', state: 'on_it', on: ON, saidBy: by });
    await send(client.staff.addLeave, { personId, from: ON, to: null, saidBy: by });
  }
  await send(client.staff.recordTold, { ids: everyone, kind: 'in_plan', on: ON, by });
  await send(client.talent.answerPrivacy, { issued: true, on: ON, by });
  await send(client.talent.flag, {
    kindId: (await client.talent.kinds({}))[0]?.id ?? '',
    personIds: everyone,
    from: ON,
    source: by,
    evidence: `${SECRET} flag`,
    note: `${SECRET} said of Isambard Wolverdine`,
    until: '2027-09-01',
  });
  await send(client.stages.place, { ids: everyone, stageId, state: 'working', reason: `${SECRET} by ${by}` });
  const free = await client.cohorts.couldJoin({ stageId });
  const session = { on: ON, starts: null, ends: null, topic: 'Mx Quagthorpe speaks', heldAt: '', ledBy: by };
  const cohort = await send(client.cohorts.start, {
    stageId,
    academicYear: '2026/27',
    name: 'Together',
    ledBy: by,
    sessions: [session],
    placeIds: free.filter((one) => everyone.includes(one.personId)).map((one) => one.placeId),
  });
  ids.cohort = cohort.id;
  ids.place = await mentorEverybody(area, {
    cohortId: cohort.id,
    mentored: seen.id,
    mentor: present,
    on: ON,
    words: SECRET,
  });
  const graduating = free.filter((one) => everyone.includes(one.personId));
  const { id: graduationId } = await send(client.cohorts.setGraduation, {
    cohortId: cohort.id,
    id: null,
    on: TODAY,
    heldAt: 'The Quagthorpe hall',
    signatories: [{ name: by, role: 'Headteacher' }],
    graduates: graduating.map(({ placeId }) => ({ placeId, although: `${SECRET} reason by ${by}` })),
  });
  await send(client.cohorts.holdGraduation, { id: graduationId });
  ids.stage = stageId;
  const planless = (await client.plans.list({}))
    .filter((row) => row.plan === null)
    .map((row) => row.personId);
  await send(client.plans.start, { personIds: everyone.filter((one) => planless.includes(one)) });
  for (const personId of everyone) {
    const { plan } = await client.plans.ofPerson({ personId });
    if (plan === null) throw new Error('No plan was started.');
    ids[`plan ${personId}`] = plan.id;
    await send(client.plans.edit, {
      id: plan.id,
      change: { mentor: { person: 'Zephyrine', place: null, dates: null, focus: 'with Mx Quagthorpe' } },
    });
    await send(client.plans.addGoal, {
      planId: plan.id,
      goal: { title: 'Lead', why: 'Isambard’s idea, asked by C. Pottinghame', competency: null, actions: [] },
    });
  }
  const programmes = await client.programmes.list({});
  const round = programmes.flatMap((one) => one.rounds).find((one) => !one.closed);
  ids.round = round?.id ?? '';
  ids.programme = programmes[0]?.id ?? '';
  const { made } = await send(client.programmes.nominate, {
    roundId: ids.round,
    personIds: [present, partner, friend],
    againstReason: `${SECRET} reason`,
  });
  ids.hiddenNomination = made[0]?.id ?? '';
  const shown = (await client.programmes.round({ id: ids.round })).nominations.find(
    (row) => !made.some((one) => one.id === row.id),
  );
  ids.nomination = shown?.id ?? '';
  await send(client.programmes.editNomination, { id: ids.nomination, change: { coach: by } });
  ids.framework = (await client.reviews.frameworks({}))[0]?.versionId ?? '';
  ids.review = (await client.reviews.list({}))[0]?.id ?? '';
  ids.version = ids[`plan ${seen.id}`] ?? '';
  await send(client.staff.editSchool, {
    id: (await client.staff.schools({})).find((one) => one.ours)?.id ?? '',
    change: { headName: by },
  });
  await send(client.home.addReminder, { personId: null, on: ON, words: `${SECRET} for Ms Quagthorpe` });
  await send(client.home.addReminder, { personId: present, on: ON, words: 'Speak' });
});

const asks = askedInMeetings(ids);

/** What each query's input is checked against, by its name. */
const inputs = new Map<string, z.ZodType>(
  Object.entries(contract).flatMap(([name, procedures]) =>
    Object.entries(procedures).flatMap(([procedure, served]) =>
      served.kind === 'query' ? [[`${name}.${procedure}`, served.data] as const] : [],
    ),
  ),
);
const queries = [...inputs.keys()];

const ofOnePerson = [
  'employment',
  'holding',
  'recommendation',
  'note',
  'stage_place',
  'review',
  'flag',
  'nomination',
  'plan',
] as const;

/** Everything that a query can be asked about one id, in every shape in which the contract takes one. */
function fitting(name: string, id: string): unknown[] {
  const shapes = [
    { id },
    { personId: id },
    { versionId: id },
    { roundId: id },
    { placeId: id },
    { roundId: id, sentBefore: false, forAnotherBaton: true },
    { ids: [id] },
  ];
  return shapes.filter((input) => inputs.get(name)?.safeParse(input).success === true);
}

/** The reply, or the refusal, as a page gets it. */
async function asked(name: string, input: unknown): Promise<string> {
  const [of = '', procedure = ''] = name.split('.');
  const areas = area.client as unknown as Record<
    string,
    Record<string, (given: unknown) => Promise<unknown>>
  >;
  const ask = areas[of]?.[procedure];
  if (ask === undefined) throw new Error(`There is no ${name}.`);
  return ask(input).then(
    (reply) => JSON.stringify(reply),
    async (error: unknown) => JSON.stringify(await refused(Promise.reject(error))),
  );
}

const theirNames = [/quagthorpe/i, /wolverdine/i, /pottinghame/i, /zephyrine/i, /isambard/i, /cressida/i];
const leaks = (text: string) =>
  [...theirNames, new RegExp(SECRET, 'i')]
    .map((word) => word.exec(text))
    .filter((found) => found !== null)
    .map((found) => text.slice(Math.max(0, found.index - 80), found.index + 60))
    .concat(['present', 'partner', 'friend'].filter((who) => text.includes(`"${ids[who]}"`)));

describe('a meeting', () => {
  test('is asked every query there is', () => {
    expect(queries.filter((name) => asks[name] === undefined)).toEqual([]);
  });

  test('shows no query’s reader who is in the room, whom they declared, nor flags, notes or what was said in confidence', async () => {
    const before = await Promise.all(queries.map((name) => asked(name, asks[name]?.())));
    expect(before.filter((text) => leaks(text).length > 0).length).toBeGreaterThan(10);
    await finish(area.client.app.startMeeting, { room: [ids.present ?? ''] });
    for (const name of queries) expect([name, ...leaks(await asked(name, asks[name]?.()))]).toEqual([name]);
    expect(area.unforeseen).toEqual([]);
  });

  test('answers what is asked about anything of somebody hidden as if it were not in the file', async () => {
    const hidden = ['present', 'partner', 'friend'].map((who) => ids[who] ?? '');
    const theirs = area.app.files.query({ now: '', today: '' }, ({ db }) =>
      ofOnePerson.flatMap((table) =>
        db.all(build.selectFrom(table).select('id').where('person_id', 'in', hidden)).map((row) => row.id),
      ),
    );
    const about = [...hidden, ...theirs].flatMap((id) =>
      queries.flatMap((name) => fitting(name, id).map((input) => [name, input] as const)),
    );
    const before = await Promise.all(about.map(([name, input]) => asked(name, input)));
    expect(before.filter((text) => leaks(text).length > 0).length).toBeGreaterThan(20);
    await finish(area.client.app.startMeeting, { room: [ids.present ?? ''] });
    for (const [name, input] of about) expect([name, ...leaks(await asked(name, input))]).toEqual([name]);
    expect(area.unforeseen).toEqual([]);
  });

  test('counts without them', async () => {
    const { client } = area;
    const all = (await client.staff.list({})).length;
    const nominated = (await client.programmes.round({ id: ids.round ?? '' })).nominations.length;
    await finish(client.app.startMeeting, { room: [ids.present ?? ''] });
    expect((await client.staff.list({})).length).toBe(all - 3);
    expect((await client.stages.board({})).cards.length).toBe(all - 3);
    const seen = await client.programmes.round({ id: ids.round ?? '' });
    expect(seen.nominations.length).toBe(nominated - 3);
    // A gap in the numbers, or more places than names, would tell of them.
    expect(seen.nominations.map((row) => row.ref)).toEqual(seen.nominations.map(() => null));
    expect(seen).toMatchObject({ quota: null, places: null, placesPerSchool: null });
    expect(await client.talent.ofPerson({ personId: ids.seen ?? '' })).toEqual({ hidden: true, flags: [] });
  });

  test('calls no post vacant that one of them holds', async () => {
    const { client } = area;
    const vacant = async () =>
      (await client.staff.posts({ closed: false }))
        .filter((post) => post.holders.length === 0)
        .map((post) => post.title);
    const before = await vacant();
    expect((await client.staff.posts({ closed: false })).length).toBeGreaterThan(before.length);
    const everybody = (await client.staff.list({})).map((one) => one.id);
    await finish(client.app.startMeeting, { room: everybody });
    expect(await vacant()).toEqual(before);
  });

  test('refuses commands about them, by their own id or by that of something of theirs', async () => {
    const { client, send } = area;
    await finish(client.app.startMeeting, { room: [ids.present ?? ''] });
    const team = { team: 'Science' };
    const one = await refused(send(client.staff.setTeam, { ids: [ids.partner ?? ''], ...team }));
    expect(one.code).toBe('meeting.hidden');
    const planId = ids[`plan ${ids.friend}`] ?? '';
    const two = await refused(send(client.plans.edit, { id: planId, change: { agreedOn: ON } }));
    expect(two.code).toBe('meeting.hidden');
  });

  test('keeps no words from which a name was left out', async () => {
    const { client, send } = area;
    await finish(client.app.startMeeting, { room: [ids.present ?? ''] });
    const { coach } = await client.programmes.nomination({ id: ids.nomination ?? '' });
    expect(coach).toBe('[name left out]');
    const change = { coach };
    const said = await refused(send(client.programmes.editNomination, { id: ids.nomination ?? '', change }));
    expect(said.code).toBe('meeting.left-out');
  });

  test('prints without them too', async () => {
    const { client, printed } = area;
    await finish(client.app.startMeeting, { room: [ids.present ?? ''] });
    await finish(client.plans.print, { personIds: [ids.seen ?? ''] });
    await finish(client.programmes.printForms, { ids: [ids.nomination ?? ''] });
    await finish(client.staff.printPrivacyNotice, {});
    expect(printed).toHaveLength(3);
    for (const job of printed) expect(leaks(JSON.stringify(job))).toEqual([]);
  });

  test('does not print everything held: what it left out, the document would say is not held', async () => {
    const { client, printed } = area;
    await finish(client.app.startMeeting, { room: [ids.present ?? ''] });
    for (const id of [ids.seen ?? '', ids.present ?? ''])
      expect(await refused(finish(client.staff.printRecord, { id }))).toMatchObject({
        code: 'staff.record-meeting',
        wayOut: 'Turn meeting mode off, then print it.',
      });
    expect(printed).toEqual([]);
    await finish(client.app.endMeeting, {});
    await finish(client.staff.printRecord, { id: ids.seen ?? '' });
    expect(printed).toHaveLength(1);
  });

  test('tells no page who is in the room, and every page that it began and ended', async () => {
    const { client } = area;
    const stop = new AbortController();
    const events = (await client.app.changes({}, { signal: stop.signal }))[Symbol.asyncIterator]();
    await events.next();
    const next = events.next();
    const status = await finish(client.app.startMeeting, { room: [ids.present ?? ''] });
    expect(status.meeting).toEqual({ room: 1 });
    expect(status.lastRoom).toEqual([]);
    const told = await next;
    expect(JSON.stringify(told)).toContain('"meeting":{"room":1}');
    expect(leaks(JSON.stringify(told))).toEqual([]);
    stop.abort();
    const after = await finish(client.app.endMeeting, {});
    expect(after.meeting).toBeNull();
    expect(after.lastRoom).toEqual([ids.present]);
    expect((await client.staff.profile({ id: ids.present ?? '' })).surname).toBe('Quagthorpe');
  });

  test('leaves everybody else’s own name alone, whatever they share', async () => {
    const { client, send } = area;
    const { id } = await send(client.staff.add, {
      forename: 'Ada',
      surname: 'Quagthorpe',
      kind: 'teaching',
    });
    await finish(client.app.startMeeting, { room: [ids.present ?? ''] });
    const row = (await client.staff.list({})).find((one) => one.id === id);
    expect(`${row?.forename} ${row?.surname}`).toBe('Ada Quagthorpe');
  });
});
