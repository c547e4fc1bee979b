import type { homeContract } from '../../../shared/contract/home.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { namesOf, requireName } from '../staff/names.ts';
import type { Found } from './found.ts';

type Data<Name extends keyof typeof homeContract> = DataOf<(typeof homeContract)[Name]>;
const done = { done: true } as const;

/** The reminders not yet done, each on its day. */
export function remindersDue(db: Reader): Found[] {
  const rows = db.all(
    build.selectFrom('reminder').selectAll().where('done_on', 'is', null).orderBy('on_date'),
  );
  const names = namesOf(
    db,
    rows.flatMap((row) => (row.person_id === null ? [] : [row.person_id])),
  );
  return rows.map((row) => {
    const name = row.person_id === null ? undefined : names.get(row.person_id);
    return {
      key: `reminder ${row.id}`,
      kind: 'reminders' as const,
      on: row.on_date,
      title: row.words,
      why: name === undefined ? 'Your reminder.' : `Your reminder about ${name}.`,
      go: row.person_id === null || name === undefined ? '' : `#/staff/${row.person_id}`,
      action: row.person_id === null || name === undefined ? '' : 'Open',
      reminderId: row.id,
    };
  });
}

/** Adds a reminder for a day, about a person or about nobody. */
export function addReminder(context: CommandContext, data: Data<'addReminder'>): { id: string } {
  const { db, newId } = context;
  if (data.personId !== null) requireName(db, data.personId);
  const id = newId();
  db.run(
    build
      .insertInto('reminder')
      .values({ id, person_id: data.personId, on_date: data.on, words: data.words, done_on: null }),
  );
  context.describe(`Added a reminder: ${data.words}`, about(data.personId));
  return { id };
}

/** Changes a reminder's day, words or person. */
export function editReminder(context: CommandContext, { id, ...data }: Data<'editReminder'>): typeof done {
  const { db } = context;
  const before = requireReminder(db, id);
  if (data.personId !== null) requireName(db, data.personId);
  db.run(
    build
      .updateTable('reminder')
      .set({ person_id: data.personId, on_date: data.on, words: data.words })
      .where('id', '=', id),
  );
  context.describe(`Changed a reminder: ${data.words}`, [
    ...new Set([...about(before.person_id), ...about(data.personId)]),
  ]);
  return done;
}

/** Marks a reminder as done today, or takes that back. */
export function doneReminder(context: CommandContext, data: Data<'doneReminder'>): typeof done {
  const { db, today } = context;
  const row = requireReminder(db, data.id);
  db.run(
    build
      .updateTable('reminder')
      .set({ done_on: data.done ? today : null })
      .where('id', '=', data.id),
  );
  context.describe(`${data.done ? 'Done' : 'Not done after all'}: ${row.words}`, about(row.person_id));
  return done;
}

/** Removes a reminder. */
export function removeReminder(context: CommandContext, { id }: Data<'removeReminder'>): typeof done {
  const row = requireReminder(context.db, id);
  context.db.run(build.deleteFrom('reminder').where('id', '=', id));
  context.describe(`Removed a reminder: ${row.words}`, about(row.person_id));
  return done;
}

const about = (personId: string | null) => (personId === null ? [] : [personId]);

function requireReminder(db: Reader, id: string) {
  const row = db.get(build.selectFrom('reminder').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('home.no-such-reminder', 'That reminder is no longer there.', {
    wayOut: 'Load the page again.',
  });
}
