import { describe, expect, it } from 'vitest';
import { finish, refused } from '../helpers/area.ts';
import { nominated, open, person, ready, round, today } from '../helpers/rounds.ts';

describe('programmes', () => {
  it('start with ten NPQs and a blank pathway, with past schemes apart', async () => {
    const { client } = await open();
    const list = await client.programmes.list({});
    expect(list.filter((one) => one.npq)).toHaveLength(10);
    const past = list.filter((one) => one.pastScheme).map((one) => one.name);
    expect(past).toHaveLength(16);
    expect(past).toContain('Associate Headteacher Programme');
    expect(list.filter((one) => !one.pastScheme && !one.npq).map((one) => one.name)).toEqual([
      'Alliance pathway',
    ]);
  });

  it('are edited by a new version, and an open round stays on its own until it is taken along', async () => {
    const area = await open();
    const { client, send } = area;
    const { id, programmeId } = await round(area);
    await send(client.programmes.edit, { id: programmeId, change: { name: 'Vale pathway' } });
    const before = await client.programmes.round({ id });
    expect(before).toMatchObject({ programme: 'Alliance pathway', version: 1, newerVersion: 2 });
    await send(client.programmes.useNewVersion, { id });
    expect(await client.programmes.round({ id })).toMatchObject({ programme: 'Vale pathway', version: 2 });
  });

  it('become the school’s own when a past scheme is adapted, and the scheme stays as it was', async () => {
    const { client, send } = await open();
    const scheme = (await client.programmes.list({})).find(
      (one) => one.name === 'Alliance Leadership Pathways',
    )!;
    const { id } = await send(client.programmes.copy, { id: scheme.id, name: scheme.name });
    const copy = await client.programmes.programme({ id });
    expect(copy.content).toMatchObject({ pastScheme: false, name: 'Alliance Leadership Pathways' });
    expect((await client.programmes.programme({ id: scheme.id })).content.pastScheme).toBe(true);
    expect(await refused(send(client.programmes.copy, { id: scheme.id, name: scheme.name }))).toMatchObject({
      code: 'programmes.same-name',
    });
  });
});

describe('a round', () => {
  it('keeps whoever is beyond the places as reserves in order, and moves them up when a place comes free', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area, { placesPerSchool: 1 });
    const first = await nominated(area, id, await person(area, 'Priya', 'Nair'));
    const second = await nominated(area, id, await person(area, 'Amara', 'Eze'));
    const third = await nominated(area, id, await person(area, 'Yusuf', 'Rahman'));
    for (const one of [first, second, third]) await ready(area, one);
    const groups = async () =>
      (await client.programmes.round({ id })).nominations.map((row) => [row.name, row.group, row.place]);
    expect(await groups()).toEqual([
      ['Priya Nair', 'place', 1],
      ['Amara Eze', 'reserve', 2],
      ['Yusuf Rahman', 'reserve', 3],
    ]);
    await send(client.programmes.setState, { ids: [first], state: 'withdrawn', on: today });
    expect(await groups()).toEqual([
      ['Amara Eze', 'place', 1],
      ['Yusuf Rahman', 'reserve', 2],
      ['Priya Nair', 'not_going', null],
    ]);
  });

  it('is ranked by those that are named; the others keep their places', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    const ids: string[] = [];
    for (const surname of ['Nair', 'Eze', 'Rahman'])
      ids.push(await nominated(area, id, await person(area, 'A', surname)));
    const [one, two, three] = ids;
    await send(client.programmes.rank, { roundId: id, order: [three!, one!] });
    expect((await client.programmes.round({ id })).nominations.map((row) => row.id)).toEqual([
      three,
      two,
      one,
    ]);
    const problem = await refused(send(client.programmes.rank, { roundId: id, order: [one!, one!] }));
    expect(problem.code).toBe('programmes.rank');
  });

  it('refuses the same person twice, with the way to the nomination that exists', async () => {
    const area = await open();
    const { id } = await round(area);
    const priya = await person(area, 'Priya', 'Nair');
    const nomination = await nominated(area, id, priya);
    const problem = await refused(
      area.send(area.client.programmes.nominate, { roundId: id, personIds: [priya] }),
    );
    expect(problem).toMatchObject({
      code: 'programmes.duplicate',
      say: 'Priya Nair is nominated in this round already.',
      details: { nominationId: nomination },
    });
  });

  it('asks why where a rule is not met, and lists the eligible first whatever a programme is for', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area, { programme: 'Investing in Diversity' });
    const priya = await person(area, 'Priya', 'Nair');
    const ask = send(client.programmes.nominate, { roundId: id, personIds: [priya] });
    const candidates = await client.programmes.candidates({ roundId: id });
    expect(candidates.map((one) => one.personId)).toEqual([priya]);
    if (candidates[0]?.verdict === 'not_met')
      expect(await refused(ask)).toMatchObject({ field: 'againstReason' });
    else await expect(ask).resolves.toBeDefined();
    expect(JSON.stringify(await client.programmes.round({ id }))).not.toMatch(/"ethnicity"/i);
  });
});

