import type { DataOf, ReplyOf } from '../../../../shared/contract/kinds.ts';
import type { ReturnedForm } from '../../../../shared/contract/review-forms.ts';
import type { reviewsContract } from '../../../../shared/contract/reviews.ts';
import { byText } from '../../../../shared/rules/by-text.ts';
import { carefulWords } from '../../../../shared/rules/careful-words.ts';
import { counted } from '../../../../shared/rules/dates.ts';
import { suggestsHarm } from '../../../../shared/rules/harm-words.ts';
import type { CommandContext, JobContext } from '../../context.ts';
import { build } from '../../sql.ts';
import { requireName } from '../../staff/names.ts';
import { insertRater, insertRatings, nextNumber } from '../answers-kept.ts';
import { describeHeld, holdConcerns } from '../concerns.ts';
import { requireInTime } from '../in-time.ts';
import { requireOpen, reviewWords } from '../opening.ts';
import { ratersOf } from '../raters.ts';
import { type Answers, type Judged, judge } from './judge.ts';
import { requireCollecting } from './to-send.ts';

type Contract = typeof reviewsContract;

/**
 * Takes returned questionnaires in: they are read in the jobs' process, each is judged by itself, and what can be taken
 * in goes in with one step, and so is what a refused one says of harm. Comments with words on health, family and the
 * like are asked about before anything goes in. Refuses only where the review takes no answers at all, does not open
 * yet, or its last day is over and nobody says that the files had come by then.
 */
export async function takeInForms(
  context: JobContext,
  { id, refs, cameInTime, careful }: DataOf<Contract['takeInForms']>,
): Promise<ReplyOf<Contract['takeInForms']>> {
  context.query((read) => requireInTime(read, requireCollecting(read.db, id), cameInTime));
  const files = refs.map((ref) => context.shell.handed(ref));
  const read = await context.work(
    'readForms',
    files.map(({ path, key }) => ({ path, key })),
  );
  context.signal.throwIfAborted();
  context.progress(1, 'Taking the answers in');
  const named = read.map((form, at) => ({ form, file: files[at]?.name ?? '' }));
  const judged = context.query((read) => judge(read, requireCollecting(read.db, id), named));
  if (!judged.some(({ answers, alone }) => answers !== null || alone !== null)) return reply(judged);
  const asked = judged.flatMap((one) => (isCareful(one) ? one.answers.comment : []));
  // By their words: the order of the files would say whose they are.
  if (careful === 'ask' && asked.length > 0)
    return { forms: [], taken: 0, held: 0, leftOut: 0, asked: asked.toSorted(byText) };
  return reply(
    context.command((write) => {
      // Somebody may have entered one of them by hand since.
      const row = requireOpen(write, id);
      requireInTime(write, row, cameInTime);
      const now = judge(write, row, named);
      keep(write, id, careful === 'leave_out' ? now.map(withoutCareful) : now);
      return now;
    }),
    careful === 'leave_out' ? asked.length : 0,
  );
}

/** What goes to the safeguarding lead is never asked about: it stays as it was written. */
const isCareful = (one: Judged): one is Judged & { readonly answers: Answers } =>
  one.answers !== null && !suggestsHarm(one.answers.comment) && carefulWords(one.answers.comment).length > 0;

const withoutCareful = (one: Judged): Judged =>
  isCareful(one) ? { ...one, answers: { ...one.answers, comment: '' } } : one;

const reply = (judged: readonly Judged[], leftOut = 0): ReplyOf<Contract['takeInForms']> => ({
  forms: judged.map(({ outcome }): ReturnedForm => outcome),
  taken: judged.filter(({ answers }) => answers !== null).length,
  held: judged.filter(
    ({ answers, alone }) => alone !== null || (answers !== null && suggestsHarm(answers.comment)),
  ).length,
  asked: [],
  leftOut,
});

/**
 * Writes the answers, who has answered, and what is held of refused files. Nothing links answers to who answered: each is
 * written in the order of its own random ids, and the numbers within a group follow that order too, so that they say
 * nothing about whose form came first.
 */
function keep(context: CommandContext, reviewId: string, judged: readonly Judged[]): void {
  const { db, newId, today, describe } = context;
  const row = requireOpen(context, reviewId);
  const taken = judged.flatMap(({ answers }) => (answers === null ? [] : [answers]));
  const held: { group: Answers['group']; number: number }[] = ratersOf(db, reviewId);
  const raters = taken
    .map(({ group, ratings, comment }) => ({ id: newId(), group, ratings, comment }))
    .toSorted((a, b) => byText(a.id, b.id));
  for (const { id, group, comment } of raters) {
    const number = nextNumber(held, group);
    held.push({ group, number });
    insertRater(context, reviewId, { id, group, number, source: 'a returned questionnaire' });
    if (comment !== '' && !suggestsHarm(comment))
      db.run(
        build
          .insertInto('review_comment')
          .values({ id: newId(), rater_id: id, competency: null, words: comment }),
      );
  }
  insertRatings(db, raters);
  holdConcerns(
    context,
    reviewId,
    raters.flatMap(({ id, group, comment }) =>
      suggestsHarm(comment) ? [{ raterId: id, group, words: comment }] : [],
    ),
  );
  const alone = judged.flatMap((one) => (one.alone === null ? [] : [{ raterId: newId(), ...one.alone }]));
  holdConcerns(context, reviewId, alone);
  for (const invited of taken.flatMap((one) => one.invited ?? []).toSorted(byText))
    db.run(
      build.updateTable('invited').set({ state: 'answered', state_on: today }).where('id', '=', invited),
    );
  if (taken.length === 0) {
    describeHeld(context, row, alone.length);
    return;
  }
  const person = requireName(db, row.person_id);
  describe(`Took ${counted(taken.length, 'returned questionnaire')} into ${reviewWords(person, row)}`, [
    row.person_id,
  ]);
}
