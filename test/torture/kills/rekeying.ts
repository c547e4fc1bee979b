import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Unlock } from '../../../electron/core/school-file/encryption/file-key.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { asLeft, inFolder } from '../folders.ts';
import { type Amounts, chanceOf, pick } from '../schedule.ts';
import { fillSchool, optionsIn } from '../school.ts';
import type { Tally } from '../tally.ts';
import { linesUntilEnd } from './children.ts';

/** A passphrase that takes no time to try, since not it is what is tortured. */
export const cheap = { N: 2, r: 1, p: 1 };
const passphrases = [null, 'seven quiet staplers', 'nine loud radiators'] as const;

export const rekeyOrders = z.strictObject({
  folder: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  mark: z.string(),
  die: z.strictObject({ call: z.number(), at: z.enum(['before', 'half', 'after']) }),
});

export function addPerson(file: SchoolFile, id: string): void {
  file.command({ id: `command-${id}`, area: 'staff', name: 'add' }, (db, describe) => {
    db.run(
      build
        .insertInto('person')
        .values({ id, forename: 'Ada', surname: 'Marsh', kind: 'teaching', made_at: '2026-11-23' }),
    );
    describe(`Added ${id}`, [id]);
  });
}

/** Kills processes while they change the passphrase: either the old or the new opens the file, with everything in it. */
export async function killWhileRekeying(amounts: Amounts, seed: number, tally: Tally): Promise<void> {
  const chance = chanceOf(seed, 'passphrase');
  await inFolder(async (folder) => {
    const home = join(folder, 'home');
    mkdirSync(home);
    await (await SchoolFile.create(optionsIn(home), fillSchool(0))).close();
    const must = new Set<string>();
    let from: string | null = null;
    for (let round = 0; round < amounts.rounds * 2; round += 1) {
      const before: string | null = from;
      const to: string | null = pick(
        chance,
        passphrases.filter((one) => one !== before),
      );
      const die = { call: chance.whole(1, 45), at: pick(chance, ['before', 'half', 'after'] as const) };
      const where = `passphrase, round ${round}, ${JSON.stringify(die)}`;
      const lines = await linesUntilEnd('kills/rekey-child.ts', {
        folder: home,
        from,
        to,
        mark: `r${round}`,
        die,
      });
      tally.add('kills');
      for (const line of lines) {
        if (line.startsWith('failed')) tally.fail('crashes', `${where}: ${line}`);
        if (!line.startsWith('done ')) continue;
        must.add(line.slice(5));
        tally.add('acknowledged');
      }
      const opened = await openWithEither(asLeft(home, join(folder, 'left')), from, to);
      if (opened === null) {
        tally.fail('lost', `${where}: neither passphrase opens the file`);
        return;
      }
      if (lines.includes('changed') && opened.by !== to)
        tally.fail('lost', `${where}: the old passphrase still counts`);
      const people = opened.file.query((db) => db.all(build.selectFrom('person').select('id')));
      const found = new Set(people.map((one) => one.id));
      const lost = [...must].filter((id) => !found.has(id));
      if (lost.length > 0) tally.fail('lost', `${where}: ${lost.join(', ')}`);
      if (opened.file.leftover !== null) tally.fail('lost', `${where}: changes were kept aside`);
      await opened.file.close();
      from = opened.by;
    }
  });
}

async function openWithEither(
  folder: string,
  ...either: readonly (string | null)[]
): Promise<{ file: SchoolFile; by: string | null } | null> {
  for (const by of either) {
    const unlock: Unlock | undefined = by === null ? undefined : { passphrase: by };
    const file = await SchoolFile.open(optionsIn(folder), unlock).catch(() => null);
    if (file === null) continue;
    // A file in clear opens whatever is typed: what counts is whether it is encrypted.
    return { file, by: file.unlock === undefined ? null : by };
  }
  return null;
}
