import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/rules/dates.ts';
import { finish, refused } from '../helpers/area.ts';
import { proposal, sentIn } from '../helpers/places.ts';
import { open, today } from '../helpers/rounds.ts';

describe('the places of a round', () => {
  it('are proposed, offered with the reason, and go to the next reserve when one comes free', async () => {
    const area = await open();
    const { client, send } = area;
    const { roundId, ids } = await sentIn(area, 3, 1);
    const [first, second, third] = ids as [string, string, string];
    const before = await proposal(area, roundId);
    expect(before).toMatchObject({ offered: [first], reserve: [second, third] });
    const twice = (named: readonly string[]) => [...named, ...named];
    const made = await send(client.programmes.offerPlaces, {
      roundId,
      ids: twice(before.offered),
      reserves: twice(before.reserve),
      on: today,
      answerBy: '2027-06-01',
    });
    expect(made).toEqual({ changed: 3 });
    const offered = await client.programmes.nomination({ id: first });
    expect(offered.offers).toHaveLength(1);
    expect(offered.row).toMatchObject({ state: 'offered', answerBy: '2027-06-01' });
    expect(offered.offers).toMatchObject([{ on: today, words: expect.stringContaining('First of') }]);
    expect((await client.programmes.nomination({ id: second })).row.state).toBe('reserve');
    expect((await proposal(area, roundId)).offered).toEqual([]);

    await send(client.programmes.turnDown, { ids: [first], on: today });
    expect((await client.programmes.nomination({ id: first })).row.turnedDownOn).toBe(today);
    expect((await proposal(area, roundId)).offered).toEqual([second]);
    await send(client.programmes.offerPlaces, {
      roundId,
      ids: [second],
      reserves: [],
      on: today,
      answerBy: null,
    });
    await finish(client.programmes.printLetters, { ids: [first, second] });
    const { letters } = area.printed.at(-1)!.data as { letters: { decision: string }[] };
    expect(letters.map(({ decision }) => decision)).toEqual(['turned_down', 'came_free']);
  });

  it('come free when a participant withdraws, and stay given when one completes', async () => {
    const area = await open();
    const { client, send } = area;
    const { roundId, ids } = await sentIn(area, 2, 1);
    const [first, second] = ids as [string, string];
    await send(client.programmes.offerPlaces, {
      roundId,
      ids: [first],
      reserves: [],
      on: today,
      answerBy: null,
    });
    await send(client.programmes.takeUp, { ids: [first], on: today });
    const end = (how: 'completed' | 'withdrew') =>
      send(client.programmes.endPlaces, { ids: [first], ended: { how, on: today, why: '' } });
    await end('completed');
    expect((await proposal(area, roundId)).offered).toEqual([]);
    await end('withdrew');
    expect((await proposal(area, roundId)).offered).toEqual([second]);
    const { nominations } = await client.programmes.round({ id: roundId });
    expect(nominations.find(({ id }) => id === first)?.group).toBe('not_going');
    expect(nominations.find(({ id }) => id === first)?.taken).toEqual({
      on: today,
      ended: 'withdrew',
      endedOn: today,
      goesOn: false,
    });
  });

  it('are not offered where the proposal is another by now, on a day to come, or in a closed round', async () => {
    const area = await open();
    const { client, send } = area;
    const { roundId, ids } = await sentIn(area, 2, 1);
    const [first, second] = ids as [string, string];
    const offer = (more: object) =>
      refused(
        send(client.programmes.offerPlaces, {
          roundId,
          ids: [first],
          reserves: [],
          on: today,
          answerBy: null,
          ...more,
        }),
      );
    expect(await offer({ ids: [second] })).toMatchObject({ code: 'programmes.proposal-changed' });
    expect(await offer({ on: '2099-01-01' })).toMatchObject({ field: 'on' });
    const early = { code: 'programmes.before-sent', field: 'on' };
    expect(await offer({ on: addDays(today, -1) })).toMatchObject({
      ...early,
      say: expect.stringMatching(/^The nomination of Priya Nair was sent on .*, after /),
    });
    const byHand = { ids: [first], state: 'offered' as const, on: addDays(today, -1) };
    expect(await refused(send(client.programmes.setState, byHand))).toMatchObject(early);
    // What is recorded of a round after it had closed was sent by then, whatever day it was typed in on.
    const closed = (deadline: string) =>
      send(client.programmes.editRound, { id: roundId, change: { deadline, opensOn: null } });
    await closed(addDays(today, -1));
    expect(await offer({ on: addDays(today, -2) })).toMatchObject(early);
    await send(client.programmes.setState, byHand);
    await send(client.history.undo, { seq: (await client.history.state({})).undo!.seq });
    await closed('2027-03-19');
    expect(await offer({ answerBy: '2020-01-01' })).toMatchObject({ field: 'answerBy' });
    expect(await offer({ ids: [] })).toMatchObject({ code: 'programmes.nobody-proposed' });
    await send(client.programmes.closeRound, { id: roundId, closed: true });
    expect(await offer({})).toMatchObject({ code: 'programmes.round-closed' });
  });

  it('are offered after the days that were typed, of a round long closed too', async () => {
    const area = await open();
    const { client, send } = area;
    const { roundId, ids } = await sentIn(area, 2, 1);
    const [first, second] = ids as [string, string];
    const ago = (days: number) => addDays(today, -days);
    await send(client.programmes.editRound, { id: roundId, change: { deadline: ago(90), opensOn: null } });
    const offer = (of: string, on: string, reserves: string[] = []) =>
      send(client.programmes.offerPlaces, { roundId, ids: [of], reserves, on, answerBy: null });
    await offer(first, ago(60), [second]);
    await send(client.programmes.turnDown, { ids: [first], on: ago(40) });
    expect(await refused(offer(second, ago(70)))).toMatchObject({
      code: 'programmes.before-sent',
      say: expect.stringMatching(/^The nomination of Amara Nair was put in reserve on .*, after /),
    });
    const byHand = { ids: [first], state: 'offered' as const, on: ago(50) };
    expect(await refused(send(client.programmes.setState, byHand))).toMatchObject({
      say: expect.stringMatching(/^Priya Nair turned the place down on .*, after /),
    });
    await offer(second, ago(30));
    // The day on which somebody is marked says nothing of a year long past.
    await send(client.programmes.setState, { ids: [second], state: 'reserve', on: today });
    await send(client.programmes.setState, { ids: [second], state: 'offered', on: ago(30) });
  });

  it('are changed by hand with a reason, which says whom it costs a place and is kept with the offer', async () => {
    const area = await open();
    const { client, send } = area;
    const { roundId, ids } = await sentIn(area, 2, 1);
    const [, second] = ids as [string, string];
    const byHand = { choice: 'offer', reason: 'Her school has nobody else' } as const;
    const tried = await client.programmes.allocation({ roundId, trying: { id: second, byHand } });
    expect(tried.loses).toEqual(['Priya Nair']);
    expect((await client.programmes.allocation({ roundId, trying: null })).loses).toEqual([]);
    await send(client.programmes.chooseByHand, { id: second, byHand });
    expect((await proposal(area, roundId)).offered).toEqual([second]);
    await send(client.programmes.offerPlaces, {
      roundId,
      ids: [second],
      reserves: [],
      on: today,
      answerBy: null,
    });
    const { offers } = await client.programmes.nomination({ id: second });
    expect(offers[0]?.words).toContain('Her school has nobody else');
  });

  it('go in an order that is changed by hand one place at a time, and whoever was moved there makes room', async () => {
    const area = await open();
    const { client, send } = area;
    const { roundId, ids } = await sentIn(area, 3, 1);
    const [first, second, third] = ids as [string, string, string];
    const order = async () => {
      const { offered, reserve } = await proposal(area, roundId);
      return [...offered, ...reserve];
    };
    const move = async (id: string, place: number) => {
      const byHand = { choice: 'move', place, reason: 'Agreed with the chair' } as const;
      const tried = await client.programmes.allocation({ roundId, trying: { id, byHand } });
      await send(client.programmes.chooseByHand, { id, byHand });
      const now = await order();
      // What was looked at before is what is kept.
      expect(tried.rows.map((row) => row.id)).toEqual(now);
      return now;
    };
    expect(await order()).toEqual([first, second, third]);
    expect(await move(second, 1)).toEqual([second, first, third]);
    expect(await move(third, 1)).toEqual([third, second, first]);
    expect(await move(third, 2)).toEqual([second, third, first]);
    expect(await move(first, 2)).toEqual([second, first, third]);
  });

  it('are not for whoever has left, and what is not known is never counted as met', async () => {
    const area = await open();
    const { client, send } = area;
    const { roundId, programmeId, ids } = await sentIn(area, 2, null);
    const { personId } = (await client.programmes.nomination({ id: ids[0]! })).row;
    await send(client.staff.leave, {
      personId,
      on: today,
      reason: 'Moving away',
      keep: [],
      deleteAfter: '2032-11-20',
    });
    expect((await proposal(area, roundId)).offered).toEqual([ids[1]]);
    const rule = {
      kind: 'fact',
      fact: 'team_lead_potential',
      test: { kind: 'is_true' },
      words: 'Could lead a team',
      strength: 'must',
    } as const;
    await send(client.programmes.edit, { id: programmeId, change: { rule: rule as never } });
    await send(client.programmes.useNewVersion, { id: roundId });
    const { waiting, rows } = await proposal(area, roundId);
    expect(waiting).toEqual([ids[1]]);
    expect(rows[0]?.reason).toMatch(/missing/);
  });
});

