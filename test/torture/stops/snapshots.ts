import { type FileKey, makeKey } from '../../../electron/core/school-file/encryption/file-key.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { fillSchool, optionsIn } from '../school.ts';
import { edit, lostFrom, type Scene, withFile } from './scene.ts';

const PASSPHRASE = 'seven quiet staplers';
export const cheap = { N: 2, r: 1, p: 1 };

/** Edits between snapshots, one of which is written while edits are made. */
function snapshots(kind: 'in clear' | 'encrypted'): Scene {
  const unlock = kind === 'encrypted' ? { passphrase: PASSPHRASE } : undefined;
  return {
    name: `snapshots, ${kind}`,
    async prepare(folder) {
      const key: FileKey | null = unlock === undefined ? null : (await makeKey(PASSPHRASE, cheap)).key;
      await (await SchoolFile.create(optionsIn(folder), fillSchool(0), key)).close();
    },
    play: (folder, disk, acknowledge) =>
      withFile(SchoolFile.open(optionsIn(folder, { disk }), unlock), async (file) => {
        edit(file, 'before', 3, acknowledge);
        await file.snapshot();
        edit(file, 'between', 3, acknowledge);
        const writing = file.snapshot();
        // Where the disk stops meanwhile an edit says so first.
        writing.catch(() => undefined);
        edit(file, 'meanwhile', 3, acknowledge);
        await writing;
        edit(file, 'after', 2, acknowledge);
      }),
    wrong: (folder, acknowledged, disk) =>
      withFile(SchoolFile.open(optionsIn(folder, disk && { disk }), unlock), (file) =>
        lostFrom(file, acknowledged),
      ),
  };
}

export const snapshotScenes: readonly Scene[] = [snapshots('in clear'), snapshots('encrypted')];
