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
/** What went wrong before an erasure that was begun was finished, and that it is not over with that. */
export const goesOn = (error: unknown): unknown =>
  saying(error, {
    after: 'The erasure was begun and is not finished.',
    next: 'It is tried again when the file is opened next, or from Settings.',
  });
/** Why the file could not be opened again once the erasure was finished. */
export const notReopened = (error: unknown): unknown =>
  saying(error, {
    before: 'It was erased, but the file could not be opened again.',
    next: 'Settings then lists the erasure.',
  });
/** Why an erasure that has changed backups cannot go on yet. */
export const waits = (error: Refusal): Refusal =>
  saying(error, {
    after: 'Backups may be without them already, so the erasure waits.',
    next: 'It goes on when the file is opened next, or from Settings.',
  });
/** Why an erasure that was begun was given up; `touched`, where backups may have been changed for it before. */
export const givenUp = (error: Refusal, touched: boolean): Refusal =>
  saying(error, {
    after: touched
      ? 'The erasure was given up, though backups may be without those answers already.'
      : 'Nothing was erased.',
    next: 'Then erase again.',
  });
export const reviewReopened = () =>
  new Refusal(
    'erasure.review-reopened',
    'The review whose single answers were to be erased has been opened again.',
    { wayOut: 'Close it and make its report final.' },
  );
export const reviewChanged = () =>
  new Refusal(
    'erasure.review-changed',
    'The review whose single answers were to be erased has changed since it was settled what stays of it.',
    { wayOut: 'Look through its report and make it final.' },
  );
export const reviewGone = () =>
  new Refusal(
    'erasure.review-gone',
    'The review whose single answers were to be erased is not in this file any more.',
    { wayOut: 'Bring it back from the history, if its answers must go from there and from the backups too.' },
  );
export const nothingBegun = () =>
  new Refusal('erasure.nothing-begun', 'No erasure waits to be finished in this file.');

interface Said {
  readonly before?: string;
  readonly after?: string;
  readonly next: string;
}

/** A refusal with more said before or after its sentence, and after its way out; any other error as it is. */
function saying<T>(error: T, { before, after, next }: Said): T | Refusal {
  if (!(error instanceof Refusal)) return error;
  const { code, say, wayOut, ...rest } = error.data;
  const said = [before, say, after].filter((one) => one !== undefined).join(' ');
  return new Refusal(code, said, { ...rest, wayOut: wayOut === undefined ? next : `${wayOut} ${next}` });
}
