import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { refusalData } from '../../shared/contract/refusal-data.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { canaries, canariesIn } from '../helpers/canaries.ts';
import { PASSPHRASE } from '../helpers/encrypted.ts';

const DAY = '2026-11-23';
const NEXT = 'eleven slow barges turn';
const newest = ['versions', 'backups', 'erasure', 'handOver', 'history'] as const;

/** A locked-up school with somebody in the room, somebody else, and a backup with both. */
async function school() {
  const area = await openArea({ passphrase: PASSPHRASE });
  const { client, send } = area;
  const { forename, surname } = canaries;
  const here = (await send(client.staff.add, { forename, surname, kind: 'teaching' })).id;
  const other = (await send(client.staff.add, { forename: 'Ben', surname: 'Reed', kind: 'teaching' })).id;
  await send(client.staff.addNote, { personId: other, on: DAY, words: canaries.note, by: 'Head' });
  const path = join(area.folder, 'Elm Park School.baton');
  await finish(client.app.close, {});
  await area.app.files.openPath(path);
  await finish(client.app.unlock, { passphrase: PASSPHRASE });
  const [backup] = (await client.backups.list({})).backups;
  const id = backup?.id ?? '';
  const asks = fitting(here, id);
  return { ...area, here, other, backup: id, path, asks, meet: () => meet(area, here) };
}

const meet = (area: Area, here: string) => finish(area.client.app.startMeeting, { room: [here] });

/** What a page of ours would ask of each procedure. */
const fitting = (person: string, backup: string): Record<string, Record<string, unknown>> => {
  const version = { backup };
  const leftover = { leftover: 'a'.repeat(16) };
  return {
    versions: {
      copies: {},
      removeCopy: { copy: 'a'.repeat(16), at: '2026-11-23T09:00:00.000Z' },
      unlock: { version, by: { passphrase: PASSPHRASE } },
      people: { version },
      person: { version, person },
      takeOver: { version, person, thoughErased: false },
      leftovers: {},
      applyLeftover: leftover,
      exportLeftover: leftover,
      dismissLeftover: leftover,
      tryAgain: {},
    },
    backups: {
      list: {},
      differences: { id: backup },
      restore: { id: backup },
      look: { id: backup },
      leave: {},
      rescue: {},
      lookAtOffer: { by: null },
    },
    erasure: {
      plan: { kind: 'person', id: person },
      erase: { what: { kind: 'person', id: person }, surname: canaries.surname },
      tryAgain: {},
      list: {},
    },
    handOver: {
      weigh: { chosen: [] },
      state: {},
      make: { chosen: [], passphrase: NEXT },
      printSheet: {},
      printRecoveryCode: {},
      confirm: {},
      keepUntil: { on: '2027-01-01' },
      removeOwn: { current: PASSPHRASE },
    },
    history: {
      state: {},
      stepOf: { command: 'not-a-command' },
      list: { person },
      undo: { seq: 1 },
      redo: { seq: 1 },
      revert: { seq: 1 },
    },
  };
};

const procedures = newest.flatMap((of) =>
  Object.entries(contract[of]).map(([name, { kind }]) => ({ of, name, kind: kind as string })),
);

/** What comes back, as a page gets it: the reply, or the code of what it was refused with and all that was said. */
async function ask(
  area: Area,
  of: string,
  name: string,
  data: unknown,
): Promise<{ code: string; said: string }> {
  const kind = procedures.find((one) => one.of === of && one.name === name)?.kind;
  const client = area.client as unknown as Record<string, Record<string, (input: unknown) => Promise<never>>>;
  const procedure = client[of]?.[name];
  if (procedure === undefined) throw new Error(`There is no ${of}.${name}.`);
  try {
    const reply = await (kind === 'job'
      ? finish(procedure, data)
      : procedure(kind === 'command' ? { commandId: crypto.randomUUID(), data } : data));
    return { code: 'done', said: JSON.stringify(reply) };
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const code = error.code === 'REFUSED' ? refusalData.parse(error.data).code : error.code;
    return { code, said: JSON.stringify([error.message, error.data]) };
  }
}

it('everything that the newest areas can be asked is asked here', () => {
  const asks = fitting('', '');
  expect(procedures.filter(({ of, name }) => asks[of]?.[name] === undefined)).toEqual([]);
});

describe('while the file is locked', () => {
  it('nothing is answered about it, and everything is refused in a sentence', async () => {
    const area = await school();
    await finish(area.client.app.lock, {});
    // Going back from a backup that is not looked at changes nothing.
    const idle = ['backups.leave'];
    for (const { of, name } of procedures) {
      const { code, said } = await ask(area, of, name, area.asks[of]?.[name]);
      if (!idle.includes(`${of}.${name}`))
        expect([of, name, code]).toEqual([
          of,
          name,
          expect.stringMatching(/^(file\.none-open|backups\.nothing-to-rescue)$/),
        ]);
      expect(canariesIn(said)).toEqual([]);
    }
    expect(area.unforeseen).toEqual([]);
    expect((await area.client.app.status({})).locked).not.toBeNull();
  });
});

