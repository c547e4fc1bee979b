import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { FlagMark, FlagRow, talentContract } from '../../../shared/contract/talent.ts';
import { addMonths } from '../../../shared/rules/dates.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { removed } from '../removed.ts';
import { build, type Reader } from '../sql.ts';
import { nameOf, refuseLeft, requireName, whom } from '../staff/names.ts';
import { iconOf, requireKind } from './kinds.ts';
import { privacyAnswered } from './privacy.ts';

type Data<Name extends keyof typeof talentContract> = DataOf<(typeof talentContract)[Name]>;
const done = { done: true } as const;

/** A flag ends by itself; two years ahead is the longest it can be set to. */
const longestMonths = 24;

function flagsWhere(db: Reader, today: string, personId: string | null): FlagRow[] {
  const rows = db.all(
    build
      .selectFrom('flag')
      .innerJoin('flag_kind', 'flag_kind.id', 'flag.kind_id')
      .leftJoin('person', 'person.id', 'flag.person_id')
      .leftJoin('post', 'post.id', 'flag.post_id')
      .select([
        'flag.id',
        'flag.kind_id',
        'flag_kind.words as kind',
        'flag_kind.icon',
        'flag.person_id',
        'flag.post_id',
        'person.forename',
        'person.surname',
        'person.preferred_name',
        'post.title',
        'flag.source',
        'flag.evidence',
        'flag.words as note',
        'flag.from_date',
        'flag.end_date',
        'flag.ended_on',
      ])
      .$if(personId !== null, (query) => query.where('flag.person_id', '=', personId))
      .orderBy('flag.from_date', 'desc')
      .orderBy('flag.id'),
  );
  return rows.map((row) => ({
    id: row.id,
    kindId: row.kind_id,
    words: row.kind,
    icon: iconOf(row.icon),
    personId: row.person_id,
    postId: row.post_id,
    about:
      row.forename !== null && row.surname !== null
        ? nameOf({ forename: row.forename, surname: row.surname, preferred_name: row.preferred_name })
        : (row.title ?? ''),
    source: row.source,
    evidence: row.evidence,
    note: row.note,
    from: row.from_date,
    until: row.end_date,
    endedOn: row.ended_on,
    over: row.ended_on !== null || row.end_date < today,
  }));
}

/** Flags on people and posts, newest first: those in force, or all of them. */
export function listFlags({ db, today }: QueryContext, { over }: { over: boolean }): FlagRow[] {
  return flagsWhere(db, today, null).filter((row) => over || !row.over);
}

/** The flags on one person; hidden as a whole while a meeting looks on. */
export function flagsOfPerson(
  { db, today, meeting }: QueryContext,
  { personId }: { personId: string },
): ReplyOf<(typeof talentContract)['ofPerson']> {
  return { hidden: meeting, flags: flagsWhere(db, today, personId) };
}

/** Which kinds of flag are in force on each person, by person, in the order of the kinds; for lists. */
export function flagsInForce(db: Reader, today: string): Map<string, FlagMark[]> {
  const found = new Map<string, FlagMark[]>();
  for (const row of db.all(
    build
      .selectFrom('flag')
      .innerJoin('flag_kind', 'flag_kind.id', 'flag.kind_id')
      .select(['flag.person_id', 'flag.kind_id', 'flag_kind.words', 'flag_kind.icon', 'flag_kind.place'])
      .distinct()
      .where('flag.person_id', 'is not', null)
      .where('ended_on', 'is', null)
      .where('end_date', '>=', today)
      .orderBy('flag_kind.place')
      .orderBy('flag.kind_id'),
  )) {
    if (row.person_id === null) continue;
    const mark = { kindId: row.kind_id, words: row.words, icon: iconOf(row.icon) };
    found.set(row.person_id, [...(found.get(row.person_id) ?? []), mark]);
  }
  return found;
}

function refuseUntil(from: string, until: string): void {
  if (until <= from)
    throw new Refusal('talent.until', 'A flag ends after the day it is set.', { field: 'until' });
  if (until > addMonths(from, longestMonths))
    throw new Refusal('talent.too-long', 'A flag stands for two years at most; it can be renewed.', {
      field: 'until',
    });
}

/**
 * Flags people, or one post. Before the first flag of a file the privacy question is asked once; a flag about a
 * post is never put on a person, nor the other way about.
 */