describe('a needs meeting', () => {
  const fields = {
    heldOn: today,
    present: 'Catherine Oyelaran, Jo Marsh',
    needs: 'A deputy by September',
    nextStep: 'Call again in May',
  };

  it('is kept with who was identified, changed, and removed', async () => {
    const area = await open();
    const { client, send } = area;
    const { roundId, ids } = await sentIn(area, 1, 1);
    const { personId } = (await client.programmes.nomination({ id: ids[0]! })).row;
    const before = await client.programmes.needsMeetings({ roundId });
    expect(before.without[0]).toMatchObject({ forward: 1 });
    const schoolId = before.without[0]!.id;
    const talent = [
      { personId, name: '', words: 'Leads science well' },
      { personId: null, name: 'Sam Field', words: '' },
    ];
    const { id } = await send(client.programmes.addNeedsMeeting, {
      roundId,
      fields: { ...fields, schoolId, talent },
    });
    const { meetings, without } = await client.programmes.needsMeetings({ roundId });
    expect(without.map((one) => one.id)).not.toContain(schoolId);
    expect(meetings[0]?.talent.map(({ name }) => name)).toEqual(['Priya Nair', 'Sam Field']);
    await send(client.programmes.editNeedsMeeting, { id, fields: { ...fields, schoolId, talent: [] } });
    expect((await client.programmes.needsMeetings({ roundId })).meetings[0]?.talent).toEqual([]);
    await send(client.programmes.removeNeedsMeeting, { id });
    expect((await client.programmes.needsMeetings({ roundId })).meetings).toEqual([]);
  });

  it('names everybody, is not of a day to come, and is not for a meeting', async () => {
    const area = await open();
    const { client, send } = area;
    const { roundId } = await sentIn(area, 1, 1);
    const schoolId = (await client.programmes.needsMeetings({ roundId })).without[0]!.id;
    const add = (more: object) =>
      refused(
        send(client.programmes.addNeedsMeeting, {
          roundId,
          fields: { ...fields, schoolId, talent: [], ...more },
        }),
      );
    expect(await add({ heldOn: '2099-01-01' })).toMatchObject({ field: 'heldOn' });
    expect(await add({ talent: [{ personId: null, name: '', words: 'x' }] })).toMatchObject({
      field: 'talent',
    });
    expect(await add({ schoolId: 'none' })).toMatchObject({ field: 'schoolId' });
    await finish(client.app.startMeeting, { room: [] });
    const look = { code: 'programmes.meeting' };
    expect(await refused(client.programmes.needsMeetings({ roundId }))).toMatchObject(look);
    expect(await refused(client.programmes.allocation({ roundId, trying: null }))).toMatchObject(look);
    expect(await add({})).toMatchObject(look);
  });
});

