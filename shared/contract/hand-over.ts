import { z } from 'zod';
import { handOverGroupIds } from '../reference/hand-over-groups.ts';
import { appStatus, handedOver } from './app-status.ts';
import { date, done, nothing } from './fields.ts';
import { command, job, query } from './kinds.ts';
import { newPassphrase } from './passphrase.ts';

const chosen = z.array(z.enum(handOverGroupIds)).max(handOverGroupIds.length);
const count = z.int().nonnegative();

export const weighedGroup = z.object({
  id: z.enum(handOverGroupIds),
  passes: z.boolean(),
  /** How many pass; where the group stays behind, how many there are. */
  count,
});

export const weighed = z.object({
  groups: z.array(weighedGroup),
  /** What passes whatever is chosen; people are fewer where leavers stay behind. */
  people: count,
  posts: count,
  places: count,
  sent: count,
});
export type Weighed = z.infer<typeof weighed>;

/** A file that was made for the next head, until what opens it is confirmed to be kept. */
export const madeFile = z.object({
  name: z.string(),
  /** UTC instant. */
  at: z.string(),
  weighed,
  recoveryCode: z.string(),
  /** Where Baton made it; null where the next head typed their own. */
  passphrase: z.string().nullable(),
  /** Why the history of this file could not say that it was made, in a sentence; null where it does. */
  notNoted: z.string().nullable(),
});
export type MadeFile = z.infer<typeof madeFile>;

/** Handing the file to the next head: what passes, the file that is made for them, and what becomes of this one. */
export const handOverContract = {
  /** What would be in the file for the next head, and what would not. Refused in a meeting. */
  weigh: query(z.strictObject({ chosen }), weighed),
  /** The file that was made last in this session, while what opens it is still shown; whether one was ever made. */
  state: query(nothing, z.object({ made: madeFile.nullable(), ever: z.boolean() })),
  /** Makes the file and hands it over; null where the user thinks better of it. Without a passphrase one is made. */
  make: job(
    z.strictObject({ chosen, passphrase: newPassphrase.nullable() }),
    z.object({ file: handedOver, made: madeFile }).nullable(),
  ),
  /** The page for the next head, with the passphrase where Baton made it. */
  printSheet: job(nothing, handedOver.nullable()),
  /** The recovery code of the file that was made, for the school's safe. */
  printRecoveryCode: job(nothing, handedOver.nullable()),
  /** What opens the file that was made is kept elsewhere, so it is forgotten here. */
  confirm: job(nothing, nothing),
  /** This file is kept until a day, on which Baton reminds of removing it. */
  keepUntil: command(z.strictObject({ on: date }), done),
  /** Removes this file from this computer, with its backups and journals. Asks for its passphrase. */
  removeOwn: job(
    z.strictObject({ current: z.string().max(1000).nullable() }),
    z.object({
      status: appStatus,
      /** How many backups went with it. */
      backups: count,
      /** What could not be removed, by name; then the file itself is still there. */
      left: z.array(z.string()),
      /** Other files in its folder that Baton could tell are versions of it. */
      beside: z.array(z.string()),
    }),
  ),
};
