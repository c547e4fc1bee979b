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
      state: number % 2 === 0 ? 'on_it' : null,
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
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(commands)) },
    { weight: 3, arbitrary: fc.constantFrom('undo', 'redo') },
    { weight: 1, arbitrary: fc.constant('revert') },
  ),
  chance: fc.nat(),
});

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

test('undoing all and doing it all again gives every state there was, whatever was done, and so does a replay', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 22 }), async (steps) => {
      const area = await openArea();
      const history = historyOf(area);
      /** How things were before and after each step that can be undone now, as an editor would keep it. */
      let past: { before: Everything; after: Everything }[] = [];
      let future: typeof past = [];
      for (const [number, { what, chance }] of steps.entries()) {
        const pick: Pick = (ids) => ids[chance % ids.length];
        const before = everything(area);
        if (what === 'undo' || what === 'redo') {
          const [from, to] = what === 'undo' ? [past, future] : [future, past];
          const state = await history.state();
          expect(state[what] === null).toBe(from.length === 0);
          const entry = from.at(-1);
          if (entry === undefined) continue;
          // The latest change of all rests on nothing, so undo and redo are never refused.
          await history[what]();
          expect(everything(area)).toEqual(what === 'undo' ? entry.before : entry.after);
          from.pop();
          to.push(entry);
        } else if (what === 'revert') {
          const { steps: listed } = await history.list({});
          const one = listed[chance % Math.max(1, listed.length)];
          if (one === undefined || one.fixed !== null || one.undone) continue;
          // One step alone, and back again: the state is the one before, or nothing has happened at all.
          if (!(await attempt(area, () => history.revert(one.seq)))) continue;
          await history.revert(await history.latest());
          expect(everything(area)).toEqual(before);
          return void (await replayed(area));
        } else if (await attempt(area, () => commands[what]?.(area, pick, number) ?? Promise.reject())) {
          const after = everything(area);
          if (JSON.stringify(after) === JSON.stringify(before)) continue;
          past = [...past, { before, after }];
          future = [];
        }
      }
      expect(area.unforeseen).toEqual([]);
      await replayed(area);
    }),
    { numRuns: 25, seed: 20261123 },
  );
}, 120_000);

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
