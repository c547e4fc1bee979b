import { describe, expect, it } from 'vitest';
import type { Rule } from '../../shared/rules/rule.ts';
import { finish, refused } from '../helpers/area.ts';
import { sheetsOf } from '../helpers/nomination-sheet.ts';
import { exported, nominated, open, person, ready, round, sent, today } from '../helpers/rounds.ts';

describe('an export', () => {
  it('holds ready rows only, and only the columns asked for, exactly as the preview said', async () => {
    const area = await open();
    const { id } = await round(area);
    const priya = await nominated(area, id, await person(area, 'Priya', 'Nair'));
    await nominated(area, id, await person(area, 'Amara', 'Eze'));
    await ready(area, priya);
    const { preview, made } = await exported(area, id);
    expect(preview.people.map((one) => one.name)).toEqual(['Priya Nair']);
    expect(preview.notGoing.map((one) => one.why)).toEqual(['a draft, not ready']);
    expect(preview.columns.map((one) => one.words)).not.toContain('TRN');
    expect(preview.leftOut).toEqual(expect.arrayContaining(['TRN', 'Readiness', 'Line manager']));
    expect(made.people).toBe(1);
    expect(JSON.stringify(sent)).not.toContain('Eze');
    const sheet = (await sheetsOf(area.folder)).get('Nominations')!;
    const filled = sheet.rows[0]!;
    preview.columns.forEach((column, index) => {
      const cell = filled[sheet.heads.indexOf(column.words)] ?? '';
      expect(cell || 'nothing').toBe(preview.people[0]!.values[index]);
    });
    expect(filled[sheet.heads.indexOf('TRN')]).toBe('');
  });

  it('keeps what was sent as it was, and says what changed since, field by field', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    const priya = await nominated(area, id, await person(area, 'Priya', 'Nair'));
    await send(client.programmes.editNomination, { id: priya, change: { project: 'Homework' } });
    await ready(area, priya);
    await exported(area, id);
    expect((await client.programmes.round({ id })).lastExport?.changes).toEqual([]);
    await send(client.programmes.editNomination, { id: priya, change: { project: 'Year 8 reading' } });
    const amara = await nominated(area, id, await person(area, 'Amara', 'Eze'));
    await ready(area, amara);
    const after = await client.programmes.round({ id });
    expect(after.nominations[0]!.changedSince).toEqual(['Project: Year 8 reading, was Homework']);
    expect(after.lastExport?.changes).toEqual([
      'Priya Nair: Project: Year 8 reading, was Homework',
      'Amara Eze: ready now, and not sent yet',
    ]);
    // Nothing leaves a closed round.
    await send(client.programmes.closeRound, { id, closed: true });
    expect((await client.programmes.round({ id })).lastExport?.changes).toEqual([
      'Priya Nair: Project: Year 8 reading, was Homework',
    ]);
    // Nor is it opened again, nor moved to the year, while another of its programme is open for that year.
    const next = await round(area);
    const twin = { code: 'programmes.round-open', details: { roundId: next.id } };
    expect(await refused(send(client.programmes.closeRound, { id, closed: false }))).toMatchObject(twin);
    const moved = (academicYear: string) =>
      send(client.programmes.editRound, { id: next.id, change: { academicYear } });
    await moved('2028/29');
    await send(client.programmes.closeRound, { id, closed: false });
    expect(await refused(moved('2027/28'))).toMatchObject({ ...twin, details: { roundId: id } });
    // What is decided is not waiting to be sent either.
    for (const state of ['submitted', 'offered'] as const)
      await send(client.programmes.setState, { ids: [amara], state, on: today });
    expect((await client.programmes.round({ id })).lastExport?.changes).toHaveLength(1);
    const kept = (await client.programmes.exports({ roundId: id })).exports[0]!;
    expect(kept.rows[0]!.values[kept.columns.indexOf('Project')]).toBe('Homework');
    expect(kept.toWhom).toBe('Vale Alliance');
    const removal = send(client.programmes.remove, { id: priya });
    expect((await refused(removal)).code).toBe('programmes.sent');
  });

  it('counts no decision of the organiser as a change, but what the school or the nominee did since', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    const [priya, amara, ben] = [
      await nominated(area, id, await person(area, 'Priya', 'Nair')),
      await nominated(area, id, await person(area, 'Amara', 'Eze')),
      await nominated(area, id, await person(area, 'Ben', 'Birch')),
    ] as [string, string, string];
    for (const one of [priya, amara, ben]) await ready(area, one);
    await exported(area, id);
    const changes = async () => (await client.programmes.round({ id })).lastExport?.changes;
    const decide = (one: string, state: 'submitted' | 'offered' | 'reserve' | 'declined') =>
      send(client.programmes.setState, { ids: [one], state, on: today });
    for (const one of [priya, amara, ben]) await decide(one, 'submitted');
    await decide(priya, 'declined');
    await decide(ben, 'offered');
    await decide(amara, 'reserve');
    expect((await client.programmes.round({ id })).nominations.map((row) => row.changedSince)).toEqual([
      [],
      [],
      [],
    ]);
    expect(await changes()).toEqual([]);
    await send(client.programmes.turnDown, { ids: [ben], on: today });
    expect(await changes()).toEqual([expect.stringMatching(/^Ben Birch: Turned the place down /)]);
    await send(client.history.undo, { seq: (await client.history.state({})).undo!.seq });
    await send(client.programmes.takeUp, { ids: [ben], on: today });
    await send(client.programmes.endPlaces, {
      ids: [ben],
      ended: { how: 'withdrew', on: today, why: '' },
    });
    expect(await changes()).toEqual([]);
    // An order of the school's own is a change, for those whose places it moves.
    await send(client.programmes.rank, { roundId: id, order: [ben, amara, priya] });
    expect((await changes())?.length).toBeGreaterThan(0);
  });

  it('takes those sent before along only where the head says so, and never who withdrew or has left', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area, { placesPerSchool: 2 });
    const leaver = await person(area, 'Ben', 'Birch');
    const [priya, amara, ben] = [
      await nominated(area, id, await person(area, 'Priya', 'Nair')),
      await nominated(area, id, await person(area, 'Amara', 'Eze')),
      await nominated(area, id, leaver),
    ];
    for (const one of [priya, amara, ben]) await ready(area, one);
    await exported(area, id);
    await send(client.programmes.setState, { ids: [priya, amara, ben], state: 'submitted', on: today });
    await send(client.programmes.setState, { ids: [priya], state: 'withdrawn', on: today });
    await send(client.staff.leave, {
      personId: leaver,
      on: today,
      reason: 'A post elsewhere',
      keep: [],
      deleteAfter: '2032-11-20',
    });
    await ready(area, await nominated(area, id, await person(area, 'Yusuf', 'Rahman')));
    const choices = { roundId: id, forAnotherBaton: false };
    const fresh = await client.programmes.exportPreview({ ...choices, sentBefore: false });
    expect(fresh.people.map((one) => [one.name, one.place])).toEqual([['Yusuf Rahman', 2]]);
    expect(fresh.sentBefore).toBe(1);
    expect(fresh.notGoing.map((one) => `${one.name}: ${one.why}`).sort()).toEqual([
      'Amara Eze: sent before',
      'Ben Birch: has left the school',
      'Priya Nair: withdrawn',
    ]);
    const whole = await client.programmes.exportPreview({ ...choices, sentBefore: true });
    expect(whole.people.map((one) => [one.name, one.place])).toEqual([
      ['Amara Eze', 1],
      ['Yusuf Rahman', 2],
    ]);
    const { changes } = (await client.programmes.round({ id })).lastExport!;
    expect(changes.some((one) => one.startsWith('Priya Nair: Withdrawn'))).toBe(true);
    expect(changes.some((one) => one.startsWith('Ben Birch: Left the school'))).toBe(true);
  });

  it('counts nobody who has left: page, list, workbook and changes give the same ranks', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area, { placesPerSchool: 2 });
    const leaver = await person(area, 'Leila', 'Haddad');
    const leila = await nominated(area, id, leaver);
    await ready(area, leila);
    for (const [forename, surname] of [
      ['Priya', 'Nair'],
      ['Yusuf', 'Rahman'],
      ['Amara', 'Eze'],
    ] as const)
      await ready(area, await nominated(area, id, await person(area, forename, surname)));
    await exported(area, id);
    await send(client.programmes.setState, { ids: [leila], state: 'submitted', on: today });
    await send(client.staff.leave, {
      personId: leaver,
      on: today,
      reason: 'A headship elsewhere',
      keep: [],
      deleteAfter: '2032-11-20',
    });
    const page = async () =>
      (await client.programmes.round({ id })).nominations.map((row) => [row.name, row.group, row.place]);
    const after = [
      ['Priya Nair', 'place', 1],
      ['Yusuf Rahman', 'place', 2],
      ['Amara Eze', 'reserve', 3],
      ['Leila Haddad', 'not_going', null],
    ];
    expect(await page()).toEqual(after);
    const { nominations, lastExport } = await client.programmes.round({ id });
    // It is their last day, and they have no post any more, here or in the list of those who left.
    expect(nominations.at(-1)).toMatchObject({ state: 'submitted', leftOn: today, post: '' });
    expect(await client.staff.list({ archived: true })).toMatchObject([{ id: leaver, post: '' }]);
    const again = send(client.programmes.setState, { ids: [leila], state: 'ready', on: today });
    expect((await refused(again)).code).toBe('staff.left');
    expect(lastExport?.changes).toContain('Priya Nair: Priority rank: 1, was 2');
    const preview = await client.programmes.exportPreview({
      roundId: id,
      sentBefore: false,
      forAnotherBaton: false,
    });
    expect(preview.people.map((one) => [one.name, one.reserve ? 'reserve' : 'place', one.place])).toEqual(
      after.slice(0, 3),
    );
    const listed = (await client.programmes.list({})).flatMap((one) => one.rounds);
    expect(listed.map((one) => one.nominated)).toEqual([3]);
    await send(client.programmes.setState, { ids: [leila], state: 'withdrawn', on: today });
    expect(await page()).toEqual(after);
  });

  it('gives no draft a place that somebody ready could have', async () => {
    const area = await open();
    const { id } = await round(area, { placesPerSchool: 1 });
    await nominated(area, id, await person(area, 'Priya', 'Nair'));
    await ready(area, await nominated(area, id, await person(area, 'Amara', 'Eze')));
    const page = (await area.client.programmes.round({ id })).nominations;
    expect(page.map((one) => [one.name, one.group, one.place])).toEqual([
      ['Amara Eze', 'place', 1],
      ['Priya Nair', 'draft', 2],
    ]);
    const { preview } = await exported(area, id);
    expect(preview.people).toMatchObject([{ name: 'Amara Eze', place: 1, reserve: false }]);
    expect(preview.warnings.join(' ')).not.toContain('more than');
  });

  it('sends nobody on who took the agreement back, and lets nobody who is put forward lose the case', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    const priya = await nominated(area, id, await person(area, 'Priya', 'Nair'));
    await ready(area, priya);
    await send(client.programmes.setState, { ids: [priya], state: 'submitted', on: today });
    const emptied = send(client.programmes.editNomination, { id: priya, change: { statement: ' ' } });
    expect((await refused(emptied)).code).toBe('programmes.no-case');
    await send(client.programmes.agree, { id: priya, agreement: null });
    const choices = { roundId: id, forAnotherBaton: false, sentBefore: true };
    expect((await client.programmes.exportPreview(choices)).people).toEqual([]);
    const [row] = (await client.programmes.round({ id })).nominations;
    expect(row?.state).toBe('withdrawn');
    const again = send(client.programmes.setState, { ids: [priya], state: 'submitted', on: today });
    expect((await refused(again)).code).toBe('programmes.not-agreed');
  });

  it('leaves nothing where something changed since it was looked at, or where nobody is ready', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    const ask = (seen: string) =>
      finish(client.programmes.exportWorkbook, {
        roundId: id,
        sentBefore: false,
        forAnotherBaton: true,
        seen,
      });
    expect((await refused(ask(''))).code).toBe('programmes.nobody-ready');
    const priya = await nominated(area, id, await person(area, 'Priya', 'Nair'));
    await ready(area, priya);
    const { seen } = await client.programmes.exportPreview({
      roundId: id,
      sentBefore: false,
      forAnotherBaton: true,
    });
    await send(client.programmes.editNomination, { id: priya, change: { coach: 'A serving head' } });
    expect((await refused(ask(seen))).code).toBe('programmes.changed');
    expect(area.handedOver).toEqual([]);
    expect((await client.programmes.exports({ roundId: id })).exports).toEqual([]);
  });

  it('says of an answer what was answered, and not what somebody wrote beside it', async () => {
    const area = await open();
    const { client, send } = area;
    const pathway = (await client.programmes.list({})).find((one) => one.name === 'Alliance pathway')!;
    const rule: Rule = {
      kind: 'fact',
      fact: 'team_lead_potential',
      test: { kind: 'is_true' },
      words: 'Could lead a team',
      strength: 'must',
    };
    await send(client.programmes.edit, { id: pathway.id, change: { rule } });
    const { id } = await round(area);
    const priya = await person(area, 'Priya', 'Nair');
    await send(client.staff.answer, {
      fact: 'team_lead_potential',
      answers: [{ personId: priya, value: true, words: 'Once her father is better' }],
      asOf: today,
      saidBy: 'Her line manager',
    });
    const nomination = await nominated(area, id, priya);
    await ready(area, nomination);
    await exported(area, id);
    await finish(client.programmes.printForms, { ids: [nomination] });
    expect(sent[0]?.rows[0]?.rules[0]).toMatchObject({ rule: 'Could lead a team', verdict: 'met' });
    for (const left of [sent, area.printed.at(-1)?.data])
      expect(JSON.stringify(left)).not.toContain('her father');
    const [row] = (await client.programmes.round({ id })).nominations;
    expect(row?.changedSince).toEqual([]);
  });

  it('warns of people on leave who have not been told, of reserves and of drafts left out', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area, { placesPerSchool: 1 });
    const priya = await person(area, 'Priya', 'Nair');
    await send(client.staff.addLeave, { personId: priya, from: '2020-01-01', to: null, saidBy: 'Office' });
    await ready(area, await nominated(area, id, priya));
    await ready(area, await nominated(area, id, await person(area, 'Amara', 'Eze')));
    await nominated(area, id, await person(area, 'Yusuf', 'Rahman'));
    const { warnings } = await client.programmes.exportPreview({
      roundId: id,
      sentBefore: false,
      forAnotherBaton: true,
    });
    expect(warnings.join(' ')).toMatch(
      /Priya Nair is on leave.*1 more than the 1 place.*1 draft is left out/,
    );
  });
});

