import { join } from 'node:path';
import type { Seeded } from '../../../electron/core/sample/seeded.ts';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { asLeft, inFolder } from '../folders.ts';
import { type Amounts, chanceOf, pick } from '../schedule.ts';
import { fillSchool, optionsIn } from '../school.ts';
import type { Tally } from '../tally.ts';
import { createEdits } from './edits.ts';

/** A disk whose every call may fail, or write in part, for as long as it is told to. */
function moodyDisk(chance: Seeded): Disk & { mood: number } {
  const fails = () => {
    if (chance.next() < disk.mood)
      throw Object.assign(new Error('moody'), { code: pick(chance, ['EIO', 'ENOSPC', 'EROFS']) });
  };
  const disk: Disk & { mood: number } = {
    ...realDisk,
    mood: 0,
    open(path, flags) {
      fails();
      return realDisk.open(path, flags);
    },
    write(handle, bytes, offset, position) {
      fails();
      const most =
        disk.mood > 0 && chance.next() < 0.3 ? chance.whole(0, bytes.length - offset) : bytes.length;
      return realDisk.write(handle, bytes.subarray(0, offset + most), offset, position);
    },
    flush(handle) {
      realDisk.flush(handle);
      fails();
    },
    truncate(handle, length) {
      fails();
      realDisk.truncate(handle, length);
    },
    async writeWhole(path, parts) {
      fails();
      await realDisk.writeWhole(path, parts);
      fails();
    },
    rename(from, to) {
      fails();
      realDisk.rename(from, to);
    },
    remove(path) {
      fails();
      realDisk.remove(path);
    },
    flushFolder(path) {
      fails();
      realDisk.flushFolder(path);
    },
  };
  return disk;
}

/** Edits on a disk that fails again and again, under a clock that jumps: whatever was acknowledged is found. */
export async function failDisks(amounts: Amounts, seed: number, tally: Tally): Promise<void> {
  const chance = chanceOf(seed, 'failing disk');
  for (let round = 0; round < amounts.rounds * 4; round += 1)
    await inFolder(async (folder) => {
      const disk = moodyDisk(chance);
      const edits = createEdits(tally, `failing disk, round ${round}`);
      let now = Date.UTC(2026, 10, 23, 9);
      const clock = () => {
        now += chance.whole(-20, 20) * (chance.next() < 0.1 ? 86_400_000 : 1_000);
        return new Date(now);
      };
      const home = join(folder, 'home');
      const options = { ...optionsIn(home), clock };
      const check = async (what: string) => {
        const again = await SchoolFile.open({ ...optionsIn(asLeft(home, join(folder, 'left'))), clock });
        edits.check(again, what);
        await again.close();
      };
      try {
        realDisk.makeFolder(home);
        await (await SchoolFile.create(options, fillSchool(0))).close();
        for (let turn = 0; turn < 4; turn += 1) {
          const file = await SchoolFile.open({ ...options, disk });
          edits.check(file, `opened for turn ${turn}`);
          edits.goOn(file);
          disk.mood = pick(chance, [0.02, 0.1, 0.4]);
          for (let more = chance.whole(5, 60); more > 0; more -= 1) {
            const what = chance.next();
            if (what < 0.7) edits.add(file);
            else if (what < 0.85) await edits.attempt(() => file.ready());
            else await edits.attempt(() => file.snapshot());
            if (chance.next() < 0.05) await check(`stopped in turn ${turn}`);
          }
          if (chance.next() < 0.5) {
            disk.mood = 0;
            await edits.attempt(() => file.ready());
            if (!edits.add(file))
              tally.fail('lost', `failing disk, round ${round}: it does not go on once the disk is well`);
          }
          await file.close();
          disk.mood = 0;
        }
        await check('in the end');
      } catch (error) {
        edits.unforeseen(error);
      }
    });
}
