import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import {
  asAfterACrash,
  newSchoolFile,
  openSchoolFile,
  optionsIn,
  seedSchool,
  temporaryFolder,
} from '../../helpers/school-file.ts';
import { addPerson, folderOf, people } from './work.ts';

const history = (file: SchoolFile) =>
  file.query((db) => db.all(build.selectFrom('step').selectAll().orderBy('seq')));

describe('a school file', () => {
  it('comes back as it was closed', async () => {
    const file = await newSchoolFile();
    addPerson(file, 'p1');
    await file.close();
    const again = await openSchoolFile(folderOf(file));
    expect(people(again)).toEqual(['p1']);
    expect(again.id).toBe('file-1');
    expect(again.status().state).toBe('saved');
    expect(readdirSync(join(folderOf(file), 'journals')).filter((name) => name.endsWith('.journal'))).toEqual(
      [],
    );
  });

  it('comes back after a crash with every acknowledged command and its history', async () => {
    const file = await newSchoolFile();
    addPerson(file, 'p1');
    addPerson(file, 'p2', 'Ōtomo');
    // Of a row that is touched without becoming different no image is kept, neither now nor by replaying.
    file.command({ id: 'both', area: 'staff', name: 'change' }, (db, describe) => {
      db.run(build.updateTable('person').set({ title: null }).where('id', '=', 'p1'));
      db.run(build.updateTable('person').set({ title: 'Dr' }));
      describe('Wrote the title of both');
    });
    // More rows than a record of the journal is written in at a time.
    file.command({ id: 'many', area: 'staff', name: 'change' }, (db, describe) => {
      const one = { forename: 'Zoë', surname: 'O’Brien', kind: 'teaching', made_at: '2026-11-23' } as const;
      const rows = Array.from({ length: 50 }, (_, at) => ({ ...one, id: `q${at}` }));
      db.run(build.insertInto('person').values(rows));
      describe('Added many', ['q1']);
    });
    const again = await openSchoolFile(asAfterACrash(folderOf(file)));
    expect(people(again)).toEqual(people(file));
    expect(people(again)).toHaveLength(52);
    expect(history(again)).toEqual(history(file));
    const images = build.selectFrom('step_image').selectAll().orderBy('seq').orderBy('place');
    expect(again.query((db) => db.all(images))).toEqual(file.query((db) => db.all(images)));
  });

  it('keeps names in every script', async () => {
    const names = [
      'O’Brien',
      'Łukasz',
      'Ngũgĩ',
      'Ъгъл',
      'ใจดี',
      '山田',
      'עמית',
      'إيمان',
      '👩🏽‍🏫',
      "Robert'); --",
    ];
    const file = await newSchoolFile();
    names.forEach((name, place) => {
      addPerson(file, `p${place}`, name);
    });
    const again = await openSchoolFile(asAfterACrash(folderOf(file)));
    const kept = again.query((db) => db.all(build.selectFrom('person').select('surname').orderBy('id')));
    expect(kept.map((row) => row.surname)).toEqual(names);
  });

  it('is readable by its owner only', async () => {
    const file = await newSchoolFile();
    addPerson(file, 'p1');
    await file.snapshot();
    addPerson(file, 'p2');
    const journals = join(folderOf(file), 'journals');
    const modes = [
      file.path,
      `${file.path}.lock`,
      ...readdirSync(journals).map((name) => join(journals, name)),
    ];
    for (const path of modes) expect(statSync(path).mode & 0o077, path).toBe(0);
    expect(statSync(journals).mode & 0o077).toBe(0);
  });

  it('is never made over a file that is there', async () => {
    const folder = temporaryFolder();
    const options = optionsIn(folder);
    writeFileSync(options.path, 'a letter');
    await expect(SchoolFile.create(options, seedSchool)).rejects.toMatchObject({
      data: { code: 'file.exists' },
    });
    expect(readFileSync(options.path, 'utf8')).toBe('a letter');
    expect(readdirSync(folder)).toEqual(['Elm Park.baton', 'journals']);
  });

  it('leaves nothing behind when it cannot be made', async () => {
    const folder = temporaryFolder();
    const failing = SchoolFile.create(optionsIn(folder), () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(optionsIn(folder).path)).toBe(false);
    expect(existsSync(`${optionsIn(folder).path}.lock`)).toBe(false);
  });

  it('gives a copy an id of its own, without the journal', async () => {
    const file = await newSchoolFile();
    addPerson(file, 'p1');
    const path = join(temporaryFolder(), 'Copy.baton');
    const id = await file.saveCopy(path);
    const copy = await SchoolFile.open({ ...optionsIn(folderOf(file)), path });
    expect(copy.id).toBe(id);
    expect(copy.id).not.toBe(file.id);
    expect(people(copy)).toEqual(['p1']);
    addPerson(copy, 'p2');
    expect(people(file)).toEqual(['p1']);
    await copy.close();
  });

  it('finds people whatever the accents', async () => {
    const file = await newSchoolFile();
    addPerson(file, 'p1', 'Çağlar');
    const found = file.query((db) =>
      db.all(
        build
          .selectFrom('person')
          .select('id')
          .where((eb) => eb(eb.fn('fold', ['surname']), '=', 'caglar')),
      ),
    );
    expect(found).toEqual([{ id: 'p1' }]);
  });

  it('is opened once at a time', async () => {
    const file = await newSchoolFile();
    await expect(SchoolFile.open(optionsIn(folderOf(file)))).rejects.toMatchObject({
      data: { code: 'file.open-elsewhere' },
    });
    await file.close();
    await (await SchoolFile.open(optionsIn(folderOf(file)))).close();
  });
});