describe('a nomination', () => {
  it('is ready only once the person has agreed and the case is written', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    const nomination = await nominated(area, id, await person(area, 'Priya', 'Nair'));
    const makeReady = () =>
      send(client.programmes.setState, { ids: [nomination], state: 'ready', on: today });
    expect(await refused(makeReady())).toMatchObject({ code: 'programmes.not-agreed', field: 'agreement' });
    await send(client.programmes.agree, {
      id: nomination,
      agreement: { on: today, askedBy: 'The head', shown: 'The form' },
    });
    expect(await refused(makeReady())).toMatchObject({ code: 'programmes.no-case' });
    await send(client.programmes.editNomination, { id: nomination, change: { statement: 'A clear case.' } });
    await makeReady();
    await send(client.programmes.agree, { id: nomination, agreement: null });
    expect((await client.programmes.nomination({ id: nomination })).row.state).toBe('draft');
  });

  it('says of what is only aimed at once, beside its rule, and counts it as a warning in the list', async () => {
    const area = await open();
    const { client } = area;
    const { id } = await round(area, { programme: 'NPQ in Senior Leadership' });
    const nomination = await nominated(area, id, await person(area, 'Priya', 'Nair'));
    const { row, facts, warnings } = await client.programmes.nomination({ id: nomination });
    expect(facts.filter((one) => one.aimed).map((one) => one.words)).toEqual(['Has not done it already']);
    expect(row.warnings).toEqual([expect.stringContaining('Has not done it already')]);
    expect(warnings).toEqual([]);
  });

  it('cannot be offered a place before it was submitted, and nobody agrees in the future', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    const nomination = await nominated(area, id, await person(area, 'Priya', 'Nair'));
    const offer = send(client.programmes.setState, { ids: [nomination], state: 'offered', on: today });
    expect((await refused(offer)).code).toBe('programmes.state');
    const early = send(client.programmes.agree, {
      id: nomination,
      agreement: { on: '2099-01-01', askedBy: 'The head', shown: 'The form' },
    });
    expect(await refused(early)).toMatchObject({ field: 'on' });
  });

  it('keeps a number that is never used again, even when it was removed', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    const priya = await person(area, 'Priya', 'Nair');
    const first = await send(client.programmes.nominate, { roundId: id, personIds: [priya] });
    await send(client.programmes.remove, { id: first.made[0]!.id });
    const second = await send(client.programmes.nominate, { roundId: id, personIds: [priya] });
    expect([first.made[0]!.ref, second.made[0]!.ref]).toEqual(['EPS-2028-001', 'EPS-2028-002']);
  });

  it('prints as a form without the priority, and without fields that the programme does not ask for', async () => {
    const area = await open();
    const { id } = await round(area);
    const nomination = await nominated(area, id, await person(area, 'Priya', 'Nair'));
    await finish(area.client.programmes.printForms, { ids: [nomination] });
    const text = JSON.stringify(area.printed[0]?.data);
    expect(area.printed[0]?.document).toBe('nomination-forms');
    expect(text).toContain('Priya Nair');
    expect(text).not.toMatch(/rank|priority|"trn"|lineManager|readiness/);
    expect(area.handedOver[0]).toBe(`Nair Priya - Nomination - ${today}.pdf`);
  });
});

