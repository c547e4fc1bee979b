import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { askedCounts } from '../../../shared/contract/review-shapes.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { ratesAs } from '../../../shared/rules/review-form.ts';
import { sameName } from '../../../shared/rules/same-name.ts';
import { type RaterGroup, raterGroup } from '../../../shared/rules/scoring-report.ts';
import { groupNames } from '../../../shared/rules/scoring-words.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { ourHead } from '../staff/head.ts';
import { leftAlready, namesOf, refuseLeft, requireName, spellingsOf } from '../staff/names.ts';
import { barredFrom, colleaguesOf } from './could-rate.ts';
import { frameworkOf } from './frameworks.ts';
import { type ReviewRow, type ReviewTerms, requireReview } from './held.ts';
import { requireOpen, reviewWords } from './opening.ts';
import { isCalled } from './starting.ts';

type Contract = typeof reviewsContract;
type Group = Exclude<RaterGroup, 'self'>;
const done = { done: true } as const;

const nameOfGroup = (group: RaterGroup): string =>
  group === 'self' ? 'self' : groupNames[group].toLowerCase();

/** Everybody asked in a review, group by group, by name. */
export function invitedIn(db: Reader, reviewId: string) {
  return db.all(
    build
      .selectFrom('invited')
      .selectAll()
      .where('review_id', '=', reviewId)
      .orderBy('rater_group')
      .orderBy('name'),
  );
}
type Asked = ReturnType<typeof invitedIn>[number];

/**
 * Whoever of those asked may not rate, since an interest was declared after they were asked: by their line in the list, a
 * sentence that says who and why.
 */
export function barredSince(db: Reader, row: ReviewRow): Map<string, string> {
  const barred = barredFrom(db, row.person_id);
  if (barred.length === 0) return new Map();
  const asked = invitedIn(db, row.id);
  const isSame = samePerson(db, [...barred.map(({ id }) => id), ...asked.map((one) => one.staff_id)]);
  return new Map(
    asked.flatMap((one) => {
      const bar = barred.find(({ id, name }) =>
        isSame({ staffId: id, name }, { staffId: one.staff_id, name: one.name }),
      );
      return bar === undefined ? [] : [[one.id, bar.why] as const];
    }),
  );
}

/** What to do about one who was asked and may not rate. */
export const takeOffBarred = 'Take them off the list of raters, and ask somebody else.';

