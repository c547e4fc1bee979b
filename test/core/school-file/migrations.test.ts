import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../electron/core/school-file/engine.ts';
import { seal, unseal } from '../../../electron/core/school-file/image.ts';
import { migrate } from '../../../electron/core/school-file/migrate.ts';
import { migrations, newestSchema } from '../../../electron/core/school-file/migrations/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { readSchoolFile } from '../../helpers/read-file.ts';
import { keptSchemas, putFixture } from '../../helpers/schema-fixtures.ts';
import { openSchoolFile, optionsIn, temporaryFolder } from '../../helpers/school-file.ts';
import { addPerson, people } from './work.ts';

const schemaOf = (path: string) => readSchoolFile(path).list('PRAGMA user_version')[0];

/** Every row of every table that the file on disk has, as far as the columns of `like` go. */
function rowsLike(path: string, like: string): Record<string, unknown> {
  const shape = readSchoolFile(like);
  const tables = shape.list(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
  );
  const db = readSchoolFile(path);
  return Object.fromEntries(
    tables.map((table) => {
      const columns = shape
        .list(`SELECT name FROM pragma_table_info('${table}')`)
        .map((name) => `"${name}"`)
        .join(', ');
      return [String(table), db.rows(`SELECT ${columns} FROM "${table}" ORDER BY ${columns}`)];
    }),
  );
}

it('keeps a file of every schema that there has been', () => {
  expect(keptSchemas).toEqual(migrations.slice(0, -1).map((_, before) => before + 1));
});

describe.each(keptSchemas)('a file of schema %i', (schema) => {
  it('opens with every row as it was, and is written as the newest schema at once', async () => {
    const folder = temporaryFolder();
    const path = putFixture(schema, folder, { journal: false });
    const original = join(temporaryFolder(), 'original.baton');
    writeFileSync(original, readFileSync(path));
    const file = await openSchoolFile(folder);
    expect(file.status()).toMatchObject({ state: 'saved' });
    expect(schemaOf(path)).toBe(newestSchema);
    expect(rowsLike(path, original)).toEqual(rowsLike(original, original));
    expect(readSchoolFile(path).count('pragma_foreign_key_check')).toBe(0);
  });

  it('has rows in every table that the sample school fills, so that a migration meets them', () => {
    const path = putFixture(schema, temporaryFolder(), { journal: false });
    const db = readSchoolFile(path);
    const empty = db
      .list("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      .filter((table) => db.count(`"${table}"`) === 0);
    expect(empty).toEqual([]);
  });

  it('takes in first what its own journal still held, and is backed up before it is changed', async () => {
    const folder = temporaryFolder();
    const path = putFixture(schema, folder, { journal: true });
    const before = readSchoolFile(path);
    expect(before.count("note WHERE words = 'In the journal alone.'")).toBe(0);
    const file = await openSchoolFile(folder);
    expect(file.leftover).toBeNull();
    const now = readSchoolFile(path);
    expect(now.count("note WHERE words = 'In the journal alone.'")).toBe(1);
    expect(now.count("person WHERE surname = 'Journal'")).toBe(1);
    expect(now.count('step')).toBe(before.count('step') + 4);
    expect(now.list('SELECT schema FROM step ORDER BY seq DESC LIMIT 1')).toEqual([schema]);

    const { journals } = optionsIn(folder);
    const backup = join(journals, `${file.id}.schema-${schema}.baton`);
    expect(schemaOf(backup)).toBe(schema);
    expect(readSchoolFile(backup).count("note WHERE words = 'In the journal alone.'")).toBe(1);
    expect(readdirSync(journals).filter((name) => name.endsWith('.journal'))).toEqual([]);
  });

  it('goes on from there: what is done next survives a second opening', async () => {
    const folder = temporaryFolder();
    putFixture(schema, folder, { journal: true });
    const file = await openSchoolFile(folder);
    expect(file.broughtUp).toBe(true);
    addPerson(file, 'after-migrating');
    await file.close();
    const again = await openSchoolFile(folder);
    expect(people(again)).toContain('after-migrating');
    expect(again.broughtUp).toBe(false);
  });
});

it('a migration that fails leaves the file and its journal byte for byte as they were', async () => {
  const folder = temporaryFolder();
  const path = putFixture(1, folder, { journal: true });
  const engine = await loadEngine();
  const { image } = await unseal(readFileSync(path));
  const db = new engine.Database(image);
  // Something that stands in the way of the second schema.
  db.exec('CREATE TABLE erasure (only TEXT) STRICT');
  const { parts } = await seal(db.export(), null);
  writeFileSync(path, Buffer.concat(parts));
  const { journals } = optionsIn(folder);
  const everything = () =>
    [path, ...readdirSync(journals).map((name) => join(journals, name))]
      .filter((each) => /\.(baton|journal)$/.test(each) && !each.includes('.schema-'))
      .map((each) => [each, readFileSync(each).toString('base64')]);
  const before = everything();

  const refusal = await openSchoolFile(folder).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ data: { code: 'file.cannot-migrate' } });
  expect(before.length).toBe(2);
  expect(everything()).toEqual(before);
});

it('a register that is no longer asked for stays so, where schema 7 kept that among the settings', async () => {
  const engine = await loadEngine();
  const { image } = await unseal(readFileSync(putFixture(7, temporaryFolder(), { journal: false })));
  const db = new engine.Database(image);
  const rows = (sql: string) => db.exec(sql)[0]?.values;
  const [[event] = []] = rows('SELECT id FROM programme_event ORDER BY id LIMIT 1') ?? [];
  db.run('INSERT INTO setting (key, value) VALUES (?, ?)', [`register not needed ${event}`, '"2026-05-01"']);
  migrate(db, 7, migrations);
  expect(rows('SELECT id, not_needed_on FROM programme_event WHERE not_needed_on IS NOT NULL')).toEqual([
    [event, '2026-05-01'],
  ]);
  expect(rows("SELECT key FROM setting WHERE key LIKE 'register%'")).toBeUndefined();
});

it('migrates wholly or not at all', async () => {
  const engine = await loadEngine();
  const db = new engine.Database();
  migrate(db, 0, migrations.slice(0, 1));
  const tables = () => db.exec("SELECT group_concat(name) FROM sqlite_schema WHERE type = 'table'");
  const before = JSON.stringify(tables());
  const steps = [
    migrations[0] ?? '',
    'CREATE TABLE halfway (id TEXT) STRICT',
    'CREATE TABLE person (id TEXT)',
  ];
  expect(() => migrate(db, 1, steps)).toThrow(Refusal);
  expect(JSON.stringify(tables())).toBe(before);
  expect(db.exec('PRAGMA user_version')[0]?.values).toEqual([[1]]);
});
