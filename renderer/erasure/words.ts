import type { Erasure, ErasurePlan, WhatToErase } from '../../shared/contract/erasure.ts';
import { counted } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';

/** What Baton can never reach: said before an erasure, and kept beside the record of it. */
export const outOfReach: Readonly<Record<WhatToErase['kind'], readonly string[]>> = {
  person: [
    'Copies of the file that were saved or sent elsewhere, on another computer or a USB stick.',
    'Workbooks, spreadsheets, PDFs and paper that were exported or printed.',
    'What OneDrive, Google Drive, Windows or your school keeps of earlier versions of the file.',
  ],
  raw_answers: [
    'Forms and spreadsheets in which the answers were collected, and results that were printed or exported.',
    'Copies of the file that were saved or sent elsewhere, on another computer or a USB stick.',
    'What OneDrive, Google Drive, Windows or your school keeps of earlier versions of the file.',
  ],
};

/** What becomes of the backups, as it is said beforehand. */
export function backupsBefore({ backups }: ErasurePlan): string[] {
  const { hold, unread } = backups;
  const rewritten =
    hold === 0
      ? 'No backup on this computer holds this so far; one that is made meanwhile is written anew without it.'
      : hold === 1
        ? '1 backup on this computer holds this and is written anew without it.'
        : `${hold} backups on this computer hold this and are written anew without it.`;
  if (unread.length === 0) return [rewritten];
  const one = unread.length === 1;
  return [
    rewritten,
    `${counted(unread.length, 'backup')} that cannot be read may hold this, so ${one ? 'it is' : 'they are'} deleted: ${named(unread)}.`,
  ];
}

/** Backups under another passphrase, as it is asked beforehand what becomes of them. */
export function lockedBefore(locked: readonly string[]): string {
  const one = locked.length === 1;
  return `${counted(locked.length, 'backup')} ${one ? 'has' : 'have'} another passphrase, so Baton cannot see who is in ${one ? 'it' : 'them'}: ${named(locked)}.`;
}

/** Within a sentence: 'the backup of 3 November 2026 at 10:02'. */
const named = (words: readonly string[]) =>
  listed(words.map((one) => one.charAt(0).toLowerCase() + one.slice(1)));

export const kindWords: Readonly<Record<Erasure['kind'], string>> = {
  person: 'A person, and all that was held about them',
  raw_answers: 'The single answers and comments of a 360',
};

/** What became of the backups. */
export function backupsAfter({ kind, rewritten, unread, deleted }: Erasure): string[] {
  const without = kind === 'person' ? 'without them' : 'without the answers';
  return [
    rewritten === 0
      ? 'No backup had to be written anew.'
      : `${counted(rewritten, 'backup')} ${rewritten === 1 ? 'was' : 'were'} written anew ${without}. Backups make room for newer ones as ever, so some may be gone by now.`,
    ...(unread.length === 0
      ? []
      : [
          `${counted(unread.length, 'backup')} that could not be read ${unread.length === 1 ? 'was' : 'were'} deleted: ${named(unread)}.`,
        ]),
    ...deleted.map((one) => `${one}: deleted, since it could not be read or written.`),
  ];
}

/** What Baton saw and could not reach. */
export const leftAfter = ({ left, kept, beside }: Erasure): string[] => [
  ...left.map((one) => `${one} could be neither written nor deleted.`),
  ...kept.map(
    (one) =>
      `${one} has another passphrase and was kept, so it may still hold this. Delete it among Baton’s backups, or wait until newer ones take its place.`,
  ),
  ...beside.map((name) => `“${name}”, a version of the file beside it. Delete it, or erase there too.`),
];
