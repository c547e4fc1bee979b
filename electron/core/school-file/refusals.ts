import { Refusal } from '../../../shared/contract/refusal.ts';
import { londonDate, londonTime, shortDate } from '../../../shared/rules/dates.ts';
import { errorCode, saysFull } from './disk.ts';

const UNTOUCHED = 'It has been left as it was.';

export const missing = () =>
  new Refusal('file.missing', 'The school file is not there any more.', {
    wayOut: 'If it was moved or is on a drive, open it from where it is now.',
  });
/** A command is sent once more whose answer never came: it was done, and somebody has undone it. */
export const takenBackSince = () =>
  new Refusal('history.taken-back-since', 'This was done already, and has been taken back since.', {
    wayOut: 'Press once more to do it anew.',
  });
/** The file is not where it was opened, while it is open. */
export const goneWhileOpen = (folderIsThere: boolean) =>
  new Refusal(
    'file.missing',
    folderIsThere
      ? 'The school file was moved, renamed or deleted while it was open here.'
      : 'The drive or folder of the school file is not there any more.',
    {
      wayOut: folderIsThere
        ? 'What you do is kept on this computer meanwhile. Put the file back where it was and Baton saves into it, or save a copy now.'
        : 'What you do is kept on this computer meanwhile. Connect the drive again and Baton saves by itself, or save a copy elsewhere.',
    },
  );
export const unreadable = (error: unknown) =>
  new Refusal('file.unreadable', `The school file could not be read. ${because(error)}`, {
    wayOut: 'Check that you may open files in that folder, then try again.',
    details: { cause: errorCode(error) ?? 'unknown' },
  });
export const empty = () =>
  new Refusal('file.empty', `This file is empty: there is nothing in it to open. ${UNTOUCHED}`, {
    wayOut: 'Open a copy or a backup of it, or set up a new school file.',
  });
export const foreign = () =>
  new Refusal('file.foreign', `This file was not made by Baton. ${UNTOUCHED}`, {
    wayOut: 'Choose a file whose name ends in .baton. Staff lists are taken in with Import.',
  });
export const damaged = () =>
  new Refusal('file.damaged', `This school file is damaged, so it has not been opened. ${UNTOUCHED}`, {
    wayOut: 'Open a copy or a backup of it.',
  });
export const newer = () =>
  new Refusal('file.newer', `This file was saved by a newer version of Baton. ${UNTOUCHED}`, {
    wayOut: 'Update Baton, then open it again.',
  });
export const cannotMigrate = (error: unknown) =>
  new Refusal(
    'file.cannot-migrate',
    `This file could not be brought up to this version of Baton. ${UNTOUCHED}`,
    {
      wayOut: 'Open it with the version that saved it last, or open a backup of it.',
      // What SQLite says names tables and columns, never what is in them.
      details: { cause: error instanceof Error ? error.message : 'unknown' },
    },
  );
export const exists = () =>
  new Refusal('file.exists', 'There is already a file of that name in that place.', {
    wayOut: 'Choose another name, or open the file that is there.',
  });
/** `since` is when the other Baton opened it, UTC; null where its lock does not say. */
export function openElsewhere(host: string, here: boolean, since: string | null): Refusal {
  const when = since === null ? '' : ` since ${shortDate(londonDate(since))} at ${londonTime(since)}`;
  return new Refusal(
    'file.open-elsewhere',
    here
      ? `This school file, or a copy of it with the same identity, is already open on this computer${when}.`
      : `This school file is open on another computer (${host})${when}.`,
    {
      wayOut:
        'It can be read here meanwhile. To change it, close it there first. A copy made with Save a copy can be open beside it.',
      details: { host, here, since },
    },
  );
}
export const lostLock = () =>
  new Refusal('file.open-elsewhere', 'Another Baton has opened this file in the meantime.', {
    wayOut: 'Nothing is lost: close the file here and in the other place, then open it once.',
  });
export const readOnly = () =>
  new Refusal('file.read-only', 'This school file can be read but not changed where it is.', {
    wayOut: 'Save a copy in a folder of your own and work in that.',
  });
/** Not even a lock can be written, so nobody could be told that it is open here. */
export const noRoom = () =>
  new Refusal(
    'file.no-room',
    'There is no space left on the disk, so this school file can be read but not changed.',
    { wayOut: 'Free some space on this computer, then choose ‘Try again’ above the page.' },
  );
export const closed = () => new Refusal('file.closed', 'The school file has been closed.');
export const changedUnderneath = (beside: string) =>
  new Refusal(
    'file.changed-underneath',
    'The school file was changed by something else while it was open here. Both versions are kept.',
    {
      wayOut: `What you have on screen is in '${beside}', in the same folder. Compare the two under 'Other versions'.`,
      details: { beside },
    },
  );

export const changedMeanwhile = () =>
  new Refusal('file.changed-meanwhile', 'The school file was changed by something else at the same moment.', {
    wayOut: 'Nothing was put in its place. Look at both versions, then try again.',
  });

export const locked = () =>
  new Refusal('file.locked', 'This school file is locked with a passphrase.', {
    wayOut: 'Type the passphrase, or the recovery code.',
  });
export const wrongPassphrase = () =>
  new Refusal(
    'unlock.wrong-passphrase',
    'That is not the passphrase of this file. Nothing has been changed.',
    {
      wayOut: 'Check Caps Lock and the keyboard’s language, then type it again.',
      field: 'passphrase',
    },
  );
