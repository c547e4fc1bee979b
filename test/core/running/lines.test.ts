import { describe, expect, it } from 'vitest';
import { element, exactly, upTo } from '../../../shared/reference/programme-elements.ts';
import { addDays } from '../../../shared/rules/dates.ts';
import { openArea, refused } from '../../helpers/area.ts';
import { placement, support, taking } from '../../helpers/programme-run.ts';
import { today } from '../../helpers/rounds.ts';
import { NOW } from '../../helpers/school-file.ts';

const elements = [
  element('sessions', { words: 'Seminars', count: exactly(2) }),
  element('sessions', { words: 'Twilights', count: exactly(1) }),
  element('visits', { words: 'Visits near', count: upTo(1) }),
  element('visits', { words: 'Visits far', count: upTo(2) }),
  element('mentoring', { whom: 'The head of the host school', count: exactly(2) }),
  element('mentoring', { words: 'External mentoring', count: exactly(2) }),
  element('placement', { words: 'Short placement', count: exactly(1) }),
  element('placement', { words: 'Long placement', count: exactly(1) }),
];

/** Priya takes part in a programme that has two lines of each kind. */
async function twoOfEach(clock = () => NOW) {
  const area = await taking(['Priya'], 'Alliance pathway', () => openArea({ clock }));
  const { client, send, roundId } = area;
  const programme = (await client.programmes.list({})).find((one) => one.name === 'Alliance pathway')!;
  const change = (next: typeof elements) =>
    send(client.programmes.edit, { id: programme.id, change: { elements: next } });
  await change(elements);
  await send(client.programmes.useNewVersion, { id: roundId });
  const nominationId = area.people[0]!.id;
  const ledger = async () =>
    Object.fromEntries(
      (await client.running.participant({ nominationId })).ledger.map((one) => [one.name, one.words]),
    );
  const log = (more: Partial<ReturnType<typeof support>>) =>
    send(client.running.addSupport, { nominationId, fields: support({ withWhom: '', ...more }) });
  return { ...area, nominationId, ledger, log, change };
}

