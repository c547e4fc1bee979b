import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createErasing } from '../../electron/core/erasure/erasing.ts';
import type { Disk } from '../../electron/core/school-file/disk.ts';
import { realDisk } from '../../electron/core/school-file/disk.ts';
import { decryptImage, isEncrypted } from '../../electron/core/school-file/encryption/container.ts';
import type { FileKey } from '../../electron/core/school-file/encryption/file-key.ts';
import { unseal } from '../../electron/core/school-file/image.ts';
import { openOrLook } from '../../electron/core/school-file/open-or-look.ts';
import { readJournal } from '../../electron/core/school-file/read-journal.ts';
import { SchoolFile, type SchoolFileOptions } from '../../electron/core/school-file/school-file.ts';
import { build, type Writer } from '../../electron/core/sql.ts';
import { defaultMinimums } from '../../shared/rules/scoring-report.ts';
import { canaries } from './canaries.ts';
import { asAfterACrash, seedSchool } from './school-file.ts';
import { NOW, optionsIn } from './school-file-options.ts';

export const PERSON = 'q8Zr2LmX4pTn6VbK1wYs';
export const OTHER = 'a7Hd3KfP9sWq5JcM2xEu';

export const erasableOptions = (folder: string, more: Partial<SchoolFileOptions> = {}) =>
  optionsIn(folder, { backups: join(folder, 'backups'), ...more });

let next = 0;
export function change(
  file: SchoolFile,
  words: string,
  people: readonly string[],
  write: (db: Writer) => void,
): void {
  file.command({ id: `erasable-${next++}`, area: 'staff', name: 'test' }, (db, describe) => {
    write(db);
    describe(words, people);
    return { people };
  });
}

const note = (id: string, person_id: string, words: string) =>
  build
    .insertInto('note')
    .values({ id, person_id, on_date: '2026-11-20', words, by_name: 'A. Head', keep_reason: null });

/** Somebody full of canaries and somebody else, as rows. */
function addBoth(db: Writer): void {
  const person = (id: string, forename: string, surname: string, email: string, trn: string) =>
    db.run(
      build.insertInto('person').values({
        id,
        forename,
        surname,
        preferred_name: id === PERSON ? canaries.preferred : null,
        email,
        trn,
        kind: 'teaching',
        made_at: NOW.toISOString(),
      }),
    );
  person(PERSON, canaries.forename, canaries.surname, canaries.email, canaries.trn);
  person(OTHER, 'Ben', 'Reed', 'ben.reed@example.org', '1234567');
  db.run(note('note-of-both-1', PERSON, canaries.note));
  db.run(note('note-of-both-2', OTHER, 'A note about Ben that stays.'));
  db.run(
    build.insertInto('holding').values({
      id: 'holding-of-ben',
      person_id: OTHER,
      school_id: 'school',
      title: 'Teacher of Art',
      line_manager_id: PERSON,
    }),
  );
  db.run(
    build.insertInto('recommendation').values({
      id: 'recommendation-of-ben',
      person_id: OTHER,
      stage_id: 'stage_7',
      recommended: 1,
      by_person_id: PERSON,
      by_name: `${canaries.preferred} ${canaries.surname}`,
      on_date: '2026-11-20',
    }),
  );
  addWhatBenShares(db);
}

/** Ben's stage, mentored by the other, and his 360, in which the other is asked to rate. */
function addWhatBenShares(db: Writer): void {
  const name = `${canaries.preferred} ${canaries.surname}`;
  const version = { made_on: '2026-11-20', source: '', content: '{}', version: 1 };
  const since = { from_date: '2026-11-20', state_on: '2026-11-20' };
  db.run(build.insertInto('stage').values({ id: 'stage-of-ben', place: 1, version_id: 'sv' }));
  db.run(build.insertInto('stage_version').values({ ...version, id: 'sv', stage_id: 'stage-of-ben' }));
  db.run(
    build.insertInto('stage_place').values({
      ...since,
      id: 'place-of-ben',
      person_id: OTHER,
      stage_id: 'stage-of-ben',
      version_id: 'sv',
      academic_year: '2026/27',
      state: 'working',
      decision: '{}',
    }),
  );
  db.run(
    build.insertInto('mentoring').values({
      id: 'mentoring-of-ben',
      stage_place_id: 'place-of-ben',
      mentor_id: PERSON,
      mentor_name: name,
      from_date: '2026-11-20',
    }),
  );
  db.run(build.insertInto('framework').values({ id: 'framework-of-ben', version_id: 'fv' }));
  db.run(
    build.insertInto('framework_version').values({ ...version, id: 'fv', framework_id: 'framework-of-ben' }),
  );
  db.run(
    build.insertInto('review').values({
      id: 'review-of-ben',
      person_id: OTHER,
      kind: 'review_360',
      framework_version_id: 'fv',
      name: 'First',
      purpose: 'To choose goals.',
      readers: 'the person',
      minimums: '{}',
      gap: 1,
      opened_on: '2026-11-20',
      made_on: '2026-11-20',
    }),
  );
  db.run(
    build.insertInto('invited').values({
      id: 'invited-by-ben',
      review_id: 'review-of-ben',
      rater_group: 'peers',
      staff_id: PERSON,
      name,
      state: 'invited',
      state_on: '2026-11-20',
    }),
  );
}