describe('while a backup is looked at, in which nothing may be changed', () => {
  const changes = procedures.filter(
    ({ of, name }) =>
      [
        'takeOver',
        'applyLeftover',
        'dismissLeftover',
        'removeCopy',
        'plan',
        'erase',
        'weigh',
        'make',
        'keepUntil',
        'removeOwn',
        'undo',
        'redo',
        'revert',
      ].includes(name) ||
      (of === 'erasure' && name === 'tryAgain'),
  );
  it.each(changes.map(({ of, name }) => [of, name] as const))(
    '%s: %s is refused with what it is',
    async (of, name) => {
      const area = await school();
      await finish(area.client.backups.look, { id: area.backup });
      const { code } = await ask(area, of, name, area.asks[of]?.[name]);
      expect(code).toBe('backups.only-looked-at');
      expect(area.unforeseen).toEqual([]);
    },
  );
});

describe('in a meeting', () => {
  it('nothing says or counts who is in the room, and what concerns other versions or everybody is refused', async () => {
    const area = await school();
    await area.meet();
    const open = ['versions.tryAgain', 'backups.list', 'erasure.list', 'handOver.state'];
    for (const { of, name } of procedures) {
      const { code, said } = await ask(area, of, name, area.asks[of]?.[name]);
      expect(canariesIn(said)).toEqual([]);
      expect(said).not.toContain(area.here);
      if (of === 'history' || open.includes(`${of}.${name}`)) continue;
      expect([of, name, code]).toEqual([of, name, expect.stringMatching(/\.meeting$/)]);
    }
    expect(area.unforeseen).toEqual([]);
    expect(area.handedOver).toEqual([]);
    expect((await area.client.app.status({})).meeting).toEqual({ room: 1 });
  });

  it('no word of a hidden step finds it, nor its number, nor the command that made it', async () => {
    const area = await school();
    const { client } = area;
    const commandId = crypto.randomUUID();
    await client.staff.edit({ commandId, data: { ids: [area.here], change: { title: 'Dr' } } });
    await area.meet();
    for (const text of [canaries.surname, 'note', 'Canary'])
      expect((await client.history.list({ text })).steps).toEqual([]);
    expect((await client.history.list({ person: area.here })).steps).toEqual([]);
    expect(await client.history.stepOf({ command: commandId })).toEqual({ step: null });
  });

  it('a repeat of what was done before it gives the first reply without their name', async () => {
    const area = await school();
    const { client } = area;
    await area.send(client.staff.edit, { ids: [area.here], change: { title: 'Dr' } });
    const [step] = (await client.history.list({ person: area.here })).steps;
    const again = { commandId: crypto.randomUUID(), data: { seq: step?.seq ?? 0 } };
    const first = await client.history.revert(again);
    expect(first.words).toContain(canaries.surname);
    expect(await client.history.revert(again)).toEqual(first);
    const steps = (await client.history.list({})).steps.length;
    await area.meet();
    expect(canariesIn((await client.history.revert(again)).words)).toEqual([]);
    await finish(client.app.endMeeting, {});
    expect((await client.history.list({})).steps).toHaveLength(steps);
  });
});

/** Asks a job, and begins a meeting at the first that is heard of it. */
async function overtaken<Data>(
  area: Awaited<ReturnType<typeof school>>,
  job: (input: { data: Data }) => Promise<AsyncIterable<unknown>>,
  data: Data,
): Promise<void> {
  let begun = false;
  for await (const _ of await job({ data })) {
    if (!begun) await area.meet();
    begun = true;
  }
}

describe('a meeting that begins while the work goes on', () => {
  it('is not shown what is read of other versions, of everybody, or what opens another file', async () => {
    const area = await school();
    const { versions, backups, erasure, handOver } = area.client;
    for (const asked of [
      () => overtaken(area, versions.people, { version: { backup: area.backup } }),
      () => overtaken(area, backups.differences, { id: area.backup }),
      () => overtaken(area, erasure.plan, { kind: 'person', id: area.other } as const),
      () => overtaken(area, handOver.make, { chosen: [], passphrase: NEXT }),
    ]) {
      expect((await refused(asked())).code).toMatch(/meeting$/);
      await finish(area.client.app.endMeeting, {});
    }
    expect((await area.client.handOver.state({})).made?.recoveryCode).toBeTruthy();
    expect(area.unforeseen).toEqual([]);
  });

  it('goes on where the file is closed for a moment and opened again', async () => {
    const area = await school();
    const { client } = area;
    await area.meet();
    // As the work that was asked for before does it.
    await area.app.files.backups.restore(area.backup, false);
    expect((await client.app.status({})).meeting).toEqual({ room: 1 });
    expect((await client.staff.list({})).map((row) => row.surname)).toEqual(['Reed']);
  });

  it('is over where the user closes the file', async () => {
    const area = await school();
    const { client } = area;
    await area.meet();
    await finish(client.app.close, {});
    await area.app.files.openPath(area.path);
    await finish(client.app.unlock, { passphrase: PASSPHRASE });
    expect((await client.app.status({})).meeting).toBeNull();
    expect(await client.staff.list({})).toHaveLength(2);
  });

  it('goes on where a file that was open elsewhere is taken over', async () => {
    const first = await openArea();
    const { client: one, send } = first;
    const { forename, surname } = canaries;
    const { id } = await send(one.staff.add, { forename, surname, kind: 'teaching' });
    const second = await openArea({ handed: () => join(first.folder, 'Elm Park School.baton') });
    await finish(one.app.away, {});
    await finish(second.client.app.open, { ref: 'file' });
    await finish(second.client.app.startMeeting, { room: [id] });
    await finish(one.app.close, {});
    const { file, meeting } = await finish(second.client.versions.tryAgain, {});
    expect(file?.readOnly).toBe(false);
    expect(meeting).toEqual({ room: 1 });
    expect(await second.client.staff.list({})).toEqual([]);
  });
});

