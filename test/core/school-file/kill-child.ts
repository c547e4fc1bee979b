import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { optionsIn } from '../../helpers/school-file-options.ts';
import { addPerson, people } from './work.ts';

/** Opens the file in each folder and edits all without end, saying each acknowledged id, saving in between. */
async function edit(folder: string, place: number): Promise<never> {
  const file = await SchoolFile.open({ ...optionsIn(folder), clock: () => new Date() });
  for (let number = people(file).length; ; number += 1) {
    const id = `p${String(number).padStart(5, '0')}`;
    addPerson(file, id, 'Marsh', `command-${id}`);
    writeSync(1, `${place} ${id}\n`);
    if (number % (5 + place) === 0) void file.snapshot();
    if (number % 3 === 0) await setImmediate();
  }
}

await Promise.all(process.argv.slice(2).map(edit));
