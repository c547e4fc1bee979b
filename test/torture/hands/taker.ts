import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { loadEngine } from '../../../electron/core/school-file/engine.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { optionsIn } from '../school.ts';

const say = (line: string) => writeSync(1, `${line}\n`);

/** Opens the file in a folder at a word, as several do at once, and edits it if it is the one that may. */
async function take(folder: string, mark: string): Promise<void> {
  await loadEngine();
  say('ready');
  await once(process.stdin, 'data');
  const file = await SchoolFile.open(optionsIn(folder));
  say('opened');
  for (let number = 0; number < 5; number += 1) {
    const id = `${mark}-${number}`;
    file.command({ id: `command-${id}`, area: 'staff', name: 'add' }, (db, describe) => {
      db.run(
        build
          .insertInto('person')
          .values({ id, forename: 'Ada', surname: mark, kind: 'teaching', made_at: '2026-11-23' }),
      );
      describe(`Added ${id}`, [id]);
    });
    say(`done ${id}`);
    if (number === 2) await file.snapshot();
  }
  say('resting');
}

const [folder = '', mark = ''] = process.argv.slice(2);
await take(folder, mark).catch((error: unknown) => {
  say(error instanceof Refusal ? `refused ${error.data.code}` : `failed ${error}`);
});
