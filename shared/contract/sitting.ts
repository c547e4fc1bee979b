import { z } from 'zod';
import { appStatus } from './app-status.ts';
import { id, nothing } from './fields.ts';
import { job, jobOfAnyFile } from './kinds.ts';
import { typedSoFar } from './review-shapes.ts';

/** What the computer is taken back with where the file has no passphrase: kept in memory alone. */
export const sittingCode = z.string().regex(/^\d{4,8}$/, 'Choose a code of 4 to 8 digits.');

/**
 * One person at the laptop: Baton shows one rater’s form of one review and nothing else, in any window, until whoever
 * keeps the file takes the computer back.
 */
export const sittingContract = {
  /** Begins it. The rater is the form’s own number; the code is null where the passphrase takes the computer back. */
  startSitting: job(z.strictObject({ reviewId: id, raterId: id, code: sittingCode.nullable() }), appStatus),
  /**
   * Holds what is on the form so far, in memory alone, so that a page that is loaded again has it. `form` is the number
   * that came with the form: what comes late, for one that is over, is dropped.
   */
  keepTyped: jobOfAnyFile(typedSoFar.extend({ form: z.int() }), nothing),
  /** The rater stops without handing in: nothing of the form is kept. */
  stopSitting: jobOfAnyFile(nothing, appStatus),
  /** Where students answer one after another: a blank form for the next. */
  nextStudent: jobOfAnyFile(nothing, appStatus),
  /** Takes the computer back with the passphrase or the code; wrong tries wait as at unlocking. */
  takeBack: jobOfAnyFile(
    z.strictObject({ typed: z.string().max(1000) }),
    z.object({ status: appStatus, reviewId: id }),
  ),
};
