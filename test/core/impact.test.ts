import { describe, expect, it } from 'vitest';
import type { TestimonyFields } from '../../shared/contract/impact-shapes.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { became, ended, offered, openAt, outcome, taken, whole } from '../helpers/impact.ts';

/** Six participants of one round that ended in July 2025, seen in November 2026. */
async function six() {
  const area = await openAt('2026-11-20');
  const ids = await taken(area, { year: '2024/25', offered: '2024-11-10', places: 8 }, 6);
  await ended(area, ids, '2025-07-10');
  return { ...area, area, ids, id: ids[0]! };
}

const permitted = { on: '2025-07-10', askedBy: 'The head', shownAs: 'role' } as const;
const said = { words: 'It opened a door.', saidOn: '2025-07-10', permission: null, role: 'A teacher' };

/** They have become a headteacher elsewhere, as the file knows. */
const becameHead = async ({ client, send, id }: Awaited<ReturnType<typeof six>>) => {
  const { personId } = await client.impact.participant({ id });
  await send(client.staff.addHolding, {
    ...{ personId, postId: null, schoolId: null, elsewhere: 'Brookvale School' },
    ...{ title: 'Headteacher', role: 'headteacher', from: '2026-01-05', to: null },
    ...{ basis: 'substantive', share: null, lineManagerId: null },
  });
  return personId;
};

describe('an outcome of a participant', () => {
  it('is refused where it says nothing, lies ahead, or came before the place', async () => {
    const { client, send, id } = await six();
    const add = (fields: ReturnType<typeof outcome>) =>
      refused(send(client.impact.addOutcome, { nominationId: id, fields }));
    expect(await add(outcome('promoted', '2025-09-01', { toRole: '' }))).toMatchObject({ field: 'toRole' });
    expect(await add(outcome('accredited', '2025-09-01', { course: '' }))).toMatchObject({
      field: 'course',
    });
    expect(await add(outcome('promoted', '2027-01-01'))).toMatchObject({ code: 'impact.future' });
    expect(await add(outcome('promoted', '2024-09-01'))).toMatchObject({ code: 'impact.outcome-before' });
  });

  it('is proposed from a higher post, and counts only once somebody takes it over', async () => {
    const them = await six();
    const { client, send, id } = them;
    await becameHead(them);
    const { proposals } = await client.impact.followUps({});
    expect(proposals).toMatchObject([
      {
        id,
        kind: 'headship',
        on: '2026-01-05',
        what: 'Headship: Headteacher from Teacher, Brookvale School',
      },
    ]);
    const count = async () => (await client.impact.page(whole('2026-11-20'))).total.figures.headship;
    expect(await count()).toBe(0);
    const { factId } = proposals[0]!;
    await send(client.impact.takeOver, { nominationId: id, factId });
    expect(await count()).toBe(1);
    expect((await client.impact.followUps({})).proposals).toEqual([]);
    expect(await refused(send(client.impact.takeOver, { nominationId: id, factId }))).toMatchObject({
      code: 'impact.nothing-proposed',
    });
    const { undo } = await client.history.state({});
    await send(client.history.undo, { seq: undo!.seq });
    expect(await count()).toBe(0);
  });

  it('is proposed no more once somebody said that it is none, until it is asked again', async () => {
    const them = await six();
    const { client, send, id, printed } = them;
    const personId = await becameHead(them);
    const { factId } = (await client.impact.participant({ id })).proposals[0]!;
    const which = { nominationId: id, factId };
    const lists = async () => {
      const { proposals, dismissed } = await client.impact.followUps({});
      const needs = (await client.home.attention({})).needs.map((one) => one.title);
      return [proposals.length, dismissed.length, needs.includes('1 possible outcome in the file')];
    };
    expect(await lists()).toEqual([1, 0, true]);
    await send(client.impact.dismiss, which);
    expect(await lists()).toEqual([0, 1, false]);
    expect((await client.impact.participant({ id })).dismissed).toMatchObject([
      { factId, dismissedOn: '2026-11-20', what: 'Headship: Headteacher from Teacher, Brookvale School' },
    ]);
    const again = [send(client.impact.dismiss, which), send(client.impact.takeOver, which)];
    for (const one of again) expect(await refused(one)).toMatchObject({ code: 'impact.nothing-proposed' });
    await finish(client.staff.printRecord, { id: personId });
    expect(JSON.stringify(printed.at(-1))).toContain('Not counted as an outcome');
    const { undo } = await client.history.state({});
    await send(client.history.undo, { seq: undo!.seq });
    expect(await lists()).toEqual([1, 0, true]);
    await send(client.impact.dismiss, which);
    await send(client.impact.askAgain, which);
    expect(await lists()).toEqual([1, 0, true]);
    expect(await refused(send(client.impact.askAgain, which))).toMatchObject({
      code: 'impact.nothing-proposed',
    });
  });

  it('goes with whoever is erased, and stays of whoever leaves', async () => {
    const { client, send, area, ids, id } = await six();
    await became(area, ids.slice(0, 2), outcome('promoted', '2025-09-01'));
    const { personId } = await client.impact.participant({ id });
    await send(client.staff.leave, {
      personId,
      on: '2026-08-31',
      reason: 'A headship elsewhere.',
      keep: [],
      deleteAfter: '2032-08-31',
    });
    const promoted = async () => (await client.impact.page(whole('2026-11-20'))).total.figures.promoted;
    expect(await promoted()).toBe(2);
    const other = await client.impact.participant({ id: ids[1]! });
    await finish(client.erasure.erase, {
      what: { kind: 'person', id: other.personId },
      surname: other.name.replace('Person ', ''),
    });
    expect(await promoted()).toBe(1);
    expect(await refused(client.impact.participant({ id: ids[1]! }))).toMatchObject({
      code: 'impact.unknown',
    });
  });
});

