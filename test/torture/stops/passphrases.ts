import { join } from 'node:path';
import { backupsIn } from '../../../electron/core/school-file/backups.ts';
import { realDisk } from '../../../electron/core/school-file/disk.ts';
import { makeKey } from '../../../electron/core/school-file/encryption/file-key.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { fillSchool, optionsIn } from '../school.ts';
import { edit, lostFrom, peopleOf, type Scene, withFile } from './scene.ts';
import { cheap } from './snapshots.ts';

type Passphrase = string | null;
const ID = 'torture-1';
const options = (folder: string, more = {}) =>
  optionsIn(folder, { backups: join(folder, 'backups'), ...more });
const keyOf = async (passphrase: Passphrase) =>
  passphrase === null ? null : (await makeKey(passphrase, cheap)).key;
const unlockOf = (passphrase: Passphrase) => (passphrase === null ? undefined : { passphrase });

/** What opens a file, and what its backups, while it changes from one passphrase to another. */
async function openedBy(
  opening: (passphrase: Passphrase) => Promise<SchoolFile>,
  either: readonly Passphrase[],
): Promise<{ file: SchoolFile; by: Passphrase } | null> {
  for (const by of either) {
    const file = await opening(by).catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    // A file in clear opens whatever is typed: what counts is whether it is encrypted.
    if (file !== null) return { file, by: file.unlock === undefined ? null : by };
  }
  return null;
}

/** A passphrase is set, changed or removed, the backups with it. */
function changing(name: string, from: Passphrase, to: Passphrase): Scene {
  return {
    name: `passphrase ${name}`,
    async prepare(folder) {
      const created = SchoolFile.create(options(folder), fillSchool(0), await keyOf(from));
      await withFile(created, async (file) => {
        edit(file, 'first', 2, () => undefined);
        await file.snapshot();
        await file.backing?.before('before_restoring');
        edit(file, 'second', 2, () => undefined);
      });
    },
    play: (folder, disk, acknowledge) =>
      withFile(SchoolFile.open(options(folder, { disk }), unlockOf(from)), async (file) => {
        edit(file, 'before', 2, acknowledge);
        await file.changeKey(await keyOf(to));
        acknowledge('changed');
        edit(file, 'after', 2, acknowledge);
      }),
    async wrong(folder, acknowledged, disk) {
      const asked = options(folder, disk && { disk });
      const opened = await openedBy((by) => SchoolFile.open(asked, unlockOf(by)), [to, from]);
      if (opened === null) return ['neither passphrase opens the file'];
      const { file, by } = opened;
      const edits = [...acknowledged].filter((what) => what !== 'changed');
      const wrong = await withFile(Promise.resolve(file), async (open) => {
        await open.encryptKept();
        return lostFrom(open, ['first-0', 'second-1', ...edits]);
      });
      if (acknowledged.has('changed') && by !== to) wrong.push('the old passphrase still counts');
      for (const { path, id } of backupsIn(realDisk, join(folder, 'backups', ID))) {
        const looking = {
          why: new Refusal('file.read-only', 'Only looked at.'),
          journals: 'ignored' as const,
        };
        const look = (one: Passphrase) => {
          const unlock = unlockOf(one);
          return SchoolFile.look({ ...asked, path }, { ...looking, ...(unlock && { unlock }) });
        };
        const backup = await openedBy(look, disk === undefined ? [by] : [to, from]);
        if (backup === null) wrong.push(`no passphrase in force opens backup ${id}`);
        else await withFile(Promise.resolve(backup.file), peopleOf);
      }
      return wrong;
    },
  };
}

export const passphraseScenes: readonly Scene[] = [
  changing('set', null, 'seven quiet staplers'),
  changing('changed', 'seven quiet staplers', 'nine loud radiators'),
  changing('removed', 'nine loud radiators', null),
];
