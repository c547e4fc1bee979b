import { Refusal } from '../../../shared/contract/refusal.ts';
import { longDate } from '../../../shared/rules/dates.ts';

export const inMeeting = () =>
  new Refusal(
    'versions.meeting',
    'Other versions of the file are not shown in a meeting: they hold everybody.',
    {
      wayOut: 'End the meeting first.',
    },
  );
export const gone = () =>
  new Refusal('versions.gone', 'That version is not there any more. Nothing has been changed.', {
    wayOut: 'Look again at which versions there are.',
  });
export const ofAnother = () =>
  new Refusal('versions.of-another', 'That is another school’s file, not a version of this one.', {
    wayOut: 'Open it by itself to see what is in it.',
  });
/** What was typed does not open a version from before: in the words that fit it. */
export function ofThen(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { code, field } = error.data;
  if (code === 'unlock.wrong-passphrase')
    return new Refusal(code, 'That is not the passphrase that it had then.', {
      wayOut: 'Check Caps Lock and try the passphrases from before, or the recovery code of that time.',
      field,
    });
  if (code === 'unlock.wrong-recovery-code')
    return new Refusal(code, 'That is a recovery code, but not the one of that time.', {
      wayOut: 'Each change of the passphrase makes a new code: look for an older page.',
      field,
    });
  return error;
}
export const onlyCompared = () =>
  new Refusal('versions.only-compared', 'Another version of a file is compared, never changed.');
export const notThere = () =>
  new Refusal('versions.not-there', 'That person is not in the other version.', {
    wayOut: 'Look again at who differs.',
  });
export const erased = () =>
  new Refusal(
    'versions.erased',
    'Somebody was erased after that version was made, and this is or may be who it was.',
    { wayOut: 'Bring them back only if you know that they may be kept again.' },
  );
export const answersErased = (on: string) =>
  new Refusal(
    'versions.answers-erased',
    `That version still holds single answers of their 360 that were erased on ${longDate(on)}, and would bring them back.`,
    { wayOut: 'Leave them as they are here, or take them over all the same and erase the answers again.' },
  );
export const writtenSince = () =>
  new Refusal(
    'versions.written-since',
    'That copy has been written since it was listed. It was not deleted.',
    {
      wayOut: 'Look again at what is in it.',
    },
  );
export const notRead = () =>
  new Refusal('versions.not-read', 'Nobody knows what is in that file, so Baton does not delete it.', {
    wayOut: 'Delete it in its folder, if you know what it is.',
  });
export const notDeleted = () =>
  new Refusal('versions.not-deleted', 'The copy could not be deleted.', {
    wayOut: 'Another program may be using it, or its folder may be read-only. Try again, or delete it there.',
  });
export const nothingFound = () =>
  new Refusal('versions.nothing-found', 'There is nothing in it that could be taken in.', {
    wayOut: 'Dismiss it once it is not wanted any more.',
  });
export const leftoverOfErased = () =>
  new Refusal('versions.leftover-erased', 'These changes are about somebody who was erased from this file.', {
    wayOut: 'Dismiss them. What they say of others can be saved as a list first.',
  });
export const leftoverOfErasedAnswers = () =>
  new Refusal(
    'versions.leftover-erased-answers',
    'These changes hold single answers of a 360 that were erased from this file.',
    { wayOut: 'Dismiss them. What else they say can be saved as a list first.' },
  );
export const blocked = (what: readonly string[]) =>
  new Refusal('versions.blocked', `Nothing was changed: ${what.join('; ')}.`, {
    wayOut: 'Change that here first, then take the person over.',
  });
export const changedSince = (words: string) =>
  new Refusal(
    'versions.changed-since',
    `Nothing was changed: later work here rests on what '${words}' would change.`,
    { wayOut: 'Export the list and make the changes by hand where they are still wanted.' },
  );
