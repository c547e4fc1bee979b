import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { staffContract } from '../../../shared/contract/staff.ts';
import { keysOf } from '../../../shared/rules/keys-of.ts';
import { listed } from '../../../shared/rules/listed.ts';
import type { CommandContext } from '../context.ts';
import { refuseErasedByHand } from '../erasure/coming-back.ts';
import { build } from '../sql.ts';
import { groupBy, holdingsNow, inForce } from './current.ts';
import { requireName, whom } from './names.ts';

type Data<Name extends keyof typeof staffContract> = DataOf<(typeof staffContract)[Name]>;

/** The id of our school that new people are employed at: the first of our own. */
export function ourSchool(db: CommandContext['db']): string {
  const row = db.get(build.selectFrom('school').select('id').where('ours', '=', 1).orderBy('id'));
  if (row !== undefined) return row.id;
  throw new Refusal('staff.no-school', 'This file has no school of its own to employ people at.', {
    wayOut: 'Add your school in Settings.',
  });
}

/**
 * Adds one person, employed at our school, with the post they hold now where it is given. Refuses somebody who may have
 * been erased from this file, unless the head has been asked.
 */
export function addPerson(context: CommandContext, data: Data<'add'>): { id: string } {
  const { db, newId, now } = context;
  if (!data.thoughErased) refuseErasedByHand(db, data);
  const id = newId();
  const schoolId = ourSchool(db);
  db.run(
    build.insertInto('person').values({
      id,
      title: data.title,
      forename: data.forename,
      surname: data.surname,
      kind: data.kind,
      email: data.email,
      made_at: now,
    }),
  );
  db.run(
    build
      .insertInto('employment')
      .values({ id: newId(), person_id: id, school_id: schoolId, team: data.team, from_date: data.from }),
  );
  if (data.post !== '')
    db.run(
      build.insertInto('holding').values({
        id: newId(),
        person_id: id,
        school_id: schoolId,
        title: data.post,
        role: data.role,
        from_date: data.from,
      }),
    );
  context.describe(`Added ${data.forename} ${data.surname}`, [id]);
  return { id };
}

const columns = {
  title: 'title',
  forename: 'forename',
  surname: 'surname',
  preferredName: 'preferred_name',
  trn: 'trn',
  misId: 'mis_id',
  email: 'email',
  kind: 'kind',
  qtsDate: 'qts_date',
  teachingYears: 'teaching_years',
  teachingYearsAsOf: 'teaching_years_as_of',
  overseasTrained: 'overseas_trained',
} as const;

const words: Record<keyof typeof columns, string> = {
  title: 'title',
  forename: 'forename',
  surname: 'surname',
  preferredName: 'preferred name',
  trn: 'teacher reference number',
  misId: 'MIS number',
  email: 'email',
  kind: 'kind of post',
  qtsDate: 'QTS date',
  teachingYears: 'years of teaching',
  teachingYearsAsOf: 'years of teaching as of',
  overseasTrained: 'overseas-trained',
};

/** Changes facts of one person or the same fact of many. Refuses a TRN that somebody else has. */
export function editPeople(context: CommandContext, { ids, change }: Data<'edit'>): { changed: number } {
  const { db } = context;
  const keys = keysOf(change);
  if (keys.length === 0) throw new Refusal('staff.no-change', 'There is nothing to change.');
  if (change.trn != null) refuseTakenTrn(context, ids, change.trn);
  if (change.teachingYears != null && change.teachingYearsAsOf == null && keys.includes('teachingYears'))
    change.teachingYearsAsOf = context.today;
  if (change.qtsDate != null && change.qtsDate > context.today)
    throw new Refusal('staff.qts-future', 'QTS cannot have been awarded in the future.', {
      field: 'qtsDate',
    });
  const set = Object.fromEntries(
    keysOf(change).map((key) => {
      const value = change[key];
      return [columns[key], typeof value === 'boolean' ? Number(value) : value];
    }),
  );
  const changed = db.run(build.updateTable('person').set(set).where('id', 'in', ids));
  context.describe(`Changed ${listed(keys.map((key) => words[key]))} of ${whom(db, ids)}`, ids);
  return { changed };
}

function refuseTakenTrn({ db }: CommandContext, ids: readonly string[], trn: string): void {
  const other = db.get(
    build
      .selectFrom('person')
      .select('id')
      .where('trn', '=', trn)
      .where('id', 'not in', [...ids]),
  );
  if (ids.length > 1)
    throw new Refusal('staff.trn-many', 'A teacher reference number belongs to one person.', {
      field: 'trn',
    });
  if (other === undefined) return;
  throw new Refusal(
    'staff.trn-taken',
    `${requireName(db, other.id)} has this teacher reference number already.`,
    {
      field: 'trn',
      wayOut: 'Check both records; one of them has a typing slip.',
      details: { personId: other.id },
    },
  );
}

/** Puts people in a team, phase or department, in the employments they have now. */
export function setTeam(context: CommandContext, { ids, team }: Data<'setTeam'>): { changed: number } {
  const { db, today } = context;
  const employments = groupBy(
    db.all(
      build
        .selectFrom('employment')
        .select(['id', 'person_id', 'from_date', 'to_date'])
        .where('person_id', 'in', ids)
        .orderBy('from_date'),
    ),
    (row) => row.person_id,
  );
  const now = [...employments.values()].flatMap((rows) => {
    const running = rows.filter((row) => inForce(row, today));
    return (running.length === 0 ? rows.slice(-1) : running).map((row) => row.id);
  });
  const changed =
    now.length === 0 ? 0 : db.run(build.updateTable('employment').set({ team }).where('id', 'in', now));
  context.describe(
    team === null
      ? `Took ${whom(context.db, ids)} out of their team`
      : `Put ${whom(context.db, ids)} in ${team}`,
    ids,
  );
  return { changed };
}

/** Sets the line manager of the posts these people hold now; nobody manages themselves. */
export function setLineManager(context: CommandContext, data: Data<'setLineManager'>): { changed: number } {
  const { db, today } = context;
  if (data.lineManagerId !== null && data.ids.includes(data.lineManagerId))
    throw new Refusal(
      'staff.own-manager',
      `${requireName(db, data.lineManagerId)} cannot be their own line manager.`,
      {
        wayOut: 'Take them out of the selection, or choose somebody else.',
      },
    );
  const now = holdingsNow(db, today);
  const holdings = data.ids.flatMap((id) => (now.get(id) ?? []).map((holding) => holding.id));
  if (holdings.length === 0)
    throw new Refusal(
      'staff.no-post-now',
      `${whom(db, data.ids)} ${data.ids.length === 1 ? 'holds' : 'hold'} no post now, and a line manager is kept with a post.`,
      { wayOut: 'Put a post on the record first.' },
    );
  const changed = db.run(
    build.updateTable('holding').set({ line_manager_id: data.lineManagerId }).where('id', 'in', holdings),
  );
  const manager = data.lineManagerId === null ? 'nobody' : requireName(db, data.lineManagerId);
  const whose = data.ids.filter((id) => now.has(id));
  context.describe(`Set the line manager of ${whom(db, whose)} to ${manager}`, whose);
  return { changed };
}
