import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createErasing } from '../../../electron/core/erasure/erasing.ts';
import type { Disk } from '../../../electron/core/school-file/disk.ts';
import { openOrLook } from '../../../electron/core/school-file/open-or-look.ts';
import { SchoolFile, type SchoolFileOptions } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { fillSchool, optionsIn } from '../school.ts';
import { edit, lostFrom, peopleOf, type Scene } from './scene.ts';

const GONE = 'somebody-who-goes';
/** Stands nowhere but in what is erased. */
const CANARY = 'Canarysurname';
const options = (folder: string, disk?: Disk) =>
  optionsIn(folder, { backups: join(folder, 'backups'), ...(disk && { disk }) });

/** The erasing of a file as the application does it, without the application. */
function erasingOf(asked: SchoolFileOptions, start: SchoolFile) {
  let file = start;
  const erasing = createErasing({
    options: () => asked,
    inTurn: (work) => work(),
    file: () => file,
    closeNow: async () => void (await file.close()),
    take: (opened) => {
      file = opened;
    },
    open: (_, by) => openOrLook(asked, by),
    unlock: { keyOf: () => null },
    opened: () => [],
    during: (_, work) => work(),
    clock: asked.clock,
  });
  return { erasing, file: () => file };
}

/** Opens the file as the application does, which finishes what was begun. */
async function openFinishing(folder: string, disk?: Disk): Promise<SchoolFile> {
  const asked = options(folder, disk);
  const opened = await SchoolFile.open(asked);
  return erasingOf(asked, opened).erasing.goOn(opened);
}

function addWhoGoes(file: SchoolFile): void {
  file.command({ id: 'command-who-goes', area: 'staff', name: 'add' }, (db, describe) => {
    db.run(
      build.insertInto('person').values({
        id: GONE,
        forename: 'Ada',
        surname: CANARY,
        kind: 'teaching',
        made_at: '2026-11-23',
      }),
    );
    db.run(
      build.insertInto('note').values({
        id: 'note-of-who-goes',
        person_id: GONE,
        on_date: '2026-11-23',
        words: `${CANARY} asked for this.`,
        by_name: 'Head',
      }),
    );
    describe(`Added ${CANARY}`, [GONE]);
  });
}

/** Every file in which what was erased still stands. */
const holding = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path).includes(CANARY);
  });

const erasuresIn = (file: SchoolFile) =>
  file.query((db) => db.all(build.selectFrom('erasure').select('kind'))).length;

/** Somebody is erased from the file, its history, its journal and its backups. */
const erasing: Scene = {
  name: 'erasure',
  async prepare(folder) {
    const file = await SchoolFile.create(options(folder), fillSchool(0));
    addWhoGoes(file);
    edit(file, 'first', 2, () => undefined);
    await file.snapshot();
    await file.backing?.before('before_restoring');
    edit(file, 'second', 2, () => undefined);
    await file.close();
  },
  async play(folder, disk, acknowledge) {
    const asked = options(folder, disk);
    const opened = await SchoolFile.open(asked);
    const { erasing: doing, file } = erasingOf(asked, opened);
    try {
      edit(opened, 'before', 2, acknowledge);
      await doing.erase(
        () => ({ target: { kind: 'person', id: GONE }, beside: [] }),
        () => undefined,
      );
      acknowledge('erased');
      edit(file(), 'after', 2, acknowledge);
    } finally {
      await file().close();
    }
  },
  async wrong(folder, acknowledged, disk) {
    const file = await openFinishing(folder, disk);
    const edits = [...acknowledged].filter((what) => what !== 'erased');
    const wrong = lostFrom(file, ['first-0', 'second-1', ...edits]);
    const isErased = erasuresIn(file) > 0;
    if (isErased === peopleOf(file).has(GONE)) wrong.push('somebody is neither there nor erased');
    if (acknowledged.has('erased') && !isErased) wrong.push('the erasure was not kept');
    if (
      file.query((db) => db.all(build.selectFrom('setting').select('key').where('key', '=', 'erasing')))
        .length > 0
    )
      wrong.push('the erasure is not finished');
    await file.close();
    if (isErased) wrong.push(...holding(folder).map((name) => `${name} still holds what was erased`));
    return wrong;
  },
};

export const erasureScenes: readonly Scene[] = [erasing];