/** What was typed cannot be a recovery code; `slip` says why where more is known than that something in it is wrong. */
export const noRecoveryCode = (slip: { letter: string } | { length: number; of: number } | null) =>
  new Refusal(
    'unlock.no-recovery-code',
    slip === null
      ? 'That is not the recovery code as it was made: a letter or digit in it is wrong, or two have changed places.'
      : 'letter' in slip
        ? `That is not a recovery code: there is no ‘${slip.letter}’ in any.`
        : `That is not a whole recovery code: it has ${slip.of} letters and digits, and you typed ${slip.length}.`,
    {
      wayOut: 'It has seven groups of four letters and digits. Compare them one by one with the paper.',
      field: 'recoveryCode',
    },
  );
export const wrongRecoveryCode = () =>
  new Refusal('unlock.wrong-recovery-code', 'That is a recovery code, but not the one of this file.', {
    wayOut: 'Each change of the passphrase makes a new code: look for the newest page.',
    field: 'recoveryCode',
  });
export const otherPassphrase = () =>
  new Refusal('unlock.other-passphrase', 'This file was locked with another passphrase or recovery code.', {
    wayOut: 'Type the passphrase it had then, or the recovery code of that time.',
  });
export const changingPassphrase = () =>
  new Refusal('file.changing-passphrase', 'The passphrase is being changed, so nothing else was changed.', {
    wayOut: 'Try again in a moment.',
  });

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no space left on the disk.',
  EDQUOT: 'Your share of the disk is used up.',
  EACCES: 'This computer does not allow Baton to write there.',
  EPERM: 'Another program, often a virus scanner or cloud folder, is holding the file.',
  EBUSY: 'Another program, often a virus scanner or cloud folder, is holding the file.',
  EROFS: 'That disk can only be read.',
  ENOENT: 'The folder is not there any more.',
  EIO: 'The disk reported a fault.',
  ENAMETOOLONG:
    'Its name, or that of its folder, is too long to write anything beside it: give it a shorter one.',
};

/** Why the disk refused, in a sentence. */
export function because(error: unknown): string {
  return CAUSES[errorCode(error) ?? ''] ?? 'The disk did not accept it.';
}

export const notKept = () =>
  new Refusal(
    'file.not-kept',
    'The damaged file could not be kept as it is, so nothing was put in its place.',
    {
      wayOut: 'The disk may be failing: open the backup and save a copy of it on another one.',
    },
  );
export const backupNotWhole = () =>
  new Refusal('backup.not-whole', 'A backup was written, but could not be read again as it was written.', {
    wayOut: 'The disk may be failing: save a copy of the file on another one.',
  });

/** A backup that could not be made. The file itself is not touched by that. */
export function cannotBackUp(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = errorCode(error);
  return new Refusal('backup.cannot', `No backup could be made. ${because(error)}`, {
    wayOut: saysFull(code)
      ? 'Your work is saved all the same. Free some space on this computer.'
      : 'Your work is saved all the same. Save a copy in another place meanwhile.',
    details: { cause: code ?? 'unknown' },
  });
}

const KEPT = 'What Baton has accepted is kept on this computer meanwhile, and it tries again by itself.';

/** Making a file was refused, not putting it in its place: that is the folder's doing, and no other program's. */
const folderRefuses = (error: unknown): boolean =>
  error instanceof Error &&
  'syscall' in error &&
  error.syscall === 'open' &&
  'path' in error &&
  String(error.path).endsWith('.tmp') &&
  ['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '');

const isFull = (error: unknown) => saysFull(errorCode(error));

/** The school file could not be written, which is tried again without anybody asking. */
export const cannotSave = (error: unknown): Refusal => cannot(error, 'Your changes cannot be saved.', KEPT);

/** The same while nothing new is accepted either: what is refused meanwhile is not among what is kept. */
export const cannotKeep = (error: unknown): Refusal =>
  cannot(error, NOTHING_NEW, `${KEPT} What it refuses meanwhile has to be done again.`);

function cannot(error: unknown, what: string, kept: string): Refusal {
  if (error instanceof Refusal) return error;
  const cause = errorCode(error) ?? 'unknown';
  if (folderRefuses(error))
    return new Refusal(
      'file.cannot-save',
      `${what} The folder of the school file can only be read, so nothing new can be written in it.`,
      {
        wayOut: `Allow writing in that folder again, or save a copy somewhere else. ${kept}`,
        details: { cause },
      },
    );
  return new Refusal('file.cannot-save', `${what} ${because(error)}`, {
    wayOut: isFull(error)
      ? `Free some space on this computer, or save a copy on another disk. ${kept}`
      : `Check the folder and the drive, or save a copy somewhere else. ${kept}`,
    details: { cause },
  });
}

const NOTHING_NEW = 'Nothing new can be saved just now.';

/** What the command is told that could not be kept, by why nothing can be: it has not happened, and is not tried again. */
export function notDone(why: unknown): unknown {
  if (!(why instanceof Refusal) || why.data.code !== 'file.cannot-save') return why;
  return new Refusal('file.cannot-save', `This has not been done. ${why.data.say}`, {
    wayOut: 'Baton tries by itself to save again. Once it says ‘Saved’, do this again.',
    details: why.data.details,
  });
}

/** What somebody asked to have written did not reach the disk: they ask again once the way is clear. */
export function cannotWrite(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const why = folderRefuses(error) ? 'Nothing new can be written in that folder.' : because(error);
  return new Refusal('file.cannot-save', `This could not be written. ${why}`, {
    wayOut: isFull(error)
      ? 'Free some space, then try again.'
      : 'Check the folder and the drive, then try again; or choose another place.',
    details: { cause: errorCode(error) ?? 'unknown' },
  });
}
