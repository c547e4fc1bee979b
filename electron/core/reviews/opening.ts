import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { NewReview, reviewsContract } from '../../../shared/contract/reviews.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { readersWords } from '../../../shared/rules/review-readers.ts';
import { groupNames } from '../../../shared/rules/scoring-words.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { ourHead } from '../staff/head.ts';
import { requireName } from '../staff/names.ts';
import { refuseUnpassed, refuseUnpassedAbout } from './concerns-held.ts';
import { versionOf } from './frameworks.ts';
import { nobodyAsked, type ReviewRow, type ReviewTerms, requireReview, reviewsOf } from './held.ts';
import { requireBegun } from './in-time.ts';
import { ratersOf } from './raters.ts';
import { isCalled, keepsTheFile } from './starting.ts';

type Contract = typeof reviewsContract;
const done = { done: true } as const;

/** 'Laura Dunmore’s 360 “Start of Stage 7”' for the history; never what anybody answered. */
export function reviewWords(person: string, row: Pick<ReviewRow, 'kind' | 'name'>): string {
  return `${person}’s ${row.kind === 'review_360' ? '360' : 'self-assessment'} “${row.name}”`;
}

/** The review, where it is still open; refuses once it is closed. */
export function requireOpen(context: CommandContext, id: string): ReviewRow {
  const row = requireReview(context.db, id);
  if (row.closed_on === null) return row;
  throw new Refusal('reviews.closed', 'This review is closed, so its answers stand.', {
    wayOut: 'Open it again first, and say why.',
    details: { id },
  });
}

/**
 * Opens a review. Its framework version, purpose, readers, minimums, whether colleagues are one group and what becomes of
 * groups with too few replies are fixed from here on. Refuses a second open review of the same kind for one person, with the way to the first, and somebody who
 * has left.
 */
export function startReview(context: CommandContext, data: NewReview): ReplyOf<Contract['start']> {
  const { db } = context;
  const person = requireName(db, data.personId);
  if (hasLeft(db, data.personId))
    throw new Refusal('reviews.left', `${person} has left, so no review can start.`, { field: 'personId' });
  versionOf(db, data.frameworkVersionId);
  const open = reviewsOf(db, data.personId).find((row) => row.closed_on === null && row.kind === data.kind);
  if (open !== undefined)
    throw new Refusal('reviews.open-already', `${reviewWords(person, open)} is still open.`, {
      wayOut: 'Go on with that one, or close it first.',
      details: { id: open.id },
    });
  refuseBackwards(data.openedOn, data.closesOn);
  refuseOwnCollector(context, data, person);
  const asked = data.kind === 'self_assessment' ? nobodyAsked : data.asked;
  refuseUnsettledStudents(asked.students, 0);
  const { minimums, colleaguesTogether, shortGroups, readers } = data;
  const terms: ReviewTerms = {
    minimums,
    colleaguesTogether,
    shortGroups,
    asked,
    reads: readers,
    ...(data.shuffled && { shuffle: context.newId() }),
  };
  const id = context.newId();
  db.run(
    build.insertInto('review').values({
      id,
      person_id: data.personId,
      kind: data.kind,
      framework_version_id: data.frameworkVersionId,
      stage_id: data.stageId,
      moment: data.moment,
      name: data.name,
      purpose: data.purpose,
      readers: readersWords(readers),
      minimums: JSON.stringify(terms),
      gap: data.gap,
      opened_on: data.openedOn,
      closes_on: data.closesOn,
      collector: data.collector,
      made_on: context.today,
    }),
  );
  context.describe(`Opened ${reviewWords(person, data)}`, [data.personId]);
  return { id };
}

const hasLeft = (db: Reader, id: string): boolean =>
  db.get(build.selectFrom('person').select('archived_on').where('id', '=', id))?.archived_on != null;

/** Students are asked once it is settled how: parents, the draw and who supervises. */
function refuseUnsettledStudents(asked: number, before: number): void {
  if (asked > before)
    throw new Refusal('reviews.students-not-settled', 'It is not settled yet how students are asked.', {
      wayOut: 'Open the review, and choose “Ask students” on its page.',
      field: 'asked',
    });
}

function refuseBackwards(opens: string, closes: string | null): void {
  if (closes !== null && closes < opens)
    throw new Refusal('reviews.window-backwards', 'Answers would be due before the review opens.', {
      field: 'closesOn',
    });
}

