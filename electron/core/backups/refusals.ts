import { Refusal } from '../../../shared/contract/refusal.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { numberWord } from '../../../shared/rules/number-word.ts';
import { because } from '../school-file/refusals.ts';

export const inMeeting = () =>
  new Refusal('backups.meeting', 'Backups are not shown while a meeting looks on.', {
    wayOut: 'End the meeting first.',
  });
export const gone = () =>
  new Refusal('backups.gone', 'That backup is not there any more. Nothing has been changed.', {
    wayOut: 'Look again: older backups make room for newer ones.',
  });
export const ofAnother = () =>
  new Refusal('backups.of-another', 'That is a backup of another file. Nothing has been changed.', {
    wayOut: 'Choose another one. Somebody has put this one among them.',
  });
/** What is said of a file that is opened is wrong of a backup: nobody chose it, and others lie beside it. */
export function asBackup(error: unknown): never {
  if (error instanceof Refusal && error.data.code === 'file.missing') throw gone();
  if (error instanceof Refusal && whyRescue(error.data.code) === 'damaged')
    throw new Refusal('backups.damaged', 'This backup is damaged and cannot be read. It was left as it is.', {
      wayOut: 'Choose another one.',
    });
  throw error;
}
/** `people` and `answers` are the days on which they were erased, the first of them first. */
export function bringsBack(people: readonly string[], answers: readonly string[]): Refusal {
  const [person] = people;
  const [answer] = answers;
  const holds = person === undefined ? 'This backup holds' : 'It also holds';
  const said = [
    person === undefined
      ? null
      : people.length === 1
        ? `This backup holds somebody who was erased on ${longDate(person)}, and would bring them back.`
        : `This backup holds ${people.length} people who were erased, the first on ${longDate(person)}, and would bring them back.`,
    answer === undefined
      ? null
      : answers.length === 1
        ? `${holds} the single answers of a 360 that were erased on ${longDate(answer)}, and would bring them back.`
        : `${holds} the single answers of ${numberWord(answers.length).toLowerCase()} 360s that were erased, the first on ${longDate(answer)}, and would bring them back.`,
  ];
  return new Refusal('backups.erased', said.filter((one) => one !== null).join(' '), {
    wayOut: 'Choose another, or restore it all the same and erase them again.',
  });
}
export const erasing = () =>
  new Refusal(
    'backups.erasing',
    'An erasure is not finished, and restoring would bring back whom it is about.',
    {
      wayOut: 'Finish it under Settings, Erasures, then restore.',
    },
  );
export const onlyLookedAt = () =>
  new Refusal('backups.only-looked-at', 'This is a backup, so nothing in it can be changed.', {
    wayOut: 'Go back to the present, or restore this backup first.',
  });
export const readOnly = () =>
  new Refusal('backups.read-only', 'This file can only be read where it is, so nothing can take its place.', {
    wayOut: 'Save a copy in a folder of your own.',
  });
export const nothingToRescue = () =>
  new Refusal('backups.nothing-to-rescue', 'There is no file that a backup has to replace.', {
    wayOut: 'Open the file again.',
  });

export const thereAgain = () =>
  new Refusal('backups.there-again', 'There is a file in that place again, so nothing was put there.', {
    wayOut: 'Open it. If it is not the one you want, its backups are in the menu on its name.',
  });

/** The disk did not take the backup: what is in its place, if anything, is where it was. */
export function notPutBack(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(
    'backups.not-put-back',
    `The backup could not be put in the file’s place, so everything is as it was. ${because(error)}`,
    { wayOut: 'Check the folder and the drive, then try again.' },
  );
}

/** A file of which nothing can be opened, where no backup could take its place: the way out is not to look for one here. */
export function withoutBackup(error: unknown): unknown {
  if (!(error instanceof Refusal) || !['file.damaged', 'file.empty'].includes(error.data.code)) return error;
  const { code, say, ...more } = error.data;
  return new Refusal(code, say, {
    ...more,
    wayOut:
      'Baton has no good backup of it on this computer. Open a copy of it: from a memory stick, from another computer, or from what your school’s own backup or cloud folder keeps.',
  });
}

/** Why a backup could stand in for a file that was refused with this: nothing of it can be opened. Null where none could. */
export function whyRescue(code: string): 'damaged' | 'missing' | null {
  if (code === 'file.missing') return 'missing';
  return code === 'file.damaged' || code === 'file.empty' || code === 'file.foreign' ? 'damaged' : null;
}
