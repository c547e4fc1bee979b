import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import { studentScale } from '../../../shared/reference/student-statements.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { suggestsHarm } from '../../../shared/rules/harm-words.ts';
import { commentWords, formHead, ratesAs } from '../../../shared/rules/review-form.ts';
import type { RaterGroup } from '../../../shared/rules/scoring-report.ts';
import { scaleWords } from '../../../shared/rules/scoring-words.ts';
import { studentHead } from '../../../shared/rules/student-review.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { type Seat, type Seated, STUDENTS } from '../sitting.ts';
import { build, type Reader } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import { insertRater, insertRatings, nextNumber } from './answers-kept.ts';
import { holdAlone, holdConcerns } from './concerns.ts';
import { checkRatings, refuseStudentComment, statementsOf } from './entry.ts';
import { type FormRater, formRaters, formReview, formTitle, requireCollecting } from './forms/to-send.ts';
import { scoredOf, versionOf } from './frameworks.ts';
import type { ReviewRow } from './held.ts';
import { requireBegun } from './in-time.ts';
import { takeOffBarred } from './inviting.ts';
import { reviewWords } from './opening.ts';
import { ratersOf } from './raters.ts';
import { requireStudents, studentReview } from './students.ts';

type Contract = typeof reviewsContract;
const done = { done: true } as const;

/**
 * The review and the rater of a form at the laptop. Refuses a review that is closed, not open yet or past its last day, and
 * a rater who is not asked, has answered, has declined or is barred since.
 */
export function requireSeat(
  context: Pick<QueryContext, 'db' | 'today'>,
  { reviewId, raterId }: Seat,
): { row: ReviewRow; rater: FormRater } {
  const { db, today } = context;
  const row = requireCollecting(db, reviewId);
  requireBegun(context, row);
  if (row.closes_on !== null && row.closes_on < today)
    throw new Refusal('reviews.window-over', `The last day for answers was ${longDate(row.closes_on)}.`, {
      wayOut: 'Put it off on the review’s page first.',
    });
  if (raterId === STUDENTS) return { row, rater: oneStudent(db, row) };
  const rater = formRaters(db, row).find((one) => one.id === raterId);
  if (rater === undefined)
    throw new Refusal('reviews.no-such-invited', 'This rater is no longer in the list.', {
      wayOut: 'Load the page again.',
    });
  if (rater.state !== 'invited')
    throw new Refusal(
      'reviews.not-awaited',
      rater.state === 'answered' ? `${rater.name} has answered already.` : `${rater.name} has declined.`,
      { wayOut: 'Set them to awaited first if they are to answer now.' },
    );
  if (rater.bar !== null) throw new Refusal('reviews.barred', rater.bar, { wayOut: takeOffBarred });
  return { row, rater };
}

/** One more student; refuses once as many have answered as were asked. */
function oneStudent(db: Reader, row: ReviewRow): FormRater {
  requireStudents(row);
  const answered = ratersOf(db, row.id).filter(({ group }) => group === 'students').length;
  if (answered >= row.terms.asked.students)
    throw new Refusal('reviews.students-all-in', 'As many students have answered as were asked.', {
      wayOut: 'Give the computer back to whoever supervises.',
    });
  return { id: STUDENTS, group: 'students', name: 'A student', email: null, state: 'invited', bar: null };
}

function requireSeated(
  context: Pick<QueryContext, 'db' | 'today' | 'seat'>,
  form = context.seat?.form,
): {
  row: ReviewRow;
  rater: FormRater;
  seat: Seated;
} {
  const { seat } = context;
  if (seat !== null && seat.form === form) return { ...requireSeat(context, seat), seat };
  throw new Refusal('sitting.over', 'This form is not open any more.', {
    wayOut: 'Give the computer back to whoever gave it to you.',
  });
}

const HERE = 'answered on this computer';

/**
 * A number in the group for one more who answered at the laptop. It is drawn by lot among all who did, and whoever had it
 * takes the next: whoever saw them come and go cannot tell by the numbers who said what.
 */
function anyNumber({ db, newId }: CommandContext, row: ReviewRow, group: RaterGroup): number {
  const raters = ratersOf(db, row.id);
  const next = nextNumber(raters, group);
  const here = raters.filter((one) => one.group === group && one.source === HERE);
  const [drawn] = [null, ...here]
    .map((one) => ({ one, lot: newId() }))
    .toSorted((a, b) => byText(a.lot, b.lot));
  const gives = drawn?.one ?? null;
  if (gives === null) return next;
  db.run(build.updateTable('review_rater').set({ number: next }).where('id', '=', gives.id));
  return gives.number;
}

/** The one form that is open at the laptop: all that its rater has to know, and nothing of anybody’s answers. */
export function sittingForm(context: QueryContext): ReplyOf<Contract['sitting']> {
  const { row, rater, seat } = requireSeated(context);
  const { form, typed } = seat;
  if (rater.group === 'students') {
    const terms = requireStudents(row);
    return {
      form,
      typed,
      title: 'What do you think?',
      as: 'You are asked as a student.',
      head: studentHead(studentReview(context, row, terms)).map(([label, words]) => ({ label, words })),
      competencies: statementsOf(terms.statements),
      scale: [...studentScale],
      unseen: 'I do not know',
      comment: null,
    };
  }
  const review = formReview(context, row);
  return {
    form,
    typed,
    title: formTitle(row, 'form'),
    as: rater.group === 'self' ? 'Your own answers' : `You answer ${ratesAs(rater.group)}`,
    head: formHead(rater.group, review).map(([label, words]) => ({ label, words })),
    competencies: scoredOf(versionOf(context.db, row.framework_version_id).content),
    scale: [...scaleWords],
    unseen: 'Not observed',
    comment: commentWords(rater.group, review),
  };
}

/**
 * Takes the form in that is open at the laptop, as one step: the answers go where typed ones go, a comment that alleges
 * harm is held out, and the rater is noted as having answered. Refuses a form that is over, which a page may still show that
 * missed the next; and one on which nothing is answered, but for such a comment alone, which is held.
 */
export function handIn(context: CommandContext, data: DataOf<Contract['handIn']>): typeof done {
  const { db, newId, today } = context;
  const { row, rater } = requireSeated(context, data.form);
  const { group } = rater;
  if (group !== 'students' && Object.keys(data.ratings).length === 0 && suggestsHarm(data.comment)) {
    holdAlone(context, row, group, data.comment);
    return done;
  }
  checkRatings(db, row, { group, ratings: data.ratings });
  refuseStudentComment({ group, comment: data.comment });
  const id = newId();
  insertRater(context, row.id, { id, group, number: anyNumber(context, row, group), source: HERE });
  insertRatings(db, [{ id, ratings: data.ratings }]);
  if (suggestsHarm(data.comment))
    holdConcerns(context, row.id, [{ raterId: id, group, words: data.comment }]);
  else if (data.comment !== '')
    db.run(
      build
        .insertInto('review_comment')
        .values({ id: newId(), rater_id: id, competency: null, words: data.comment }),
    );
  db.run(
    build
      .updateTable('invited')
      .set({ state: 'answered', state_on: today })
      .where('id', '=', rater.id)
      .where('review_id', '=', row.id),
  );
  const person = requireName(db, row.person_id);
  context.describe(`Took a form answered on this computer into ${reviewWords(person, row)}`, [row.person_id]);
  return done;
}
