import type { RequestRow } from '../../shared/contract/matching-shapes.ts';
import { FOCUS_AREAS, type FocusArea, MATCH_KINDS, type MatchKind } from '../../shared/reference/matching.ts';
import { roleOf } from '../../shared/reference/roles.ts';
import { listed } from '../../shared/rules/listed.ts';

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const shortDay = (date: string) => SHORT.format(new Date(`${date}T00:00:00Z`));

/** Days as a table has room for them: '20–21 Apr', '30 Apr – 1 May'; nothing where none is known. */
export function daysShort(from: string | null, to: string | null): string {
  if (from === null || to === null) return from === null ? '' : `from ${shortDay(from)}`;
  if (from === to) return shortDay(from);
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${Number(from.slice(8))}–${shortDay(to)}`
    : `${shortDay(from)} – ${shortDay(to)}`;
}

/** How a request stands, in a tag. */
export const requestStates = {
  open: { tone: 'unknown', words: 'Nobody yet' },
  proposed: { tone: 'brand', words: 'Proposed' },
  confirmed: { tone: 'ok', words: 'Accepted' },
  withdrawn: { tone: 'warn', words: 'Withdrawn' },
  left: { tone: 'warn', words: 'They have left' },
} as const satisfies Record<NonNullable<RequestRow['state']>, { tone: string; words: string }>;

export const focusWords = (focus: readonly FocusArea[]): string =>
  listed(focus.map((key) => FOCUS_AREAS[key]));
export const rolesWords = (codes: readonly string[]): string =>
  listed(codes.map((code) => roleOf(code)?.words ?? code));

export const isMatchKind = (text: string | undefined): text is MatchKind =>
  MATCH_KINDS.some((kind) => kind === text);
