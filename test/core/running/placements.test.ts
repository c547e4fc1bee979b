import { describe, expect, it } from 'vitest';
import type { PlacementFields } from '../../../shared/contract/running-shapes.ts';
import { addDays } from '../../../shared/rules/dates.ts';
import { openArea, refused } from '../../helpers/area.ts';
import { historyOf } from '../../helpers/history.ts';
import { giverOf, matchHere, propose, requestOf } from '../../helpers/matching.ts';
import { leaves, placed, placement, support, taking } from '../../helpers/programme-run.ts';
import { nominated, ready, round, today } from '../../helpers/rounds.ts';

describe('a placement', () => {
  it('is not at their own school, on days that another takes, nor with pre-visits after it began', async () => {
    const { client, send, nominationId, hostId, ours } = await placed();
    const add = (fields: PlacementFields) =>
      refused(send(client.running.addPlacement, { nominationId, fields }));
    expect(await add(placement(ours, { from: today, to: today }))).toMatchObject({
      code: 'running.own-school',
    });
    expect(await add(placement(hostId))).toMatchObject({ code: 'running.two-placements' });
    expect(await add(placement(hostId, { from: today, to: today, preVisits: [today] }))).toMatchObject({
      field: 'preVisits',
    });
  });

  it('is not at the same time as another of theirs on another programme', async () => {
    const area = await placed();
    const { client, send, personId, hostId } = area;
    const { id: roundId } = await round(area, { programme: 'Alliance pathway' });
    const nominationId = await nominated(area, roundId, personId);
    await ready(area, nominationId);
    for (const state of ['submitted', 'offered'] as const)
      await send(client.programmes.setState, { ids: [nominationId], state, on: addDays(today, -80) });
    await send(client.programmes.takeUp, { ids: [nominationId], on: addDays(today, -80) });
    const add = (fields: PlacementFields) => send(client.running.addPlacement, { nominationId, fields });
    expect(await refused(add(placement(hostId)))).toMatchObject({ code: 'running.two-placements' });
    await add(placement(hostId, { from: addDays(today, -29), to: today }));
  });

  it('is stood in for only in a post that they hold on those days', async () => {
    const area = await placed();
    const { client, send, personId, nominationId, tom, id } = area;
    const school = (await client.staff.schools({}))[0]!.id;
    const post = { title: 'Head of art', role: 'subject_leader' } as const;
    const { id: postId } = await send(client.staff.addPost, { ...post, schoolId: school, team: null });
    const left = { ...post, from: '2018-09-01', to: '2022-08-31', basis: 'substantive' } as const;
    const none = { schoolId: null, elsewhere: null, share: null, lineManagerId: null };
    await send(client.staff.addHolding, { ...left, ...none, personId, postId });
    // What they hold beside it is said, so that it can be recorded as a post; what leads nobody is not.
    const own = { ...left, ...none, personId, postId: null, schoolId: school, to: null };
    await send(client.staff.addHolding, { ...own, title: 'Teacher of art', role: 'teacher' });
    const { posts, withoutPost } = await client.running.participant({ nominationId });
    expect(posts.map((one) => one.title)).toEqual(['Deputy headteacher']);
    expect(withoutPost.map((one) => one.title)).toEqual(['Head of Science']);
    // Recorded as one, it is one step: taking that back leaves no post of which nobody knows.
    const schoolsPosts = async () => (await client.staff.posts({})).length;
    const before = await schoolsPosts();
    const unmade = { id: withoutPost[0]?.id ?? '' };
    await send(client.staff.postOfHolding, unmade);
    expect((await client.running.participant({ nominationId })).withoutPost).toEqual([]);
    expect(await schoolsPosts()).toBe(before + 1);
    expect(await refused(send(client.staff.postOfHolding, unmade))).toMatchObject({
      code: 'staff.no-post-of-it',
    });
    await historyOf(area).undo();
    expect(await schoolsPosts()).toBe(before);
    // Since when somebody from another school holds it is often not known; it can be covered all the same.
    const dance = { ...post, title: 'Dance', schoolId: school, team: null };
    const { id: danceId } = await send(client.staff.addPost, dance);
    await send(client.staff.addHolding, { ...own, from: null, postId: danceId });
    const covers = { postId: danceId, personId: null, name: 'Ivo Blum', from: addDays(today, -60), to: null };
    await send(client.running.addBackfill, { placementId: id, fields: covers });
    const fields = { postId, personId: tom, name: '', from: addDays(today, -60), to: null };
    expect(await refused(send(client.running.addBackfill, { placementId: id, fields }))).toMatchObject({
      code: 'running.not-their-post',
    });
  });

  it('opens a chance to step up at home, shown with the post and on who stands in', async () => {
    const { client, send, hostId, postId, tom, id, personId, nominationId } = await placed();
    const until = addDays(today, 30);
    await send(client.running.editPlacement, { id, fields: placement(hostId, { to: until }) });
    const add = (more: object) =>
      send(client.running.addBackfill, {
        placementId: id,
        fields: { postId, personId: tom, name: '', from: today, to: until, ...more },
      });
    expect(await refused(add({ personId }))).toMatchObject({ code: 'running.themselves' });
    expect(await refused(add({ personId: null }))).toMatchObject({ code: 'running.nobody' });
    expect(await refused(add({ to: addDays(until, 1) }))).toMatchObject({
      code: 'running.outside',
      field: 'to',
    });
    expect(await client.running.away({})).toMatchObject([{ postId, standsIn: [] }]);
    await add({});
    expect(await client.running.away({})).toMatchObject([
      { postId, name: 'Priya Nair', to: until, standsIn: [{ name: 'Tom Bell', to: until, leftOn: null }] },
    ]);
    expect((await client.running.ofPerson({ personId: tom })).standsIn).toMatchObject([
      { post: 'Deputy headteacher' },
    ]);
    const backfill = async () =>
      (await client.running.participant({ nominationId })).placements[0]!.backfills[0]!;
    expect((await backfill()).recorded).toBe(false);
    await send(client.staff.addHolding, {
      personId: tom,
      postId,
      schoolId: null,
      elsewhere: null,
      title: 'Deputy headteacher',
      role: 'deputy_headteacher',
      from: today,
      to: until,
      basis: 'acting',
      share: null,
      lineManagerId: null,
    });
    expect((await backfill()).recorded).toBe(true);
    const shorter = placement(hostId, { to: addDays(until, -1) });
    expect(await refused(send(client.running.editPlacement, { id, fields: shorter }))).toMatchObject({
      code: 'running.backfill-outside',
    });
  });
});

