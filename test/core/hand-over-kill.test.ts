import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { leaveOut } from '../../electron/core/hand-over/leave-out.ts';
import { removeAll } from '../../electron/core/hand-over/own-file.ts';
import { SchoolFile } from '../../electron/core/school-file/school-file.ts';
import { build } from '../../electron/core/sql.ts';
import { canaries, canariesIn } from '../helpers/canaries.ts';
import { dyingDisk } from '../helpers/dying-disk.ts';
import { cheapKey, PASSPHRASE } from '../helpers/encrypted.ts';
import { asAfterACrash, NOW, optionsIn, seedSchool, temporaryFolder } from '../helpers/school-file.ts';
import { addPerson, people } from './school-file/work.ts';

const NEXT = 'eleven slow barges turn';
const by = { passphrase: PASSPHRASE };
const NOW_TEXT = NOW.toISOString();

/** An encrypted file with one person and a private note, and backups, that nobody has open. */
async function school() {
  const folder = temporaryFolder();
  const options = { ...optionsIn(folder), backups: join(folder, 'backups') };
  const { key } = await cheapKey();
  const file = await SchoolFile.create(options, seedSchool, key);
  addPerson(file, 'p1');
  file.command({ id: 'note-0001', area: 'staff', name: 'addNote' }, (db, describe) => {
    const note = { id: 'n1', person_id: 'p1', on_date: '2026-11-23', words: canaries.note, by_name: 'Head' };
    db.run(build.insertInto('note').values(note));
    describe('Added a note about Ada Marsh', ['p1']);
  });
  await file.close();
  return { folder, options, id: file.id };
}

it('stopped at any change of the disk, making the file leaves the old one whole, and the new one whole or not there', {
  timeout: 120_000,
}, async () => {
  const { folder, options } = await school();
  const before = readFileSync(options.path);
  const { key } = await cheapKey(NEXT);
  let made = false;
  let kills = 0;
  for (; !made; kills += 1) {
    // The opening itself is not what is tried here.
    const disk = dyingDisk(Number.POSITIVE_INFINITY);
    const file = await SchoolFile.open({ ...options, disk }, by);
    Object.assign(disk, dyingDisk(kills));
    const path = join(folder, 'next.baton');
    made = await file
      .saveChangedCopy(path, key, (db) =>
        leaveOut(db, new Set(), { now: NOW_TEXT, today: '2026-11-23', keyId: key.id }),
      )
      .then(() => true)
      .catch(() => false);
    const left = asAfterACrash(folder);
    await file.close().catch(() => undefined);
    expect(readFileSync(join(left, 'Elm Park.baton')).equals(before), `kill ${kills}`).toBe(true);
    const old = await SchoolFile.open(optionsIn(left), by);
    expect(people(old)).toEqual(['p1']);
    await old.close();
    const there = join(left, 'next.baton');
    if (existsSync(there)) {
      expect(canariesIn(readFileSync(there))).toEqual([]);
      const next = await SchoolFile.open({ ...optionsIn(left), path: there }, { passphrase: NEXT });
      expect(people(next)).toEqual(['p1']);
      expect(next.query((db) => db.all(build.selectFrom('note').selectAll()))).toEqual([]);
      await next.close();
    } else expect(made).toBe(false);
  }
  expect(kills).toBeGreaterThan(3);
});

it('stopped at any change of the disk, removing the old file can be done again until nothing of it is left', async () => {
  const { folder, id } = await school();
  const optionsOf = (left: string) => ({ ...optionsIn(left), backups: join(left, 'backups') });
  let done = false;
  for (let lives = 0; !done; lives += 1) {
    const left = asAfterACrash(folder);
    const options = optionsOf(left);
    const first = removeAll(dyingDisk(lives), options, id);
    done = first.left.length === 0;
    if (existsSync(options.path)) {
      const again = await SchoolFile.open(options, by);
      expect(people(again)).toEqual(['p1']);
      await again.close();
    }
    expect(removeAll(dyingDisk(Number.POSITIVE_INFINITY), options, id).left).toEqual([]);
    const rest = readdirSync(left, { recursive: true, withFileTypes: true, encoding: 'utf8' });
    expect(rest.filter((one) => one.isFile()).map((one) => one.name)).toEqual([]);
  }
});
