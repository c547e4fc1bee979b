import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { build } from '../../../electron/core/sql.ts';
import { asAfterACrash, newSchoolFile, openSchoolFile } from '../../helpers/school-file.ts';
import { addPerson, folderOf, people } from './work.ts';

const step = (id: string) => ({ id, area: 'staff', name: 'test' });
const row = (id: string) =>
  build
    .insertInto('person')
    .values({ id, forename: 'A', surname: 'B', kind: 'teaching', made_at: '2026-11-23' });

describe('a command', () => {
  it('that is repeated gives its first reply and does nothing, also after reopening', async () => {
    const file = await newSchoolFile();
    const first = addPerson(file, 'p1', 'Marsh', 'same');
    expect(first).toEqual({ reply: { added: 'p1' }, repeated: false, tables: ['person'] });
    const repeat = { reply: { added: 'p1' }, repeated: true, tables: [] };
    expect(addPerson(file, 'p2', 'Marsh', 'same')).toEqual(repeat);
    const crashed = await openSchoolFile(asAfterACrash(folderOf(file)));
    expect(addPerson(crashed, 'p3', 'Marsh', 'same')).toEqual(repeat);
    await file.close();
    const again = await openSchoolFile(folderOf(file));
    expect(addPerson(again, 'p4', 'Marsh', 'same')).toEqual(repeat);
    expect(people(again)).toEqual(['p1']);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('no');
      },
      'no',
    ],
    ['returns a Promise', () => Promise.resolve(1), 'Promise'],
    ['does not describe itself', () => 1, 'describe itself'],
  ])('that %s leaves no trace', async (_, end, message) => {
    const file = await newSchoolFile();
    const run = () =>
      file.command(step('c'), (db, describe) => {
        db.run(row('p1'));
        if (message !== 'describe itself') describe('Words');
        return end();
      });
    expect(run).toThrow(message);
    expect(people(file)).toEqual([]);
    expect(file.query((db) => db.all(build.selectFrom('step').selectAll()))).toEqual([]);
    addPerson(file, 'p2', 'Marsh', 'c');
    expect(people(await openSchoolFile(asAfterACrash(folderOf(file))))).toEqual(['p2']);
  });

  it('whose commit is refused after it was flushed is taken off the journal again', async () => {
    const file = await newSchoolFile();
    addPerson(file, 'p1');
    const run = () =>
      file.command(step('c'), (db, describe) => {
        db.run({ compile: () => sql`PRAGMA defer_foreign_keys = ON`.compile(build) });
        db.run(
          build
            .insertInto('note')
            .values({ id: 'n', person_id: 'nobody', on_date: '2026-11-23', words: '', by_name: '' }),
        );
        describe('Noted');
      });
    expect(run).toThrow(/FOREIGN KEY/);
    addPerson(file, 'p2');
    expect(people(await openSchoolFile(asAfterACrash(folderOf(file))))).toEqual(['p1', 'p2']);
  });

  it('is ordered by its number, so that a clock that goes back does no harm', async () => {
    let minute = 30;
    const clock = () => new Date(Date.UTC(2026, 10, 23, 9, minute--));
    const file = await newSchoolFile({ clock });
    for (const id of ['p1', 'p2', 'p3']) addPerson(file, id);
    const again = await openSchoolFile(asAfterACrash(folderOf(file)), { clock });
    addPerson(again, 'p4');
    const words = again.query((db) => db.all(build.selectFrom('step').select(['seq', 'at']).orderBy('seq')));
    expect(words.map((one) => one.seq)).toEqual([1, 2, 3, 4]);
    expect(words.map((one) => one.at)).toEqual(
      words
        .map((one) => one.at)
        .sort()
        .reverse(),
    );
  });

  it.each([[2 ** 53], [Number.NaN], ['a\0b']])(
    'refuses the value %s, which could not be kept exactly',
    async (value) => {
      const file = await newSchoolFile();
      const run = () =>
        file.command(step('c'), (db, describe) => {
          db.run(build.insertInto('setting').values({ key: 'k', value: sql`${value}` }));
          describe('Set');
        });
      expect(run).toThrow(expect.objectContaining({ name: 'Refusal' }));
    },
  );

  it('cannot be begun inside another, and a query cannot write', async () => {
    const file = await newSchoolFile();
    expect(() => file.command(step('c'), () => addPerson(file, 'p1'))).toThrow('inside a command');
    expect(() => file.query((db) => db.all(row('p1').returning('id')))).toThrow('may not change');
    expect(people(file)).toEqual([]);
  });
});

describe('the veil', () => {
  const hide = [`CREATE TEMP VIEW person AS SELECT * FROM main.person WHERE id <> 'p1'`];

  it('hides rows from every query while commands still see them and are recorded', async () => {
    const file = await newSchoolFile();
    addPerson(file, 'p1');
    addPerson(file, 'p2');
    file.veil(hide);
    expect(people(file)).toEqual(['p2']);
    file.command(step('c'), (db, describe) => {
      expect(db.get(build.selectFrom('person').select('id').where('id', '=', 'p1'))).toEqual({ id: 'p1' });
      db.run(build.updateTable('person').set({ surname: 'Reed' }).where('id', '=', 'p1'));
      describe('Renamed');
    });
    expect(() =>
      file.command(step('d'), () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(people(file)).toEqual(['p2']);
    await file.snapshot();
    expect(people(file)).toEqual(['p2']);
    const crashed = await openSchoolFile(asAfterACrash(folderOf(file)));
    expect(people(crashed)).toEqual(['p1', 'p2']);
    file.veil(null);
    expect(people(file)).toEqual(['p1', 'p2']);
    expect(
      file.query((db) => db.get(build.selectFrom('person').select('surname').where('id', '=', 'p1'))),
    ).toEqual({ surname: 'Reed' });
  });

  it('that cannot be put in place is refused, and what it would have shown with it', async () => {
    const file = await newSchoolFile();
    addPerson(file, 'p1');
    file.veil(hide);
    expect(() => file.veil([...hide, 'CREATE TEMP VIEW nonsense AS SELEKT'])).toThrow();
    expect(people(file)).toEqual([]);
  });
});

describe('what a query reads', () => {
  const surnames = build.selectFrom('person').select(['id', 'surname']).orderBy('id');

  it('is the same for everybody who asks in it: taking rows out of one reply leaves the other whole', async () => {
    const file = await newSchoolFile();
    addPerson(file, 'p1');
    addPerson(file, 'p2', 'Reed');
    const [first, second, one] = file.query((db) => {
      const rows = db.all(surnames);
      rows.pop();
      return [rows, db.all(surnames), db.get(surnames)];
    });
    expect(first).toHaveLength(1);
    expect(second).toHaveLength(2);
    expect(one).toEqual(second[0]);
    expect(() => Object.assign(second[0] ?? {}, { surname: 'Changed' })).toThrow(TypeError);
  });

  it('is read anew by the next one, after a command', async () => {
    const file = await newSchoolFile();
    addPerson(file, 'p1');
    const read = () => file.query((db) => db.all(surnames).map((row) => row.id));
    expect(read()).toEqual(['p1']);
    addPerson(file, 'p2');
    expect(read()).toEqual(['p1', 'p2']);
  });
});
