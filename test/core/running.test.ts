import { describe, expect, it } from 'vitest';
import { personRecord } from '../../shared/contract/documents.ts';
import type {
  DeploymentFields,
  PlacementFields,
  SupportFields,
} from '../../shared/contract/running-shapes.ts';
import { addDays } from '../../shared/rules/dates.ts';
import { finish, refused } from '../helpers/area.ts';
import { host, placement, support, taking, wordsOf } from '../helpers/programme-run.ts';
import { person, today } from '../helpers/rounds.ts';

describe('the events of a round', () => {
  it('are planned from the element in one step: six of two days, twelve in the ledger', async () => {
    const area = await taking(['Priya']);
    const { client, send, roundId, people } = area;
    const { plan } = await client.running.round({ roundId });
    const days = plan.find((one) => one.element === 'development_days')!;
    expect(days.proposed.map((one) => one.days)).toEqual([2, 2, 2, 2, 2, 2]);
    const events = days.proposed.map(({ title, days: each }, at) => ({
      element: 'development_days' as const,
      title,
      days: each,
      from: at < 3 ? addDays(today, at * 10 - 40) : at === 3 ? addDays(today, 20) : null,
      to: at < 3 ? addDays(today, at * 10 - 39) : at === 3 ? addDays(today, 21) : null,
      place: '',
      ledBy: '',
    }));
    expect(await send(client.running.planEvents, { roundId, events })).toEqual({ made: 6 });
    const id = people[0]!.id;
    expect(await wordsOf(area, id, 'development_days')).toBe('0 of 12 days, 2 more booked');
    const made = (await client.running.round({ roundId })).events;
    expect(made.map((one) => one.late)).toEqual([true, true, true, false, false, false]);
    const mark = (at: number, state: 'attended' | 'part' | 'missed', d: number | null = null) =>
      send(client.running.attend, { eventId: made[at]!.id, marks: [{ nominationId: id, state, days: d }] });
    await mark(0, 'attended');
    await mark(1, 'part', 1.5);
    await mark(2, 'missed');
    expect(await wordsOf(area, id, 'development_days')).toBe('3.5 of 12 days, 2 more booked, 2.5 missed');
    expect(await refused(mark(3, 'attended'))).toMatchObject({ code: 'running.not-yet' });
    expect(await refused(mark(4, 'attended'))).toMatchObject({ code: 'running.not-yet' });
    expect(await refused(mark(0, 'part', 3))).toMatchObject({ code: 'running.more-days' });
    const { undo } = await client.history.state({});
    expect(undo?.words).toMatch(/^Marked attendance of .* for Priya Nair$/);
    await send(client.history.undo, { seq: undo!.seq });
    expect(await wordsOf(area, id, 'development_days')).toBe('3.5 of 12 days, 2 more booked, 0.5 missed');
  });

  it('ask nothing of who withdrew or left before, and refuse to mark them', async () => {
    const area = await taking(['Priya', 'Tom', 'Una']);
    const { client, send, roundId, people } = area;
    const [, tom, una] = people;
    const on = addDays(today, -10);
    await send(client.running.planEvents, {
      roundId,
      events: [
        { element: 'development_days', title: 'Finance', from: on, to: null, days: 1, place: '', ledBy: '' },
      ],
    });
    await send(client.programmes.endPlaces, {
      ids: [tom!.id],
      ended: { how: 'withdrew', on: addDays(on, -5), why: '' },
    });
    await send(client.staff.leave, {
      personId: una!.personId,
      on: addDays(on, -3),
      reason: 'Moved',
      keep: [],
      deleteAfter: '2032-11-20',
    });
    const [event] = (await client.running.round({ roundId })).events;
    expect(event).toMatchObject({ of: 1, marked: 0, late: true });
    const { register } = await client.running.event({ id: event!.id });
    expect(register.map((one) => one.gone?.split(' on ')[0] ?? null)).toEqual([
      null,
      'withdrew',
      'left the school',
    ]);
    const mark = (nominationId: string) =>
      send(client.running.attend, {
        eventId: event!.id,
        marks: [{ nominationId, state: 'attended', days: null }],
      });
    expect(await refused(mark(tom!.id))).toMatchObject({ code: 'running.gone' });
    expect(await refused(mark(una!.id))).toMatchObject({ code: 'running.gone' });
    await mark(people[0]!.id);
    expect((await client.running.round({ roundId })).missing).toEqual([]);
  });

  it('ask nothing of a reserve who took up the place after them, and mark one who caught up', async () => {
    const area = await taking(['Priya']);
    const { client, send, roundId, people } = area;
    const fields = { element: 'development_days', title: 'Finance', days: 2, place: '', ledBy: '' } as const;
    const events = [{ ...fields, from: addDays(today, -100), to: addDays(today, -99) }];
    await send(client.running.planEvents, { roundId, events });
    const one = async () => (await client.running.round({ roundId })).events[0]!;
    expect(await one()).toMatchObject({ of: 0, late: false });
    expect((await client.running.round({ roundId })).missing).toEqual([]);
    const { id: eventId } = await one();
    const marks = [{ nominationId: people[0]!.id, state: 'caught_up' as const, days: null }];
    await send(client.running.attend, { eventId, marks });
    expect(await one()).toMatchObject({ marked: 1, of: 1 });
    expect(await wordsOf(area, people[0]!.id, 'development_days')).toBe('2 of 12 days');
  });

  it('do not hold more days than lie between their first and last, nor end before they begin', async () => {
    const { client, send, roundId } = await taking([]);
    const plan = (from: string | null, to: string | null, days: number) =>
      send(client.running.planEvents, {
        roundId,
        events: [{ element: 'residential', title: 'Away', from, to, days, place: '', ledBy: '' }],
      });
    expect(await refused(plan('2027-01-10', null, 2))).toMatchObject({ code: 'running.days' });
    expect(await refused(plan('2027-01-10', '2027-01-09', 1))).toMatchObject({ code: 'running.backwards' });
    expect(await refused(plan(null, '2027-01-09', 1))).toMatchObject({ code: 'running.no-start' });
  });
});

