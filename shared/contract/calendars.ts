import { z } from 'zod';
import { id } from './fields.ts';
import { job } from './kinds.ts';

const file = z.object({ ref: z.string(), name: z.string() }).nullable();

/** What is taken to other calendars and to the notice board. */
export const calendars = {
  /**
   * Writes a calendar file: a cohort's sessions and ceremonies, or those of every open cohort with reviews and plan
   * reviews. Whom a review is about, and who leads a session, is in it only where `names` says so.
   */
  calendar: job(z.strictObject({ cohortId: id.nullable(), names: z.boolean() }), file),
  /** Prints a cohort's sessions on one page. */
  printTermSheet: job(z.strictObject({ cohortId: id }), file),
};