describe('follow-ups', () => {
  it('come due with time, are answered for several at once, and stand on Home', async () => {
    const { client, send, area, ids } = await six();
    const { due } = await client.impact.followUps({});
    // At 16 months the one after 12 is asked; those before it have gone by.
    expect(due.map((one) => one.months)).toEqual([12, 12, 12, 12, 12, 12]);
    const needs = async () => (await client.home.attention({})).needs.map((one) => one.title);
    expect(await needs()).toContain('6 follow-ups of participants due');
    const which = ids.slice(0, 5).map((id) => ({ id, months: 12 as const }));
    await send(client.impact.answerFollowUps, { which, answer: 'same', on: '2026-11-20' });
    expect((await client.impact.followUps({})).due).toHaveLength(1);
    expect(await needs()).toContain('1 follow-up of participants due');
    const early = send(client.impact.answerFollowUps, {
      which: [{ id: ids[5]!, months: 24 }],
      answer: 'same',
      on: '2026-11-20',
    });
    expect(await refused(early)).toMatchObject({ code: 'impact.not-due' });
    await send(client.impact.clearFollowUp, { id: ids[0]!, months: 12 });
    expect((await client.impact.followUps({})).due).toHaveLength(2);
    // Where the end was another day, what was answered by the old one is asked anew when it is due.
    await ended(area, ids.slice(1, 2), '2026-11-20');
    expect((await client.impact.followUps({})).due).toContainEqual(
      expect.objectContaining({ id: ids[1], months: 0 }),
    );
  });
});

describe('confidence and competence', () => {
  it('are compared by pairs in the same words, and withheld below five', async () => {
    const { client, send, ids } = await six();
    const rate = (id: string, moment: 'start' | 'end', rating: number) =>
      send(client.impact.rate, {
        nominationId: id,
        moment,
        kept: {
          on: moment === 'start' ? '2024-11-20' : '2025-07-10',
          ratings: [{ key: 'ready', rating }],
        },
      });
    for (const id of ids) await rate(id, 'start', 2);
    for (const id of ids.slice(0, 4)) await rate(id, 'end', 4);
    const choice = whole('2026-11-20');
    const ratings = async () => (await client.impact.page(choice)).ratings;
    const pairs = async () => {
      const [{ key, about, words } = { key: '', about: 'confidence' as const, words: '' }] = await ratings();
      return client.impact.pairs({ choice, statement: { key, about, words } });
    };
    expect(await ratings()).toMatchObject([{ pairs: 4, means: null }]);
    // A list of four would tell the means that are withheld.
    expect(await pairs()).toEqual([]);
    await rate(ids[4]!, 'end', 3);
    expect(await ratings()).toMatchObject([{ about: 'confidence', pairs: 5, means: { start: 2, end: 3.8 } }]);
    const behind = await pairs();
    expect(behind.map((one) => one.id).toSorted()).toEqual(ids.slice(0, 5).toSorted());
    expect(behind.find((one) => one.id === ids[4])).toMatchObject({
      ...{ school: 'Elm Park School', start: { rating: 2, on: '2024-11-20' } },
      end: { rating: 3, on: '2025-07-10' },
    });
    const statements = [{ key: 'ready', about: 'confidence' as const, words: 'Other words.' }];
    await send(client.impact.setStatements, { statements });
    await rate(ids[4]!, 'end', 5);
    expect(await ratings()).toMatchObject([{ pairs: 4, means: null }]);
  });
});

