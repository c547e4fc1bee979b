import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { phases } from '../reference/phases.ts';
import { academicYear, appStatus, handedOver } from './app-status.ts';
import { id } from './fields.ts';
import { errors, job, jobOfAnyFile, query } from './kinds.ts';
import { newPassphrase } from './passphrase.ts';
import { preferencesContract } from './preferences.ts';
import { protectionContract } from './protection.ts';
import { sittingContract } from './sitting.ts';

export { type AppStatus, academicYear, appStatus, handedOver, openedFile } from './app-status.ts';

export const newSchool = z.strictObject({
  name: z.string().trim().min(1, 'Type the school’s name.').max(120, 'Keep this under 120 characters.'),
  phase: z.enum(phases),
  localAuthority: z
    .string()
    .trim()
    .min(1, 'Choose or type the local authority.')
    .max(80, 'Keep this under 80 characters.'),
  academicYear,
  /** Null where the head has chosen to do without. */
  passphrase: newPassphrase.nullable(),
});

/** Why the user is asked for a file; decides the dialog's words and filters. */
export const filePurpose = z.enum([
  'school_file',
  'staff_list',
  'rater_rows',
  'returned_forms',
  'review_summary',
  'nomination_workbooks',
  'decisions',
  'line_manager_sheet',
  'photo',
]);
export type FilePurpose = z.infer<typeof filePurpose>;

export const handedFile = z.object({
  ref: z.string(),
  name: z.string(),
  bytes: z.number().int().nonnegative(),
});

const nothing = z.strictObject({});

/** The application around the school file. Its queries answer without a file; the others open and close one. */
export const appContract = {
  status: query(nothing, appStatus),
  /** A sign of life, which touches nothing: pages ask for it every few seconds. */
  beat: query(nothing, nothing),
  create: jobOfAnyFile(newSchool, appStatus),
  open: jobOfAnyFile(z.union([z.strictObject({ recent: id }), z.strictObject({ ref: id })]), appStatus),
  openSample: jobOfAnyFile(nothing, appStatus),
  saveCopy: job(nothing, handedOver.nullable()),
  close: job(nothing, appStatus),
  /** The page is hidden, left or come back to: what is in the journal alone so far is written into the file. */
  away: jobOfAnyFile(nothing, nothing),
  forgetRecent: jobOfAnyFile(z.strictObject({ recent: id }), appStatus),
  /** Asks for a file with the system's dialog; only the desktop has one, a browser's page uploads instead. */
  choose: jobOfAnyFile(z.strictObject({ purpose: filePurpose }), handedFile.nullable()),
  /** The same for any number of files; none where the user thinks better of it. */
  chooseSeveral: jobOfAnyFile(z.strictObject({ purpose: filePurpose }), z.array(handedFile)),
  /** Shows a file that was handed over in the system's file manager; only the desktop can. */
  reveal: jobOfAnyFile(z.strictObject({ ref: id }), nothing),
  startMeeting: job(z.strictObject({ room: z.array(id).max(500) }), appStatus),
  endMeeting: job(nothing, appStatus),
  ...preferencesContract,
  ...protectionContract,
  ...sittingContract,
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
