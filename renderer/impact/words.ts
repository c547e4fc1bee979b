import type { OutcomeKind } from '../../shared/contract/impact-shapes.ts';

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
