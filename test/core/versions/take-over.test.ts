import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillSample } from '../../../electron/core/sample.ts';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build, type Reader, type Writer } from '../../../electron/core/sql.ts';
import { peopleWhoDiffer, rowsOfPerson } from '../../../electron/core/versions/compare.ts';
import { carryOut, planTakeOver } from '../../../electron/core/versions/take-over.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { keptFolder } from '../../e2e/folders.ts';
import { NOW, optionsIn } from '../../helpers/school-file.ts';

const { folder, remove } = keptFolder();
let file: SchoolFile;
let other: SchoolFile;
let next = 0;

beforeAll(async () => {
  file = await SchoolFile.create(optionsIn(folder), (db) =>
    fillSample(db, { now: NOW.toISOString(), today: '2026-11-23' }),
  );
  await file.snapshot();
  const path = join(folder, 'other.baton');
  copyFileSync(file.path, path);
  other = await SchoolFile.look(
    { ...optionsIn(folder), path },
    { why: new Refusal('looked-at', 'Only looked at.'), journals: 'ignored' },
  );
});
afterAll(async () => {
  await file.close();
  await other.close();
  remove();
});

const both = <T>(read: (now: Reader, before: Reader) => T): T =>
  file.query((now) => other.query((before) => read(now, before)));
const change = (write: (db: Writer) => void) =>
  file.command({ id: `command-${next++}`, area: 'staff', name: 'test' }, (db, describe) => {
    describe('Changed something');
    write(db);
  });
const takeOver = (id: string) => {
  const plan = both((now, before) => planTakeOver(now, before, id));
  change((db) => carryOut(db, plan));
  return plan;
};
const remaining = (id: string) => both((now, before) => rowsOfPerson(now, before, id));
const whoDiffers = () =>
  peopleWhoDiffer(
    { now: (read) => file.query(read), other: (read) => other.query(read) },
    { progress: () => undefined, signal: new AbortController().signal },
  );
const people = () => other.query((db) => db.all(build.selectFrom('person').select('id').orderBy('id')));

describe('a person taken over from another version of the file', () => {
  it('is wholly as they were there, whoever it is, after they were deleted here', async () => {
    for (const { id } of people()) {
      change((db) => db.run(build.deleteFrom('person').where('id', '=', id)));
      const plan = takeOver(id);
      expect(plan.blocked).toEqual([]);
      expect(plan.brings).toEqual([]);
      expect(remaining(id)).toEqual([]);
    }
    // Who led them was unlinked as they were deleted, and belongs to those who are led.
    const left = await whoDiffers();
    for (const { id, tables } of left) {
      expect(
        tables.every((table) =>
          [
            'holding',
            'recommendation',
            'declared_interest',
            'mentoring',
            'invited',
            'backfill',
            'deployment',
          ].includes(table),
        ),
      ).toBe(true);
      takeOver(id);
    }
    expect(await whoDiffers()).toEqual([]);
  });

  it('loses what was added here and gets back what was changed, in one step', async () => {
    const { person_id: id } = other.query((db) => db.get(build.selectFrom('nomination').selectAll()))!;
    change((db) => {
      db.run(build.updateTable('person').set({ surname: 'Changed' }).where('id', '=', id));
      db.run(build.updateTable('nomination').set({ statement: 'Other words' }).where('person_id', '=', id));
      db.run(build.deleteFrom('employment').where('person_id', '=', id));
      db.run(
        build
          .insertInto('note')
          .values({ id: 'n-new', person_id: id, on_date: '2026-11-23', words: 'New', by_name: 'Head' }),
      );
    });
    const found = await whoDiffers();
    expect(found).toMatchObject([{ id, state: 'changed' }]);
    expect(found[0]?.tables).toEqual(expect.arrayContaining(['person', 'employment', 'nomination', 'note']));
    takeOver(id);
    expect(await whoDiffers()).toEqual([]);
  });

  it('brings along a post and a school that were deleted since, and names them', async () => {
    const held = other.query((db) =>
      db.get(
        build
          .selectFrom('holding')
          .innerJoin('post', 'post.id', 'holding.post_id')
          .select(['holding.person_id', 'post_id', 'post.title'])
          .where('post_id', 'is not', null),
      ),
    )!;
    const id = held.person_id;
    const { post_id: post } = held;
    const holders = other.query((db) =>
      db.all(build.selectFrom('holding').select('person_id').where('post_id', '=', post)),
    );
    change((db) => {
      for (const { person_id } of holders) db.run(build.deleteFrom('person').where('id', '=', person_id));
      db.run(build.updateTable('holding').set({ post_id: null }).where('post_id', '=', post));
      db.run(build.deleteFrom('post').where('id', '=', post ?? ''));
    });
    const plan = takeOver(id);
    expect(plan.brings).toMatchObject([{ table: 'post', row: { id: post, title: held.title } }]);
    const theirs = new Set(remaining(id).map(({ kin }) => kin.table.name));
    expect(
      [...theirs].filter((table) => !['holding', 'declared_interest', 'recommendation'].includes(table)),
    ).toEqual([]);
    for (const { id: each } of await whoDiffers()) takeOver(each);
    expect(await whoDiffers()).toEqual([]);
  });

  it('who names somebody that is here no more comes without the name, which is said', async () => {
    const led = other.query((db) =>
      db.get(build.selectFrom('holding').selectAll().where('line_manager_id', 'is not', null)),
    )!;
    change((db) => {
      for (const id of [led.line_manager_id ?? '', led.person_id])
        db.run(build.deleteFrom('person').where('id', '=', id));
    });
    const plan = takeOver(led.person_id);
    expect(plan.without).toContain(led.line_manager_id);
    takeOver(led.line_manager_id ?? '');
    for (const { id } of await whoDiffers()) takeOver(id);
    expect(await whoDiffers()).toEqual([]);
  });

  it('is left alone, every row of it, where something here allows no second like it', async () => {
    const nominated = other.query((db) => db.get(build.selectFrom('nomination').selectAll()))!;
    const [somebody] = people().filter(({ id }) => id !== nominated.person_id);
    change((db) => {
      db.run(build.deleteFrom('person').where('id', '=', nominated.person_id));
      const { agreed_on: _, ...row } = nominated;
      db.run(build.deleteFrom('nomination').where('person_id', '=', somebody!.id));
      db.run(build.insertInto('nomination').values({ ...row, id: 'another', person_id: somebody!.id }));
    });
    const plan = both((now, before) => planTakeOver(now, before, nominated.person_id));
    expect(plan.blocked).toContainEqual({ table: 'nomination', columns: ['ref'] });
    expect(() => change((db) => carryOut(db, plan))).toThrow(/does not fit/);
    expect(
      file.query((db) =>
        db.all(build.selectFrom('person').where('id', '=', nominated.person_id).select('id')),
      ),
    ).toEqual([]);
  });
});
