import { expect, test } from 'vitest';
import { personRecord } from '../../shared/contract/documents.ts';
import { element } from '../../shared/reference/programme-elements.ts';
import { finish, refused } from '../helpers/area.ts';
import { alliance, giverOf, person, propose, requestOf, TODAY } from '../helpers/matching.ts';
import { leaves } from '../helpers/programme-run.ts';

/** Ada asks for a coach and has Cleo of a near school, who is in the file too. */
async function matched() {
  const area = await alliance();
  const { client, send, ours, near } = area;
  const ada = await person(area, 'Ada', 'Quill');
  const cleo = await person(area, 'Cleo', 'Stone');
  const { id: request } = await send(
    client.matching.addRequest,
    requestOf({ kind: 'coach', schoolId: ours, personId: ada, words: 'Somebody who listens.' }),
  );
  const { id: giver } = await send(
    client.matching.addGiver,
    giverOf({
      kind: 'coach',
      personId: cleo,
      schoolId: near,
      focus: ['maths'],
      training: 'Two days in March',
    }),
  );
  await propose(area, 'coach');
  return { ...area, ada, cleo, request, giver };
}

test('everything held about somebody prints what they ask for and give, and with whom they are matched', async () => {
  const { client, printed, ada, cleo } = await matched();
  const heldOf = async (id: string) => {
    await finish(client.staff.printRecord, { id });
    const { sections } = personRecord.parse(printed.at(-1)?.data);
    return JSON.stringify(sections.find((one) => one.id === 'matching'));
  };
  const ofAda = await heldOf(ada);
  for (const words of ['Somebody who listens.', 'Matched with Cleo Stone', 'Same local authority'])
    expect(ofAda).toContain(words);
  const ofCleo = await heldOf(cleo);
  for (const words of ['Two days in March', 'Maths', 'Matched with Ada Quill', 'Near School'])
    expect(ofCleo).toContain(words);
});

test('a person’s page says who helps them and whom they help, and in a meeting nothing of who is hidden', async () => {
  const { client, send, ada, cleo } = await matched();
  await send(client.matching.confirm, { kind: 'coach' });
  expect(await client.matching.ofPerson({ personId: ada })).toMatchObject({
    gives: [],
    asks: [{ kind: 'coach', state: 'confirmed', by: { name: 'Cleo Stone', school: 'Near School' } }],
  });
  expect(await client.matching.ofPerson({ personId: cleo })).toMatchObject({
    gives: [{ kind: 'coach', withdrawnOn: null, to: [{ name: 'Ada Quill', state: 'confirmed' }] }],
    asks: [],
  });
  await finish(client.app.startMeeting, { room: [cleo] });
  expect(await client.matching.ofPerson({ personId: ada })).toMatchObject({
    asks: [{ state: null, by: null }],
  });
});

test('whoever is in the room is on no board, in no pool and in no list of requests, whichever side they are on', async () => {
  for (const side of ['ada', 'cleo'] as const) {
    const area = await matched();
    const { client } = area;
    await finish(client.app.startMeeting, { room: [area[side]] });
    const name = side === 'ada' ? /Quill/ : /Stone/;
    const board = await client.matching.board({ kind: 'coach' });
    expect(board).toMatchObject({ pairs: [], unmet: [], waiting: [], run: null, meeting: true });
    for (const seen of [
      board,
      await client.matching.pool({}),
      await client.matching.requests({}),
      await client.matching.schools({}),
    ])
      expect(JSON.stringify(seen)).not.toMatch(name);
    expect(await refused(propose(area, 'coach'))).toMatchObject({ code: 'matching.meeting' });
  }
});

test('in a meeting nothing tells how many somebody has, nor whether a request is met, and nothing is accepted', async () => {
  const { client, send } = await matched();
  await finish(client.app.startMeeting, { room: [] });
  // The veil would hide what a rule rests on, so nothing is accepted under it either.
  for (const accept of [
    () => send(client.matching.confirm, { kind: 'coach' }),
    () => send(client.matching.mentorsForPlaced, {}),
  ])
    expect(await refused(accept())).toMatchObject({ code: 'matching.meeting' });
  expect((await client.matching.pool({})).map((one) => one.taken)).toEqual([null]);
  expect((await client.matching.requests({})).requests.map((one) => one.state)).toEqual([null]);
  expect((await client.matching.board({ kind: 'coach' })).pairs).toMatchObject([
    { asker: { name: 'Ada Quill' }, giver: { name: 'Cleo Stone' }, broken: null },
  ]);
});

