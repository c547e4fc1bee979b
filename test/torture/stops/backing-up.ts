import { join } from 'node:path';
import { backupsIn } from '../../../electron/core/school-file/backups.ts';
import { realDisk } from '../../../electron/core/school-file/disk.ts';
import { putInPlace, restorable } from '../../../electron/core/school-file/restoring.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { fillSchool, optionsIn } from '../school.ts';
import { edit, lostFrom, peopleOf, type Scene, withFile } from './scene.ts';

const ID = 'torture-1';

/** Under a clock that goes back by a day at every look, so that no order may rest on the hour. */
function options(folder: string, more = {}) {
  let now = Date.UTC(2026, 10, 23, 9);
  const clock = () => {
    now -= 86_400_000;
    return new Date(now);
  };
  return optionsIn(folder, { clock, backups: join(folder, 'backups'), ...more });
}

const backupsOf = (folder: string) => backupsIn(realDisk, join(folder, 'backups', ID));

/** Backups that Baton would offer and that cannot be looked at. */
async function notWhole(folder: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const { path, id } of backupsOf(folder)) {
    const looking = SchoolFile.look({ ...options(folder), path }, { why: why(), journals: 'ignored' });
    await withFile(looking, peopleOf).catch(() => wrong.push(`backup ${id} is not whole`));
  }
  return wrong;
}
const why = () => new Refusal('file.read-only', 'This is only looked at.');

async function begin(folder: string): Promise<void> {
  await withFile(SchoolFile.create(options(folder), fillSchool(0)), async (file) => {
    edit(file, 'first', 2, () => undefined);
    await file.snapshot();
    await file.backing?.before('before_restoring');
  });
}

/** Backups are made as the file is opened, asked for and closed. */
const makingBackups: Scene = {
  name: 'backups',
  prepare: begin,
  play: (folder, disk, acknowledge) =>
    withFile(SchoolFile.open(options(folder, { disk })), async (file) => {
      edit(file, 'one', 2, acknowledge);
      await file.snapshot();
      await file.backing?.before('before_taking_over');
      edit(file, 'two', 2, acknowledge);
    }),
  wrong: async (folder, acknowledged, disk) => [
    ...(await notWhole(folder)),
    ...(await withFile(SchoolFile.open(options(folder, disk && { disk })), (file) =>
      lostFrom(file, ['first-0', 'first-1', ...acknowledged]),
    )),
  ],
};

/** The first backup is put in the place of the file, and work goes on in it. */
const restoring: Scene = {
  name: 'restoring',
  prepare: async (folder) => {
    await begin(folder);
    await withFile(SchoolFile.open(options(folder)), (file) => edit(file, 'present', 3, () => undefined));
  },
  async play(folder, disk, acknowledge) {
    const asked = options(folder, { disk });
    const first = backupsOf(folder).at(-1);
    if (first === undefined) throw new Error('There is no backup to go back to.');
    await putInPlace(asked, await restorable(asked, { backup: first.path, at: first.at }), null);
    acknowledge('restored');
    await withFile(SchoolFile.open(asked), (file) => edit(file, 'after', 2, acknowledge));
  },
  async wrong(folder, acknowledged, disk) {
    const wrong = await notWhole(folder);
    await withFile(SchoolFile.open(options(folder, disk && { disk })), async (file) => {
      const people = peopleOf(file);
      const present = ['present-0', 'present-1', 'present-2'];
      const held = present.filter((id) => people.has(id)).length;
      const after = [...acknowledged].filter((what) => what !== 'restored');
      wrong.push(...lostFrom(file, ['first-0', 'first-1', ...after]));
      if (held !== 0 && held !== present.length) wrong.push('it is neither the present nor the backup');
      if (acknowledged.has('restored') && held !== 0) wrong.push('the backup is not in its place');
      if (held === 0 && !(await isKept(folder, present))) wrong.push('the present is in no backup');
    });
    return wrong;
  },
};

/** Whether some backup holds all of these people. */
async function isKept(folder: string, ids: readonly string[]): Promise<boolean> {
  for (const { path } of backupsOf(folder)) {
    const looking = SchoolFile.look({ ...options(folder), path }, { why: why(), journals: 'ignored' });
    const people = await withFile(looking, peopleOf).catch(() => new Set<string>());
    if (ids.every((id) => people.has(id))) return true;
  }
  return false;
}

export const backupScenes: readonly Scene[] = [makingBackups, restoring];
