import type { OutcomeKind, SentRow } from '../../shared/contract/impact-shapes.ts';
import { counted, londonDate, londonTime, longDate } from '../../shared/rules/dates.ts';

export const kindWords: Readonly<Record<OutcomeKind, string>> = {
  promoted: 'Promoted',
  headship: 'Headship',
  accredited: 'Place on an accredited course',
  other: 'Something else',
};
export const kinds = [
  'promoted',
  'headship',
  'accredited',
  'other',
] as const satisfies readonly OutcomeKind[];

/** '3 March 2027, 16:12'. */
export const moment = (instant: string): string => `${longDate(londonDate(instant))}, ${londonTime(instant)}`;

/** What is no longer in a copy of what was sent, in sentences. */
export const goneWords = ({
  erased,
  leftOut,
  missing,
}: Pick<SentRow, 'erased' | 'leftOut' | 'missing'>): string[] => [
  ...(erased === 0
    ? []
    : [
        `What this copy said of ${counted(erased, 'person', 'people')} was erased since, with all that was held about ${erased === 1 ? 'that person' : 'them'}.`,
      ]),
  ...(missing === 0
    ? []
    : [
        `What it said of ${erased === 0 ? counted(missing, 'person', 'people') : counted(missing, 'other')} is not in this version of the file.`,
      ]),
  ...(leftOut === 0
    ? []
    : [
        `${counted(leftOut, 'testimony', 'testimonies')} without permission stayed behind when the file was handed over.`,
      ]),
];
