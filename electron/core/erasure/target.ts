import { z } from 'zod';
import { lockedBackups } from '../../../shared/contract/erasure.ts';
import { setting } from '../settings.ts';
import type { Reader } from '../sql.ts';

/** What an erasure that was begun is about. */
export const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.string() }),
  z.object({
    kind: z.literal('raw_answers'),
    id: z.string(),
    /** What the review keeps in place of its answers: its terms and the figures that were shown. */
    terms: z.string(),
    closedOn: z.string(),
  }),
]);
export type Target = z.infer<typeof target>;

/** What was done to one thing that is kept of the file, by its file's name. It is noted before it is done. */
const doneTo = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rewritten'),
    name: z.string(),
    /** SHA-256 of what takes its place: where that is there, it is done. */
    hash: z.string(),
    /** Whether it held what is erased. */
    concerned: z.boolean(),
  }),
  z.object({
    kind: z.literal('removed'),
    name: z.string(),
    /** What the record says of it, and in which of its lists. */
    words: z.string(),
    as: z.enum(['unread', 'deleted']),
  }),
]);
export type DoneTo = z.infer<typeof doneTo>;

const pending = z.object({
  /** Random; the record of this erasure bears it in every version of the file, so that it is written once. */
  id: z.string(),
  target,
  begunAt: z.string(),
  /** Versions of the file that lay beside it and are not touched, by name. */
  beside: z.array(z.string()),
  /** An erasure that was begun before there was the choice said that it deletes them. */
  locked: lockedBackups.default('delete'),
  /**
   * Ids of the keys that were typed for when it was begun. Whoever chose then was told that the backups which they open
   * are rid of what is erased: that choice was not about those, even where the keys are not there any more.
   */
  opened: z.array(z.string()).default([]),
  /**
   * Whether anything that is kept of the file may have been changed for it: from then on it can only be finished. Of one
   * that was begun before this was noted nobody knows.
   */
  touched: z.boolean().default(true),
  /** Whether changes of another version, which were found on this computer, were removed for it. */
  foundRemoved: z.boolean().default(false),
  /** What attempts before did to what is kept, so that the next leaves it and the record counts it. */
  done: z.array(doneTo).default([]),
});
export type Pending = z.infer<typeof pending>;
/** What is asked for, before it is begun. */
export type Asked = Pick<z.input<typeof pending>, 'target' | 'beside' | 'locked'>;

/** The setting that says, in the file itself, that an erasure was begun: until it is gone nothing claims to be erased. */
export const PENDING = 'erasing';

/** The erasure that was begun in this file and is not finished, or null. */
export const pendingIn = (db: Reader): Pending | null => setting(db, PENDING, pending) ?? null;
