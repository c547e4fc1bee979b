import { z } from 'zod';
import { differenceKinds } from '../rules/backup-words.ts';
import { backupReasons } from '../rules/backups.ts';
import { appStatus } from './app-status.ts';
import { nothing } from './fields.ts';
import { job, query } from './kinds.ts';
import { typed } from './protection.ts';
import { refusalData } from './refusal-data.ts';

/** A backup as pages know it: by the name that Baton gave it, never by a path. */
const one = z.strictObject({ id: z.string().regex(/^[\w.]{1,80}$/) });

export const backup = z.object({
  id: z.string(),
  /** When it was made, UTC instant. */
  at: z.string(),
  bytes: z.number().int().nonnegative(),
  reason: z.enum(backupReasons),
});
export type Backup = z.infer<typeof backup>;

/** One kind of record, counted as it differs between a backup and now. */
export const difference = z.object({
  kind: z.enum(differenceKinds),
  /** In the file now and not in the backup. */
  added: z.number().int(),
  changed: z.number().int(),
  /** In the backup and not in the file now. */
  gone: z.number().int(),
});
export type Difference = z.infer<typeof difference>;

/** What Baton keeps of the school file without being asked, and the ways back to it. */
export const backupsContract = {
  /** Newest first; `problem` says why the latest one could not be made. */
  list: query(
    nothing,
    z.object({
      backups: z.array(backup),
      problem: refusalData.pick({ say: true, wayOut: true }).nullable(),
      /** Whether a meeting hides them: then there are none. */
      hidden: z.boolean(),
    }),
  ),
  /** How the file as it is now differs from a backup, in counts alone. */
  differences: job(one, z.object({ differences: z.array(difference) })),
  /** Puts a backup in the file's place. What is in the file now becomes a backup first, or nothing happens. */
  restore: job(one.extend({ thoughErased: z.boolean().default(false) }), appStatus),
  /** Opens a backup to be looked at; nothing in it can be changed. */
  look: job(one, appStatus),
  /** From the backup that is looked at back to the file as it is now. */
  leave: job(nothing, appStatus),
  /**
   * Puts the newest good backup in the place of a file that could not be opened. A damaged one is kept beside it; where
   * the folder of a missing one is gone, the user is asked for another place.
   */
  rescue: job(nothing, appStatus),
  /** Opens that backup to be looked at; one that is locked asks for what opens it ('file.locked'). */
  lookAtOffer: job(z.strictObject({ by: typed.nullable() }), appStatus),
};