test('erasing who gives takes out the match and keeps the request, and erasing who asks the other way round', async () => {
  for (const side of ['ada', 'cleo'] as const) {
    const area = await matched();
    const { client, send } = area;
    await send(client.staff.leave, {
      personId: area[side],
      on: TODAY,
      reason: 'Moved',
      keep: [],
      deleteAfter: '2032-11-20',
    });
    const plan = await finish(client.erasure.plan, { kind: 'person', id: area[side] });
    expect(JSON.stringify(plan)).toMatch(side === 'ada' ? /1 request for help/ : /1 offer to coach/);
    await finish(client.erasure.erase, {
      what: { kind: 'person', id: area[side] },
      surname: side === 'ada' ? 'Quill' : 'Stone',
    });
    expect((await client.matching.board({ kind: 'coach' })).pairs).toEqual([]);
    const { requests } = await client.matching.requests({});
    expect(requests.map((one) => one.name)).toEqual(side === 'ada' ? [] : ['Ada Quill']);
    expect((await client.matching.pool({})).map((one) => one.name)).toEqual(
      side === 'ada' ? ['Cleo Stone'] : [],
    );
  }
});

test('who asked and left is matched no more, and the match says so until the next run', async () => {
  const area = await matched();
  const { client, send, ada } = area;
  await send(client.matching.confirm, { kind: 'coach' });
  await send(client.staff.leave, {
    personId: ada,
    on: TODAY,
    reason: 'Moved',
    keep: [],
    deleteAfter: '2032-11-20',
  });
  const board = await client.matching.board({ kind: 'coach' });
  expect(board.pairs).toMatchObject([{ broken: 'Who asked has left', asks: false }]);
  expect((await client.matching.requests({})).requests).toMatchObject([{ state: 'left' }]);
  expect(board.kinds.find(({ kind }) => kind === 'coach')).toMatchObject({ requests: 0, givers: 1 });
});

test('a step of matching is taken back whole', async () => {
  const { client, send } = await matched();
  const { undo } = await client.history.state({});
  expect(undo?.words).toBe('Proposed 1 match of coaches');
  await send(client.history.undo, { seq: undo!.seq });
  const board = await client.matching.board({ kind: 'coach' });
  expect(board).toMatchObject({ pairs: [], run: null });
  expect(board.waiting.map((one) => one.name)).toEqual(['Ada Quill']);
});

test('the external mentor of a placement works neither at home nor at the host school', async () => {
  const area = await alliance();
  const { client, send, ours, near, far } = area;
  const ada = await person(area, 'Ada');
  const asks = { schoolId: ours, personId: ada };
  await send(client.matching.addRequest, requestOf({ kind: 'placement', ...asks }));
  await send(client.matching.addRequest, requestOf({ kind: 'mentor', ...asks }));
  await send(
    client.matching.addGiver,
    giverOf({ kind: 'placement', schoolId: near, challenging: true, strong: true, headMentors: true }),
  );
  await send(client.matching.addGiver, giverOf({ kind: 'mentor', name: 'At Host', schoolId: near }));
  expect(await propose(area, 'placement')).toMatchObject({ met: 1 });
  expect(await propose(area, 'mentor')).toMatchObject({ met: 0 });
  await send(client.matching.addGiver, giverOf({ kind: 'mentor', name: 'At Neither', schoolId: far }));
  expect(await propose(area, 'mentor')).toMatchObject({ met: 1 });
});

