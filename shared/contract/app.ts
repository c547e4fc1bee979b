import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { id } from './fields.ts';
import { errors, job, query } from './kinds.ts';
import { preferencesContract } from './preferences.ts';
import { refusalData } from './refusal.ts';

export const phases = [
  'Nursery',
  'Primary',
  'Middle deemed primary',
  'Middle deemed secondary',
  'Secondary',
  'All-through',
  'Special',
  '16 plus',
  'Not applicable',
] as const;

export const academicYear = z.string().regex(/^20\d\d\/\d\d$/, 'Write the academic year as 2026/27.');

export const newSchool = z.strictObject({
  name: z.string().trim().min(1, 'Type the school’s name.').max(120, 'Keep this under 120 characters.'),
  phase: z.enum(phases),
  localAuthority: z
    .string()
    .trim()
    .min(1, 'Choose or type the local authority.')
    .max(80, 'Keep this under 80 characters.'),
  academicYear,
});

export const recentFile = z.object({ id: z.string(), name: z.string(), openedAt: z.string() });

export const savedState = z.object({
  state: z.enum(['saved', 'saving', 'cannot_save']),
  savedAt: z.string().nullable(),
  reason: z.string().optional(),
  wayOut: z.string().optional(),
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
  /** A journal that belongs to another snapshot of this file was found and kept; what to do, in a sentence. */
  leftover: z.string().nullable(),
});

export const appStatus = z.object({
  version: z.string(),
  shell: z.enum(['desktop', 'browser']),
  today: z.string(),
  file: openedFile.nullable(),
  recent: z.array(recentFile),
  /** What becomes of the file that was open when Baton ended last: it is opened again at the start. */
  atStart: z.object({ opening: z.string().nullable(), refused: refusalData.nullable() }),
  /** How many were ticked as being in the room; who they are is never told while the meeting is on. */
  meeting: z.object({ room: z.number() }).nullable(),
  /** Who was ticked last in this session, for the next meeting; empty while one is on. */
  lastRoom: z.array(z.string()),
});
export type AppStatus = z.infer<typeof appStatus>;

/** Why the user is asked for a file; decides the dialog's words and filters. */
export const filePurpose = z.enum(['school_file', 'staff_list', 'rater_rows', 'line_manager_sheet', 'photo']);
export type FilePurpose = z.infer<typeof filePurpose>;

export const handedFile = z.object({
  ref: z.string(),
  name: z.string(),
  bytes: z.number().int().nonnegative(),
});
export const handedOver = z.object({ ref: z.string(), name: z.string() });

const nothing = z.strictObject({});

/** The application around the school file. Its queries answer without a file; the others open and close one. */
export const appContract = {
  status: query(nothing, appStatus),
  create: job(newSchool, appStatus),
  open: job(z.union([z.strictObject({ recent: id }), z.strictObject({ ref: id })]), appStatus),
  openSample: job(nothing, appStatus),
  saveCopy: job(nothing, handedOver.nullable()),
  close: job(nothing, appStatus),
  forgetRecent: job(z.strictObject({ recent: id }), appStatus),
  /** Asks for a file with the system's dialog; only the desktop has one, a browser's page uploads instead. */
  choose: job(z.strictObject({ purpose: filePurpose }), handedFile.nullable()),
  /** Shows a file that was handed over in the system's file manager; only the desktop can. */
  reveal: job(z.strictObject({ ref: id }), nothing),
  startMeeting: job(z.strictObject({ room: z.array(id).max(500) }), appStatus),
  endMeeting: job(nothing, appStatus),
  ...preferencesContract,
  /** Every page listens here: which areas changed, and what the menu asked for. It ends when the page goes. */
  changes: Object.assign(
    oc
      .errors(errors)
      .input(nothing)
      .output(
        eventIterator(
          z.union([
            z.object({ type: z.literal('changed'), areas: z.array(z.string()), status: appStatus }),
            z.object({ type: z.literal('menu'), chosen: z.string() }),
          ]),
        ),
      ),
    { kind: 'feed' as const },
  ),
};
