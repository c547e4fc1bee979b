import { writeSync } from 'node:fs';
import { makeKey } from '../../../electron/core/school-file/encryption/file-key.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { optionsIn } from '../school.ts';
import { dieAtCall } from './dying-disk.ts';
import { addPerson, cheap, rekeyOrders } from './rekeying.ts';

const { folder, from, to, mark, die } = rekeyOrders.parse(JSON.parse(process.argv[2] ?? ''));
const say = (line: string) => writeSync(1, `${line}\n`);

/** Edits a file, changes what opens it, and goes on. */
async function live(): Promise<void> {
  dieAtCall(die.call, die.at);
  const file = await SchoolFile.open(optionsIn(folder), from === null ? undefined : { passphrase: from });
  const edit = (number: number) => {
    addPerson(file, `${mark}-${number}`);
    say(`done ${mark}-${number}`);
  };
  for (let number = 0; number < 3; number += 1) edit(number);
  const key = to === null ? null : (await makeKey(to, cheap)).key;
  await file.changeKey(key);
  say('changed');
  for (let number = 3; number < 6; number += 1) edit(number);
  await file.snapshot();
  say('resting');
}

process.stdin.resume();
await live().catch((error: unknown) => say(`failed ${error instanceof Error ? error.stack : error}`));