test('whoever has a host school and asks for no mentor gets a request for one, once', async () => {
  const area = await alliance();
  const { client, send, ours, near, far } = area;
  const ada = await person(area, 'Ada');
  const withoutMentor = async () => (await client.matching.board({ kind: 'placement' })).withoutMentor;
  for (const asker of [{ personId: ada }, { name: 'Out Sider' }])
    await send(
      client.matching.addRequest,
      requestOf({
        ...{ kind: 'placement', schoolId: ours, choices: [near], phase: 'Secondary', samePhase: true },
        ...asker,
      }),
    );
  const host = { challenging: true, strong: true, headMentors: true, phases: ['Secondary' as const] };
  await send(client.matching.addGiver, giverOf({ kind: 'placement', schoolId: near, ...host }));
  expect(await withoutMentor()).toBe(0);
  await propose(area, 'placement');
  // One host school has room for one of the two.
  expect(await withoutMentor()).toBe(1);
  expect(await send(client.matching.mentorsForPlaced, {})).toEqual({ made: 1 });
  expect(await withoutMentor()).toBe(0);
  expect(await refused(send(client.matching.mentorsForPlaced, {}))).toMatchObject({
    code: 'matching.nobody-new',
  });
  const made = (await client.matching.requests({})).requests.filter(({ fields }) => fields.kind === 'mentor');
  expect(made).toMatchObject([
    { state: 'open', fields: { phase: 'Secondary', samePhase: false, choices: [] } },
  ]);
  await send(client.matching.addGiver, giverOf({ kind: 'mentor', name: 'At Host', schoolId: near }));
  expect(await propose(area, 'mentor')).toMatchObject({ met: 0 });
  await send(client.matching.addGiver, giverOf({ kind: 'mentor', name: 'At Neither', schoolId: far }));
  expect(await propose(area, 'mentor')).toMatchObject({ met: 1 });
});

test('everybody offered a place in a round gets one request of a kind, and no second', async () => {
  const area = await alliance();
  const { client, send } = area;
  const ada = await person(area, 'Ada');
  await person(area, 'Ben');
  const [programme] = await client.programmes.list({});
  await send(client.programmes.edit, {
    id: programme?.id ?? '',
    change: { elements: [element('shadowing', { samePhase: true }), element('coaching')] },
  });
  const { id: roundId } = await send(client.programmes.openRound, {
    programmeId: programme?.id ?? '',
    academicYear: '2026/27',
    opensOn: null,
    deadline: '2027-01-15',
    referenceDate: '2027-01-15',
    places: 5,
    placesPerSchool: 2,
    organiser: 'The alliance',
  });
  const { made } = await send(client.programmes.nominate, { roundId, personIds: [ada] });
  const ids = made.map(({ id }) => id);
  const take = () => send(client.matching.fromRound, { roundId, kind: 'visit', days: 2 });
  expect(await refused(take())).toMatchObject({ code: 'matching.nobody-new' });
  await send(client.programmes.editNomination, {
    id: ids[0] ?? '',
    change: { statement: 'She leads well.', shadowing: 'A head of year', targetRole: 'Deputy headteacher' },
  });
  await send(client.programmes.agree, {
    id: ids[0] ?? '',
    agreement: { on: TODAY, askedBy: 'Head', shown: 'The form' },
  });
  await send(client.programmes.setState, { ids, state: 'ready', on: TODAY });
  await send(client.programmes.setState, { ids, state: 'submitted', on: TODAY });
  await send(client.programmes.setState, { ids, state: 'offered', on: TODAY });
  expect(await take()).toEqual({ made: 1 });
  expect(await refused(take())).toMatchObject({ code: 'matching.nobody-new' });
  const { requests, rounds } = await client.matching.requests({});
  expect(rounds).toMatchObject([{ offered: 1 }]);
  expect(requests).toMatchObject([
    {
      name: 'Ada Marsh',
      fields: { role: 'deputy_headteacher', days: 2, words: 'A head of year', phase: 'Secondary' },
    },
  ]);
  // The programme says it of shadowing, and not of coaching.
  await send(client.matching.fromRound, { roundId, kind: 'coach', days: 1 });
  const all = (await client.matching.requests({})).requests;
  expect(Object.fromEntries(all.map(({ fields }) => [fields.kind, fields.samePhase]))).toEqual({
    visit: true,
    coach: false,
  });
  // A request that is somebody else's now is of no round, and the one it was made for may have another.
  const visit = all.find(({ fields }) => fields.kind === 'visit')!;
  const fields = { ...visit.fields, personId: await person(area, 'Cleo') };
  await send(client.matching.editRequest, { id: visit.id, fields });
  expect((await client.matching.requests({})).requests.find(({ id }) => id === visit.id)).toMatchObject({
    name: 'Cleo Marsh',
    round: null,
  });
  expect(await take()).toEqual({ made: 1 });
  // Whoever withdrew from the programme asks for no more of it.
  await send(client.programmes.takeUp, { ids, on: TODAY });
  const [school] = await client.staff.schools({});
  const byHand = requestOf({ kind: 'mentor', schoolId: school!.id, personId: ada });
  await send(client.matching.addRequest, byHand);
  const standing = async () =>
    (await client.matching.requests({})).requests
      .filter((one) => one.withdrawnOn === null)
      .map(({ name, fields: { kind } }) => `${name}, ${kind}`)
      .sort();
  const before = await standing();
  const ended = { how: 'withdrew', on: TODAY, why: '' } as const;
  expect(await send(client.programmes.endPlaces, { ids, ended })).toMatchObject({ requests: 3 });
  expect(await standing()).toEqual(['Cleo Marsh, visit']);
  const { undo } = await client.history.state({});
  expect(undo?.words).toMatch(/: withdrew from the programme; 3 requests in Matching withdrawn$/);
  await send(client.history.undo, { seq: undo!.seq });
  expect(await standing()).toEqual(before);
  await send(client.programmes.endPlaces, { ids, ended });
  const mentor = send(client.matching.fromRound, { roundId, kind: 'mentor', days: 1 });
  expect(await refused(mentor)).toMatchObject({ code: 'matching.nobody-new' });
});