/** One person asked, with the review. Refuses where there is none. */
function requireInvited(db: Reader, id: string): Asked {
  const row = db.get(build.selectFrom('invited').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('reviews.no-such-invited', 'This rater is no longer in the list.', {
    wayOut: 'Load the page again.',
  });
}

/** Who is asked in a review, and whom the posts suggest: never anybody barred, left, or asked already. */
export function invitedView(
  { db, today }: QueryContext,
  { id }: { id: string },
): ReplyOf<Contract['invited']> {
  const review = requireReview(db, id);
  const rows = invitedIn(db, id);
  const barred = barredFrom(db, review.person_id);
  const out = new Set([
    ...leftAlready(db),
    ...rows.flatMap((row) => row.staff_id ?? []),
    ...barred.flatMap((one) => one.id ?? []),
  ]);
  const could = colleaguesOf(db, today, review.person_id);
  const suggested = (['manager', 'peers', 'reports'] as const).flatMap((group) =>
    could[group].flatMap((staffId) => {
      if (out.has(staffId)) return [];
      out.add(staffId);
      return [{ group, staffId }];
    }),
  );
  const names = namesOf(db, [
    ...suggested.map((one) => one.staffId),
    ...rows.flatMap((row) => row.staff_id ?? []),
  ]);
  return {
    invited: rows.map((row) => ({
      id: row.id,
      group: row.rater_group,
      staffId: row.staff_id,
      name: (row.staff_id === null ? undefined : names.get(row.staff_id)) ?? row.name,
      email: row.email,
      state: row.state,
      stateOn: row.state_on,
    })),
    suggested: suggested.flatMap((one) => {
      const name = names.get(one.staffId);
      return name === undefined ? [] : [{ ...one, name }];
    }),
    barred: barred.map(({ why }) => why),
    planned: review.terms.planned ?? review.terms.asked,
    collects: collectsToo(db, today, review, rows),
    newerFramework: frameworkOf(db, review.framework_version_id)?.version_id !== review.framework_version_id,
  };
}

/**
 * What to mind where whoever collects the answers is to rate as well. It is allowed, since a head is often the line
 * manager: raters stay as unknown to the readers as before, but the collector reads the others' answers.
 */
function collectsToo(db: Reader, today: string, review: ReviewRow, rows: readonly Asked[]): string | null {
  // Where nobody is named, whoever keeps the file collects.
  const name = review.collector || ourHead(db, today);
  if (name === null) return null;
  const asked = rows.find(
    (row) =>
      row.state === 'invited' &&
      (row.staff_id === null ? sameName(row.name, name) : isCalled(db, row.staff_id, name)),
  );
  return asked === undefined
    ? null
    : `${name} collects the answers and is asked to rate as well, ${ratesAs(asked.rater_group)}. Let them answer first: whoever collects reads what the others say.`;
}

interface Named {
  readonly staffId: string | null;
  readonly name: string;
}

/**
 * Whether two who are named are one person: by link where both have one, else by any name they go by, so that one of the
 * staff who is typed as if from outside is known. `ids` are all who may be compared.
 */
function samePerson(db: Reader, ids: readonly (string | null)[]): (one: Named, other: Named) => boolean {
  const spellings = spellingsOf(
    db,
    ids.filter((id) => id !== null),
  );
  const spelt = ({ staffId, name }: Named) =>
    (staffId === null ? undefined : spellings.get(staffId)) ?? [name];
  return (one, other) =>
    one.staffId !== null && other.staffId !== null
      ? one.staffId === other.staffId
      : spelt(one).some((is) => spelt(other).some((as) => sameName(is, as)));
}

/**
 * Asks people to rate. Refuses, whole, the person themselves, whoever is asked already in any group, whoever has left,
 * and whoever a declared interest bars; each with who it is. How many were asked follows from then on.
 */
export function invite(context: CommandContext, data: DataOf<Contract['invite']>): { invited: number } {
  const { db, newId, today } = context;
  const row = requireOpen(context, data.reviewId);
  refuseAlone(row);
  const person = requireName(db, row.person_id);
  refuseLeft(
    db,
    data.raters.flatMap((one) => one.staffId ?? []),
    'raters',
    'so they are not asked',
  );
  const barred = barredFrom(db, row.person_id);
  const already = invitedIn(db, row.id).map((one) => ({
    staffId: one.staff_id,
    name: one.name,
    group: one.rater_group,
  }));
  const supervisor = row.terms.students?.supervisorId ?? null;
  const isSame = samePerson(db, [
    ...barred.map(({ id }) => id),
    ...[...already, ...data.raters].map(({ staffId }) => staffId),
    row.person_id,
    supervisor,
  ]);
  for (const rater of data.raters) {
    const name = rater.staffId === null ? rater.name : requireName(db, rater.staffId);
    if (name === '')
      throw new Refusal('reviews.no-rater-name', 'Somebody to be asked has no name.', { field: 'name' });
    const same = (one: Named) => isSame(one, { staffId: rater.staffId, name });
    if (same({ staffId: row.person_id, name: person }))
      throw new Refusal(
        'reviews.own-rater',
        `${person} rates in their own form, not among ${nameOfGroup(rater.group)}.`,
        {
          field: 'raters',
          wayOut: 'Leave them out here.',
        },
      );
    const bar = barred.find((one) => same({ staffId: one.id, name: one.name }));
    if (bar !== undefined)
      throw new Refusal('reviews.barred', bar.why, { field: 'raters', wayOut: 'Ask somebody else.' });
    if (supervisor !== null && same({ staffId: supervisor, name: '' }))
      throw new Refusal('reviews.supervises', `${name} supervises the students of this review.`, {
        field: 'raters',
        wayOut: 'Choose another supervisor first, or ask somebody else.',
      });
    const twice = already.find(same);
    if (twice !== undefined)
      throw new Refusal(
        'reviews.asked-already',
        `${name} is asked already, among ${nameOfGroup(twice.group)}.`,
        {
          field: 'raters',
          wayOut:
            twice.group === rater.group
              ? 'Leave them out here.'
              : 'A rater is in one group: take them out of that one first.',
        },
      );
    already.push({ staffId: rater.staffId, name, group: rater.group });
    db.run(
      build.insertInto('invited').values({
        id: newId(),
        review_id: row.id,
        rater_group: rater.group,
        staff_id: rater.staffId,
        name,
        email: rater.email,
        state: 'invited',
        state_on: today,
      }),
    );
  }
  countAsked(context, row);
  context.describe(`Asked ${counted(data.raters.length, 'rater')} in ${reviewWords(person, row)}`, [
    row.person_id,
  ]);
  return { invited: data.raters.length };
}

function refuseAlone(row: ReviewRow): void {
  if (row.kind === 'self_assessment')
    throw new Refusal('reviews.group', 'A self-assessment holds only the person’s own answers.', {
      wayOut: 'Start a 360 review to ask others.',
    });
}

/** Where people are asked by name, how many were asked is how many there are: a group without names keeps its number. */
function countAsked({ db }: CommandContext, row: ReviewRow): void {
  const groups = Map.groupBy(invitedIn(db, row.id), (one) => one.rater_group);
  const asked = { ...row.terms.asked };
  for (const group of ['manager', 'peers', 'reports', 'others'] as const satisfies readonly Group[]) {
    const named = groups.get(group)?.length ?? 0;
    if (named > 0) asked[group] = named;
  }
  const full = askedCounts.safeParse(asked).error?.issues[0]?.path[0];
  const group = raterGroup.options.find((one) => one === full);
  if (group !== undefined)
    throw new Refusal(
      'reviews.too-many-asked',
      `The group “${groupNames[group]}” cannot have so many raters.`,
      {
        field: 'raters',
        wayOut: 'Ask fewer of them.',
      },
    );
  const terms: ReviewTerms = { ...row.terms, asked, planned: row.terms.planned ?? row.terms.asked };
  db.run(
    build
      .updateTable('review')
      .set({ minimums: JSON.stringify(terms) })
      .where('id', '=', row.id),
  );
}

/** Notes that somebody answered, declined, or is still awaited. */
export function setInvited(context: CommandContext, data: DataOf<Contract['setInvited']>): typeof done {
  const { db, today } = context;
  const one = requireInvited(db, data.id);
  const row = requireOpen(context, one.review_id);
  db.run(build.updateTable('invited').set({ state: data.state, state_on: today }).where('id', '=', one.id));
  const person = requireName(db, row.person_id);
  const words = { invited: 'is awaited again', answered: 'answered', declined: 'declined' }[data.state];
  context.describe(`Noted that one rater ${words} in ${reviewWords(person, row)}`, [row.person_id]);
  return done;
}

/** Ticks off whose form was just entered. Refuses whoever is not awaited in that group of the review, or is barred since. */
export function tickOff(
  { db, today }: CommandContext,
  row: ReviewRow,
  { id, group }: { readonly id: string; readonly group: RaterGroup },
): void {
  const one = requireInvited(db, id);
  if (one.review_id !== row.id || one.rater_group !== group || one.state !== 'invited')
    throw new Refusal(
      'reviews.not-awaited',
      one.state === 'answered'
        ? `${one.name} has answered already, so nothing was saved.`
        : `${one.name} is not awaited in this group, so nothing was saved.`,
      { wayOut: 'Choose somebody else or nobody, or put it right in the list of raters.' },
    );
  const bar = barredSince(db, row).get(id);
  if (bar !== undefined)
    throw new Refusal('reviews.barred', `${bar} Nothing was saved.`, { wayOut: takeOffBarred });
  db.run(build.updateTable('invited').set({ state: 'answered', state_on: today }).where('id', '=', id));
}

/** Takes somebody off the list of an open review; answers that are in stay, since they name nobody. */
export function uninvite(context: CommandContext, { id }: { id: string }): typeof done {
  const { db } = context;
  const one = requireInvited(db, id);
  const row = requireOpen(context, one.review_id);
  db.run(build.deleteFrom('invited').where('id', '=', id));
  countAsked(context, row);
  const person = requireName(db, row.person_id);
  context.describe(`Took one rater off the list of ${reviewWords(person, row)}`, [row.person_id]);
  return done;
}