it('whoever has taken up a place does not have the agreement taken back, but is recorded as withdrawn', async () => {
  const area = await open();
  const { client, send } = area;
  const { roundId, ids } = await sentIn(area, 1, 1);
  const [id] = ids as [string];
  await send(client.programmes.offerPlaces, { roundId, ids: [id], reserves: [], on: today, answerBy: null });
  await send(client.programmes.takeUp, { ids: [id], on: today });
  expect(await refused(send(client.programmes.agree, { id, agreement: null }))).toMatchObject({
    code: 'programmes.place-taken',
    wayOut: 'If they leave the programme, record that they withdrew.',
  });
});

it('that a letter was printed is kept by its kind, and shown where it says what is decided now', async () => {
  const area = await open();
  const { client, send } = area;
  const { roundId, ids } = await sentIn(area, 1, 1);
  const [id] = ids as [string];
  expect(await refused(send(client.programmes.lettersPrinted, { ids: [id] }))).toMatchObject({
    code: 'programmes.not-decided',
  });
  await send(client.programmes.offerPlaces, { roundId, ids: [id], reserves: [], on: today, answerBy: null });
  await send(client.programmes.lettersPrinted, { ids: [id] });
  const { row, letters } = await client.programmes.nomination({ id });
  expect(letters).toMatchObject([{ kind: 'offered' }]);
  expect(row.letterAt).not.toBeNull();
  await send(client.programmes.turnDown, { ids: [id], on: today });
  expect((await client.programmes.nomination({ id })).row.letterAt).toBeNull();
});

