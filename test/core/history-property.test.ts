import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SchoolFile } from '../../electron/core/school-file/school-file.ts';
import { type Area, openArea } from '../helpers/area.ts';
import { allRows, type Everything, everything, historyOf } from '../helpers/history.ts';
import { asAfterACrash, NOW } from '../helpers/school-file.ts';

const ON = '2026-11-20';
const by = 'The head';

/** Somebody by chance, nobody where there is nobody yet. */
type Pick = (ids: readonly string[]) => string | undefined;

/** What users do in several areas; each may be refused, which leaves everything as it was. */
const commands: Record<string, (area: Area, pick: Pick, number: number) => Promise<unknown>> = {
  add: ({ client, send }, _, number) =>
    send(client.staff.add, {
      forename: `Ada${number}`,
      surname: 'Quill',
      kind: 'teaching',
      post: 'Head of Year',
      role: 'head_of_year_or_phase',
      from: '2022-09-01',
    }),
  rename: async ({ client, send }, pick, number) =>
    send(client.staff.edit, {
      ids: some(pick(await staff(client))),
      change: { surname: `Marsh${number % 3}` },
    }),
  note: async ({ client, send }, pick) =>
    send(client.staff.addNote, { personId: pick(await staff(client)) ?? '', on: ON, words: 'Kind.', by }),
  npq: async ({ client, send }, pick, number) =>
    send(client.staff.setNpq, {
      personId: pick(await staff(client)) ?? '',
      code: 'NPQSL',
      state: number % 3 === 0 ? null : 'on_it',
      on: ON,
      saidBy: null,
    }),
  leave: async ({ client, send }, pick) =>
    send(client.staff.addLeave, {
      personId: pick(await staff(client)) ?? '',
      from: ON,
      to: null,
      saidBy: by,
    }),
  place: async ({ client, send }, pick) => {
    const stages = (await client.stages.list({})).map((one) => one.id);
    return send(client.stages.place, {
      ids: some(pick(await staff(client))),
      stageId: pick(stages) ?? '',
      reason: 'We know them.',
    });
  },
  takeOff: async ({ client, send }, pick) =>
    send(client.stages.takeOff, { ids: some(pick(await staff(client))) }),
  plan: async ({ client, send }, pick) =>
    send(client.plans.start, { personIds: some(pick(await staff(client))) }),
  goal: async ({ client, send }, pick) => {
    const plans = (await client.plans.list({})).flatMap((row) => row.plan?.id ?? []);
    const goal = { title: 'Lead', why: 'To learn', competency: null, actions: [] };
    return send(client.plans.addGoal, { planId: pick(plans) ?? '', goal });
  },
  number: ({ client, send }, _, number) =>
    send(client.settings.setNumber, { key: 'retention_years', value: 3 + (number % 4) }),
  remind: async ({ client, send }, pick) =>
    send(client.home.addReminder, { personId: pick(await staff(client)) ?? null, on: ON, words: 'Ask' }),
  round: async ({ client, send }, pick) => {
    const programmes = (await client.programmes.list({})).map((one) => one.id);
    return send(client.programmes.openRound, {
      programmeId: pick(programmes) ?? '',
      academicYear: '2027/28',
      opensOn: null,
      deadline: '2027-03-19',
      referenceDate: '2027-03-19',
      places: null,
      placesPerSchool: null,
      organiser: 'Vale Alliance',
    });
  },
  nominate: async ({ client, send }, pick) => {
    const rounds = (await client.programmes.list({})).flatMap((one) => one.rounds.map((round) => round.id));
    return send(client.programmes.nominate, {
      roundId: pick(rounds) ?? '',
      personIds: some(pick(await staff(client))),
      againstReason: 'We know them.',
    });
  },
  leaves: async ({ client, send }, pick) =>
    send(client.staff.leave, {
      personId: pick(await staff(client)) ?? '',
      on: ON,
      reason: 'A post elsewhere.',
      keep: [],
      deleteAfter: '2027-11-20',
    }),
};

