import { describe, expect, it } from 'vitest';
import { allProgrammes } from '../../electron/core/programmes/content.ts';
import { element, exactly } from '../../shared/reference/programme-elements.ts';
import { finish, refused } from '../helpers/area.ts';
import { nominated, open, person, ready, round, today } from '../helpers/rounds.ts';
import { keptSchemas, putFixture } from '../helpers/schema-fixtures.ts';
import { openSchoolFile, temporaryFolder } from '../helpers/school-file.ts';

type Area = Awaited<ReturnType<typeof open>>;
const programmeNamed = async ({ client }: Area, name: string) =>
  (await client.programmes.list({})).find((one) => one.name === name)!.id;

describe('a programme', () => {
  it('is built from nothing: elements, priorities, awards and guide are kept, and undone in one step', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await send(client.programmes.make, { name: 'Vale Deputies' });
    const days = element('development_days', {
      count: exactly(6),
      each: { n: 2, unit: 'days' },
      topics: ['Governance'],
      cost: 300,
      coverDays: 12,
    });
    const change = {
      route: 'local_authority' as const,
      elements: [
        days,
        element('coaching', { whom: 'Heads of the alliance', guide: 'https://vale.example/coaching' }),
      ],
      priorities: [
        {
          words: 'Schools in Havering',
          rule: {
            kind: 'fact' as const,
            fact: 'local_authority' as const,
            test: { kind: 'one_of' as const, values: ['Havering'] },
            words: 'In Havering',
            strength: 'must' as const,
          },
        },
        { words: 'Small schools', rule: null },
      ],
      awards: ['A certificate'],
      guide: { name: 'Handbook', kept: '\\\\server\\guides\\handbook.exe' },
      fitsWith: 'Counts towards the NPQH',
    };
    await send(client.programmes.edit, { id, change });
    expect((await client.programmes.programme({ id })).content).toMatchObject(change);
    const copy = await send(client.programmes.copy, { id, name: 'Vale Deputies, shorter' });
    expect((await client.programmes.programme({ id: copy.id })).content).toMatchObject(change);
    // A guide opens where it is a web address, as the file keeps it; whatever else it says is never opened.
    const guide = (element: number | null) => finish(client.programmes.openGuide, { id, element });
    expect(await guide(1)).toEqual({ opened: true });
    for (const none of [null, 0, 7])
      expect(await refused(guide(none))).toMatchObject({ code: 'programmes.no-web-address' });
    expect(area.opened).toEqual(['https://vale.example/coaching']);
    // An element keeps its number, in a copy too; a new one has one that none had before.
    const [, coaching] = (await client.programmes.programme({ id: copy.id })).content.elements;
    for (const elements of [[coaching!], [element('coaching'), coaching!]])
      await send(client.programmes.edit, { id: copy.id, change: { elements } });
    const kept = (await client.programmes.programme({ id: copy.id })).content.elements;
    expect(kept.map((one) => one.number)).toEqual([2, 1]);
    const emptied = kept.map((one) => ({ ...one, guide: one.guide ?? '' }));
    for (const elements of [kept, emptied])
      expect(
        await refused(send(client.programmes.edit, { id: copy.id, change: { elements } })),
      ).toMatchObject({ code: 'programmes.no-change' });
    for (const _ of ['two edits', 'of the copy', 'the copy', 'the edit']) {
      const { undo } = await client.history.state({});
      await send(client.history.undo, { seq: undo!.seq });
    }
    expect((await client.programmes.programme({ id })).content).toMatchObject({
      elements: [],
      priorities: [],
      guide: null,
    });
  });

  it('has no priority that asks nothing: it would be met by everybody, so its words alone tell', async () => {
    const { client, send } = await open();
    const { id } = await send(client.programmes.make, { name: 'Vale Deputies' });
    const nothing = { kind: 'all' as const, words: 'Who it is for', of: [] };
    await send(client.programmes.edit, {
      id,
      change: { priorities: [{ words: 'Small schools', rule: nothing }] },
    });
    expect((await client.programmes.programme({ id })).content.priorities).toEqual([
      { words: 'Small schools', rule: null },
    ]);
  });

  it.each([
    ['of no kind', { ...element('coaching'), kind: 'juggling' }],
    ['of whom there are fewer at most than at least', element('visits', { count: { least: 4, most: 3 } })],
    ['that costs less than nothing', element('training', { cost: -1 })],
  ])('refuses an element %s', async (_, wrong) => {
    const { client, send } = await open();
    const { id } = await send(client.programmes.make, { name: 'Vale Deputies' });
    await expect(
      send(client.programmes.edit, { id, change: { elements: [wrong as ReturnType<typeof element>] } }),
    ).rejects.toThrow();
    expect((await client.programmes.programme({ id })).version).toBe(1);
  });

  // Schema 5 and before kept elements in words alone.
  it.each(keptSchemas.filter((schema) => schema < 6))(
    'kept in a file of schema %i is read in the shape of today',
    async (schema) => {
      const folder = temporaryFolder();
      putFixture(schema, folder, { journal: true });
      const file = await openSchoolFile(folder);
      const kept = file.query(allProgrammes);
      const deputies = kept.find((one) => one.content.key === 'associate_headteacher');
      expect(kept.length).toBeGreaterThan(20);
      expect(deputies?.content.elements[1]).toMatchObject({
        kind: 'other',
        words: '12 development days: six events of two days',
      });
      expect(deputies?.content).toMatchObject({ priorities: [], guide: null });
    },
  );
});