describe('what each participant has alone', () => {
  it('counts visits out of those allowed, and takes one more only with a reason', async () => {
    const area = await taking(['Priya'], 'Networking Leadership Visits');
    const { client, send, people } = area;
    const nominationId = people[0]!.id;
    const add = (more: Partial<SupportFields> = {}) =>
      send(client.running.addSupport, { nominationId, fields: support({ kind: 'visits', ...more }) });
    await add();
    await add();
    expect(await wordsOf(area, nominationId, 'visits')).toBe('2 of up to 3 visits');
    await add({ on: addDays(today, 9) });
    expect(await wordsOf(area, nominationId, 'visits')).toBe('2 of up to 3 visits, 1 more booked');
    expect(await refused(add())).toMatchObject({ code: 'running.more-than-allowed', field: 'although' });
    await add({ although: 'A host fell ill' });
    expect(await wordsOf(area, nominationId, 'visits')).toBe('3 of up to 3 visits, 1 more booked');
  });

  it('comes up on Home when a meeting was agreed and nothing is logged since, until they leave', async () => {
    const { client, send, people, roundId } = await taking(['Priya']);
    const [{ id: nominationId, personId }] = people as [{ id: string; personId: string }];
    const on = addDays(today, -40);
    await send(client.running.addSupport, {
      nominationId,
      fields: support({ kind: 'mentoring', on, nextOn: addDays(today, -8) }),
    });
    const home = async () =>
      (await client.home.attention({})).needs.filter((one) => one.key.startsWith('running'));
    expect(await home()).toMatchObject([
      {
        title: expect.stringMatching(/1 meeting agreed and not logged$/),
        go: `#/programmes/rounds/${roundId}/running/${nominationId}`,
      },
    ]);
    await send(client.staff.leave, {
      personId,
      on: today,
      reason: 'Moved',
      keep: [],
      deleteAfter: '2032-11-20',
    });
    expect(await home()).toEqual([]);
    expect((await client.running.participant({ nominationId })).leftOn).toBe(today);
  });

  it('keeps applications with what became of them, in an order that can be', async () => {
    const { client, send, people } = await taking(['Priya']);
    const nominationId = people[0]!.id;
    const fields = {
      post: 'Headteacher',
      school: 'Far School',
      appliedOn: addDays(today, -30),
      shortlistedOn: addDays(today, -20),
      interviewOn: addDays(today, -10),
      outcome: null,
      outcomeOn: null,
      feedback: '',
    };
    const { id } = await send(client.running.addApplication, { nominationId, fields });
    expect((await client.running.participant({ nominationId })).missing).toMatchObject([
      { kind: 'interview' },
    ]);
    const edit = (more: object) =>
      refused(send(client.running.editApplication, { id, fields: { ...fields, ...more } }));
    expect(await edit({ interviewOn: addDays(today, -31) })).toMatchObject({ field: 'interviewOn' });
    expect(await edit({ outcome: 'appointed' })).toMatchObject({ field: 'outcomeOn' });
    expect(await edit({ appliedOn: addDays(today, 1) })).toMatchObject({ field: 'appliedOn' });
    await send(client.running.editApplication, {
      id,
      fields: { ...fields, outcome: 'appointed', outcomeOn: today },
    });
    expect((await client.running.participant({ nominationId })).missing).toEqual([]);
  });
});

