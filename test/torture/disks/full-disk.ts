import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { asLeft, inFolder } from '../folders.ts';
import { type Amounts, chanceOf } from '../schedule.ts';
import { fillSchool, optionsIn } from '../school.ts';
import type { Tally } from '../tally.ts';
import { createEdits } from './edits.ts';
import { scratchDisk } from './scratch-disk.ts';

/** Fills a small disk while a file on it is edited: nothing acknowledged is lost, and work goes on once there is room. */
export async function fillDisks(amounts: Amounts, seed: number, tally: Tally): Promise<void> {
  const chance = chanceOf(seed, 'full disk');
  for (let round = 0; round < amounts.rounds; round += 1)
    await inFolder(async (folder) => {
      const disk = scratchDisk(join(folder, 'disk'), 4_096);
      if (disk === null) return;
      const edits = createEdits(tally, `full disk, round ${round}`);
      const filler = join(disk.folder, 'photographs');
      try {
        // The journals lie on the same disk or on another, as with a file on a stick.
        const journals = join(chance.next() < 0.5 ? disk.folder : folder, 'journals');
        const options = { ...optionsIn(disk.folder), journals };
        const file = await SchoolFile.create(options, fillSchool(0));
        for (let turn = 0; turn < 3; turn += 1) {
          for (let more = chance.whole(0, 20); more > 0; more -= 1) edits.add(file);
          leaveRoom(disk.folder, filler, chance.whole(0, 300) * 1024);
          for (let more = chance.whole(1, 60); more > 0; more -= 1) {
            edits.add(file);
            if (chance.next() < 0.1) await edits.attempt(() => file.snapshot());
          }
          const left = asLeft(disk.folder, join(folder, 'left'));
          const again = await SchoolFile.open({
            ...optionsIn(left),
            journals: asLeft(journals, join(folder, 'kept')),
          });
          edits.check(again, 'as it was with the disk full');
          edits.nothingAside(again, 'as it was with the disk full');
          await again.close();
          rmSync(filler, { force: true });
          await edits.attempt(() => file.ready());
          if (!edits.add(file))
            tally.fail('lost', `full disk, round ${round}: it does not go on once there is room`);
        }
        const state = await file.close();
        if (state.state !== 'saved')
          tally.fail('lost', `full disk, round ${round}: it is not saved once there is room`);
        const reopened = await SchoolFile.open(options);
        edits.check(reopened, 'closed and opened again');
        edits.nothingAside(reopened, 'closed and opened again');
        await reopened.close();
      } catch (error) {
        edits.unforeseen(error);
      } finally {
        disk.end();
      }
    });
}

/** Fills a disk but for so many bytes. */
function leaveRoom(folder: string, filler: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
}
