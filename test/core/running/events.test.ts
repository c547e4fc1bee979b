import { describe, expect, it } from 'vitest';
import type { SupportFields } from '../../../shared/contract/running-shapes.ts';
import { addDays } from '../../../shared/rules/dates.ts';
import { finish, refused } from '../../helpers/area.ts';
import { support, taking, wordsOf } from '../../helpers/programme-run.ts';
import { today } from '../../helpers/rounds.ts';

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
    const { missing } = await client.running.round({ roundId });
    expect(missing.filter((one) => one.kind === 'register')).toEqual([]);
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
    expect((await client.running.event({ id: eventId })).register).toMatchObject([
      { asked: false, gone: null, note: expect.stringMatching(/^took up the place on .*, after this$/) },
    ]);
    const marks = [{ nominationId: people[0]!.id, state: 'caught_up' as const, days: null }];
    await send(client.running.attend, { eventId, marks });
    expect(await one()).toMatchObject({ marked: 1, of: 1 });
    expect(await wordsOf(area, people[0]!.id, 'development_days')).toBe('2 of 12 days');
  });

  it('whose register is marked stay on a day on which those marked can have been there', async () => {
    const { client, send, roundId, people } = await taking(['Priya', 'Tom']);
    const fields = { element: 'development_days', title: 'Law', days: 2, place: '', ledBy: '' } as const;
    const on = (days: number) => ({ ...fields, from: addDays(today, days), to: addDays(today, days + 1) });
    await send(client.running.planEvents, { roundId, events: [on(-20)] });
    const { id } = (await client.running.round({ roundId })).events[0]!;
    const marks = people.map((one) => ({ nominationId: one.id, state: 'attended' as const, days: null }));
    await send(client.running.attend, { eventId: id, marks });
    const move = (to: { from: string | null; to: string | null }) =>
      send(client.running.editEvent, { id, fields: { ...fields, ...to } });
    const marked = { code: 'running.marked', field: 'from' };
    expect(await refused(move({ from: null, to: null }))).toMatchObject(marked);
    expect(await refused(move(on(1)))).toMatchObject(marked);
    const ended = { how: 'withdrew', on: addDays(today, -10), why: '' } as const;
    await send(client.programmes.endPlaces, { ids: [people[1]!.id], ended });
    expect(await refused(move(on(-9)))).toMatchObject({
      code: 'running.marked-gone',
      say: expect.stringMatching(/^Tom Nair is marked in its register, and withdrew on/),
    });
    await move(on(-11));
    expect((await client.running.round({ roundId })).events).toMatchObject([{ marked: 2, of: 2 }]);
  });

  it('are not taken out or moved in a meeting over what their register holds of whoever is hidden', async () => {
    const { client, send, roundId, people } = await taking(['Priya', 'Tom']);
    const fields = { element: 'development_days', title: 'Law', days: 1, place: '', ledBy: '' } as const;
    const on = (days: number) => ({ ...fields, from: addDays(today, days), to: null });
    await send(client.running.planEvents, { roundId, events: [on(-20)] });
    const { id } = (await client.running.round({ roundId })).events[0]!;
    const tom = people[1]!;
    const marks = [{ nominationId: tom.id, state: 'attended' as const, days: null }];
    await send(client.running.attend, { eventId: id, marks });
    const ended = { how: 'withdrew', on: addDays(today, -10), why: '' } as const;
    await send(client.programmes.endPlaces, { ids: [tom.id], ended });
    await finish(client.app.startMeeting, { room: [tom.personId] });
    for (const change of [
      send(client.running.removeEvent, { id }),
      send(client.running.editEvent, { id, fields: on(-5) }),
    ]) {
      const why = await refused(change);
      expect(why.code).toBe('running.meeting');
      expect(JSON.stringify(why)).not.toContain('withdrew');
    }
    await finish(client.app.endMeeting, {});
    expect((await client.running.event({ id })).register[1]).toMatchObject({ state: 'attended' });
  });

  it('count who was there in part by whole half days, however long they are', async () => {
    const { client, send, roundId, people } = await taking(['Priya']);
    const fields = { element: 'development_days', title: 'Law', place: '', ledBy: '' } as const;
    const from = addDays(today, -20);
    const events = [0.5, 1, 1.5, 2].map((days) => ({ ...fields, days, from, to: addDays(from, 1) }));
    await send(client.running.planEvents, { roundId, events });
    const nominationId = people[0]!.id;
    const had = new Map<number, number | null>();
    for (const one of (await client.running.round({ roundId })).events) {
      const marks = [{ nominationId, state: 'part' as const, days: null }];
      await send(client.running.attend, { eventId: one.id, marks });
      had.set(one.fields.days, (await client.running.event({ id: one.id })).register[0]!.days);
    }
    expect(Object.fromEntries(had)).toEqual({ 0.5: 0.5, 1: 0.5, 1.5: 0.5, 2: 1 });
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

describe('the ledger', () => {
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
});
