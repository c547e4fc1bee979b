import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import { staffColumns } from '../../shared/rules/staff-columns.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';

const ON = '2026-09-07';
type Ask = (input: unknown) => Promise<unknown>;

/** A sample school in which a meeting can be held with nobody in the room. */
async function sample(work?: (name: string, input: unknown) => unknown) {
  const area = await openArea(work === undefined ? {} : { work });
  mkdirSync(join(area.folder, 'samples'));
  await finish(area.client.app.openSample, {});
  return area;
}

/** Every query that a page asks, with what it may be asked of people, rounds and the like that are shown. */
async function asks(area: Area) {
  const { client } = area;
  const staff = (await client.staff.list({})).map((row) => row.id);
  const programmes = await client.programmes.list({});
  const rounds = programmes.flatMap((one) => one.rounds.map((round) => round.id));
  const ids = [staff[0], staff[20], rounds[0], programmes[0]?.id];
  const inputs: unknown[] = [
    {},
    { over: true },
    { closed: true },
    { text: 'a' },
    { facts: ['middle_leadership_experience', 'leadership_role'] },
    { fact: 'middle_leadership_experience' },
    { ids: staff.slice(0, 5) },
    ...ids.flatMap((id) => [{ id }, { personId: id }, { roundId: id }]),
  ];
  return Object.entries(contract).flatMap(([area, procedures]) =>
    Object.entries(procedures).flatMap(([name, served]) => {
      // The status says that a meeting is on, and whether all is saved.
      if (served.kind !== 'query' || area === 'app') return [];
      const fits: z.ZodType = served.data;
      return inputs.filter((input) => fits.safeParse(input).success).map((input) => ({ area, name, input }));
    }),
  );
}

/** What comes back of each, or that it was refused. */
async function answers(area: Area, asked: Awaited<ReturnType<typeof asks>>) {
  const client = area.client as unknown as Record<string, Record<string, Ask>>;
  const found = new Map<string, unknown>();
  for (const { area: of, name, input } of asked) {
    const reply = await client[of]?.[name]?.(input).catch((error: unknown) => String(error));
    found.set(`${of}.${name} ${JSON.stringify(input)}`, reply);
  }
  return found;
}

/** Two people who hold a post, are on a stage, flagged, reviewed, nominated, planned for, spoken of and told. */
async function addTwo({ client, send }: Area) {
  const add = async (forename: string, surname: string) =>
    (
      await send(client.staff.add, {
        title: 'Ms',
        forename,
        surname,
        kind: 'teaching',
        post: 'Assistant Headteacher',
        role: 'assistant_headteacher',
        from: '2020-09-01',
      })
    ).id;
  const present = await add('Zephyrine', 'Quagthorpe');
  const partner = await add('Isambard', 'Wolverdine');
  const both = [present, partner];
  const by = 'Zephyrine Quagthorpe';
  await send(client.staff.declareInterest, {
    personId: present,
    otherPersonId: partner,
    otherName: null,
    kind: 'partner',
    saidBy: by,
    on: ON,
  });
  const stageId = (await client.stages.list({}))[0]?.id ?? '';
  await send(client.staff.recommend, {
    ids: both,
    stageId,
    recommended: true,
    by,
    byPersonId: null,
    on: ON,
    words: 'They are.',
  });
  await send(client.stages.place, { ids: both, stageId, state: 'working', reason: 'They are ready.' });
  await send(client.plans.start, { personIds: both });
  for (const personId of both) {
    await send(client.staff.addNote, { personId, on: ON, words: 'A note.', by });
    await send(client.staff.setNpq, { personId, code: 'NPQSL', state: 'on_it', on: ON, saidBy: by });
    await send(client.staff.addLeave, { personId, from: ON, to: null, saidBy: by });
    await send(client.staff.addAspiration, {
      personId,
      words: 'To lead.',
      targetRole: null,
      hopedFor: null,
      askedOn: ON,
      askedBy: by,
    });
    await send(client.home.addReminder, { personId, on: ON, words: 'Speak' });
  }
  await send(client.talent.flag, {
    kindId: (await client.talent.kinds({})).find((one) => one.about === 'person')?.id ?? '',
    personIds: both,
    from: ON,
    source: by,
    evidence: 'Seen.',
    note: null,
    until: '2026-12-01',
  });
  const programmes = await client.programmes.list({});
  const round = programmes.flatMap((one) => one.rounds).find((one) => !one.closed);
  await send(client.programmes.nominate, {
    roundId: round?.id ?? '',
    personIds: both,
    againstReason: 'Because.',
  });
  return present;
}

it('in a meeting every list and every count is as if who is in the room, and whom they declared, were nobody here', async () => {
  const area = await sample();
  const { client } = area;
  const asked = await asks(area);
  await finish(client.app.startMeeting, { room: [] });
  const without = await answers(area, asked);
  await finish(client.app.endMeeting, {});
  const present = await addTwo(area);
  const outside = [...(await answers(area, asked))];
  expect(outside.filter(([key, reply]) => !same(reply, without.get(key))).length).toBeGreaterThan(20);
  await finish(client.app.startMeeting, { room: [present] });
  const told = [...(await answers(area, asked))];
  expect(told.filter(([key, reply]) => !same(reply, without.get(key)))).toEqual([]);
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

it('in a meeting nothing is exported of them, asked for by id or not', async () => {
  const written: unknown[] = [];
  const area = await sample((_, input) => written.push(input));
  const { client } = area;
  const present = await addTwo(area);
  const ids = (await client.staff.list({})).map((row) => row.id);
  const rounds = (await client.programmes.list({})).flatMap((one) => one.rounds.map((round) => round.id));
  await finish(client.app.startMeeting, { room: [present] });
  await finish(client.staff.exportList, { ids, columns: staffColumns.map((one) => one.id) });
  const facts = ['middle_leadership_experience', 'leadership_role'];
  const managers = [null, ...ids];
  await finish(client.stages.exportSheets, { facts, managers, together: true });
  await finish(client.stages.printSheets, { facts, managers, returnTo: null, returnBy: null });
  expect(written.length + area.printed.length).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify([written, area.printed, area.handedOver])).not.toMatch(
    /quagthorpe|wolverdine|zephyrine|isambard/i,
  );
  const choices = { roundId: rounds[0] ?? '', sentBefore: false, forAnotherBaton: true, seen: '' };
  expect((await refused(finish(client.programmes.exportWorkbook, choices))).code).toBe('programmes.meeting');
  expect(area.unforeseen).toEqual([]);
});
