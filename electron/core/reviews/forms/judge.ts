import type { RefusedForm, ReturnedForm } from '../../../../shared/contract/review-forms.ts';
import { suggestsHarm } from '../../../../shared/rules/harm-words.ts';
import { readRating } from '../../../../shared/rules/rater-words.ts';
import type { RaterGroup } from '../../../../shared/rules/scoring-report.ts';
import type { QueryContext } from '../../context.ts';
import { build, type Reader } from '../../sql.ts';
import { namesOf } from '../../staff/names.ts';
import { concernsOf, goesTo, type HeldConcern } from '../concerns-held.ts';
import { scoredOf, versionOf } from '../frameworks.ts';
import type { ReviewRow } from '../held.ts';
import { takeOffBarred } from '../inviting.ts';
import { longestComment } from './layout.ts';
import type { ReadForm } from './read-forms.ts';
import { type FormRater, formRaters } from './to-send.ts';

/** One rater's answers, ready to be kept. */
export interface Answers {
  /** Whose line in the list of who is asked they settle; null for the person's own. */
  readonly invited: string | null;
  readonly group: RaterGroup;
  readonly ratings: Readonly<Record<string, number | null>>;
  readonly comment: string;
}

export interface Judged {
  readonly outcome: ReturnedForm;
  /** Null where it is refused. */
  readonly answers: Answers | null;
  /** What a refused one says of harm, to be held all the same; null where it says nothing, or nothing new. */
  readonly alone: { readonly group: RaterGroup; readonly words: string } | null;
}

type Held = Pick<HeldConcern, 'group' | 'words'>;

interface Refused {
  readonly why: RefusedForm;
  readonly say: string;
  readonly wayOut: string;
}

/**
 * Says of each returned file whether it goes in, or why not: by itself, by what the review holds, and by the files
 * before it. What a refused one of a rater of this review alleges of harm is to be held, also where the form was altered,
 * unless those words are held already; where it is not known whose form it is, it says to whom they go. Changes nothing.
 */
export function judge(
  asked: Pick<QueryContext, 'db' | 'today'>,
  review: ReviewRow,
  files: readonly { readonly file: string; readonly form: ReadForm }[],
): Judged[] {
  const { db } = asked;
  // Of another review it is not known here whom it is about.
  const alleged = (isThis: boolean) =>
    `It may say that somebody is harmed: read it in the file now, and give it to ${isThis ? goesTo(asked, review) : 'the safeguarding lead (the chair of governors, if it is about the head; the headteacher, if it is about that lead)'} word for word.`;
  const competencies = scoredOf(versionOf(db, review.framework_version_id).content);
  const raters = new Map(formRaters(db, review).map((one) => [one.id, one]));
  const reviews = otherReviews(db, review);
  const seen = new Map<string, string>();
  const isHeld = (one: Held) => (held: Held) => held.group === one.group && held.words === one.words;
  const held: Held[] = [...concernsOf(review)];
  return files.map(({ file, form }): Judged => {
    const refuse = ({ why, say, wayOut }: Refused): Judged => {
      const unheld = form.alleges !== '';
      const isThis = form.state === 'form' && form.numbers.review === review.id;
      return {
        outcome: {
          state: 'refused',
          file,
          why,
          say,
          wayOut: unheld ? `${wayOut} ${alleged(isThis)}` : wayOut,
          unheld,
        },
        answers: null,
        alone: null,
      };
    };
    /** The same for a form whose rater is known: what it says of harm does not wait for what is wrong with the rest. */
    const refuseOf = (rater: FormRater | undefined, { why, say, wayOut }: Refused): Judged => {
      if (rater === undefined || form.alleges === '') return refuse({ why, say, wayOut });
      const one = { group: rater.group, words: form.alleges };
      const isNew = !held.some(isHeld(one));
      if (isNew) held.push(one);
      const toWhom = `It may say that somebody is harmed: those words are held on the review’s page for ${goesTo(asked, review)}.`;
      return {
        outcome: { state: 'refused', file, why, say, wayOut: `${wayOut} ${toWhom}`, unheld: false },
        answers: null,
        alone: isNew ? one : null,
      };
    };
    if (form.state === 'refused') return refuse(form);
    const { numbers } = form;
    if (numbers.review !== review.id) return refuse(otherReview(reviews.get(numbers.review)));
    const rater = raters.get(numbers.form);
    if (numbers.version !== review.framework_version_id) return refuseOf(rater, otherVersion);
    const asWritten = form.questions.map(({ name }) => name);
    const asAsked = competencies.map(({ name }) => oneLine(name));
    if (!form.intact || JSON.stringify(asWritten) !== JSON.stringify(asAsked))
      return refuseOf(rater, altered);
    if (rater === undefined) return refuse(notAsked);
    const before = seen.get(rater.id);
    if (before !== undefined) return refuseOf(rater, twiceHere(rater, before));
    const settled = settledAlready(rater);
    if (settled !== null) return refuseOf(rater, settled);
    if (rater.bar !== null) return refuseOf(rater, { why: 'barred', say: rater.bar, wayOut: takeOffBarred });
    const read = answersOf(form, competencies);
    if ('why' in read) return refuseOf(rater, read);
    seen.set(rater.id, file);
    if (suggestsHarm(read.comment)) held.push({ group: rater.group, words: read.comment });
    return {
      outcome: {
        state: 'taken',
        file,
        name: rater.name,
        group: rater.group,
        answered: Object.keys(read.ratings).length,
      },
      answers: { ...read, invited: rater.group === 'self' ? null : rater.id, group: rater.group },
      alone: null,
    };
  });
}

