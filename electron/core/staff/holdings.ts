import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { staffContract } from '../../../shared/contract/staff.ts';
import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { refuseBackwards } from './employments.ts';
import { requireName } from './names.ts';

type Data<Name extends keyof typeof staffContract> = DataOf<(typeof staffContract)[Name]>;
const done = { done: true } as const;

function requirePost({ db }: CommandContext, id: string) {
  const row = db.get(build.selectFrom('post').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('staff.no-such-post', 'That post is not in this file.', { field: 'postId' });
}

function requireHolding({ db }: CommandContext, id: string) {
  const row = db.get(build.selectFrom('holding').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('staff.no-such-holding', 'That post of theirs is no longer there.', {
    wayOut: 'Load the page again.',
  });
}

function refuseOwnManager(context: CommandContext, personId: string, lineManagerId: string | null): void {
  if (lineManagerId === personId)
    throw new Refusal(
      'staff.own-manager',
      `${requireName(context.db, personId)} cannot be their own line manager.`,
      {
        field: 'lineManagerId',
      },
    );
}

function refuseNowhere(): never {
  throw new Refusal('staff.where', 'Say at which school this post is.', { field: 'elsewhere' });
}

/** Adds a leadership post, which exists whether or not anybody holds it. */
export function addPost(context: CommandContext, data: Data<'addPost'>): { id: string } {
  const id = context.newId();
  context.db.run(
    build.insertInto('post').values({
      id,
      school_id: data.schoolId,
      title: data.title,
      role: data.role,
      team: data.team,
      made_on: context.today,
    }),
  );
  context.describe(`Added the post ${data.title}`);
  return { id };
}

/**
 * Renames or closes a leadership post. Holdings keep the title they were made with. Refuses to close a post that
 * somebody still holds on that day.
 */
export function editPost(context: CommandContext, data: Data<'editPost'>): typeof done {
  const row = requirePost(context, data.id);
  if (data.closedOn !== null && row.closed_on === null) refuseHeld(context, data.id, data.closedOn);
  context.db.run(
    build
      .updateTable('post')
      .set({ title: data.title, role: data.role, team: data.team, closed_on: data.closedOn })
      .where('id', '=', data.id),
  );
  const closes = data.closedOn !== null && row.closed_on === null;
  context.describe(`${closes ? 'Closed' : 'Changed'} the post ${data.title}`);
  return done;
}

function refuseHeld({ db }: CommandContext, postId: string, closedOn: string): void {
  const held = db
    .all(
      build.selectFrom('holding').select(['person_id', 'from_date', 'to_date']).where('post_id', '=', postId),
    )
    .filter((row) => row.to_date === null || row.to_date > closedOn);
  const [holder] = held;
  if (holder === undefined) return;
  throw new Refusal('staff.post-held', `${requireName(db, holder.person_id)} still holds this post.`, {
    field: 'closedOn',
    wayOut: 'End it on their page first.',
    details: { personId: holder.person_id },
  });
}

/** Records a post that a person holds, or has held, here or elsewhere. */
export function addHolding(context: CommandContext, data: Data<'addHolding'>): { id: string } {
  const { db, newId } = context;
  const name = requireName(db, data.personId);
  refuseBackwards(data.from, data.to);
  refuseOwnManager(context, data.personId, data.lineManagerId);
  const post = data.postId === null ? null : requirePost(context, data.postId);
  if (post === null && data.schoolId === null && (data.elsewhere ?? '') === '') refuseNowhere();
  const id = newId();
  db.run(
    build.insertInto('holding').values({
      id,
      person_id: data.personId,
      post_id: data.postId,
      school_id: post?.school_id ?? data.schoolId,
      elsewhere: post === null && data.schoolId === null ? data.elsewhere : null,
      title: data.title,
      role: data.role ?? post?.role ?? null,
      from_date: data.from,
      to_date: data.to,
      basis: data.basis,
      share: data.share,
      line_manager_id: data.lineManagerId,
    }),
  );
  context.describe(`Added the post ${data.title} of ${name}`, [data.personId]);
  return { id };
}

/** Changes a post that a person holds or held. */
export function editHolding(context: CommandContext, { id, change }: Data<'editHolding'>): typeof done {
  const { db } = context;
  const row = requireHolding(context, id);
  const keep = <T>(given: T | undefined, now: T): T => (given === undefined ? now : given);
  const postId = keep(change.postId, row.post_id);
  const post = postId === null ? null : requirePost(context, postId);
  const schoolId = post?.school_id ?? keep(change.schoolId, row.school_id);
  const elsewhere = schoolId === null ? keep(change.elsewhere, row.elsewhere) : null;
  if (schoolId === null && (elsewhere ?? '') === '') refuseNowhere();
  const next = {
    post_id: postId,
    school_id: schoolId,
    elsewhere,
    title: keep(change.title, row.title),
    role: keep(change.role, row.role),
    from_date: keep(change.from, row.from_date),
    to_date: keep(change.to, row.to_date),
    basis: keep(change.basis, row.basis),
    share: keep(change.share, row.share),
    line_manager_id: keep(change.lineManagerId, row.line_manager_id),
  };
  refuseBackwards(next.from_date, next.to_date);
  refuseOwnManager(context, row.person_id, next.line_manager_id);
  db.run(build.updateTable('holding').set(next).where('id', '=', id));
  context.describe(`Changed ${next.title} of ${requireName(db, row.person_id)}`, [row.person_id]);
  return done;
}

/**
 * Makes a leadership post of what somebody holds, in one step, so that it can be planned for and covered. Refuses where
 * it is one already, is at no school of this file, or has no role.
 */
export function postOfHolding(context: CommandContext, { id }: Data<'postOfHolding'>): { id: string } {
  const { db, newId, today, describe } = context;
  const { post_id, school_id, role, title, person_id } = requireHolding(context, id);
  if (post_id !== null || school_id === null || role === null)
    throw new Refusal('staff.no-post-of-it', `${title} cannot be recorded as a leadership post.`, {
      wayOut:
        post_id === null
          ? 'Give it a school of this file and a role first.'
          : 'It is one already: load the page again.',
    });
  const post = newId();
  const made_on = today;
  db.run(build.insertInto('post').values({ id: post, school_id, title, role, team: null, made_on }));
  db.run(build.updateTable('holding').set({ post_id: post }).where('id', '=', id));
  describe(`Recorded ${title} of ${requireName(db, person_id)} as a leadership post`, [person_id]);
  return { id: post };
}

/** Removes a post from a person's record that was put there by mistake. */
export function removeHolding(context: CommandContext, { id }: { id: string }): typeof done {
  const row = requireHolding(context, id);
  context.db.run(build.deleteFrom('holding').where('id', '=', id));
  context.describe(`Removed ${row.title} from ${requireName(context.db, row.person_id)}`, [row.person_id]);
  return done;
}
