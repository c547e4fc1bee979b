import { z } from 'zod';
import { raterGroup } from '../rules/scoring-report.ts';
import { handedOver } from './app-status.ts';
import { date, done, id, someLine } from './fields.ts';
import { command, job, query } from './kinds.ts';

/** A comment that says that somebody may be harmed: as it was written, held out of every report. */
export const concern = z.object({
  id,
  group: raterGroup,
  words: z.string(),
  heldOn: date,
  /** To whom it was passed on, and when; null while it waits. */
  passed: z.object({ to: z.string(), on: date }).nullable(),
});

/** The same for whoever enters answers. */
const concernShown = concern.extend({
  /** Whether its answers are not in the review: none came with it, or they were taken out since. */
  alone: z.boolean(),
});
export type Concern = z.infer<typeof concernShown>;

const one = z.strictObject({ reviewId: id, id });

/** What goes to the safeguarding lead before any report; a part of the contract of reviews. */
export const reviewConcernsContract = {
  concerns: query(
    z.strictObject({ id }),
    z.object({
      /** 'the safeguarding lead', or 'the chair of governors' about the head, 'the headteacher' about that lead. */
      goesTo: z.string(),
      concerns: z.array(concernShown),
    }),
  ),
  /** Notes that it was passed on, outside Baton. */
  passConcern: command(one.extend({ to: someLine('Say to whom it was passed on.', 120), on: date }), done),
  /** Whoever enters answers finds that it says nothing of the kind: it is a comment like any other, or goes if alone. */
  releaseConcern: command(one, done),
  printConcerns: job(z.strictObject({ id }), handedOver.nullable()),
};