/** Priya is matched with a host school for a placement and with Cleo Stone as her mentor; another school could be host. */
async function matched() {
  const area = await taking(['Priya'], 'Associate Headteacher Programme', () =>
    openArea({ work: matchHere }),
  );
  const { client, send, people } = area;
  const [{ id: nominationId, personId }] = people as [{ id: string; personId: string }];
  const ours = (await client.staff.schools({}))[0]!.id;
  const school = async (name: string) =>
    (
      await send(client.staff.addSchool, {
        name,
        phase: 'Secondary',
        localAuthority: 'Havering',
        ours: false,
        inAlliance: true,
      })
    ).id;
  const from = addDays(today, 10);
  const to = addDays(today, 40);
  const hosting = { challenging: true, strong: true, headMentors: true, from, to };
  const hosts = async (name: string, head: string) => {
    const schoolId = await school(name);
    const fields = giverOf({ kind: 'placement', name: head, schoolId, ...hosting });
    return { schoolId, giverId: (await send(client.matching.addGiver, fields)).id };
  };
  const first = await hosts('First School', 'Fay First');
  const asks = requestOf({ kind: 'placement', schoolId: ours, personId, words: 'A whole budget', from, to });
  await send(client.matching.addRequest, asks);
  await propose(area, 'placement');
  await send(client.matching.confirm, { kind: 'placement' });
  const mentor = giverOf({ kind: 'mentor', name: 'Cleo Stone', schoolId: await school('Third School') });
  await send(client.matching.addGiver, mentor);
  await send(client.matching.addRequest, requestOf({ kind: 'mentor', schoolId: ours, personId }));
  await propose(area, 'mentor');
  await send(client.matching.confirm, { kind: 'mentor' });
  const page = () => client.running.participant({ nominationId });
  const takeOver = async () => {
    const [one] = (await page()).proposals;
    const fields = placement(one!.schoolId, {
      requestId: one!.requestId,
      from: one!.from ?? from,
      to: one!.to ?? to,
      hostMentor: one!.giver,
      externalMentor: one!.externalMentor,
      focus: one!.focus,
    });
    return { fields, ...(await send(client.running.addPlacement, { nominationId, fields })) };
  };
  return { ...area, nominationId, personId, first, hosts, page, takeOver };
}

