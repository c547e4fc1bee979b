import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { loadEngine } from '../../../electron/core/school-file/engine.ts';
import { load } from '../../../electron/core/school-file/opening.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { leftoversOf } from '../../../electron/core/versions/leftovers.ts';
import { dyingDisk } from '../../helpers/dying-disk.ts';
import { cheapKey } from '../../helpers/encrypted.ts';
import { asAfterACrash, optionsIn, seedSchool, temporaryFolder } from '../../helpers/school-file.ts';
import { addPerson, people } from '../school-file/work.ts';

const SEED = 20261128;
const KILLS = 5;
const child = join(import.meta.dirname, 'rekey-child.ts');

/** Lets the child work until it has said so much and a moment more, kills it, and returns what it said. */
function killAfter(folder: string, passphrase: string, said: number, moment: number): Promise<string[]> {
  const run = spawn(process.execPath, [child, folder, passphrase], { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  let dying = false;
  run.stdout.on('data', (data: Buffer) => {
    heard += data.toString('utf8');
    if (dying || heard.split('\n').length <= said) return;
    dying = true;
    setTimeout(() => run.kill('SIGKILL'), moment);
  });
  return new Promise((resolve) => run.on('close', () => resolve(heard.split('\n').slice(0, -1))));
}

const opening = (folder: string, passphrase: string) =>
  SchoolFile.open(optionsIn(folder), passphrase === '' ? undefined : { passphrase }).catch(() => null);

it('killed at any moment of changing the passphrase, either the old or the new opens everything', {
  timeout: 120_000,
}, async () => {
  let state = SEED;
  const random = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const folder = temporaryFolder();
  await (await SchoolFile.create(optionsIn(folder), seedSchool)).close();
  let passphrase = '';
  let kept: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const said = 1 + random(25);
    const moment = random(12);
    const where = `seed ${SEED}, kill ${kill}: ${said} lines and ${moment} ms`;
    const lines = await killAfter(folder, passphrase, said, moment);
    const acknowledged = [
      ...kept,
      ...lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice(5)),
    ];
    const old = lines.findLast((line) => line.startsWith('done '))?.slice(5) ?? passphrase;
    const begun = lines.findLast((line) => line.startsWith('begin '))?.slice(6) ?? old;
    let file = await opening(folder, begun);
    passphrase = begun;
    if (file === null) {
      file = await opening(folder, old);
      passphrase = old;
    }
    if (file === null) throw new Error(`Neither passphrase opens the file: ${where}`);
    const found = people(file);
    expect(
      acknowledged.filter((id) => !found.includes(id)),
      where,
    ).toEqual([]);
    expect(file.leftover, where).toBeNull();
    await file.close();
    kept = found;
  }
  expect(kept.length).toBeGreaterThan(KILLS);
});

type Passphrase = string | null;
const OLD = 'seven quiet herons wade';
const NEW = 'eleven slow barges turn';
const unlockOf = (passphrase: Passphrase) => (passphrase === null ? undefined : { passphrase });
const keyOf = async (passphrase: Passphrase) =>
  passphrase === null ? null : (await cheapKey(passphrase)).key;
const withBackups = (folder: string, disk?: Disk) =>
  optionsIn(folder, { backups: join(folder, 'backups'), ...(disk && { disk }) });

/** A file with all that Baton keeps of one: backups, a file of an older schema, a journal of another version. */
async function fileWithAllThatIsKept(passphrase: Passphrase): Promise<string> {
  const first = temporaryFolder();
  const file = await SchoolFile.create(withBackups(first), seedSchool, await keyOf(passphrase));
  for (const id of ['p1', 'p2']) {
    addPerson(file, id);
    await file.snapshot();
    await file.backing?.before('before_restoring');
  }
  copyFileSync(file.path, join(first, 'journals', `${file.id}.schema-1.baton`));
  addPerson(file, 'p3');
  const folder = asAfterACrash(first);
  await file.close();
  // Elsewhere the file goes on without this journal, which so belongs to no version that is here.
  const apart = { ...withBackups(folder), journals: join(folder, 'elsewhere') };
  const other = await SchoolFile.open(apart, unlockOf(passphrase));
  addPerson(other, 'p4');
  await other.close();
  return folder;
}