describe('candidates and nominations', () => {
  it('say how they stand to the priorities: what is not known is not met', async () => {
    const area = await open();
    const { client, send } = area;
    const scheme = await programmeNamed(area, 'Associate Headteacher Programme');
    await send(client.programmes.copy, { id: scheme, name: 'Vale Associates' });
    const { id } = await round(area, { programme: 'Vale Associates' });
    const priya = await person(area, 'Priya', 'Nair');
    const [candidate] = await client.programmes.candidates({ roundId: id });
    expect(candidate?.priority).toMatchObject({ rank: 1 });
    await send(client.programmes.nominate, { roundId: id, personIds: [priya], againstReason: 'A trial.' });
    const [row] = (await client.programmes.round({ id })).nominations;
    const detail = await client.programmes.nomination({ id: row!.id });
    expect(detail.priorities.map((one) => [one.rank, one.verdict])).toEqual([
      [1, 'met'],
      [2, 'not_known'],
      [3, 'not_met'],
    ]);
    expect(await client.programmes.round({ id })).toMatchObject({
      route: 'local_authority',
      localAuthority: 'Havering',
    });
  });

  it('say what NPQs and other rounds somebody is on, with what both have', async () => {
    const area = await open();
    const { client, send } = area;
    const priya = await person(area, 'Priya', 'Nair');
    await send(client.staff.setNpq, {
      personId: priya,
      code: 'NPQSL',
      state: 'on_it',
      on: today,
      saidBy: null,
    });
    const london = await round(area, { programme: 'Getting Ahead London: senior leaders' });
    const pathways = await round(area, { programme: 'Alliance Leadership Pathways' });
    await send(client.programmes.nominate, {
      roundId: pathways.id,
      personIds: [priya],
      againstReason: 'A trial.',
    });
    const [candidate] = await client.programmes.candidates({ roundId: london.id });
    expect(candidate?.beside).toEqual([
      { words: 'NPQ in Senior Leadership: on it now', overlap: null },
      {
        words: 'Alliance Leadership Pathways 2027/28: a draft',
        overlap: 'both have coaching and role shadowing',
      },
    ]);
    const [row] = (await client.programmes.round({ id: pathways.id })).nominations;
    const detail = await client.programmes.nomination({ id: row!.id });
    expect(detail.beside.map((one) => one.words)).toEqual(['NPQ in Senior Leadership: on it now']);
  });
});

