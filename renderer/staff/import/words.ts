import type { ImportPreview } from '../../../shared/contract/import.ts';

const number = (count: number) => count.toLocaleString('en-GB');

/** '1 person', '1,200 people'. */
export const people = (count: number) => `${number(count)} ${count === 1 ? 'person' : 'people'}`;
export const rowsWords = (count: number) => `${number(count)} ${count === 1 ? 'row' : 'rows'}`;
export const many = (count: number, one: string, several = `${one}s`) =>
  `${number(count)} ${count === 1 ? one : several}`;

/** '3 need you', for the subtitle and the third step. */
export function needsYou(preview: ImportPreview): string {
  const count = needing(preview);
  return count === 0 ? 'nothing needs you' : `${number(count)} ${count === 1 ? 'needs' : 'need'} you`;
}

export const needing = ({ counts, problemCount, schools }: ImportPreview) =>
  counts.waiting + problemCount + schools.filter(({ school }) => school === null).length;

const openDates = ({ questions }: ImportPreview) =>
  questions.filter(({ key, answer }) => answer === null && key.startsWith('day_order:')).length;

/** Questions that somebody waits for; nobody does for one about the dates of a column. */
export const keepingBack = (preview: ImportPreview) => preview.counts.waiting - openDates(preview);

/** What becomes of dates whose order nobody has said; '' where none is asked about. */
export function datesProposed(preview: ImportPreview): string {
  const count = openDates(preview);
  return count === 0
    ? ''
    : `Dates in ${many(count, 'column')} come in as proposed, unless you say how they are written.`;
}

export const kindWords = {
  teaching: 'Teaching',
  classroom: 'Classroom-facing',
  support: 'Support',
} as const;

export const leaveOutWords = {
  agency: 'Agency staff',
  service_agreement: 'Service agreements and contractors',
  casual: 'Casual and supply staff',
  not_staff: 'Governors, volunteers and others who are not staff',
  left: 'People whose leaving date is past',
} as const;