/**
 * Whoever a 360 is about cannot be the one who sees the single answers. Left empty it is the head, who keeps the file;
 * refuses it where nobody is recorded as the head, who could then collect the answers about themselves, and the head's
 * own in a file that is not said to be the collector's.
 */
function refuseOwnCollector({ db, today }: CommandContext, data: NewReview, person: string): void {
  if (data.kind !== 'review_360') return;
  if (data.collector === '' && ourHead(db, today) === null)
    throw new Refusal('reviews.no-collector', 'Say who collects the answers: every form names them.', {
      field: 'collector',
    });
  const { collector, personId } = data;
  const own = collector === '' ? keepsTheFile(db, today, personId) : isCalled(db, personId, collector);
  if (own)
    throw new Refusal(
      'reviews.own-collector',
      `${person} would collect the answers to their own review and see who said what.`,
      { wayOut: 'Name somebody else who collects and enters them.', field: 'collector' },
    );
  if (keepsTheFile(db, today, personId) && !data.collectorKeepsFile)
    throw new Refusal(
      'reviews.own-file',
      `${person} heads the school. Where they keep this file, they would see in it who said what.`,
      {
        wayOut:
          'Let the collector open the review in a Baton file of their own: its result comes back here as a summary. Tick this only in a file that the collector keeps.',
        field: 'collectorKeepsFile',
      },
    );
}

/**
 * Sets or puts off the last day for answers and, before the review opens, changes the day on which it does. Refuses a last
 * day before that, and another opening day once the review takes answers.
 */
export function setWindow(context: CommandContext, data: DataOf<Contract['setWindow']>): typeof done {
  const row = requireOpen(context, data.reviewId);
  const { openedOn = row.opened_on, closesOn } = data;
  const moved = openedOn !== row.opened_on;
  if (moved && row.opened_on <= context.today)
    throw new Refusal(
      'reviews.opened',
      `This review opened on ${longDate(row.opened_on)}, and that stands.`,
      {
        field: 'openedOn',
      },
    );
  refuseBackwards(openedOn, closesOn);
  context.db.run(
    build.updateTable('review').set({ opened_on: openedOn, closes_on: closesOn }).where('id', '=', row.id),
  );
  const words = reviewWords(requireName(context.db, row.person_id), row);
  context.describe(
    moved
      ? `Set ${longDate(openedOn)} as the day on which ${words} opens`
      : closesOn === null
        ? `Took away the last day for answers to ${words}`
        : `Set ${longDate(closesOn)} as the last day for answers to ${words}`,
    [row.person_id],
  );
  return done;
}

/**
 * Puts right how many were asked, while the review is open. The minimums do not change with it. Refuses fewer than are asked
 * by name, students of whom it is not settled how they are asked, and more of them than were drawn.
 */
export function setAsked(context: CommandContext, data: DataOf<Contract['setAsked']>): typeof done {
  const row = requireOpen(context, data.reviewId);
  if (row.terms.students === undefined)
    refuseUnsettledStudents(data.asked.students, row.terms.asked.students);
  refuseFewerThanNamed(context, row, data.asked);
  refuseMoreThanDrawn(row, data.asked.students);
  const terms: ReviewTerms = { ...row.terms, asked: data.asked, planned: data.asked };
  context.db.run(
    build
      .updateTable('review')
      .set({ minimums: JSON.stringify(terms) })
      .where('id', '=', row.id),
  );
  const person = requireName(context.db, row.person_id);
  context.describe(`Put right how many were asked in ${reviewWords(person, row)}`, [row.person_id]);
  return done;
}

const namedGroups = ['manager', 'peers', 'reports', 'others'] as const;

function refuseFewerThanNamed({ db }: CommandContext, row: ReviewRow, asked: ReviewTerms['asked']): void {
  const listed = db.all(build.selectFrom('invited').select('rater_group').where('review_id', '=', row.id));
  for (const group of namedGroups) {
    const named = listed.filter((one) => one.rater_group === group).length;
    if (asked[group] < named)
      throw new Refusal(
        'reviews.fewer-than-named',
        `${groupNames[group]}: ${named} ${named === 1 ? 'is' : 'are'} asked by name, so ${asked[group]} cannot be all who were asked.`,
        { wayOut: 'Take those who were not asked off the list of raters first.', field: 'asked' },
      );
  }
}

