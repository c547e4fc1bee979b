import { describe, expect, it } from 'vitest';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { canariesIn } from '../../helpers/canaries.ts';
import { cheapKey } from '../../helpers/encrypted.ts';
import {
  erasableFile,
  erasableOptions,
  erasingOf,
  everyByte,
  OTHER,
  PERSON,
} from '../../helpers/erasable.ts';
import { temporaryFolder } from '../../helpers/school-file.ts';

describe.each(['in clear', 'encrypted'])('a file %s', (kind) => {
  it('holds nothing of an erased person in any byte of any file of Baton’s, and everything of the others', async () => {
    const folder = temporaryFolder();
    const key = kind === 'encrypted' ? (await cheapKey()).key : null;
    await erasableFile(folder, key);
    const held = async () =>
      (await everyByte(folder, key)).flatMap(([path, bytes]) =>
        [...canariesIn(bytes), ...(bytes.includes(PERSON) ? [PERSON] : [])].map((word) => `${path}: ${word}`),
      );
    const places = new Set((await held()).map((one) => one.split(/[:,]/)[0]));
    // The file, three or more backups, the older file, the other version's journal, two that were cut off.
    expect(places.size).toBeGreaterThanOrEqual(kind === 'encrypted' ? 6 : 7);

    const options = erasableOptions(folder);
    const opened = await SchoolFile.open(options, key === null ? undefined : { key: key.copy() });
    const { erasing, file } = erasingOf(options, opened);
    const said = await erasing.erase(
      () => ({ target: { kind: 'person', id: PERSON }, beside: ['Elm Park-LAPTOP'] }),
      () => undefined,
    );
    expect(said).toMatchObject({ left: [], beside: ['Elm Park-LAPTOP'] });
    expect(said.rewritten).toBeGreaterThanOrEqual(4);
    expect(said.deleted).toEqual(['Changes of another version that were found on this computer']);
    expect(await held()).toEqual([]);
    await file().close();
    expect(await held()).toEqual([]);

    const again = await SchoolFile.open(options, key === null ? undefined : { key: key.copy() });
    const rows = again.query((db) => ({
      people: db.all(build.selectFrom('person').select('id')),
      notes: db.all(build.selectFrom('note').select(['person_id', 'words']).orderBy('id')),
      held: db.get(build.selectFrom('holding').selectAll()),
      by: db.get(build.selectFrom('recommendation').select(['by_name', 'by_person_id', 'recommended'])),
      mentor: db.get(build.selectFrom('mentoring').select(['mentor_name', 'mentor_id'])),
      asked: db.get(build.selectFrom('invited').select(['name', 'staff_id'])),
      words: db.all(build.selectFrom('step').select(['words', 'images_gone']).orderBy('seq')),
      named: db.all(build.selectFrom('step_person').select('person_id').distinct()),
    }));
    expect(rows.people).toEqual([{ id: OTHER }]);
    expect(rows.notes.map(({ words }) => words)).toEqual([
      'Ben reads well.',
      'And asks.',
      'A note about Ben that stays.',
    ]);
    expect(rows.held).toMatchObject({ title: 'Teacher of Art', line_manager_id: null });
    expect(rows.by).toEqual({ by_name: 'Somebody who was erased', by_person_id: null, recommended: 1 });
    expect(rows.mentor).toEqual({ mentor_name: 'Somebody who was erased', mentor_id: null });
    expect(rows.asked).toEqual({ name: 'Somebody who was erased', staff_id: null });
    expect(rows.named).toEqual([{ person_id: OTHER }]);
    expect(rows.words).toEqual([
      { words: 'A change about somebody who was erased', images_gone: 1 },
      { words: 'A change about somebody who was erased', images_gone: 1 },
      { words: 'A change about somebody who was erased', images_gone: 1 },
      { words: 'Changed 2 people', images_gone: 1 },
      { words: 'Noted for Ben Reed', images_gone: 0 },
      { words: 'Noted for Ben Reed again', images_gone: 0 },
      { words: 'Erased a person and all that was held about them', images_gone: 1 },
    ]);
    await again.close();
  });
});