describe('a day', () => {
  it('is refused while it is still to come, on the page, in the workbook and behind a figure', async () => {
    const { client } = await six();
    const choice = whole('2027-01-01');
    for (const asked of [
      client.impact.page(choice),
      client.impact.people({ choice, figure: 'took_up', completers: false, group: null }),
      finish(client.impact.exportWorkbook, { choice, people: false }),
    ])
      expect(await refused(asked)).toMatchObject({ code: 'impact.future', field: 'asAt' });
  });

  it('between an offer and the answer counts the offer, also of whoever turned it down later', async () => {
    const area = await openAt('2026-11-20');
    const { client, send } = area;
    const ids = await offered(area, { year: '2025/26', offered: '2025-11-10', places: 4 }, 3);
    await send(client.programmes.takeUp, { ids: ids.slice(0, 2), on: '2025-11-20' });
    await send(client.programmes.turnDown, { ids: ids.slice(2), on: '2025-12-01' });
    const at = async (asAt: string) => (await client.impact.page(whole(asAt))).total;
    expect((await at('2025-11-09')).figures).toMatchObject({ offered: 0, turned_down: 0 });
    expect((await at('2025-11-30')).figures).toMatchObject({ offered: 3, turned_down: 0, took_up: 2 });
    expect((await at('2025-12-01')).figures).toMatchObject({ offered: 3, turned_down: 1, took_up: 2 });
    expect((await at('2025-11-30')).places).toEqual({ of: 4, filled: 2 });
    const behind = (figure: 'offered' | 'filled' | 'took_up', years: string[] | null) =>
      client.impact.people({
        choice: whole('2025-11-30'),
        ...{ figure, completers: false, group: years === null ? null : { years } },
      });
    expect((await behind('offered', null)).map((one) => one.what)).toEqual([
      'Took up the place 20 November 2025',
      'Took up the place 20 November 2025',
      'Offered a place',
    ]);
    expect(await behind('filled', null)).toHaveLength(2);
    expect(await behind('took_up', ['2025/26'])).toHaveLength(2);
    expect(await behind('took_up', ['2024/25'])).toEqual([]);
  });

  it('on which they were put forward says of which school they are, in the figures and behind them', async () => {
    let now = '2025-11-10';
    const area = await openArea({ clock: () => new Date(`${now}T12:00:00.000Z`) });
    const { client, send } = area;
    const [id = ''] = await taken(area, { year: '2025/26', offered: now }, 1);
    now = '2026-11-20';
    const elsewhere = { name: 'Far School', phase: 'Primary', localAuthority: 'Kent' } as const;
    const { id: schoolId } = await send(client.staff.addSchool, {
      ...elsewhere,
      ours: false,
      inAlliance: true,
    });
    const { personId } = await client.impact.participant({ id });
    await send(client.staff.addEmployment, {
      ...{ personId, schoolId, from: '2026-09-01', to: null },
      ...{ staffCode: null, contract: null, share: null, team: null },
    });
    expect(await client.impact.participant({ id })).toMatchObject({ school: 'Far School' });
    const choice = whole(now, { by: 'school' });
    const { groups } = await client.impact.page(choice);
    const behind = await client.impact.people({
      ...{ choice, figure: 'took_up', completers: false },
      group: { key: groups[0]!.key },
    });
    expect([groups, behind]).toMatchObject([[{ name: 'Elm Park School' }], [{ school: 'Elm Park School' }]]);
  });

  it('before a self-rating leaves it out, at the start as at the end', async () => {
    const { client, send, ids } = await six();
    const moments = [
      ['start', '2025-09-01'],
      ['end', '2025-07-10'],
    ] as const;
    for (const nominationId of ids)
      for (const [moment, on] of moments)
        await send(client.impact.rate, {
          nominationId,
          moment,
          kept: { on, ratings: [{ key: 'ready', rating: 3 }] },
        });
    const ratings = async (asAt: string) => (await client.impact.page(whole(asAt))).ratings;
    expect(await ratings('2025-08-01')).toEqual([]);
    expect(await ratings('2025-09-01')).toMatchObject([{ pairs: 6 }]);
  });
});

it('words that somebody permitted are not exchanged for earlier ones by taking a step back', async () => {
  const { client, send, id } = await six();
  const add = { nominationId: id, fields: { ...said, words: 'The head is useless.' } };
  const { id: testimony } = await send(client.impact.addTestimony, add);
  const edit = (fields: TestimonyFields) => send(client.impact.editTestimony, { id: testimony, fields });
  await edit(said);
  const { undo } = await client.history.state({});
  await edit({ ...said, permission: permitted });
  expect(await refused(send(client.history.revert, { seq: undo!.seq }))).toMatchObject({
    code: 'history.rested-on',
  });
});

