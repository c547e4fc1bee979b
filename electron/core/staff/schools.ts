import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { staffContract } from '../../../shared/contract/staff.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import { keysOf } from '../../../shared/rules/keys-of.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy, heldOn } from './current.ts';
import { nameOf } from './names.ts';

type Data<Name extends keyof typeof staffContract> = DataOf<(typeof staffContract)[Name]>;

/** The schools of this file, ours first. */
export function listSchools({ db }: QueryContext): ReplyOf<(typeof staffContract)['schools']> {
  return db
    .all(build.selectFrom('school').selectAll().orderBy('id'))
    .sort((a, b) => b.ours - a.ours || byName(a, b))
    .map((row) => ({
      id: row.id,
      name: row.name,
      phase: row.phase,
      localAuthority: row.local_authority,
      urn: row.urn,
      region: row.region,
      trust: row.trust,
      headName: row.head_name,
      ours: row.ours === 1,
      inAlliance: row.in_alliance === 1,
    }));
}

/** Changes what is recorded of a school. */
export function editSchool(context: CommandContext, { id, change }: Data<'editSchool'>): { done: true } {
  const { db } = context;
  const row = db.get(build.selectFrom('school').selectAll().where('id', '=', id));
  if (row === undefined) throw new Refusal('staff.no-such-school', 'That school is not in this file.');
  if (change.ours === false && row.ours === 1) refuseNoSchoolOfOurs(context, id);
  const keep = <T>(given: T | undefined, now: T): T => (given === undefined ? now : given);
  db.run(
    build
      .updateTable('school')
      .set({
        name: keep(change.name, row.name),
        phase: keep(change.phase, row.phase),
        local_authority: keep(change.localAuthority, row.local_authority),
        urn: keep(change.urn, row.urn),
        region: keep(change.region, row.region),
        trust: keep(change.trust, row.trust),
        head_name: keep(change.headName, row.head_name),
        ours: change.ours === undefined ? row.ours : Number(change.ours),
        in_alliance: change.inAlliance === undefined ? row.in_alliance : Number(change.inAlliance),
      })
      .where('id', '=', id),
  );
  context.describe(`Changed ${change.name ?? row.name}`);
  return { done: true };
}

/** Adds a further school of ours, or one of the alliance. */
export function addSchool(context: CommandContext, data: Data<'addSchool'>): { id: string } {
  const id = context.newId();
  context.db.run(
    build.insertInto('school').values({
      id,
      name: data.name,
      phase: data.phase,
      local_authority: data.localAuthority,
      ours: data.ours ? 1 : 0,
      in_alliance: data.inAlliance ? 1 : 0,
    }),
  );
  context.describe(`Added ${data.name}`);
  return { id };
}

function refuseNoSchoolOfOurs({ db }: CommandContext, id: string): void {
  const others = db.get(build.selectFrom('school').select('id').where('ours', '=', 1).where('id', '!=', id));
  if (others !== undefined) return;
  throw new Refusal('staff.last-school', 'This is the only school of ours in this file, so it stays.', {
    wayOut: 'Add the other school first.',
  });
}

const inUse = {
  employment: 'has, or had, staff',
  holding: 'has, or had, staff',
  post: 'holds posts',
  giver: 'gives coaches, mentors or hosts',
  request: 'has people who ask for coaches, mentors or hosts',
  intake: 'has sent nominations',
  outcome: 'is where somebody was promoted',
  needs_meeting: 'had a needs meeting',
  opportunity: 'offers projects',
  placement: 'has had somebody on a placement',
  deployment: 'has had a consultant leader',
} as const;

/** Takes out a school that nobody has worked at, that holds no post and has no part in matching. Refuses otherwise. */
export function removeSchool(context: CommandContext, { id }: { id: string }): { done: true } {
  const { db } = context;
  const row = db.get(build.selectFrom('school').select(['name', 'ours']).where('id', '=', id));
  if (row === undefined) throw new Refusal('staff.no-such-school', 'That school is not in this file.');
  if (row.ours === 1) refuseNoSchoolOfOurs(context, id);
  for (const table of keysOf(inUse)) {
    if (db.get(build.selectFrom(table).select('id').where('school_id', '=', id)) === undefined) continue;
    const what = inUse[table];
    throw new Refusal('staff.school-in-use', `${row.name} ${what} in this file, so it stays.`);
  }
  if (db.get(build.selectFrom('project').select('title').where('school_id', '=', id)) !== undefined)
    throw new Refusal('staff.school-in-use', `${row.name} has had projects in this file, so it stays.`);
  db.run(build.deleteFrom('school').where('id', '=', id));
  context.describe(`Took out ${row.name}`);
  return { done: true };
}

/**
 * The leadership posts, vacant ones too, with who holds each today. In a meeting a post that only somebody hidden holds
 * is left out: it would look vacant, which it is not.
 */
export function listPosts(
  { db, today, meeting }: QueryContext,
  { closed }: Data<'posts'>,
): ReplyOf<(typeof staffContract)['posts']> {
  const isHeld = heldOn(db, today);
  const holders = groupBy(
    db
      .all(
        build
          .selectFrom('holding')
          .innerJoin('person', 'person.id', 'holding.person_id')
          .select([
            'holding.person_id',
            'holding.post_id',
            'holding.basis',
            'holding.share',
            'from_date',
            'to_date',
            'person.id',
            'forename',
            'surname',
            'preferred_name',
          ])
          .where('post_id', 'is not', null),
      )
      .filter(isHeld),
    (row) => row.post_id,
  );
  const held = meeting ? postsHeld(db, isHeld) : new Set();
  return db
    .all(
      build
        .selectFrom('post')
        .innerJoin('school', 'school.id', 'post.school_id')
        .select([
          'post.id',
          'post.title',
          'post.role',
          'post.team',
          'post.closed_on as closedOn',
          'school.name as school',
        ])
        .orderBy('post.title'),
    )
    .filter((row) => closed || row.closedOn === null)
    .filter((row) => !held.has(row.id) || holders.has(row.id))
    .map((row) => ({
      ...row,
      holders: (holders.get(row.id) ?? []).map((one) => ({
        id: one.id,
        name: nameOf(one),
        basis: one.basis,
        share: one.share,
      })),
    }));
}

/** The posts that anybody holds today, whether or not they may be shown. */
function postsHeld(db: Reader, isHeld: ReturnType<typeof heldOn>): Set<string | null> {
  const rows = db.all(
    build.withSchema('main').selectFrom('holding').select(['person_id', 'post_id', 'from_date', 'to_date']),
  );
  return new Set(rows.filter(isHeld).map((row) => row.post_id));
}
