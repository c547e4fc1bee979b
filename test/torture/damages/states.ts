import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import {
  type FileKey,
  makeKey,
  type Unlock,
} from '../../../electron/core/school-file/encryption/file-key.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { asLeft } from '../folders.ts';
import { everyRow, fillSchool, optionsIn } from '../school.ts';

/** A school file as a Baton that stopped left it, to be damaged again and again. */
export interface Left {
  readonly name: string;
  readonly folder: string;
  readonly unlock: Unlock | undefined;
  /** Every row after each step, as the file must say them; the last are what was saved. */
  readonly states: readonly string[];
}

const STEPS = 7;
const PASSPHRASE = 'seven quiet staplers on a shelf';

/** Files that were closed, that stopped with a journal, and that stopped while a snapshot was written; each in clear and encrypted. */
export async function leaveFiles(folder: string): Promise<Left[]> {
  const { key } = await makeKey(PASSPHRASE, { N: 2, r: 1, p: 1 });
  return [...(await leave(folder, 'in clear', null)), ...(await leave(folder, 'encrypted', key))];
}

async function leave(parent: string, kind: string, key: FileKey | null): Promise<Left[]> {
  const home = join(parent, kind);
  mkdirSync(home);
  const unlock = key === null ? undefined : { passphrase: PASSPHRASE };
  const left: Left[] = [];
  const states: string[] = [];
  let file: SchoolFile;
  let steps = 0;
  const step = () => {
    change(file, steps++);
    states.push(everyRow(file));
  };
  const stop = (name: string) =>
    left.push({
      name: `${name}, ${kind}`,
      folder: asLeft(home, join(parent, `${name}, ${kind}`)),
      unlock,
      states: [...states],
    });
  const disk: Disk = {
    ...realDisk,
    async writeWhole(path, parts) {
      for (let more = 0; more < STEPS; more += 1) step();
      stop('while a snapshot was written');
      await realDisk.writeWhole(path, parts);
    },
  };
  file = await SchoolFile.create(optionsIn(home), fillSchool(0), key);
  states.push(everyRow(file));
  stop('new');
  await file.close();
  file = await SchoolFile.open(optionsIn(home, { disk }), unlock);
  for (let more = 0; more < STEPS; more += 1) step();
  stop('with a journal');
  await file.snapshot();
  stop('with the next journal');
  await file.close();
  return left;
}

/** One person more, and now and then many at once. */
function change(file: SchoolFile, number: number): void {
  file.command({ id: `damage-${number}`, area: 'staff', name: 'add' }, (db, describe) => {
    for (let more = 0; more < (number % 3 === 0 ? 20 : 1); more += 1)
      db.run(
        build.insertInto('person').values({
          id: `p${number}-${more}`,
          forename: 'Ada',
          surname: `Marsh ${number}`,
          kind: 'teaching',
          made_at: '2026-11-23',
        }),
      );
    describe(`Added ${number}`, [`p${number}-0`]);
  });
}
