import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SchoolFile } from '../../electron/core/school-file/school-file.ts';
import { build } from '../../electron/core/sql.ts';
import { type Measured, median } from './rows.ts';

const MB = 1024 * 1024;
const WARM_UP = 50;
const EDITS = 600;

/** A school file of about so many bytes, mostly notes, as years of use would leave it. */
async function fileOf(folder: string, bytes: number): Promise<SchoolFile> {
  const words = 'Led the moderation across two year groups and wrote it up. '.repeat(17);
  const options = {
    path: join(folder, `${bytes}.baton`),
    journals: join(folder, 'journals'),
    clock: () => new Date(),
  };
  return SchoolFile.create(options, (db) => {
    db.run(
      build
        .insertInto('file')
        .values({ only: 1, id: `bench-${bytes}`, made_at: '', academic_year: '2026/27' }),
    );
    for (let person = 0; person < 300; person += 1)
      db.run(
        build.insertInto('person').values({
          id: `p${person}`,
          forename: 'Ada',
          surname: `Marsh ${person}`,
          kind: 'teaching',
          made_at: '2026-11-23',
        }),
      );
    const notes = Math.max(0, Math.floor((bytes - 0.3 * MB) / (words.length + 330)));
    for (let note = 0; note < notes; note += 1)
      db.run(
        build.insertInto('note').values({
          id: `n${note}`,
          person_id: `p${note % 300}`,
          on_date: '2026-11-23',
          words: `${note} ${words}`,
          by_name: 'Head',
        }),
      );
  });
}

let commands = 0;

/** Milliseconds for one edit. Nothing waits in between, so no snapshot runs, as in use while somebody types. */
function edit(file: SchoolFile): number {
  commands += 1;
  const id = `p${commands % 300}`;
  const from = performance.now();
  file.command({ id: `edit-${commands}`, area: 'staff', name: 'change' }, (db, describe) => {
    db.run(
      build
        .updateTable('person')
        .set({ preferred_name: `Name ${commands}` })
        .where('id', '=', id),
    );
    describe('Changed a preferred name', [id]);
  });
  return performance.now() - from;
}

export const name = 'edit-flat';
export const goal = 'a durable one-field edit takes at 30 MB at most 1.2 times what it takes at 1 MB';

export async function run(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const small = await fileOf(folder, MB);
  const large = await fileOf(folder, 30 * MB);
  try {
    const ours: number[] = [];
    const peer: number[] = [];
    for (let round = 0; round < WARM_UP + EDITS; round += 1) {
      const [first, second] = [edit(small), edit(large)];
      if (round < WARM_UP) continue;
      peer.push(first);
      ours.push(second);
    }
    const [at30, at1] = [median(ours), median(peer)];
    const size = (file: SchoolFile) => `${(statSync(file.path).size / MB).toFixed(1)} MB`;
    const note = `${at30.toFixed(2)} ms at ${size(large)}, ${at1.toFixed(2)} ms at ${size(small)}`;
    return [{ name, value: at30 / at1, goal: 1.2, unit: 'times', note }];
  } finally {
    await small.close();
    await large.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
