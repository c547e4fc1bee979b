import { z } from 'zod';
import { id, line, nothing } from './fields.ts';
import { job, query } from './kinds.ts';
import { refusalData } from './refusal-data.ts';

const what = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id }),
  z.strictObject({ kind: z.literal('raw_answers'), id }),
]);
/** A person, or the single answers of one review. */
export type WhatToErase = z.infer<typeof what>;

const counted = z.object({ count: z.number().int(), words: z.string() });

/** A text about somebody else that names them: it is not rewritten, and is shown to be looked at. */
export const mention = z.object({
  /** 'A note about Ben Reed'. */
  where: z.string(),
  /** The page on which it can be changed, where there is one. */
  href: z.string().nullable(),
});

export type Mention = z.infer<typeof mention>;

export const erasurePlan = z.object({
  name: z.string(),
  surname: z.string(),
  /** What goes: '3 flags', '1 plan'. Nothing that is not there is listed. */
  goes: z.array(counted),
  /** Steps of the history that lose what they could be taken back with. */
  steps: z.number().int(),
  /** How many backups hold them; in words those that cannot be read and are deleted, and those under another passphrase. */
  backups: z.object({ hold: z.number().int(), unread: z.array(z.string()), locked: z.array(z.string()) }),
  /** Versions of the file beside it, which are not touched. */
  beside: z.array(z.string()),
  /** Workbooks that were exported with them in it. */
  exports: z.number().int(),
  mentions: z.array(mention),
});
export type ErasurePlan = z.infer<typeof erasurePlan>;

export const erasure = z.object({
  /** When it took place, UTC. */
  at: z.string(),
  kind: z.enum(['person', 'raw_answers']),
  rewritten: z.number().int(),
  /** Backups that could not be read and were deleted for that, in words. */
  unread: z.array(z.string()),
  deleted: z.array(z.string()),
  left: z.array(z.string()),
  /** Backups under another passphrase that were kept as they are, in words. */
  kept: z.array(z.string()),
  beside: z.array(z.string()),
});
export type Erasure = z.infer<typeof erasure>;

/** What becomes of backups that only another passphrase opens: nobody knows what is in them. */
export const lockedBackups = z.enum(['keep', 'delete']);
export type LockedBackups = z.infer<typeof lockedBackups>;

/** Erasing a person, or the single answers of a 360, from the file and from all that Baton keeps of it. */
export const erasureContract = {
  /** What would go, in numbers, and what is out of reach. Changes nothing. */
  plan: job(what, erasurePlan),
  /** Erases. It cannot be cancelled or undone; what is cut short goes on when the file is opened next. */
  erase: job(
    z.strictObject({ what, surname: line(120), locked: lockedBackups.default('keep') }),
    z.object({ erasure, mentions: z.array(mention) }),
  ),
  /** Tries again to finish an erasure that could not be. */
  tryAgain: job(nothing, z.object({ erasure })),
  /** That erasures took place, the newest first, and one that is not finished or was given up; never whose they were. */
  list: query(
    nothing,
    z.object({
      erasures: z.array(erasure),
      /** Who is in the file no more, as once their adding was undone, but whom its history still names. */
      noLongerHere: z.array(z.object({ id: z.string(), name: z.string() })),
      waiting: z
        .object({
          kind: erasure.shape.kind,
          begunAt: z.string(),
          problem: refusalData.pick({ say: true, wayOut: true }).nullable(),
        })
        .nullable(),
      /** Why the one that was asked for last was given up; `fresh` where that was as the file was opened, or since. */
      givenUp: refusalData.pick({ say: true, wayOut: true }).extend({ fresh: z.boolean() }).nullable(),
      /** Whether a meeting hides them: then there are none. */
      hidden: z.boolean(),
    }),
  ),
};