describe('a meeting', () => {
  it('is shown nothing of what became of anybody', async () => {
    const { client, area, ids, id } = await six();
    await became(area, ids, outcome('promoted', '2025-09-01'));
    await finish(client.app.startMeeting, { room: [] });
    const view = await client.impact.page(whole('2026-11-20'));
    expect(view).toMatchObject({ meeting: true, said: [], groups: [], testimonies: [] });
    expect((await client.impact.followUps({})).due).toEqual([]);
    const asked = { choice: whole('2026-11-20'), completers: false, group: null } as const;
    expect(await client.impact.people({ ...asked, figure: 'promoted' })).toEqual([]);
    expect(await refused(client.impact.participant({ id }))).toMatchObject({ code: 'impact.meeting' });
    expect(
      await refused(finish(client.impact.exportWorkbook, { choice: whole('2026-11-20'), people: false })),
    ).toMatchObject({ code: 'impact.meeting' });
  });
});

describe('a characteristic', () => {
  it('is counted as at today and for no narrow choice', async () => {
    const { client } = await six();
    const today = await client.impact.page(whole('2026-11-20'));
    expect(today.shares).toContainEqual({
      words: 'Support staff',
      on: '2026-11-20',
      row: {
        tookUp: { count: 0, of: 6 },
        completed: { count: 0, of: 6 },
        promoted: { count: 0, of: 0 },
      },
    });
    const then = await client.impact.page(whole('2026-11-19'));
    expect(then.shares).toBeNull();
    expect(then.whyNoShares).toContain('as at today alone');
    const narrow = await client.impact.page(whole('2026-11-20', { phase: 'Secondary' }));
    expect(narrow.shares).toBeNull();
  });

  it('stays as it left in a workbook until enough have changed to point at nobody', async () => {
    let now = '2026-11-20';
    const area = await openArea({
      clock: () => new Date(`${now}T12:00:00.000Z`),
      work: () => ({ sha256: 'f'.repeat(64), bytes: 1 }),
    });
    const offeredOn = { year: '2025/26', offered: '2025-11-10' };
    await taken(area, offeredOn, 6);
    const support = async () => {
      const view = await area.client.impact.page(whole(now));
      return view.shares?.find(({ words }) => words === 'Support staff');
    };
    const of = (count: number) => ({ row: { tookUp: { count: 0, of: count } } });
    await taken(area, { ...offeredOn, year: '2024/25' }, 1);
    expect(await support()).toMatchObject({ on: '2026-11-20', ...of(7) });
    await finish(area.client.impact.exportWorkbook, { choice: whole(now), people: false });
    now = '2026-11-21';
    await taken(area, { ...offeredOn, year: '2023/24' }, 4);
    expect(await support()).toMatchObject({ on: '2026-11-20', ...of(7) });
    await finish(area.client.impact.exportWorkbook, { choice: whole(now), people: false });
    await taken(area, { ...offeredOn, year: '2022/23' }, 1);
    expect(await support()).toMatchObject({ on: '2026-11-21', ...of(12) });
  });

  it('stays as it left also where midnight passed while the workbook was handed over', async () => {
    let now = '2026-11-20';
    const area = await openArea({
      clock: () => new Date(`${now}T12:00:00.000Z`),
      work: () => ({ sha256: 'f'.repeat(64), bytes: 1 }),
      afterHandingOver: () => {
        now = '2026-11-21';
      },
    });
    await taken(area, { year: '2025/26', offered: '2025-11-10' }, 6);
    await finish(area.client.impact.exportWorkbook, { choice: whole(now), people: false });
    await taken(area, { year: '2024/25', offered: '2025-11-10' }, 1);
    const { shares } = await area.client.impact.page(whole(now));
    expect(shares?.find(({ words }) => words === 'Support staff')).toMatchObject({
      on: '2026-11-20',
      row: { tookUp: { count: 0, of: 6 } },
    });
  });

  it('of a whole programme is in none of the other figures', async () => {
    const area = await openAt('2026-11-20');
    await taken(area, { year: '2024/25', offered: '2024-11-10' }, 6);
    await taken(area, { year: '2024/25', offered: '2024-11-10', programme: 'Investing in Diversity' }, 5);
    const view = await area.client.impact.page(whole('2026-11-20'));
    expect(view.total.figures.took_up).toBe(6);
    expect(view.options.programmes).toHaveLength(1);
    expect(view.shares?.at(-1)).toEqual({
      words: 'Investing in Diversity',
      on: '2026-11-20',
      row: {
        tookUp: { count: 5, of: 5 },
        completed: { count: 0, of: 0 },
        promoted: { count: 0, of: 0 },
      },
    });
    const behind = await area.client.impact.people({
      choice: whole('2026-11-20', { programmeId: null }),
      figure: 'took_up',
      completers: false,
      group: null,
    });
    expect(behind).toHaveLength(6);
  });
});