describe('which line of the programme something counts for', () => {
  it('is carried by the events that are proposed of it, whatever they are called', async () => {
    const { client, send, roundId, ledger } = await twoOfEach();
    const { plan } = await client.running.round({ roundId });
    expect(plan.map((one) => one.line)).toEqual(['Seminars', 'Twilights']);
    const events = plan.map(({ element: kind, line }, at) => ({
      ...{ element: kind, line, title: 'An evening', from: addDays(today, 5 + at), to: null },
      ...{ days: 0.5, place: '', ledBy: '' },
    }));
    await send(client.running.planEvents, { roundId, events });
    const now = await client.running.round({ roundId });
    expect(now.events.map((one) => one.line)).toEqual(['Seminars', 'Twilights']);
    expect(now.plan.map((one) => one.planned)).toEqual([1, 1]);
    expect(await ledger()).toMatchObject({
      Seminars: '0 of 2 sessions, 1 more booked',
      Twilights: '0 of 1 session, 1 more booked',
    });
    const { id, fields } = now.events[0]!;
    await send(client.running.editEvent, { id, fields: { ...fields, line: 'Twilights' } });
    expect((await client.running.event({ id })).line).toBe('Twilights');
    expect(
      await refused(send(client.running.editEvent, { id, fields: { ...fields, line: 'Dawns' } })),
    ).toEqual(
      expect.objectContaining({
        code: 'running.no-line',
        field: 'line',
        say: 'The programme has no ‘Dawns’ that this could count for.',
        wayOut: 'It has ‘Seminars’ and ‘Twilights’: choose one of them, or leave it open.',
      }),
    );
  });

  it('is chosen for logs, of which each line allows its own number', async () => {
    const { log, ledger } = await twoOfEach();
    await log({ kind: 'visits', line: 'Visits near' });
    expect(await refused(log({ kind: 'visits', line: 'Visits near' }))).toMatchObject({
      code: 'running.more-than-allowed',
      say: 'The programme allows 1 of ‘Visits near’, and Priya Nair has had, or booked, 1.',
    });
    await log({ kind: 'visits', withWhom: 'Visits far' });
    await log({ kind: 'visits', line: 'Visits far' });
    expect(await refused(log({ kind: 'visits', line: 'Visits far' }))).toMatchObject({
      code: 'running.more-than-allowed',
    });
    // What tells of neither is one more than both together allow.
    expect(await refused(log({ kind: 'visits' }))).toMatchObject({
      say: expect.stringContaining('allows 3,'),
    });
    expect(await ledger()).toMatchObject({
      'Visits near': '1 of up to 1 visit',
      'Visits far': '2 of up to 2 visits',
    });
    expect(await refused(log({ kind: 'visits', line: 'Seminars' }))).toMatchObject({ field: 'line' });
  });

  it('is not gone round by logs that tell of none: they take up what all lines allow together', async () => {
    const { log } = await twoOfEach();
    for (const withWhom of ['Ada', 'Ben', 'Cleo']) await log({ kind: 'visits', withWhom });
    expect(await refused(log({ kind: 'visits', line: 'Visits near' }))).toMatchObject({
      code: 'running.more-than-allowed',
      say: 'The programme allows 3, and Priya Nair has had, or booked, 3.',
    });
  });

  it('takes nothing from another line where one had more than it allows, for a reason that was said', async () => {
    const { log } = await twoOfEach();
    await log({ kind: 'visits', line: 'Visits near' });
    await log({ kind: 'visits', line: 'Visits near', although: 'A host asked for it' });
    await log({ kind: 'visits', line: 'Visits far' });
    await log({ kind: 'visits', line: 'Visits far' });
    expect(await refused(log({ kind: 'visits' }))).toMatchObject({ code: 'running.more-than-allowed' });
  });

  it('is told by the words again where a new version of the programme has it no more', async () => {
    const { client, send, roundId, log, ledger, change, nominationId } = await twoOfEach();
    await log({ kind: 'mentoring', line: 'External mentoring', withWhom: 'The head of the host school' });
    expect(await ledger()).toMatchObject({ 'External mentoring': '1 of 2 meetings' });
    await change(
      elements.map((one) => (one.words === 'External mentoring' ? { ...one, words: 'Outside' } : one)),
    );
    await send(client.programmes.useNewVersion, { id: roundId });
    expect(await ledger()).toMatchObject({
      'Mentoring: The head of the host school': '1 of 2 meetings',
      Outside: '0 of 2 meetings',
    });
    const { support: logs } = await client.running.participant({ nominationId });
    expect(logs.map((one) => one.line)).toEqual(['Mentoring: The head of the host school']);
  });

  it('keeps apart what is overdue: a later meeting of another line is not the one agreed', async () => {
    const { client, log, nominationId } = await twoOfEach();
    const due = async () => (await client.running.participant({ nominationId })).missing;
    const nextOn = addDays(today, -20);
    await log({ kind: 'mentoring', line: 'External mentoring', on: addDays(today, -40), nextOn });
    const host = 'Mentoring: The head of the host school';
    await log({ kind: 'mentoring', line: host, on: addDays(today, -10) });
    expect(await due()).toMatchObject([{ kind: 'next', on: nextOn }]);
    await log({ kind: 'mentoring', line: 'External mentoring', on: addDays(today, -9) });
    expect(await due()).toEqual([]);
  });

  it('keeps apart the visits that run out with the year: one too many of a line makes up for none of another', async () => {
    let now = NOW;
    const { client, log, nominationId, roundId } = await twoOfEach(() => now);
    await log({ kind: 'visits', line: 'Visits near' });
    await log({ kind: 'visits', line: 'Visits near', although: 'A host asked for it' });
    now = new Date('2028-07-20T09:00:00Z');
    const visits = async () =>
      (await client.running.round({ roundId })).missing.filter((one) => one.kind === 'visits');
    expect(await visits()).toMatchObject([
      {
        words: 'Priya Nair: 2 of 3 visits not used (Visits far)',
        go: `#/programmes/rounds/${roundId}/running/${nominationId}?visits`,
      },
    ]);
    // What tells of no line may have been of any.
    await log({ kind: 'visits', although: 'Which it was is not known' });
    expect(await visits()).toMatchObject([{ words: expect.stringContaining(': 1 of 3 visits') }]);
  });

  it('is the same in every version of the programme: what was logged stays where it was, and comes back with undo', async () => {
    const { client, send, roundId, log, ledger, nominationId } = await twoOfEach();
    const { id } = (await client.programmes.list({})).find((one) => one.name === 'Alliance pathway')!;
    const now = async () => (await client.programmes.programme({ id })).content.elements;
    const renew = async (next: typeof elements) => {
      await send(client.programmes.edit, { id, change: { elements: next } });
      await send(client.programmes.useNewVersion, { id: roundId });
    };
    const visit = (whom = '', count = 9) => element('visits', { whom, count: exactly(count) });
    const visits = async () =>
      Object.fromEntries(Object.entries(await ledger()).filter(([name]) => name.startsWith('Visits')));
    const said = async () =>
      (await client.running.participant({ nominationId })).support.map((one) => one.line).sort();
    // Visits that the programme had before have the numbers 1 and 2, and none is given again.
    await renew([visit('', 7), visit('', 8)]);
    expect((await now()).map((one) => one.number)).toEqual([3, 4]);
    const [first, second] = (await now()) as [(typeof elements)[0], (typeof elements)[0]];
    await log({ kind: 'visits', line: 'Visits 3' });
    for (const line of ['Visits 4', 'Visits 4', '']) await log({ kind: 'visits', line });
    expect(await visits()).toEqual({
      'Visits 3': '1 of 7 visits',
      'Visits 4': '2 of 8 visits',
      'Visits, not said which': '1 visit',
    });
    // Moved, given words, and with another one before it.
    await renew([visit(), { ...second, whom: 'Schools by the sea' }, first]);
    expect(await visits()).toEqual({
      'Visits 5': '0 of 9 visits',
      'Visits: Schools by the sea': '2 of 8 visits',
      'Visits 3': '1 of 7 visits',
      'Visits, not said which': '1 visit',
    });
    // Alone of its kind it counts what was its own, and nothing that may have been another's.
    await renew([{ ...second, whom: '' }]);
    expect(await visits()).toEqual({ Visits: '2 of 8 visits', 'Visits, not said which': '2 visits' });
    const gone = (await client.running.participant({ nominationId })).support.find(
      (one) => one.fields.line === 'Visits 3',
    )!;
    expect(gone.line).toBe('Visits, not said which');
    expect(await said()).toEqual(['', '', 'Visits, not said which', 'Visits, not said which']);
    await send(client.running.editSupport, { id: gone.id, fields: { ...gone.fields, words: 'Phonics' } });
    expect(await visits()).toMatchObject({ Visits: '2 of 8 visits' });
    const other = { ...gone.fields, line: 'Visits 5' };
    expect(await refused(send(client.running.editSupport, { id: gone.id, fields: other }))).toMatchObject({
      code: 'running.no-line',
    });
    await renew([first, { ...second, whom: '' }]);
    expect(await visits()).toMatchObject({ 'Visits 3': '1 of 7 visits', 'Visits 4': '2 of 8 visits' });
    const before = await said();
    await renew([{ ...second, whom: '' }]);
    await send(client.history.undo, { seq: (await client.history.state({})).undo!.seq });
    expect(await said()).toEqual(before);
    expect(await visits()).toMatchObject({ 'Visits 3': '1 of 7 visits', 'Visits 4': '2 of 8 visits' });
  });

  it('is none that came after its own was gone, though the two are called alike', async () => {
    const { client, send, roundId, ledger, log, change } = await twoOfEach();
    const renew = async (next: typeof elements) => {
      await change(next);
      await send(client.programmes.useNewVersion, { id: roundId });
    };
    const visits = (whom: string) => element('visits', { whom, count: exactly(3) });
    await log({ kind: 'visits' });
    await renew([element('coaching')]);
    await renew([visits('Schools by the sea')]);
    expect(await ledger()).toEqual({ Visits: '0 of 3 visits', 'Visits, not said which': '1 visit' });
    await log({ kind: 'visits' });
    await renew([element('coaching')]);
    await renew([visits('Schools in the hills')]);
    expect(await ledger()).toEqual({ Visits: '0 of 3 visits', 'Visits, not said which': '2 visits' });
  });

  it('is the same for events and placements when another of their kind goes or comes', async () => {
    const { client, send, roundId, ledger, change, nominationId } = await twoOfEach();
    const { id: hostId } = await send(client.staff.addSchool, {
      ...{ name: 'Host School', phase: 'Secondary', localAuthority: 'Havering' },
      ...{ ours: false, inAlliance: true },
    });
    await send(client.running.addPlacement, {
      nominationId,
      fields: placement(hostId, { line: 'Short placement' }),
    });
    const seminar = { element: 'sessions', line: 'Seminars', title: 'An evening' } as const;
    const open = { from: addDays(today, 5), to: null, days: 0.5, place: '', ledBy: '' };
    await send(client.running.planEvents, { roundId, events: [{ ...seminar, ...open }] });
    await change(elements.filter((one) => !['Seminars', 'Short placement'].includes(one.words)));
    await send(client.programmes.useNewVersion, { id: roundId });
    expect(await ledger()).toMatchObject({
      'Seminars and twilights': '0 of 1 session',
      'Seminars and twilights, not said which': '0 sessions, 1 more booked',
      Placement: '0 of 1 placement',
      'Placement, not said which': '1 placement',
    });
    const [event] = (await client.running.round({ roundId })).events;
    expect(event?.line).toBe('Seminars and twilights, not said which');
    const fields = { ...event!.fields, title: 'A late evening' };
    await send(client.running.editEvent, { id: event!.id, fields });
    await send(client.running.editEvent, {
      id: event!.id,
      fields: { ...fields, line: 'Seminars and twilights' },
    });
    expect(await ledger()).toMatchObject({ 'Seminars and twilights': '0 of 1 session, 1 more booked' });
  });

  it('is chosen for a placement', async () => {
    const { client, send, nominationId, ledger } = await twoOfEach();
    const { id: hostId } = await send(client.staff.addSchool, {
      ...{ name: 'Host School', phase: 'Secondary', localAuthority: 'Havering' },
      ...{ ours: false, inAlliance: true },
    });
    const place = (line: string) =>
      send(client.running.addPlacement, { nominationId, fields: placement(hostId, { line }) });
    expect(await refused(place('Visits far'))).toMatchObject({ code: 'running.no-line' });
    await place('Long placement');
    expect(await ledger()).toMatchObject({
      'Short placement': '0 of 1 placement',
      'Long placement': '1 of 1 placement',
    });
  });
});