const oneLine = (words: string) => words.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Every review but this one by id, with the words for where its forms belong. */
function otherReviews(db: Reader, review: ReviewRow): Map<string, string> {
  const rows = db.all(
    build.selectFrom('review').select(['id', 'person_id', 'name']).where('id', '!=', review.id),
  );
  const names = namesOf(db, [...new Set(rows.map((row) => row.person_id))]);
  return new Map(rows.map((row) => [row.id, `${names.get(row.person_id) ?? 'somebody'}: ${row.name}`]));
}

const otherReview = (known: string | undefined): Refused => ({
  why: 'other_review',
  say:
    known === undefined
      ? 'It is for a review that is not in this file.'
      : `It is for another review (${known}).`,
  wayOut: known === undefined ? 'Send it to whoever collects that review.' : 'Take it in there.',
});

const otherVersion: Refused = {
  why: 'other_version',
  say: 'It was made for another version of the framework than this review has.',
  wayOut: 'Send the rater a new questionnaire.',
};

const altered: Refused = {
  why: 'altered',
  say: 'Something other than its answers was altered.',
  wayOut: 'Send the rater a new questionnaire, or enter the answers by hand once you know what was changed.',
};

const notAsked: Refused = {
  why: 'not_asked',
  say: 'Its rater is not among those asked any more.',
  wayOut: 'Ask them again, and send them a new questionnaire.',
};

const twiceHere = ({ name }: FormRater, before: string): Refused => ({
  why: 'twice_here',
  say: `It is ${name}’s form, and so is “${before}”, which comes before it.`,
  wayOut: 'Where the two differ, ask them which counts. Undo, and drop that one alone.',
});

function settledAlready({ name, group, state }: FormRater): Refused | null {
  if (state === 'declined')
    return {
      why: 'declined',
      say: `${name} has declined.`,
      wayOut: 'If they have thought better of it, set them to awaited, and drop the file again.',
    };
  if (state === 'answered')
    return {
      why: 'answered_already',
      say: `${name} has answered already.`,
      wayOut:
        group === 'self'
          ? 'Take their own answers out first to replace them.'
          : 'To replace the answers, take them out, set the rater to awaited, and drop the file again.',
    };
  return null;
}

type Form = Extract<ReadForm, { state: 'form' }>;

function answersOf(
  { questions, comment }: Form,
  competencies: readonly { readonly key: string; readonly name: string }[],
): Pick<Answers, 'ratings' | 'comment'> | Refused {
  const ratings: Record<string, number | null> = {};
  for (const [at, { key, name }] of competencies.entries()) {
    const reading = readRating(questions[at]?.answer ?? '');
    if ('wrong' in reading)
      return {
        why: 'rating',
        say: `${name}: ${reading.wrong}`,
        wayOut: 'Ask the rater to choose from the list, and to send it again.',
      };
    if ('rating' in reading) ratings[key] = reading.rating;
  }
  if (Object.keys(ratings).length === 0)
    return {
      why: 'nothing_answered',
      say: comment === '' ? 'Nothing is answered in it.' : 'It has a comment, but no question is answered.',
      wayOut: 'Ask the rater for the file that they saved. A form that came back empty is no reply.',
    };
  if (comment.length > longestComment)
    return {
      why: 'comment',
      say: `Its comment is longer than ${longestComment} characters.`,
      wayOut: 'Ask the rater to shorten it: a comment is never cut by Baton.',
    };
  return { ratings, comment };
}
