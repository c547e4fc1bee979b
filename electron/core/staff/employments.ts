import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { staffContract } from '../../../shared/contract/staff.ts';
import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { requireName } from './names.ts';

type Data<Name extends keyof typeof staffContract> = DataOf<(typeof staffContract)[Name]>;
const done = { done: true } as const;

/** Refuses an end before the beginning; a date not known (null) is let be. */
export function refuseBackwards(from: string | null, to: string | null): void {
  if (from !== null && to !== null && to < from)
    throw new Refusal('staff.dates-backwards', 'It ends before it begins.', {
      field: 'to',
      wayOut: 'Check both dates.',
    });
}

function requireSchool(db: CommandContext['db'], id: string): void {
  if (db.get(build.selectFrom('school').select('id').where('id', '=', id)) === undefined)
    throw new Refusal('staff.no-such-school', 'That school is not in this file.', { field: 'schoolId' });
}

/** Employs a person at a school of this file. */
export function addEmployment(context: CommandContext, data: Data<'addEmployment'>): { id: string } {
  const { db, newId } = context;
  const name = requireName(db, data.personId);
  requireSchool(db, data.schoolId);
  refuseBackwards(data.from, data.to);
  const id = newId();
  db.run(
    build.insertInto('employment').values({
      id,
      person_id: data.personId,
      school_id: data.schoolId,
      staff_code: data.staffCode,
      from_date: data.from,
      to_date: data.to,
      contract: data.contract,
      share: data.share,
      team: data.team,
    }),
  );
  context.describe(`Added an employment of ${name}`, [data.personId]);
  return { id };
}

/** Changes an employment: dates, contract, share, team. */
export function editEmployment(context: CommandContext, { id, change }: Data<'editEmployment'>): typeof done {
  const { db } = context;
  const row = requireEmployment(context, id);
  const from = change.from === undefined ? row.from_date : change.from;
  const to = change.to === undefined ? row.to_date : change.to;
  refuseBackwards(from, to);
  if (change.schoolId !== undefined) requireSchool(db, change.schoolId);
  db.run(
    build
      .updateTable('employment')
      .set({
        school_id: change.schoolId ?? row.school_id,
        staff_code: change.staffCode === undefined ? row.staff_code : change.staffCode,
        from_date: from,
        to_date: to,
        contract: change.contract === undefined ? row.contract : change.contract,
        share: change.share === undefined ? row.share : change.share,
        team: change.team === undefined ? row.team : change.team,
      })
      .where('id', '=', id),
  );
  context.describe(`Changed an employment of ${requireName(db, row.person_id)}`, [row.person_id]);
  return done;
}

/** Removes an employment that was a mistake; the last one of a person stays. */
export function removeEmployment(context: CommandContext, { id }: { id: string }): typeof done {
  const { db } = context;
  const row = requireEmployment(context, id);
  const others = db.all(build.selectFrom('employment').select('id').where('person_id', '=', row.person_id));
  if (others.length === 1)
    throw new Refusal('staff.last-employment', 'This is their only employment, so it stays.', {
      wayOut: 'If they have left, record that they left.',
    });
  db.run(build.deleteFrom('employment').where('id', '=', id));
  context.describe(`Removed an employment of ${requireName(db, row.person_id)}`, [row.person_id]);
  return done;
}

function requireEmployment({ db }: CommandContext, id: string) {
  const row = db.get(build.selectFrom('employment').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('staff.no-such-employment', 'That employment is no longer there.', {
    wayOut: 'Load the page again.',
  });
}
