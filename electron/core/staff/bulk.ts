import type { Ref } from '../../../shared/rules/import/line-managers.ts';
import type { PostRef } from '../../../shared/rules/import/posts.ts';
import type { ExistingRecords } from '../../../shared/rules/import/records.ts';
import type { CommandContext } from '../context.ts';
import type { Writes } from '../jobs/import-writes.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from './current.ts';

/** Everybody with their employments and posts, the open leadership posts, and the schools. Reads each table once. */
export function everyRecord(db: Reader): ExistingRecords {
  const employments = groupBy(
    db.all(
      build
        .selectFrom('employment')
        .select([
          'id',
          'person_id',
          'school_id',
          'staff_code',
          'from_date',
          'to_date',
          'contract',
          'share',
          'team',
        ])
        .orderBy('from_date', 'desc'),
    ),
    (row) => row.person_id,
  );
  const holdings = groupBy(
    db.all(build.selectFrom('holding').selectAll().where('elsewhere', 'is', null)),
    (row) => row.person_id,
  );
  return {
    people: db
      .all(
        build
          .selectFrom('person')
          .select([
            'id',
            'title',
            'forename',
            'surname',
            'preferred_name',
            'mis_id',
            'trn',
            'email',
            'qts_date',
            'teaching_years',
            'archived_on',
          ]),
      )
      .map((row) => ({
        ...row,
        employments: employments.get(row.id) ?? [],
        holdings: holdings.get(row.id) ?? [],
      })),
    posts: db.all(
      build.selectFrom('post').select(['id', 'school_id', 'title', 'team']).where('closed_on', 'is', null),
    ),
    schools: db
      .all(build.selectFrom('school').select(['id', 'name', 'urn', 'ours']).orderBy('id'))
      .map((row) => ({ ...row, ours: row.ours === 1 })),
  };
}

/** Rows in one statement: few enough for the statement to be kept, enough to spare compiling each. */
const together = 40;

/** Writes rows some at a time, each batch by one statement. */
export function inBatches<Row>(rows: readonly Row[], insert: (batch: readonly Row[]) => void): void {
  for (let at = 0; at < rows.length; at += together) insert(rows.slice(at, at + together));
}

/**
 * Writes what an import worked out: new posts, people, employments and holdings, then the changes to those
 * that are there. Gives the ids of everybody added; keys of new rows become ids of this file.
 */
export function writeRecords({ db, newId, now, today }: CommandContext, writes: Writes): string[] {
  const people = new Map(writes.people.map(({ key }) => [key, newId()]));
  const posts = new Map(writes.posts.map(({ key }) => [key, newId()]));
  const idOf = (ref: Ref | PostRef, ids: ReadonlyMap<string, string>): string => {
    if ('id' in ref) return ref.id;
    const id = ids.get(ref.key);
    if (id === undefined) throw new Error('An import names somebody whom it does not add.');
    return id;
  };
  const maybe = (ref: Ref | PostRef | null, ids: ReadonlyMap<string, string>) =>
    ref === null ? null : idOf(ref, ids);

  inBatches(writes.people, (batch) =>
    db.run(
      build
        .insertInto('person')
        .values(batch.map(({ key, ...row }) => ({ ...row, id: idOf({ key }, people), made_at: now }))),
    ),
  );
  inBatches(writes.posts, (batch) =>
    db.run(
      build
        .insertInto('post')
        .values(batch.map(({ key, ...row }) => ({ ...row, id: idOf({ key }, posts), made_on: today }))),
    ),
  );
  inBatches(writes.employments, (batch) =>
    db.run(
      build
        .insertInto('employment')
        .values(batch.map(({ person, row }) => ({ ...row, id: newId(), person_id: idOf(person, people) }))),
    ),
  );
  inBatches(writes.holdings, (batch) =>
    db.run(
      build.insertInto('holding').values(
        batch.map(({ person, post, line_manager, ...row }) => ({
          ...row,
          id: newId(),
          person_id: idOf(person, people),
          post_id: maybe(post, posts),
          line_manager_id: maybe(line_manager, people),
        })),
      ),
    ),
  );
  for (const { id, set } of writes.personSets)
    db.run(build.updateTable('person').set(set).where('id', '=', id));
  for (const { id, set } of writes.employmentSets)
    db.run(build.updateTable('employment').set(set).where('id', '=', id));
  for (const { id, set, post, line_manager } of writes.holdingSets)
    db.run(
      build
        .updateTable('holding')
        .set({
          ...set,
          ...(post ? { post_id: idOf(post, posts) } : {}),
          ...(line_manager ? { line_manager_id: idOf(line_manager, people) } : {}),
        })
        .where('id', '=', id),
    );
  inBatches(writes.ended, (batch) =>
    db.run(
      build
        .updateTable('holding')
        .set({ to_date: today })
        .where('id', 'in', [...batch]),
    ),
  );
  return [...people.values()];
}