/**
 * A school file in every state that an erasure has to reach: rows, history with what was deleted, three backups, a file
 * of an older schema, a journal of another version, and what a write that was killed left.
 */
export async function erasableFile(folder: string, key: FileKey | null = null): Promise<void> {
  const options = erasableOptions(folder);
  const name = `${canaries.preferred} ${canaries.surname}`;
  const file = await SchoolFile.create(options, seedSchool, key?.copy() ?? null);
  change(file, `Added ${name}`, [PERSON], addBoth);
  await file.snapshot();
  await file.backing?.before('before_taking_over');
  change(file, `Noted for ${name}`, [PERSON], (db) => db.run(note('note-gone', PERSON, canaries.aspiration)));
  change(file, `Took a note from ${name}`, [PERSON], (db) =>
    db.run(build.deleteFrom('note').where('id', '=', 'note-gone')),
  );
  change(file, 'Changed 2 people', [PERSON, OTHER], (db) =>
    db.run(build.updateTable('person').set({ qts_date: '2010-09-01' })),
  );
  change(file, 'Noted for Ben Reed', [OTHER], (db) => db.run(note('note-of-ben', OTHER, 'Ben reads well.')));
  await file.snapshot();
  await file.backing?.before('before_restoring');
  const crashed = asAfterACrash(folder);
  const apart = await SchoolFile.open(
    erasableOptions(crashed),
    key === null ? undefined : { key: key.copy() },
  );
  change(apart, `Flagged ${name}`, [PERSON], (db) =>
    db.run(note('note-in-leftover', PERSON, canaries.flagNote)),
  );
  const journals = join(crashed, 'journals');
  for (const journal of readdirSync(journals).filter((one) => one.endsWith('.journal')))
    copyFileSync(join(journals, journal), join(folder, 'journals', journal));
  await apart.close();
  change(file, 'Noted for Ben Reed again', [OTHER], (db) =>
    db.run(note('note-of-ben-2', OTHER, 'And asks.')),
  );
  await file.close();
  copyFileSync(options.path, join(options.journals, `${file.id}.schema-1.baton`));
  writeFileSync(join(folder, 'backups', file.id, '.half-written.tmp'), `cut off: ${canaries.note}`);
  writeFileSync(join(folder, '.Elm Park.baton.0123456789ab.tmp'), `cut off: ${canaries.note}`);
}

/** Makes Ben's review one of the other's with an allegation in it, which was passed on to somebody, or to nobody yet. */
export function putConcern(file: SchoolFile, to: string | null): void {
  const concern = {
    id: 'concern-1',
    raterId: 'rater-1',
    group: 'peers',
    words: 'She grabs them.',
    heldOn: '2026-11-23',
    passed: to === null ? null : { to, on: '2026-11-23' },
  };
  const terms = {
    minimums: defaultMinimums,
    colleaguesTogether: false,
    asked: { manager: 1, peers: 0, reports: 0, students: 0, others: 0 },
    concerns: [concern],
  };
  change(file, 'Took a questionnaire in', [], (db) =>
    db.run(
      build
        .updateTable('review')
        .set({ person_id: PERSON, minimums: JSON.stringify(terms) })
        .where('id', '=', 'review-of-ben'),
    ),
  );
}

/** The erasing of a file as the application does it, without the application. */
export function erasingOf(
  options: SchoolFileOptions,
  start: SchoolFile,
  opened: readonly string[] = [],
  typed: FileKey | null = null,
) {
  let file: SchoolFile = start;
  const erasing = createErasing({
    options: () => options,
    inTurn: (work) => work(),
    file: () => file,
    closeNow: async () => void (await file.close()),
    take: (opened) => {
      file = opened;
    },
    open: (_, by) => openOrLook(options, by),
    unlock: { keyOf: (id) => (typed?.id === id ? typed.copy() : null) },
    opened: () => [...opened],
    during: (_, work) => work(),
    clock: options.clock,
  });
  return { erasing, file: () => file };
}

/** Opens the file as the application does, finishing what was begun. */
export async function openFinishing(folder: string, key: FileKey | null, disk?: Disk): Promise<SchoolFile> {
  const options = erasableOptions(folder, disk === undefined ? {} : { disk });
  const file = await SchoolFile.open(options, key === null ? undefined : { key: key.copy() });
  return erasingOf(options, file).erasing.goOn(file);
}

/** Every file below the folder, as it is and, where it is encrypted, as it reads once decrypted. */
export async function everyByte(
  folder: string,
  key: FileKey | null,
): Promise<[path: string, bytes: Buffer][]> {
  const found: [string, Buffer][] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    found.push([name, bytes]);
    if (key === null) continue;
    const content = await unseal(bytes).then(
      ({ image }) => image,
      () => null,
    );
    if (content !== null && isEncrypted(content))
      found.push([`${name}, decrypted`, (await decryptImage(content, { key })).image]);
    if (/\.journal(\.new)?$/.test(name))
      for (const id of ['file-1']) {
        const read = readJournal(realDisk, path, { id, key });
        found.push([`${name}, decrypted`, Buffer.from(JSON.stringify(read), 'utf8')]);
      }
  }
  return found;
}
