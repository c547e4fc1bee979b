import { z } from 'zod';
import { appStatus, handedOver } from './app-status.ts';
import { id, nothing } from './fields.ts';
import { job } from './kinds.ts';
import { typed } from './protection.ts';

const versionId = z.string().regex(/^[\w.-]{1,80}$/);

/** Another version of the open file: a backup, or a copy that lies beside it. */
export const version = z.union([z.strictObject({ backup: versionId }), z.strictObject({ copy: versionId })]);
export type Version = z.infer<typeof version>;

export const copyBeside = z.object({
  id: z.string(),
  name: z.string(),
  /** When it was written last, UTC. */
  at: z.string(),
  bytes: z.number(),
  /** Which cloud folder's way of naming it is, where the name says so. */
  madeBy: z.string().nullable(),
  /** Everything in it is here too; it goes on from this file; both were changed; another passphrase opens it; it is a damaged file that Baton set aside; or it could not be read. */
  state: z.enum(['contained', 'ahead', 'apart', 'locked', 'set_aside', 'unread']),
  /** Changes in it that are not here. */
  changes: z.number(),
  /** How many of those whom these changes are about still differ from the file as it is now; null where there are no changes. */
  people: z.number().int().nullable(),
  /** What others are called that hold the same changes; they are not listed again. */
  sameAs: z.array(z.string()),
  /** What another is called that holds all these changes and more. */
  within: z.string().nullable(),
  /** How many changes that were found on this computer are in it, too. */
  found: z.number(),
  /** Why it could not be read. */
  problem: z.string().nullable(),
});
export type CopyBeside = z.infer<typeof copyBeside>;

export const personDiffers = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['only_other', 'only_now', 'changed']),
  /** In what, in words. */
  what: z.array(z.string()),
});

export const fieldDiffers = z.object({
  what: z.string(),
  now: z.string().nullable(),
  other: z.string().nullable(),
});

export const leftover = z.object({
  id: z.string(),
  /** In how many places it was found; all of them go once it is taken in or dismissed. */
  places: z.number(),
  /** What it holds, in the words of the history. */
  steps: z.array(z.object({ at: z.string(), words: z.string() })),
  /** Steps beyond those that are listed. */
  more: z.number(),
  /** Some of it could not be read. */
  damaged: z.boolean(),
  /** What could be read of it is listed with another. */
  repeats: z.boolean(),
});
export type Leftover = z.infer<typeof leftover>;

const one = z.strictObject({ version, person: id });
const leftoverId = z.strictObject({ leftover: versionId });

/** Other versions of the open file: what differs, by person, and ways to bring the versions together. */
export const versionsContract = {
  /** Files beside this one that are versions of it, told by what is in them. */
  copies: job(nothing, z.object({ copies: z.array(copyBeside) })),
  /**
   * Removes a copy for good, as it was when it was listed: one that was read, or that Baton set aside. Refuses one that
   * was written since, and one that is open.
   */
  removeCopy: job(z.strictObject({ copy: versionId, at: z.iso.datetime() }), nothing),
  /** Takes what opened a version from before a change of the passphrase: until the file is closed it can be read. */
  unlock: job(z.strictObject({ version, by: typed }), nothing),
  /** Who differs, and in what. */
  people: job(
    z.strictObject({ version }),
    z.object({ name: z.string(), at: z.string(), people: z.array(personDiffers) }),
  ),
  /** One person, field by field, and what taking them over would bring along, leave out, or come up against. */
  person: job(
    one,
    z.object({
      name: z.string(),
      state: personDiffers.shape.state,
      fields: z.array(fieldDiffers),
      brings: z.array(z.string()),
      without: z.array(z.string()),
      blocked: z.array(z.string()),
      /** When somebody was erased after that version was made, where this may be who: it is asked before. */
      erasedOn: z.string().nullable(),
      /** When single answers of their 360s were erased that this version still holds: it is asked before. */
      answersErasedOn: z.string().nullable(),
    }),
  ),
  /** Makes the person here what they are in the other version, as one step; a backup is made first. */
  takeOver: job(one.extend({ thoughErased: z.boolean() }), z.object({ say: z.string() })),
  /** Changes that were found on this computer and do not continue this file. */
  leftovers: job(nothing, z.object({ leftovers: z.array(leftover) })),
  /** Does them here, all or none. */
  applyLeftover: job(leftoverId, z.object({ say: z.string() })),
  /** Hands them over as a list to read. */
  exportLeftover: job(leftoverId, handedOver.nullable()),
  /** Removes them for good. */
  dismissLeftover: job(leftoverId, z.object({})),
  /** After the file was open elsewhere: opens it to be changed, where that is over. */
  tryAgain: job(nothing, appStatus),
};