const some = (id: string | undefined) => (id === undefined ? [] : [id]);
const staff = async (client: Area['client']) => (await client.staff.list({})).map((row) => row.id);

const step = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...Object.keys(commands)) },
    { weight: 3, arbitrary: fc.constantFrom('undo', 'redo') },
  ),
  chance: fc.nat(),
});

/** A school in which there is something to work on from the start. */
async function begun(): Promise<Area> {
  const area = await openArea();
  const first: Pick = (ids) => ids[0];
  for (const [number, name] of ['add', 'add', 'round', 'plan', 'nominate', 'npq', 'number'].entries())
    await commands[name]?.(area, first, number + 1);
  return area;
}

/** Does it, or is refused and has changed nothing. */
async function attempt(area: Area, work: () => Promise<unknown>): Promise<boolean> {
  const before = everything(area);
  try {
    await work();
    return true;
  } catch {
    expect(everything(area)).toEqual(before);
    return false;
  }
}

test('after undo and redo everything is as it was then, whatever was done in between, and so it is after a kill', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 26 }),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      async (steps, alone) => {
        const area = await begun();
        const history = historyOf(area);
        await driven(area, steps);
        // One step alone, and back again: all is as before, or nothing has happened at all.
        for (const chance of alone) {
          const before = everything(area);
          const { steps: listed } = await history.list({});
          const one = listed[chance % listed.length];
          if (one === undefined || !(await attempt(area, () => history.revert(one.seq)))) continue;
          await history.revert(await history.latest());
          expect(everything(area)).toEqual(before);
        }
        expect(area.unforeseen).toEqual([]);
        await replayed(area);
      },
    ),
    { numRuns: 10, seed: 20261123, endOnFailure: true },
  );
}, 120_000);

/** Does all this as an editor would keep it: what undo and redo give is compared with what was there then. */
async function driven(area: Area, steps: readonly { what: string; chance: number }[]): Promise<void> {
  const history = historyOf(area);
  const past: { before: Everything; after: Everything }[] = [];
  let future: typeof past = [];
  const turn = async (way: 'undo' | 'redo') => {
    const [from, to] = way === 'undo' ? [past, future] : [future, past];
    const entry = from.pop();
    if (entry === undefined) return void expect((await history.state())[way]).toBeNull();
    // The latest change of all rests on nothing, so undo and redo are never refused.
    await history[way]();
    expect(everything(area)).toEqual(way === 'undo' ? entry.before : entry.after);
    to.push(entry);
  };
  for (const [number, { what, chance }] of steps.entries()) {
    const before = everything(area);
    if (what === 'redo' || (what === 'undo' && past.length > 0)) await turn(what);
    else if (what !== 'undo') {
      // Of a few, so that steps meet each other's rows.
      const pick: Pick = (ids) => ids[chance % Math.min(ids.length, 2)];
      if (!(await attempt(area, async () => commands[what]?.(area, pick, number)))) continue;
      const after = everything(area);
      const counts = (await history.state()).undo?.seq === (await history.latest());
      if (!counts) {
        expect(after).toEqual(before);
        continue;
      }
      past.push({ before, after });
      future = [];
    }
  }
  const last = everything(area);
  const deep = past.length;
  for (let at = 0; at < deep; at += 1) await turn('undo');
  for (let at = 0; at < deep; at += 1) await turn('redo');
  expect(everything(area)).toEqual(last);
}

/** Stopped at this moment and opened again, everything is as it was, what can be read of its history too. */
async function replayed(area: Area): Promise<void> {
  expect(area.unforeseen).toEqual([]);
  const moment = { now: NOW.toISOString(), today: ON };
  const expected = area.app.files.query(moment, ({ db }) => allRows(db, true));
  const left = asAfterACrash(area.folder);
  const file = await SchoolFile.open({
    path: join(left, 'Elm Park School.baton'),
    journals: join(left, 'journals'),
    clock: () => NOW,
  });
  try {
    expect(file.query((db) => allRows(db, true))).toEqual(expected);
  } finally {
    await file.close();
  }
}