/** What is kept of the file, by name, and whether this passphrase and no other opens it. */
async function kept(folder: string, passphrase: Passphrase): Promise<Record<string, boolean>> {
  const engine = await loadEngine();
  const found = [join(folder, 'journals'), join(folder, 'backups', 'file-1')]
    .flatMap((one) => readdirSync(one).map((name) => join(one, name)))
    .filter((path) => path.endsWith('.baton'));
  const opened = found.map(async (path) => {
    const loaded = await load(engine, realDisk, path, unlockOf(passphrase)).catch(() => null);
    const asIsNow = loaded !== null && (loaded.key === null) === (passphrase === null);
    loaded?.db.close();
    return [path.slice(folder.length), asIsNow] as const;
  });
  return Object.fromEntries(await Promise.all(opened));
}

async function changeOn(folder: string, disk: Disk, from: Passphrase, to: Passphrase): Promise<void> {
  const file = await SchoolFile.open(withBackups(folder, disk), unlockOf(from));
  try {
    await file.changeKey(await keyOf(to));
  } finally {
    await file.close();
  }
}

/** Opens what was left as whoever starts Baton again does, with the one or the other passphrase. */
async function openedAgain(folder: string, either: readonly Passphrase[], disk?: Disk) {
  for (const passphrase of either) {
    const file = await SchoolFile.open(withBackups(folder, disk), unlockOf(passphrase)).catch(() => null);
    if (file === null) continue;
    await file.encryptKept();
    return { file, passphrase: file.unlock === undefined ? null : passphrase };
  }
  throw new Error('Neither passphrase opens the file.');
}

it.each([
  ['set', null, NEW],
  ['changed', OLD, NEW],
  ['removed', OLD, null],
] as const)(
  'stopped at changes of the disk from first to last while a passphrase is %s, the next opening leaves one that opens all that is kept',
  { timeout: 240_000 },
  async (_, from, to) => {
    const origin = await fileWithAllThatIsKept(from);
    const copyOf = () => {
      const folder = join(temporaryFolder(), 'copy');
      cpSync(origin, folder, { recursive: true });
      return folder;
    };
    const counting = dyingDisk(Number.POSITIVE_INFINITY);
    await changeOn(copyOf(), counting, from, to);
    const total = counting.changes();
    expect(total).toBeGreaterThan(20);
    const names = Object.keys(await kept(origin, from));
    const inForce = new Set<Passphrase>();
    // The torture stops at those between.
    for (let lives = 0; lives < total; lives += 10) {
      const where = `stopped at change ${lives + 1} of ${total}`;
      const folder = copyOf();
      await changeOn(folder, dyingDisk(lives), from, to).catch(() => undefined);
      let left = asAfterACrash(folder);
      // Now and then it stops once more while that is being finished.
      if (lives % 20 === 0) {
        const again = await openedAgain(left, [to, from], dyingDisk(lives % 11)).catch(() => null);
        await again?.file.close();
        left = asAfterACrash(left);
      }
      const { file, passphrase } = await openedAgain(left, [to, from]);
      inForce.add(passphrase);
      expect(people(file), where).toEqual(['p1', 'p2', 'p4']);
      expect(
        leftoversOf(file).map(({ steps, damaged }) => [steps.length, damaged]),
        where,
      ).toEqual([[1, false]]);
      await file.close();
      const now = await kept(left, passphrase);
      expect(Object.keys(now), where).toEqual(expect.arrayContaining(names));
      expect(
        Object.values(now).every((opens) => opens),
        `${where}: ${JSON.stringify(now)}`,
      ).toBe(true);
      const besides = readdirSync(left, { recursive: true, encoding: 'utf8' });
      expect(
        besides.filter((name) => /\.(tmp|keys|next)$/.test(name)),
        where,
      ).toEqual([]);
    }
    expect(inForce.size).toBe(2);
  },
);
