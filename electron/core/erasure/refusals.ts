import { Refusal } from '../../../shared/contract/refusal.ts';

export const inMeeting = () =>
  new Refusal('erasure.meeting', 'Nothing is erased while a meeting looks on.', {
    wayOut: 'End the meeting first.',
  });
export const doneInMeeting = () =>
  new Refusal(
    'erasure.done-in-meeting',
    'It was erased. What was reached is not shown while a meeting looks on.',
    {
      wayOut: 'End the meeting: then Settings lists the erasure.',
    },
  );
export const unknown = () =>
  new Refusal('erasure.unknown', 'That is not in this file any more. Nothing was erased.', {
    wayOut: 'Load the page again.',
  });
export const otherName = () =>
  new Refusal('erasure.other-name', 'That is not their surname, so nothing was erased.', {
    wayOut: 'Type it as it stands above.',
    field: 'surname',
  });
export const otherVersion = () =>
  new Refusal(
    'erasure.other-version',
    'Something else has changed this file while it was open, so it is being kept in two versions.',
    { wayOut: 'Bring the two versions together first; then erase.' },
  );
export const notSaved = () =>
  new Refusal('erasure.not-saved', 'The file could not be saved, so the erasing has not gone on.', {
    wayOut: 'It goes on when the file is opened next. Check the drive and the folder.',
  });
export const mayGoOn = () =>
  new Refusal(
    'erasure.may-go-on',
    'The file could not be saved, so nothing has been erased yet. That could not be noted either, so the erasure may be finished when the file is opened next.',
    { wayOut: 'Check the drive and the folder. Settings says whether the erasure still waits.' },
  );
export const oneWaits = () =>
  new Refusal('erasure.one-waits', 'An erasure that was begun is not finished, so nothing else was erased.', {
    wayOut: 'Finish that one under Settings, Erasures, then erase.',
  });
/** What went wrong once an erasure was begun, and that it is not over with that. */
export function goesOn(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { code, say, wayOut, ...rest } = error.data;
  const next = 'It is tried again when the file is opened next, or from Settings.';
  return new Refusal(code, `${say} The erasure was begun and is not finished.`, {
    ...rest,
    wayOut: wayOut === undefined ? next : `${wayOut} ${next}`,
  });
}
export const nothingBegun = () =>
  new Refusal('erasure.nothing-begun', 'No erasure waits to be finished in this file.');