describe('meeting mode', () => {
  it('gives no reference away, on paper or in a reply: a gap between two would tell of somebody hidden', async () => {
    const area = await open();
    const { client, send, printed } = area;
    const { id } = await round(area);
    const [priya, amara, yusuf] = [
      await person(area, 'Priya', 'Nair'),
      await person(area, 'Amara', 'Eze'),
      await person(area, 'Yusuf', 'Rahman'),
    ];
    await nominated(area, id, priya);
    const seen = await nominated(area, id, amara);
    const print = async () => {
      printed.length = 0;
      await finish(client.programmes.printForms, { ids: [seen] });
      return JSON.stringify(printed);
    };
    expect(await print()).toContain('EPS-2028-002');
    await finish(client.app.startMeeting, { room: [priya] });
    expect(await print()).not.toContain('EPS-2028-');
    const { made } = await send(client.programmes.nominate, { roundId: id, personIds: [yusuf] });
    expect(made).toMatchObject([{ ref: null }]);
    await finish(client.app.endMeeting, {});
    expect((await client.programmes.round({ id })).nominations.map((row) => row.ref)).toEqual([
      'EPS-2028-001',
      'EPS-2028-002',
      'EPS-2028-003',
    ]);
  });

  it('shows nothing of who is in the room, in no list, count or rank, and exports nothing', async () => {
    const area = await open();
    const { client } = area;
    const { id } = await round(area, { placesPerSchool: 1 });
    const priya = await person(area, 'Priya', 'Nair');
    const amara = await person(area, 'Amara', 'Eze');
    const hidden = await nominated(area, id, priya);
    await nominated(area, id, amara);
    await finish(client.app.startMeeting, { room: [priya] });
    const shown = await client.programmes.round({ id });
    expect(shown.nominations.map((row) => [row.name, row.place, row.group])).toEqual([
      ['Amara Eze', null, 'going'],
    ]);
    expect(JSON.stringify(shown)).not.toContain('Nair');
    const list = await client.programmes.list({});
    expect(list.flatMap((one) => one.rounds).map((one) => one.nominated)).toEqual([1]);
    expect(await client.programmes.candidates({ roundId: id })).toEqual([]);
    await refused(client.programmes.nomination({ id: hidden }));
    await refused(client.programmes.ofPerson({ personId: priya }));
    expect(
      (
        await refused(
          client.programmes.exportPreview({ roundId: id, sentBefore: false, forAnotherBaton: true }),
        )
      ).code,
    ).toBe('programmes.meeting');
  });

  it('tells no place, rank or reserve of anybody: what is shown is the same in whichever order they stand', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area, { placesPerSchool: 1 });
    const priya = await person(area, 'Priya', 'Nair');
    const amara = await person(area, 'Amara', 'Eze');
    const nominations = [
      await nominated(area, id, priya),
      await nominated(area, id, await person(area, 'Yusuf', 'Rahman')),
      await nominated(area, id, amara),
    ];
    const inMeeting = async (order: readonly string[]) => {
      await send(client.programmes.rank, { roundId: id, order: [...order] });
      await finish(client.app.startMeeting, { room: [priya] });
      const seen = {
        round: await client.programmes.round({ id }),
        nomination: (await client.programmes.nomination({ id: order.at(-1)! })).row.place,
        list: await client.programmes.list({}),
        home: (await client.home.attention({})).rounds,
      };
      const shown = order.filter((one) => one !== nominations[0]);
      const now = send(client.programmes.rank, { roundId: id, order: shown });
      expect(await refused(now)).toMatchObject({ code: 'programmes.meeting' });
      await finish(client.app.endMeeting, {});
      return seen;
    };
    const [first, second, third] = nominations;
    const seen = await inMeeting([first!, second!, third!]);
    expect(seen.round.nominations.map((row) => row.name)).toEqual(['Amara Eze', 'Yusuf Rahman']);
    expect(seen.round).toMatchObject({ placesShown: false, quota: null });
    expect(seen.home).toMatchObject([{ places: null }]);
    expect(seen.list.flatMap((one) => one.rounds)).toMatchObject([{ placesPerSchool: null }]);
    expect(seen.nomination).toBeNull();
    expect(await inMeeting([third!, first!, second!])).toEqual(seen);
    expect((await client.programmes.round({ id })).nominations.map((row) => row.place)).toEqual([1, 2, 3]);
  });
});