describe('a placement that was matched', () => {
  it('is taken over once, with the host, the head there, the mentor from outside and what was asked for', async () => {
    const { client, first, page, takeOver, roundId } = await matched();
    expect((await client.running.round({ roundId })).proposals).toMatchObject([
      { name: 'Priya Nair', school: 'First School', giver: 'Fay First', externalMentor: 'Cleo Stone' },
    ]);
    await takeOver();
    const { placements, proposals } = await page();
    expect(proposals).toEqual([]);
    expect(placements).toMatchObject([
      {
        school: 'First School',
        host: { withdrew: null, matched: null },
        fields: {
          schoolId: first.schoolId,
          hostMentor: 'Fay First',
          externalMentor: 'Cleo Stone',
          focus: 'A whole budget',
        },
      },
    ]);
  });

  it('says that its host withdrew, and goes on saying so once another host is found, until it is changed', async () => {
    const area = await matched();
    const { client, send, first, hosts, page, takeOver, nominationId, roundId } = area;
    const { id, fields } = await takeOver();
    const host = async () => (await page()).placements[0]!.host;
    const home = async () =>
      (await client.home.attention({})).needs.filter((one) => one.key.startsWith('running'));
    await send(client.matching.withdrawGiver, { id: first.giverId, on: today });
    expect(await host()).toEqual({ withdrew: today, matched: null });
    const second = await hosts('Second School', 'Sam Second');
    await propose(area, 'placement');
    await send(client.matching.confirm, { kind: 'placement' });
    expect(await host()).toEqual({ withdrew: today, matched: 'Second School' });
    expect(await home()).toMatchObject([
      {
        title: expect.stringMatching(/1 placement whose host withdrew$/),
        go: `#/programmes/rounds/${roundId}/running/${nominationId}?placement=${id}`,
      },
    ]);
    const moved = { ...fields, schoolId: second.schoolId, hostMentor: 'Sam Second' };
    await send(client.running.editPlacement, { id, fields: moved });
    expect(await host()).toEqual({ withdrew: null, matched: null });
    expect(await home()).toEqual([]);
  });

  it('cannot be taken over once its request was taken out, and says so', async () => {
    const { client, send, takeOver, page, unforeseen, nominationId } = await matched();
    const { id, fields } = await takeOver();
    await send(client.running.removePlacement, { id });
    await send(client.matching.removeRequest, { id: fields.requestId! });
    expect(await refused(send(client.running.addPlacement, { nominationId, fields }))).toMatchObject({
      code: 'running.no-request',
    });
    expect(unforeseen).toEqual([]);
    expect((await page()).placements).toEqual([]);
  });

  it('is not offered any more to a participant who left before it begins', async () => {
    const area = await matched();
    const { client, page, roundId, personId } = area;
    expect((await page()).proposals).toHaveLength(1);
    await leaves(area, personId, today);
    expect((await page()).proposals).toEqual([]);
    expect((await client.running.round({ roundId })).proposals).toEqual([]);
  });
});

it('a participant who leaves in the middle stays on every page, says since when, and loses nothing', async () => {
  const area = await placed();
  const { client, send, nominationId, personId, roundId, hostId, postId, tom } = area;
  const one = { element: 'development_days', title: 'Finance', days: 1, place: '', ledBy: '' } as const;
  const on = addDays(today, -20);
  const events = [
    { ...one, from: on, to: null },
    { ...one, title: 'Law', from: addDays(today, 5), to: null },
  ];
  await send(client.running.planEvents, { roundId, events });
  const [past] = (await client.running.round({ roundId })).events;
  const marks = [{ nominationId, state: 'attended' as const, days: null }];
  await send(client.running.attend, { eventId: past!.id, marks });
  await send(client.running.addSupport, { nominationId, fields: support({ on, nextOn: addDays(today, 9) }) });
  const goesOn = placement(hostId, { from: addDays(today, -9), to: addDays(today, 30) });
  const added = await send(client.running.addPlacement, { nominationId, fields: goesOn });
  const covers = { postId, personId: tom, name: '', from: addDays(today, -9), to: null };
  await send(client.running.addBackfill, { placementId: added.id, fields: covers });
  const before = await client.running.participant({ nominationId });
  await leaves(area, personId, today);

  const after = await client.running.participant({ nominationId });
  expect(after.leftOn).toBe(today);
  for (const part of ['events', 'support', 'placements', 'applications'] as const)
    expect(after[part]).toEqual(before[part]);
  const round = await client.running.round({ roundId });
  expect(round.participants).toMatchObject([{ id: nominationId, leftOn: today }]);
  expect(round.events).toMatchObject([
    { marked: 1, of: 1 },
    { marked: 0, of: 0 },
  ]);
  const noteOf = async (id: string) => (await client.running.event({ id })).register[0];
  expect(await noteOf(round.events[0]!.id)).toMatchObject({
    state: 'attended',
    gone: null,
    note: expect.stringMatching(/^left the school on/),
  });
  expect(await noteOf(round.events[1]!.id)).toMatchObject({
    gone: expect.stringMatching(/^left the school on/),
  });
  const { programmes } = await client.running.ofPerson({ personId });
  expect(programmes).toMatchObject([{ state: expect.stringMatching(/left the school on/) }]);
  expect(await client.running.away({})).toEqual([]);
  const late = support({ on: addDays(today, 1) });
  expect(await refused(send(client.running.addSupport, { nominationId, fields: late }))).toMatchObject({
    code: 'running.gone',
  });
});
