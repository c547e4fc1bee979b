import { z } from 'zod';
import { differenceKinds } from '../rules/backup-words.ts';
import { refusalData } from './refusal-data.ts';

export const academicYear = z.string().regex(/^20\d\d\/\d\d$/, 'Write the academic year as 2026/27.');

export const recentFile = z.object({ id: z.string(), name: z.string(), openedAt: z.string() });

export const savedState = z.object({
  state: z.enum(['saved', 'saving', 'cannot_save']),
  savedAt: z.string().nullable(),
  reason: z.string().optional(),
  wayOut: z.string().optional(),
  /** What is on screen is written beside the file, which something else changed. */
  beside: z.boolean().optional(),
});

export const openedFile = z.object({
  /** The file's own id, so that a page knows when another file was opened under it. */
  id: z.string(),
  name: z.string(),
  sample: z.boolean(),
  readOnly: z.boolean(),
  academicYear,
  school: z.object({ id: z.string(), name: z.string(), phase: z.string() }).nullable(),
  saved: savedState,
  /** Whether a passphrase opens it. */
  encrypted: z.boolean(),
  /**
   * The key under which a page keeps what is typed and not saved while the file is locked, base64; the same each time it
   * is open. Null where no passphrase opens it.
   */
  typedKey: z.string().nullable(),
  /** A new recovery code waits to be printed or written down. */
  recoveryCodeNew: z.boolean(),
  /** The recovery code was made before and nobody said that it is kept; it is shown no more. */
  recoveryCodeUnconfirmed: z.boolean(),
  /** It was opened with the recovery code, so its passphrase has probably been forgotten. */
  openedByRecoveryCode: z.boolean(),
  /**
   * Files kept of it that are not encrypted as it is, since they could not be written anew: what opened them before
   * still does.
   */
  keptAsBefore: z.number(),
  /** A journal that belongs to another snapshot of this file was found and kept; what to do, in a sentence. */
  leftover: z.string().nullable(),
  /** It was made by an earlier Baton and brought up to this one at this opening; as it was it is among the backups. */
  broughtUp: z.boolean(),
  /** Another Baton has it open, so it can only be read here: on which computer, whether on this one, since when, UTC. */
  elsewhere: z.object({ host: z.string(), here: z.boolean(), since: z.string().nullable() }).nullable(),
  /** The disk was full when it was opened, so it can only be read. */
  wantsRoom: z.boolean().optional(),
  /** It is a backup that is only looked at, and when that was made. */
  backup: z.object({ id: z.string(), at: z.string() }).nullable(),
});
export type OpenedFile = z.infer<typeof openedFile>;

export const appStatus = z.object({
  version: z.string(),
  shell: z.enum(['desktop', 'browser']),
  today: z.string(),
  file: openedFile.nullable(),
  recent: z.array(recentFile),
  /** A file that waits for its passphrase, and why: it was opened, or locked by hand, by time, or by the computer. */
  locked: z
    .object({
      name: z.string(),
      why: z.enum(['opened', 'by_hand', 'idle', 'away']),
      /** Why it could not be saved when it was locked, and what to do; left out where everything is in it. */
      notSaved: z.object({ say: z.string(), wayOut: z.string() }).optional(),
    })
    .nullable(),
  /** A file that could not be opened since it is damaged or not there any more, and the newest good backup of it. */
  rescue: z
    .object({
      name: z.string(),
      why: z.enum(['damaged', 'missing']),
      /** Its entry among the recent files; null where it has none. */
      recent: z.string().nullable(),
      refused: refusalData,
      at: z.string(),
      bytes: z.number(),
      /** How much of what a head counts is in it; null where only the passphrase shows it. */
      holds: z.array(z.object({ kind: z.enum(differenceKinds), count: z.number() })).nullable(),
      /** Later days on which the file was written, whose changes the backup lacks. */
      laterDays: z.number(),
      /** Later changes that are put in as well; null where only the passphrase shows how many. */
      continued: z.number().nullable(),
    })
    .nullable(),
  /** What becomes of the file that was open when Baton ended last: it is opened again at the start. */
  atStart: z.object({
    opening: z.string().nullable(),
    /** Why it was not, or why one that was closed is not wholly written; what it is called, its entry among the recent files. */
    refused: refusalData.extend({ name: z.string(), recent: z.string() }).nullable(),
  }),
  /** How many were ticked as being in the room; who they are is never told while the meeting is on. */
  meeting: z.object({ room: z.number() }).nullable(),
  /** One person at the laptop: nothing but a rater’s form is shown until the computer is taken back; else null. */
  sitting: z
    .object({
      /** 'thanked': handed in, or stopped without. */
      state: z.enum(['answering', 'thanked']),
      takenBackBy: z.enum(['passphrase', 'code']),
      /** Which of the forms answered since Baton was started, so that a page knows a new one. */
      form: z.int(),
      /** Students answer one after another. */
      students: z.boolean(),
    })
    .nullable(),
  /** Who was ticked last in this session, for the next meeting; empty while one is on. */
  lastRoom: z.array(z.string()),
});
export type AppStatus = z.infer<typeof appStatus>;

export const handedOver = z.object({ ref: z.string(), name: z.string() });