describe('a programme for people with a characteristic', () => {
  it('lists, orders and sends everybody the same, whoever declared that it is for them', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area, { programme: 'Investing in Diversity' });
    const people = [await person(area, 'Priya', 'Nair'), await person(area, 'Amara', 'Eze')];
    await person(area, 'Yusuf', 'Rahman');
    await send(client.programmes.nominate, { roundId: id, personIds: people, againstReason: 'A trial.' });
    const rows = (await client.programmes.round({ id })).nominations;
    for (const row of rows) await ready(area, row.id);
    const seen = async () => ({
      list: await client.programmes.list({}),
      round: await client.programmes.round({ id }),
      candidates: await client.programmes.candidates({ roundId: id }),
      leaves: await client.programmes.exportPreview({
        roundId: id,
        sentBefore: false,
        forAnotherBaton: true,
      }),
    });
    const before = await seen();
    const declare = (of: string) =>
      send(client.programmes.editNomination, { id: of, change: { declared: true } });
    await declare(rows[0]!.id);
    expect(await client.programmes.nomination({ id: rows[0]!.id })).toMatchObject({ declared: true });
    expect(await seen()).toEqual(before);
    await declare(rows[1]!.id);
    expect(await seen()).toEqual(before);
  });

  it('says in no meeting who declared it', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area, { programme: 'Investing in Diversity' });
    const priya = await person(area, 'Priya', 'Nair');
    const amara = await person(area, 'Amara', 'Eze');
    await send(client.programmes.nominate, { roundId: id, personIds: [priya], againstReason: 'A trial.' });
    const [row] = (await client.programmes.round({ id })).nominations;
    await send(client.programmes.editNomination, { id: row!.id, change: { declared: true } });
    await finish(client.app.startMeeting, { room: [amara] });
    const shown = await client.programmes.nomination({ id: row!.id });
    expect(shown.declared).toBeNull();
    expect(JSON.stringify(shown.history)).not.toMatch(/declared/);
    expect(JSON.stringify(await client.history.list({}))).not.toMatch(/declared/);
  });

  it('takes no rule about one', async () => {
    const { client, send } = await open();
    const { id } = await send(client.programmes.make, { name: 'Vale Deputies' });
    const rule = {
      kind: 'fact',
      fact: 'ethnicity',
      test: { kind: 'is_true' },
      words: 'Ethnicity',
      strength: 'must',
    };
    const priorities = [{ words: 'First', rule: rule as never }];
    await expect(send(client.programmes.edit, { id, change: { rule: rule as never } })).rejects.toThrow();
    await expect(send(client.programmes.edit, { id, change: { priorities } })).rejects.toThrow();
  });
});

describe('before an export', () => {
  it('those put forward stand beside all staff, with no small number', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    const staff: string[] = [];
    for (let n = 0; n < 24; n += 1) staff.push(await person(area, `P${n}`, `Staff${n}`));
    for (const personId of staff.slice(16))
      await send(client.staff.addLeave, { personId, from: '2026-09-01', to: null, saidBy: 'Office' });
    const put = (personIds: string[]) => send(client.programmes.nominate, { roundId: id, personIds });
    const shares = async () =>
      Object.fromEntries(
        (
          await client.programmes.exportPreview({ roundId: id, sentBefore: false, forAnotherBaton: true })
        ).shares.map(({ words, ...one }) => [words, one]),
      );
    // Whom other schools sent are no staff of ours, unless one of them is put forward here.
    const away = { name: 'Elsewhere', phase: 'Primary', localAuthority: 'Marlshire' };
    const { id: schoolId } = await send(client.staff.addSchool, { ...away, ours: false, inAlliance: true });
    const others = [await person(area, 'Q1', 'Other'), await person(area, 'Q2', 'Another')];
    for (const id of others)
      for (const job of (await client.staff.profile({ id })).employments)
        await send(client.staff.editEmployment, { id: job.id, change: { schoolId } });
    await put(staff.slice(0, 6));
    expect(await shares()).toMatchObject({
      'On leave': {
        forward: { state: 'shown', count: 0, of: 6 },
        all: { state: 'shown', count: 8, of: 24 },
      },
      'Support staff': { forward: { count: 0, of: 6 } },
    });
    await put(others.slice(1));
    expect((await shares())['Support staff']).toMatchObject({ forward: { of: 7 }, all: { of: 26 } });
    await put(staff.slice(22));
    expect((await shares())['On leave']?.forward).toEqual({ state: 'withheld' });
  });

  it('is said to be early before nominations open', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    await ready(area, await nominated(area, id, await person(area, 'Priya', 'Nair')));
    const warnings = async () =>
      (await client.programmes.exportPreview({ roundId: id, sentBefore: false, forAnotherBaton: true }))
        .warnings;
    expect((await warnings()).join()).not.toMatch(/open on/);
    await send(client.programmes.editRound, { id, change: { opensOn: '2027-02-01' } });
    expect(await warnings()).toContain('Nominations open on 1 February 2027: it is early to send this.');
    expect(
      await refused(send(client.programmes.editRound, { id, change: { opensOn: '2027-04-01' } })),
    ).toMatchObject({ field: 'deadline' });
  });
});
