import { z } from 'zod';
import { reviewReader } from '../rules/review-readers.ts';
import { minimums, raterGroup, shortGroups } from '../rules/scoring-report.ts';
import { handedOver } from './app.ts';
import { date, done, email, id, line, nothing, prose, someLine, someProse } from './fields.ts';
import { command, job, query } from './kinds.ts';
import { reviewCohortContract } from './review-cohort.ts';
import { reviewConcernsContract } from './review-concerns.ts';
import { reviewFormsContract } from './review-forms.ts';
import {
  askedCounts,
  entryView,
  frameworkRow,
  frameworkView,
  invitedState,
  invitedView,
  latestResult,
  raterPreview,
  ratings,
  readRater,
  reviewHead,
  reviewKind,
  reviewResultView,
  sittingForm,
  startingPoint,
} from './review-shapes.ts';
import { reviewStudentsContract } from './review-students.ts';
import { reviewSummariesContract } from './review-summaries.ts';
import { reviewWordingContract } from './review-wording.ts';

const one = z.strictObject({ id });
/** Past the last day for answers: whoever enters them says that they had come by then. */
const cameInTime = z.boolean().default(false);
const made = z.object({ id });

export const newReview = z.strictObject({
  personId: id,
  kind: reviewKind,
  frameworkVersionId: id,
  stageId: z.string().max(64).nullable(),
  moment: z.enum(['start', 'end']).nullable(),
  name: someLine('Give the review a name, such as “Start of Stage 7”.', 80),
  purpose: someProse('Say what it is for: it is printed on every form and on the result.', 400),
  readers: z.array(reviewReader).min(1, 'Say who may read the result.'),
  openedOn: date,
  closesOn: date.nullable().default(null),
  collector: line(120).default(''),
  /** Whoever collects keeps this file, and the head whom the review is about cannot open it. */
  collectorKeepsFile: z.boolean().default(false),
  minimums,
  colleaguesTogether: z.boolean(),
  /** What becomes of peers and people they lead where too few reply. */
  shortGroups: shortGroups.default('drop'),
  /** Comments stand in an order by chance, which stays; else in alphabetical order. */
  shuffled: z.boolean().default(false),
  gap: z.number().min(0.5).max(2),
  asked: askedCounts,
});
export type NewReview = z.infer<typeof newReview>;

const editedCompetency = z.strictObject({
  /** Null for one that is new; a known key keeps its results comparable. */
  key: z.string().max(120).nullable(),
  name: someLine('Every competency needs a name.', 120),
  set: someLine('Every competency belongs to a set.', 80),
  indicators: z.array(someLine('An indicator is empty.', 200)).max(12),
  scored: z.boolean(),
});
export type EditedCompetency = z.infer<typeof editedCompetency>;

/** Self-assessments and 360 reviews, and the frameworks they are given on. */
export const reviewsContract = {
  list: query(z.strictObject({ personId: id.optional() }), z.array(reviewHead)),
  starting: query(z.strictObject({ personId: id }), startingPoint),
  start: command(newReview, made),
  /** What was entered so far, rater by rater; only while the review is open. */
  entry: query(one, entryView),
  saveRater: command(
    z.strictObject({
      reviewId: id,
      /** Null for one more rater. */
      raterId: id.nullable(),
      group: raterGroup,
      ratings,
      comment: prose(2000),
      /** The comment says that somebody may be harmed: it is held out of every report. */
      harm: z.boolean().default(false),
      /** Whose form a new one is, of those who are asked: ticked off with it. The answers never bear it. */
      of: id.nullable().default(null),
      cameInTime,
    }),
    made,
  ),
  removeRater: command(z.strictObject({ reviewId: id, raterId: id }), done),
  /** Who is asked to rate in an open review. */
  invited: query(one, invitedView),
  invite: command(
    z.strictObject({
      reviewId: id,
      raters: z
        .array(
          z.strictObject({
            group: raterGroup.exclude(['self', 'students']),
            /** Somebody of this file; null for anybody else, by name. */
            staffId: id.nullable(),
            name: line(120),
            email: email.nullable(),
          }),
        )
        .min(1)
        .max(200),
    }),
    z.object({ invited: z.int() }),
  ),
  /** Notes that somebody answered, declined, or is still awaited. */
  setInvited: command(z.strictObject({ id, state: invitedState }), done),
  uninvite: command(one, done),
  /** Puts off, or sets, the last day for answers; before it opens, the opening day too, which stays where it is left out. */
  setWindow: command(
    z.strictObject({ reviewId: id, openedOn: date.optional(), closesOn: date.nullable() }),
    done,
  ),
  setAsked: command(z.strictObject({ reviewId: id, asked: askedCounts }), done),
  close: command(one, done),
  /** Makes a closed review's report final: its figures and words stay from then on. */
  makeFinal: command(one, done),
  reopen: command(z.strictObject({ id, reason: someLine('Say why it is opened again.', 200) }), done),
  remove: command(one, done),
  result: query(one, reviewResultView),
  latest: query(z.strictObject({ personId: id }), z.object({ result: latestResult.nullable() })),
  /** A workbook to fill in, one row per rater, with the framework's headings. */
  raterTemplate: job(one, handedOver.nullable()),
  readRaters: job(z.strictObject({ id, ref: z.string().max(200) }), raterPreview),
  addRaters: command(
    z.strictObject({ id, source: line(200), raters: z.array(readRater).min(1).max(1000), cameInTime }),
    z.object({ added: z.int(), alreadyHere: z.int() }),
  ),
  exportResult: job(one, handedOver.nullable()),
  printResult: job(one, handedOver.nullable()),
  frameworks: query(nothing, z.array(frameworkRow)),
  framework: query(z.strictObject({ versionId: id }), frameworkView),
  keepFramework: command(
    z.strictObject({
      /** The version that was edited. */
      basedOn: id,
      /** 'copy' makes a framework of its own; 'version' the next version of the same one. */
      as: z.enum(['version', 'copy']),
      name: someLine('Give the framework a name.', 120),
      competencies: z.array(editedCompetency).min(1, 'A framework needs a competency.').max(120),
    }),
    z.object({ versionId: id }),
  ),
  /** The form that one person at the laptop answers; refused unless the computer was given to them. */
  sitting: query(nothing, sittingForm),
  /** Hands that form in. */
  handIn: command(z.strictObject({ form: z.int(), ratings, comment: prose(2000) }), done),
  ...reviewFormsContract,
  ...reviewConcernsContract,
  ...reviewStudentsContract,
  ...reviewCohortContract,
  ...reviewWordingContract,
  ...reviewSummariesContract,
};
