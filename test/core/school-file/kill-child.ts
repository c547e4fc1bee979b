import { writeSync } from 'node:fs';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { addPerson, people } from './work.ts';

/** Opens the file and edits without end, saying each acknowledged id, with snapshots in between. */
const [path = '', journals = ''] = process.argv.slice(2);
const file = await SchoolFile.open({ path, journals, clock: () => new Date() });
for (let number = people(file).length; ; number += 1) {
  const id = `p${String(number).padStart(5, '0')}`;
  addPerson(file, id, 'Marsh', `command-${id}`);
  writeSync(1, `${id}\n`);
  if (number % 7 === 0) void file.snapshot();
  if (number % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
}
