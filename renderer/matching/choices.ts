import {
  FOCUS_AREAS,
  FOCUS_KEYS,
  MATCH_KINDS,
  matchKindWords,
  REACHES,
  reachWords,
} from '../../shared/reference/matching.ts';
import { phases } from '../../shared/reference/phases.ts';
import { ROLES } from '../../shared/reference/roles.ts';

export const kindChoices = MATCH_KINDS.map((kind) => ({ value: kind, label: matchKindWords[kind].many }));
export const focusChoices = FOCUS_KEYS.map((key) => ({ key, words: FOCUS_AREAS[key] }));
export const phaseChoices = phases.map((phase) => ({ key: phase, words: phase }));
export const roleChoices = ROLES.map(({ code, words }) => ({ key: code, words }));
export const reachChoices = [
  { value: '', label: 'No limit' },
  ...REACHES.map((reach) => ({ value: reach, label: reachWords[reach] })),
];
export const knownChoices = [
  { value: '', label: 'Not known' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

export const knownOf = (value: string | null): boolean | null =>
  value === 'yes' ? true : value === 'no' ? false : null;
export const knownAs = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no');