/** Priya is placed at a host; she holds a post at home, and Tom could stand in. */
async function placed() {
  const area = await taking(['Priya']);
  const { client, send, people } = area;
  const [{ id: nominationId, personId }] = people as [{ id: string; personId: string }];
  const { id: hostId } = await host(area);
  const ours = (await client.staff.schools({}))[0]!.id;
  const { id: postId } = await send(client.staff.addPost, {
    schoolId: ours,
    title: 'Deputy headteacher',
    role: 'deputy_headteacher',
    team: null,
  });
  await send(client.staff.addHolding, {
    personId,
    postId,
    schoolId: null,
    elsewhere: null,
    title: 'Deputy headteacher',
    role: 'deputy_headteacher',
    from: '2022-09-01',
    to: null,
    basis: 'substantive',
    share: null,
    lineManagerId: null,
  });
  const tom = await person(area, 'Tom', 'Bell');
  const { id } = await send(client.running.addPlacement, { nominationId, fields: placement(hostId) });
  return { ...area, nominationId, personId, hostId, postId, tom, id, ours };
}

describe('a placement', () => {
  it('is closed with a review, or comes up on Home', async () => {
    const { client, send, nominationId, hostId, id } = await placed();
    const due = async () =>
      (await client.running.participant({ nominationId })).missing.map((one) => one.kind);
    expect(await due()).toEqual(['placement']);
    await send(client.running.editPlacement, {
      id,
      fields: placement(hostId, { closedOn: today, review: 'Went well.' }),
    });
    expect(await due()).toEqual([]);
  });

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

  it('is stood in for only in a post that they hold on those days', async () => {
    const { client, send, personId, nominationId, tom, id } = await placed();
    const school = (await client.staff.schools({}))[0]!.id;
    const post = { title: 'Head of art', role: 'subject_leader' } as const;
    const { id: postId } = await send(client.staff.addPost, { ...post, schoolId: school, team: null });
    const left = { ...post, from: '2018-09-01', to: '2022-08-31', basis: 'substantive' } as const;
    await send(client.staff.addHolding, {
      ...left,
      personId,
      postId,
      schoolId: null,
      elsewhere: null,
      share: null,
      lineManagerId: null,
    });
    // What they hold beside it is said, so that it can be recorded as a post; what leads nobody is not.
    const own = { ...left, personId, postId: null, schoolId: school, elsewhere: null, to: null };
    const rest = { share: null, lineManagerId: null };
    await send(client.staff.addHolding, { ...own, ...rest, title: 'Teacher of art', role: 'teacher' });
    const { posts, withoutPost } = await client.running.participant({ nominationId });
    expect(posts.map((one) => one.title)).toEqual(['Deputy headteacher']);
    expect(withoutPost.map((one) => one.title)).toEqual(['Head of Science']);
    // Since when somebody from another school holds it is often not known; it can be covered all the same.
    const dance = { ...own, ...rest, title: 'Head of dance' };
    const danced = await send(client.staff.addPost, {
      ...post,
      title: 'Dance',
      schoolId: school,
      team: null,
    });
    await send(client.staff.addHolding, { ...dance, from: null, postId: danced.id });
    const covers = {
      postId: danced.id,
      personId: null,
      name: 'Ivo Blum',
      from: addDays(today, -60),
      to: null,
    };
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
    await add({});
    expect(await client.running.standingIn({})).toMatchObject([{ postId, name: 'Tom Bell', to: until }]);
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

describe('a deployment', () => {
  const deployment = (schoolId: string, more: Partial<DeploymentFields> = {}): DeploymentFields => ({
    personId: null,
    name: 'Cleo Stone',
    schoolId,
    requestId: null,
    reason: 'After an inspection',
    from: addDays(today, -60),
    to: null,
    daysAgreed: 10,
    daysUsed: 4.5,
    reviewOn: addDays(today, -2),
    reviewedOn: null,
    outcome: '',
    ...more,
  });
  it('names who goes where, and is overdue once its review date has passed', async () => {
    const area = await taking([]);
    const { client, send, roundId } = area;
    const { id: hostId } = await host(area);
    const add = (more: Partial<DeploymentFields>) =>
      send(client.running.addDeployment, { roundId, fields: deployment(hostId, more) });
    expect(await refused(add({ name: '' }))).toMatchObject({ field: 'personId' });
    const { id } = await add({});
    const late = async () => (await client.running.round({ roundId })).missing.map((one) => one.words);
    expect(await late()).toMatchObject([expect.stringMatching(/^Cleo Stone at Host School: review was due/)]);
    await send(client.running.editDeployment, { id, fields: deployment(hostId, { reviewedOn: today }) });
    expect(await late()).toEqual([]);
    expect(await refused(send(client.staff.removeSchool, { id: hostId }))).toMatchObject({
      code: 'staff.school-in-use',
    });
  });
});

describe('what is kept of a participant', () => {
  it('prints in the record of everything held, and goes when they are erased', async () => {
    const { client, send, printed, nominationId, personId, roundId } = await placed();
    await send(client.running.addSupport, { nominationId, fields: support({ kind: 'mentoring' }) });
    await finish(client.staff.printRecord, { id: personId });
    const { sections } = personRecord.parse(printed.at(-1)?.data);
    const words = JSON.stringify(sections.find((one) => one.id === 'running'));
    for (const said of ['Leading a department', 'Ask the team', 'Placement at Host School', 'Outside Mentor'])
      expect(words).toContain(said);
    await send(client.staff.leave, {
      personId,
      on: today,
      reason: 'Moved',
      keep: [],
      deleteAfter: '2032-11-20',
    });
    const plan = await finish(client.erasure.plan, { kind: 'person', id: personId });
    expect(JSON.stringify(plan)).toMatch(/1 placement/);
    await finish(client.erasure.erase, { what: { kind: 'person', id: personId }, surname: 'Nair' });
    expect((await client.running.round({ roundId })).participants).toEqual([]);
  });

  it('is out of sight in a meeting: no logs, no placements, and nobody who is in the room', async () => {
    const { client, nominationId, personId, roundId, send } = await placed();
    await send(client.running.addSupport, { nominationId, fields: support({ kind: 'mentoring' }) });
    await finish(client.app.startMeeting, { room: [] });
    const seen = await client.running.participant({ nominationId });
    expect(seen).toMatchObject({ support: [], placements: [], missing: [], applications: [] });
    expect((await client.home.attention({})).needs.filter((one) => one.key.startsWith('running'))).toEqual(
      [],
    );
    await finish(client.app.endMeeting, {});
    await finish(client.app.startMeeting, { room: [personId] });
    expect((await client.running.round({ roundId })).participants).toEqual([]);
  });
});
