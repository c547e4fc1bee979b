import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createBackups } from '../../../electron/core/school-file/backups.ts';
import { realDisk } from '../../../electron/core/school-file/disk.ts';
import { putInPlace, restorable } from '../../../electron/core/school-file/restoring.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { optionsIn } from '../../helpers/school-file-options.ts';
import { addPerson, people } from './work.ts';

/** Adds somebody, says who, and puts the first backup back, without end: each round brings the file back to it. */
const folder = process.argv[2] ?? '';
const options = { ...optionsIn(folder), backups: join(folder, 'backups'), clock: () => new Date() };
for (let round = 0; ; round += 1) {
  const file = await SchoolFile.open(options);
  const id = `p${process.pid}-${round}`;
  addPerson(file, id, 'Marsh', `command-${id}`);
  writeSync(1, `${id} ${people(file).length}\n`);
  await file.close();
  const backups = createBackups({
    disk: realDisk,
    folder: join(folder, 'backups', file.id),
    clock: options.clock,
  });
  const first = backups.list().at(-1);
  if (first === undefined) throw new Error('There is no backup to go back to.');
  const made = await restorable(options, {
    backup: join(folder, 'first.baton'),
    at: first.at,
  });
  writeSync(1, 'restoring\n');
  await putInPlace(options, made, null);
}
