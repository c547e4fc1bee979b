import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupsIn } from '../../../electron/core/school-file/backups.ts';
import { realDisk } from '../../../electron/core/school-file/disk.ts';
import { unseal } from '../../../electron/core/school-file/image.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { keptSchemas, putFixture } from '../../helpers/schema-fixtures.ts';
import { inFolder } from '../folders.ts';
import { everyRow, optionsIn } from '../school.ts';
import { edit, lostFrom, peopleOf, type Scene, withFile } from './scene.ts';

const options = (folder: string, more = {}) =>
  // What is removed for its age depends on the day.
  optionsIn(folder, {
    clock: () => new Date('2026-11-23T09:00:00.000Z'),
    backups: join(folder, 'backups'),
    ...more,
  });

/** Where SQLite keeps `user_version` in its header. */
const SCHEMA_AT = 60;

/** What is wrong with how a file was kept before it was written as a newer schema. */
async function notKept(folder: string, id: string, schema: number): Promise<string[]> {
  const { image } = await unseal(readFileSync(options(folder).path));
  if (Buffer.from(image).readUInt32BE(SCHEMA_AT) === schema) return [];
  const kept = backupsIn(realDisk, join(folder, 'backups', id)).filter(
    (one) => one.reason === 'before_migrating',
  );
  for (const { path } of kept)
    if (Buffer.from((await unseal(readFileSync(path))).image).readUInt32BE(SCHEMA_AT) === schema) return [];
  return ['it was migrated without a backup'];
}

/** A file of an older schema, with a journal that continues it, is opened by this Baton and worked in. */
function migrating(schema: number): Scene {
  /** As the migration makes it. */
  let migrated = { id: '', rows: '', people: new Set() as ReadonlySet<string> };
  return {
    name: `migration from schema ${schema}`,
    async prepare(folder) {
      putFixture(schema, folder, { journal: true });
      await inFolder(async (apart) => {
        putFixture(schema, apart, { journal: true });
        await withFile(SchoolFile.open(options(apart)), (file) => {
          migrated = { id: file.id, rows: everyRow(file), people: peopleOf(file) };
        });
      });
    },
    play: (folder, disk, acknowledge) =>
      withFile(SchoolFile.open(options(folder, { disk })), (file) => edit(file, 'after', 3, acknowledge)),
    async wrong(folder, acknowledged, disk) {
      const wrong = disk === undefined ? await notKept(folder, migrated.id, schema) : [];
      return withFile(SchoolFile.open(options(folder, disk && { disk })), (file) => {
        wrong.push(...lostFrom(file, [...migrated.people, ...acknowledged]));
        if (peopleOf(file).size === migrated.people.size && everyRow(file) !== migrated.rows)
          wrong.push('its rows are not those that the migration makes');
        return wrong;
      });
    },
  };
}

export const migrationScenes: readonly Scene[] = keptSchemas.map(migrating);