export function flag(context: CommandContext, data: Data<'flag'>): { flagged: number } {
  const { db, newId } = context;
  const kind = requireKind(db, data.kindId);
  if (kind.closed_on !== null)
    throw new Refusal('talent.kind-closed', `‘${kind.words}’ is out of use.`, {
      wayOut: 'Choose another flag, or bring it back under Flags.',
      field: 'kindId',
    });
  if (!privacyAnswered(db))
    throw new Refusal(
      'talent.privacy-first',
      'Before the first flag: have your staff had the privacy notice?',
      {
        wayOut: 'Answer once, then the flag is set. Baton has a template for the notice.',
      },
    );
  if (kind.about === 'post' ? data.postId === null || data.personIds.length > 0 : data.postId !== null)
    throw new Refusal(
      'talent.about',
      kind.about === 'post'
        ? `‘${kind.words}’ is about a post, never about a person.`
        : `‘${kind.words}’ is about a person.`,
      { field: 'kindId' },
    );
  if (kind.about === 'person' && data.personIds.length === 0)
    throw new Refusal('talent.nobody', 'Nobody is chosen.', { field: 'personIds' });
  if (data.from > context.today)
    throw new Refusal('talent.from-future', 'A flag rests on something that has happened.', {
      field: 'from',
    });
  refuseUntil(data.from, data.until);
  refuseLeft(db, data.personIds, 'personIds', 'so no flag is set');
  refuseTwin(context, kind, data);
  const targets =
    kind.about === 'post'
      ? [{ person_id: null, post_id: data.postId }]
      : [...new Set(data.personIds)].map((id) => ({ person_id: id, post_id: null }));
  for (const target of targets) {
    if (target.person_id !== null) requireName(db, target.person_id);
    db.run(
      build.insertInto('flag').values({
        id: newId(),
        kind_id: data.kindId,
        ...target,
        source: data.source,
        evidence: data.evidence,
        words: data.note,
        from_date: data.from,
        end_date: data.until,
      }),
    );
  }
  context.describe(
    kind.about === 'post'
      ? `Flagged the post ${postTitle(db, data.postId)}: ${kind.words}`
      : `Flagged ${whom(db, data.personIds)}: ${kind.words}`,
    data.personIds,
  );
  return { flagged: targets.length };
}

/** The same flag stands once on a person or a post: it is renewed, not set again. */
function refuseTwin(
  { db, today }: CommandContext,
  kind: { readonly id: string; readonly words: string },
  { personIds, postId }: Data<'flag'>,
): void {
  const twins = flagsWhere(db, today, null).filter(
    (row) =>
      !row.over &&
      row.kindId === kind.id &&
      (row.personId === null ? row.postId === postId : personIds.includes(row.personId)),
  );
  const [first] = twins;
  if (first === undefined) return;
  const ids = new Set(twins.flatMap((row) => row.personId ?? []));
  const who = first.personId === null ? `The post ${first.about}` : whom(db, [...ids]);
  throw new Refusal(
    'talent.stands-already',
    `${who} ${ids.size > 1 ? 'have' : 'has'} the flag ‘${kind.words}’ already.`,
    {
      field: 'kindId',
      wayOut: `Renew or change the one that stands, under Flags${ids.size === 0 ? '' : ' or on the person’s page'}.`,
      details: { id: first.id },
    },
  );
}

function postTitle(db: Reader, id: string | null): string {
  const row = id === null ? undefined : db.get(build.selectFrom('post').select('title').where('id', '=', id));
  if (row !== undefined) return row.title;
  throw new Refusal('staff.no-such-post', 'That post is not in this file.', { field: 'postId' });
}

function requireFlag(db: Reader, id: string) {
  const row = db.get(
    build
      .selectFrom('flag')
      .innerJoin('flag_kind', 'flag_kind.id', 'flag.kind_id')
      .select(['flag.id', 'flag.person_id', 'flag.post_id', 'flag.from_date', 'flag_kind.words'])
      .where('flag.id', '=', id),
  );
  if (row === undefined) throw removed('talent.no-such-flag', 'flag');
  return {
    ...row,
    about: row.person_id === null ? postTitle(db, row.post_id) : requireName(db, row.person_id),
    people: row.person_id === null ? [] : [row.person_id],
  };
}

/** Changes what a flag says, or renews it by a later end. */
export function editFlag(context: CommandContext, { id, ...change }: Data<'edit'>): typeof done {
  const { db } = context;
  const row = requireFlag(db, id);
  if (change.until <= row.from_date) refuseUntil(row.from_date, change.until);
  if (change.until > addMonths(context.today, longestMonths)) refuseUntil(context.today, change.until);
  db.run(
    build
      .updateTable('flag')
      .set({ source: change.source, evidence: change.evidence, words: change.note, end_date: change.until })
      .where('id', '=', id),
  );
  context.describe(`Changed the flag ‘${row.words}’ on ${row.about}`, row.people);
  return done;
}

/** Ends a flag on a day, from its first to today; it stays on the record until it is removed or the person leaves. */
export function endFlag(context: CommandContext, { id, on }: Data<'end'>): typeof done {
  const { db } = context;
  const row = requireFlag(db, id);
  if (on > context.today)
    throw new Refusal('talent.ends-ahead', 'That day is still to come.', {
      field: 'on',
      wayOut: 'Change until when the flag stands instead.',
    });
  if (on < row.from_date)
    throw new Refusal('talent.ends-before', 'That day is before the flag was set.', {
      field: 'on',
      wayOut: 'Remove the flag if it was set by mistake.',
    });
  db.run(build.updateTable('flag').set({ ended_on: on }).where('id', '=', id));
  context.describe(`Ended the flag ‘${row.words}’ on ${row.about}`, row.people);
  return done;
}

/** Removes a flag that was a mistake. */
export function removeFlag(context: CommandContext, { id }: { id: string }): typeof done {
  const { db } = context;
  const row = requireFlag(db, id);
  db.run(build.deleteFrom('flag').where('id', '=', id));
  context.describe(`Removed the flag ‘${row.words}’ from ${row.about}`, row.people);
  return done;
}