const strange = [
  '../../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '..',
  '.',
  '__proto__',
  'constructor',
  '\0',
  '',
  'x'.repeat(65),
  'x'.repeat(100_000),
  "' OR 1=1 --",
  '%2e%2e%2f',
];

it('an id that is none opens, reads, restores and removes nothing, whatever it looks like', async () => {
  const area = await school();
  const below = () => readdirSync(area.folder, { recursive: true, encoding: 'utf8' }).sort();
  const before = below();
  for (const id of strange) {
    const asks: [string, string, unknown][] = [
      ...['people', 'person', 'takeOver'].flatMap((name): [string, string, unknown][] =>
        [{ backup: id }, { copy: id }].map((version) => [
          'versions',
          name,
          {
            version,
            ...(name !== 'people' && { person: area.here }),
            ...(name === 'takeOver' && { thoughErased: true }),
          },
        ]),
      ),
      ['versions', 'person', { version: { backup: area.backup }, person: id }],
      ['versions', 'takeOver', { version: { backup: area.backup }, person: id, thoughErased: true }],
      ...['applyLeftover', 'exportLeftover', 'dismissLeftover'].map((name): [string, string, unknown] => [
        'versions',
        name,
        { leftover: id },
      ]),
      ['versions', 'removeCopy', { copy: id, at: '2026-11-23T09:00:00.000Z' }],
      ...['differences', 'restore', 'look'].map((name): [string, string, unknown] => [
        'backups',
        name,
        { id },
      ]),
      ...(['person', 'raw_answers'] as const).flatMap((kind): [string, string, unknown][] => [
        ['erasure', 'plan', { kind, id }],
        ['erasure', 'erase', { what: { kind, id }, surname: canaries.surname }],
      ]),
      ['handOver', 'weigh', { chosen: [id] }],
      ['handOver', 'make', { chosen: [id], passphrase: null }],
    ];
    for (const [of, name, data] of asks) {
      const { code, said } = await ask(area, of, name, data);
      expect([of, name, id, code]).not.toEqual([
        of,
        name,
        id,
        expect.stringMatching(/^(done|app\.unforeseen)$/),
      ]);
      expect(said).not.toContain(area.folder);
    }
  }
  expect(below()).toEqual(before);
  expect(area.unforeseen).toEqual([]);
});

it('what is too long or too much is refused before anything is done', async () => {
  const area = await school();
  const long = 'x'.repeat(1_001);
  for (const [of, name, data] of [
    ['history', 'list', { text: 'x'.repeat(81) }],
    ['history', 'list', { area: 'x'.repeat(41) }],
    ['history', 'list', { before: -1 }],
    ['history', 'revert', { seq: 1e300 }],
    ['history', 'revert', { seq: 0.5 }],
    ['handOver', 'weigh', { chosen: Array(1_000).fill('notes') }],
    ['handOver', 'make', { chosen: [], passphrase: long }],
    ['handOver', 'removeOwn', { current: long }],
    ['handOver', 'keepUntil', { on: '9999-99-99' }],
    ['backups', 'lookAtOffer', { by: { passphrase: long } }],
    ['versions', 'unlock', { version: { backup: 'one' }, by: { recoveryCode: long } }],
    ['erasure', 'erase', { what: { kind: 'person', id: area.here }, surname: 'x'.repeat(121) }],
  ] as const)
    expect([of, name, (await ask(area, of, name, data)).code]).toEqual([of, name, 'BAD_REQUEST']);
});

it.skipIf(process.platform === 'win32')(
  'what lies beside the file and is no file is passed over, and read by nothing',
  async () => {
    const area = await school();
    mkdirSync(join(area.folder, 'Elm Park School (1).baton'));
    execFileSync('mkfifo', [join(area.folder, 'Elm Park School (2).baton')]);
    expect(await finish(area.client.versions.copies, {})).toEqual({ copies: [] });
    expect((await finish(area.client.erasure.plan, { kind: 'person', id: area.other })).beside).toEqual([]);
    expect(area.unforeseen).toEqual([]);
  },
);