function refuseMoreThanDrawn({ terms }: ReviewRow, students: number): void {
  const drawn = terms.students?.counts?.drawn;
  if (drawn !== undefined && students > drawn)
    throw new Refusal(
      'reviews.more-than-drawn',
      `${counted(drawn, 'student')} ${drawn === 1 ? 'was' : 'were'} drawn, so no more than that are asked.`,
      { wayOut: 'Draw again, before the first student answers, where more are to be asked.', field: 'asked' },
    );
}

/**
 * Closes a review: no more answers, and the result opens. Refuses before the day on which it opens, and while nobody has
 * answered.
 */
export function closeReview(context: CommandContext, { id }: { id: string }): typeof done {
  const row = requireOpen(context, id);
  requireBegun(context, row);
  if (ratersOf(context.db, id).length === 0)
    throw new Refusal('reviews.nobody-replied', 'Nobody has replied yet, so there is no result to open.', {
      wayOut: 'Enter the answers first, or delete the review.',
    });
  refuseUnpassed(context, row);
  context.db.run(build.updateTable('review').set({ closed_on: context.today }).where('id', '=', id));
  const person = requireName(context.db, row.person_id);
  context.describe(`Closed ${reviewWords(person, row)}`, [row.person_id]);
  return done;
}

/**
 * Opens a closed review again: its result goes until it is closed once more. The reason stays in the history; the answers
 * that the result rested on stay with the review, so that the next cannot be taken from it. Refuses where the person has
 * left: their open reviews went with them.
 */
export function reopenReview(
  context: CommandContext,
  { id, reason }: DataOf<Contract['reopen']>,
): typeof done {
  const row = requireReview(context.db, id);
  if (row.closed_on === null) throw new Refusal('reviews.open', 'This review is open already.');
  if (row.terms.returned !== undefined)
    throw new Refusal(
      'reviews.returned',
      'Only a summary of this review is here: its answers are elsewhere.',
      {
        wayOut: `Ask ${row.collector}, who collected it, for a new one, and delete this.`,
      },
    );
  if (row.terms.frozen !== undefined)
    throw new Refusal('reviews.answers-erased', 'The single answers of this review have been erased.', {
      wayOut: 'Its figures stay as they were shown. Start another review for new answers.',
    });
  const other = reviewsOf(context.db, row.person_id).find(
    (one) => one.closed_on === null && one.kind === row.kind,
  );
  const person = requireName(context.db, row.person_id);
  if (hasLeft(context.db, row.person_id))
    throw new Refusal('reviews.left', `${person} has left, so their review stays closed.`, {
      wayOut: 'Its result can be read until the day on which it is deleted.',
    });
  if (other !== undefined)
    throw new Refusal('reviews.open-already', `${reviewWords(person, other)} is still open.`, {
      wayOut: 'Close that one first.',
      details: { id: other.id },
    });
  const raters = ratersOf(context.db, id).map((one) => ({
    id: one.id,
    group: one.group,
    ratings: one.ratings,
    comment: one.comment,
  }));
  const closings = [...(row.terms.closings ?? []), { closedOn: row.closed_on, raters }];
  const { final: _, ...before } = row.terms;
  const terms = { ...before, closings } satisfies ReviewTerms;
  context.db.run(
    build
      .updateTable('review')
      .set({ closed_on: null, minimums: JSON.stringify(terms) })
      .where('id', '=', id),
  );
  context.describe(`Opened ${reviewWords(person, row)} again: ${reason}`, [row.person_id]);
  return done;
}

/** Deletes a review with every answer in it. Refuses while a comment that alleges harm has not been passed on. */
export function removeReview(context: CommandContext, { id }: { id: string }): typeof done {
  const row = requireReview(context.db, id);
  refuseUnpassed(context, row);
  const person = requireName(context.db, row.person_id);
  context.db.run(build.deleteFrom('review').where('id', '=', id));
  context.describe(`Deleted ${reviewWords(person, row)}`, [row.person_id]);
  return done;
}

/**
 * When somebody leaves: an open review has nobody left to talk it over with, so it goes with its answers. Closed ones
 * stay until the retention date. Refuses while a comment that alleges harm has not been passed on.
 */
export function reviewsLeaves(context: CommandContext, personId: string): void {
  const { db } = context;
  refuseUnpassedAbout(context, personId);
  db.run(build.deleteFrom('review').where('person_id', '=', personId).where('closed_on', 'is', null));
}
