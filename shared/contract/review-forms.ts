import { z } from 'zod';
import { longDate } from '../rules/dates.ts';
import { raterGroup } from '../rules/scoring-report.ts';
import { handedOver } from './app-status.ts';
import { id } from './fields.ts';
import { job, query } from './kinds.ts';
import { Refusal } from './refusal.ts';
import { reviewHead } from './review-shapes.ts';

/** Why answers wait once the last day for answers is over: whoever has them says when they came. */
export const comeLate = (last: string, reviewId: string): Refusal =>
  new Refusal('reviews.window-over', `The last day for answers was ${longDate(last)}.`, {
    field: 'cameInTime',
    wayOut: 'Say that they had come by then, or put that day off on the review’s page first.',
    details: { id: reviewId },
  });

/** The review takes no answers yet. */
export const notOpenYet = (opens: string, reviewId: string): Refusal =>
  new Refusal(
    'reviews.not-open-yet',
    `This review opens on ${longDate(opens)}: no answers before that day.`,
    {
      wayOut: 'Where they are to come sooner, change the opening day on the review’s page first.',
      details: { id: reviewId },
    },
  );

/** As many returned files as are taken in at once. */
export const mostForms = 500;

/** One rater who is awaited: the questionnaire that is theirs, and the words to send with it. */
export const formToSend = z.object({
  /** The form's own number; it says nothing about who has it. */
  id,
  group: raterGroup,
  name: z.string(),
  email: z.string().nullable(),
  fileName: z.string(),
  subject: z.string(),
  words: z.string(),
});
export type FormToSend = z.infer<typeof formToSend>;

export const formsView = z.object({
  head: reviewHead,
  forms: z.array(formToSend),
  /** Sentences on who gets none, such as groups that are asked by number and not by name. */
  without: z.array(z.string()),
});
export type FormsView = z.infer<typeof formsView>;

/** Why a returned file is not taken in. */
export const refusedForm = z.enum([
  'unreadable',
  'not_a_form',
  'altered',
  'other_review',
  'other_version',
  'not_asked',
  'declined',
  'answered_already',
  'barred',
  'twice_here',
  'rating',
  'comment',
  'nothing_answered',
]);
export type RefusedForm = z.infer<typeof refusedForm>;

export const returnedForm = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('taken'),
    file: z.string(),
    name: z.string(),
    group: raterGroup,
    answered: z.int(),
  }),
  z.object({
    state: z.literal('refused'),
    file: z.string(),
    why: refusedForm,
    say: z.string(),
    wayOut: z.string(),
    /** Whether words that may say that somebody is harmed stand in the file alone, so that somebody has to read it there. */
    unheld: z.boolean(),
  }),
]);
export type ReturnedForm = z.infer<typeof returnedForm>;

/** Questionnaires that leave as workbooks and come back filled in; a part of the contract of reviews. */
export const reviewFormsContract = {
  forms: query(z.strictObject({ id }), formsView),
  /** One workbook for each rater who is awaited, all in one zip archive. */
  makeForms: job(z.strictObject({ id }), handedOver.nullable()),
  /** A form on paper for each group that is asked, to be copied; students are asked otherwise. */
  printForms: job(z.strictObject({ id }), handedOver.nullable()),
  /** Takes returned workbooks in, in one step; each refused one has its reason, and the rest go in. Where it asks, none is in. */
  takeInForms: job(
    z.strictObject({
      id,
      refs: z.array(z.string().max(200)).min(1).max(mostForms, `Take in at most ${mostForms} files at once.`),
      /** Past the last day for answers: whoever takes them in says that they had come by then. */
      cameInTime: z.boolean(),
      /** Comments with words on health, family and the like: asked about, and nothing taken in till then; or the answer. */
      careful: z.enum(['ask', 'keep', 'leave_out']).default('ask'),
    }),
    z.object({
      forms: z.array(returnedForm),
      taken: z.int(),
      /** The comments that are asked about, in an order that says nothing of whose they are. */
      asked: z.array(z.string()),
      /** Comments that were left out at the user’s word. */
      leftOut: z.int(),
      /** Comments held back, since they may say that somebody is harmed. */
      held: z.int(),
    }),
  ),
};
