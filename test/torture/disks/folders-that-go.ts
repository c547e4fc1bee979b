import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { asLeft, inFolder } from '../folders.ts';
import { type Amounts, chanceOf, pick } from '../schedule.ts';
import { fillSchool, optionsIn } from '../school.ts';
import type { Tally } from '../tally.ts';
import { createEdits } from './edits.ts';
import { scratchDisk } from './scratch-disk.ts';

/** A folder that can only be read for a while, or that goes and comes back: the file's, or that of its journals. */
export async function takeFoldersAway(amounts: Amounts, seed: number, tally: Tally): Promise<void> {
  const chance = chanceOf(seed, 'folders');
  for (let round = 0; round < amounts.rounds; round += 1)
    await inFolder(async (folder) => {
      const disk = scratchDisk(join(folder, 'disk'), 8_192);
      const home = disk?.folder ?? join(folder, 'disk');
      const what = pick(chance, ['file read-only', 'file away', 'journals away', 'journals gone'] as const);
      const edits = createEdits(tally, `${what}, round ${round}`);
      const options = { ...optionsIn(home), journals: join(folder, 'own', 'journals') };
      const check = async (when: string) => {
        const left = asLeft(home, join(folder, 'left'));
        const journals = asLeft(options.journals, join(folder, 'kept'));
        const again = await SchoolFile.open({ ...optionsIn(left), journals });
        edits.check(again, when);
        edits.nothingAside(again, when);
        await again.close();
      };
      try {
        const file = await SchoolFile.create(options, fillSchool(0));
        for (let more = chance.whole(0, 5); more > 0; more -= 1) edits.add(file);
        const path = options.path;
        const away = join(folder, 'own', 'elsewhere');
        if (what === 'file read-only') disk?.readOnly(true);
        if (what === 'file away') renameSync(path, `${path}.away`);
        if (what === 'journals away') renameSync(options.journals, away);
        if (what === 'journals gone') rmSync(options.journals, { recursive: true });
        for (let more = chance.whole(1, 10); more > 0; more -= 1) {
          if (!edits.add(file)) await edits.attempt(() => file.ready());
          if (chance.next() < 0.3) await edits.attempt(() => file.snapshot());
        }
        if (what === 'journals gone') await check('stopped with its journals gone');
        if (what === 'file read-only') disk?.readOnly(false);
        if (what === 'file away') renameSync(`${path}.away`, path);
        await check('stopped once it was back');
        await edits.attempt(() => file.ready());
        if (!edits.add(file)) tally.fail('lost', `${what}, round ${round}: it does not go on`);
        await edits.attempt(() => file.snapshot());
        await file.close();
        await check('closed');
      } catch (error) {
        edits.unforeseen(error);
      } finally {
        disk?.end();
      }
    });
}