it('everything held about somebody prints what was said of their place, by whom and why', async () => {
  const area = await open();
  const { client, send } = area;
  const { roundId, ids } = await sentIn(area, 1, 1);
  const [id] = ids as [string];
  const { personId } = (await client.programmes.nomination({ id })).row;
  const schoolId = (await client.programmes.needsMeetings({ roundId })).without[0]!.id;
  await send(client.programmes.addNeedsMeeting, {
    roundId,
    fields: {
      schoolId,
      heldOn: today,
      present: 'Ruth Adeyemi',
      talent: [{ personId, name: '', words: 'Runs the Tuesday lab' }],
      needs: 'Nobody leads data',
      nextStep: '',
    },
  });
  await send(client.programmes.recordAuthority, {
    ids: [id],
    step: 'proposed',
    on: today,
    byName: 'Helen Marsh',
    authority: 'Marlshire',
    words: 'Known to us from moderation',
  });
  const byHand = { choice: 'offer', reason: 'Nobody else from a primary' } as const;
  await send(client.programmes.chooseByHand, { id, byHand });
  const printed = async () => {
    await finish(client.staff.printRecord, { id: personId });
    return JSON.stringify(area.printed.at(-1)!.data);
  };
  expect(await printed()).toContain('Nobody else from a primary');
  await send(client.programmes.offerPlaces, {
    roundId,
    ids: [id],
    reserves: [],
    on: today,
    answerBy: '2027-06-01',
  });
  await send(client.programmes.lettersPrinted, { ids: [id] });
  await send(client.programmes.takeUp, { ids: [id], on: today });
  await send(client.staff.leave, {
    personId,
    on: today,
    reason: 'Moved',
    keep: [],
    deleteAfter: '2032-11-20',
  });
  await send(client.programmes.goOn, { id, from: 'Agreed with Fernlea School' });
  expect(await printed()).toContain('Agreed with Fernlea School');
  const ended = { how: 'withdrew', on: today, why: 'A post elsewhere' } as const;
  await send(client.programmes.endPlaces, { ids: [id], ended });
  const record = await printed();
  for (const words of [
    'Ruth Adeyemi',
    'Runs the Tuesday lab',
    'Helen Marsh, Marlshire',
    'Known to us from moderation',
    'Offered by hand: Nobody else from a primary',
    '1 June 2027',
    'Letter printed',
    'Took up the place on',
    'A post elsewhere',
  ])
    expect(record).toContain(words);
  // What a school needs is the school's, and not about whoever it named.
  expect(record).not.toContain('Nobody leads data');
});
