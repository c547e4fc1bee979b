import { writeSync } from 'node:fs';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { cheapKey } from '../../helpers/encrypted.ts';
import { optionsIn } from '../../helpers/school-file-options.ts';
import { addPerson, people } from '../school-file/work.ts';

// Opens a file with the passphrase given, and edits it and changes its passphrase by turns without end, saying each
// edit that was acknowledged, each passphrase it begins to change to, and each that is in force.
const [folder = '', first = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);
const unlock = first === '' ? undefined : { passphrase: first };
const file = await SchoolFile.open({ ...optionsIn(folder), clock: () => new Date() }, unlock);
const started = people(file).length;
for (let round = 0; ; round += 1) {
  for (let edit = 0; edit < 3; edit += 1) {
    const id = `p${String(started + round * 3 + edit).padStart(5, '0')}`;
    addPerson(file, id, 'Marsh', `command-${id}`);
    say(`kept ${id}`);
  }
  const next = round % 3 === 2 ? '' : `passphrase ${started} ${round}`;
  const key = next === '' ? null : (await cheapKey(next)).key;
  say(`begin ${next}`);
  await file.changeKey(key);
  say(`done ${next}`);
}