test('what a leaver asked for is asked for again only once they are back, and not beside another of its kind', async () => {
  const area = await alliance();
  const { client, send } = area;
  const personId = await person(area, 'Ada');
  const schoolId = (await client.staff.schools({}))[0]!.id;
  const { id } = await send(client.matching.addRequest, requestOf({ kind: 'coach', schoolId, personId }));
  const { requests } = await leaves(area, personId, TODAY);
  expect(requests).toBe(1);
  const again = () => send(client.matching.withdrawRequest, { id, on: null });
  expect(await refused(again())).toMatchObject({ field: 'personId', say: expect.stringMatching(/left/) });
  await send(client.staff.bringBack, { personId });
  const other = await send(client.matching.addRequest, requestOf({ kind: 'coach', schoolId, personId }));
  expect(await refused(again())).toMatchObject({ say: 'Ada Marsh asks for a coach already.' });
  await send(client.matching.removeRequest, other);
  await again();
  expect((await client.matching.requests({})).requests).toMatchObject([{ id, state: 'open' }]);
});

test('what cannot be true is refused beside its field', async () => {
  const { client, send, ours, near, cleo, ada } = await matched();
  const give = (more: object) =>
    refused(send(client.matching.addGiver, giverOf({ kind: 'mentor', ...more })));
  expect(await give({})).toMatchObject({ field: 'personId' });
  expect(await give({ name: 'X', from: '2027-02-01', to: '2027-01-01' })).toMatchObject({ field: 'to' });
  expect(await give({ name: 'X', saidOn: '2027-02-01' })).toMatchObject({ field: 'saidOn' });
  expect(await give({ name: 'X', roles: ['astronaut'] })).toMatchObject({ field: 'roles' });
  expect(await give({ kind: 'placement', name: 'X' })).toMatchObject({ field: 'schoolId' });
  expect(await give({ kind: 'coach', personId: cleo, schoolId: near })).toMatchObject({
    say: 'Cleo Stone is among the coaches already.',
  });
  const ask = (more: object) =>
    refused(send(client.matching.addRequest, requestOf({ kind: 'visit', schoolId: ours, ...more })));
  expect(await ask({})).toMatchObject({ field: 'personId' });
  expect(await ask({ personId: ada, from: '2027-01-04', to: '2027-01-05', days: 3 })).toMatchObject({
    field: 'days',
  });
  expect(await ask({ kind: 'coach', personId: ada })).toMatchObject({
    say: 'Ada Quill asks for a coach already.',
  });
  expect(await refused(send(client.staff.removeSchool, { id: near }))).toMatchObject({
    say: 'Near School gives coaches, mentors or hosts in this file, so it stays.',
  });
});