describe('what is held about one person', () => {
  it('prints the nomination and each copy that was sent, with what was declared and nobody else', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    const priya = await person(area, 'Priya', 'Nair');
    const nomination = await nominated(area, id, priya);
    const amara = await nominated(area, id, await person(area, 'Amara', 'Eze'));
    await send(client.programmes.editNomination, { id: nomination, change: { declared: true } });
    await ready(area, nomination);
    await exported(area, id);
    await send(client.programmes.rank, { roundId: id, order: [amara, nomination] });
    await finish(client.staff.printRecord, { id: priya });
    const text = JSON.stringify(area.printed.at(-1)?.data);
    expect(text).toContain('Leads the department well.');
    expect(text).toContain('To Vale Alliance');
    expect(text).toContain('That the programme is for them');
    expect(text).not.toContain('Eze');
    expect(JSON.stringify(sent)).not.toMatch(/declared/i);
  });

  it('withdraws what was not sent when they leave, and keeps what was', async () => {
    const area = await open();
    const { client, send } = area;
    const { id } = await round(area);
    const priya = await person(area, 'Priya', 'Nair');
    const nomination = await nominated(area, id, priya);
    await send(client.staff.leave, {
      personId: priya,
      on: today,
      reason: 'A new post',
      keep: [],
      deleteAfter: '2099-01-01',
    });
    expect((await client.programmes.nomination({ id: nomination })).row.state).toBe('withdrawn');
  });
});
