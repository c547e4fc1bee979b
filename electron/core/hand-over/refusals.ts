import { Refusal } from '../../../shared/contract/refusal.ts';

export const inMeeting = () =>
  new Refusal('hand-over.meeting', 'The file is not handed over while a meeting looks on.', {
    wayOut: 'End the meeting first.',
  });
export const madeInMeeting = () =>
  new Refusal(
    'hand-over.made-in-meeting',
    'The file was made. What opens it is not shown while a meeting looks on.',
    { wayOut: 'End the meeting: then this page shows it.' },
  );
export const closedMeanwhile = () =>
  new Refusal(
    'hand-over.closed-meanwhile',
    'The file was made, but this one was closed or locked meanwhile, so what opens it cannot be shown.',
    { wayOut: 'Delete the file that was made, and hand over again.' },
  );
export const erasing = () =>
  new Refusal('hand-over.erasing', 'Something is still being erased from this file.', {
    wayOut: 'Finish that first, so that it is not handed over.',
  });
export const nothingMade = () =>
  new Refusal('hand-over.nothing-made', 'What opens the file for the next head is not shown any more.', {
    wayOut: 'Hand the file over again: that makes another.',
  });
export const notHandedOver = () =>
  new Refusal('hand-over.not-handed-over', 'This file has not been handed over, so it is not removed here.', {
    wayOut: 'Make the file for the next head first.',
  });
export const inThePast = () =>
  new Refusal('hand-over.past', 'That day has gone by.', { wayOut: 'Choose a later one.', field: 'on' });
