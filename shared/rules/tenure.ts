import { byText } from './by-text.ts';
import { addDays, addMonths, addYears, daysBetween } from './dates.ts';
import type { HoldingRecord, PersonRecord } from './person-record.ts';

/** Time held, as if it had been one unbroken run ending on `until`. `running` says that it still grows. */
export type Tenure = { readonly since: string; readonly until: string; readonly running: boolean };

/**
 * The time somebody has held any of some posts by a day: the union of the periods, so that two posts at once
 * count once. Acting counts, cover does not (our default). Part-time and leave make no difference.
 * Null where none is held by then; 'undated' where one has no start, and so the time cannot be known.
 */
export function tenureOf(holdings: readonly HoldingRecord[], on: string): Tenure | 'undated' | null {
  const counted = holdings.filter(
    (one) => one.basis !== 'cover' && (one.from_date === null || one.from_date <= on),
  );
  if (counted.length === 0) return null;
  const spans: { from: string; to: string; open: boolean }[] = [];
  for (const one of counted) {
    if (one.from_date === null) return 'undated';
    const open = one.to_date === null || one.to_date >= on;
    // A last day is worked, so that the period ends the day after it.
    spans.push({ from: one.from_date, to: open ? on : addDays(one.to_date ?? on, 1), open });
  }
  spans.sort((a, b) => byText(a.from, b.from));
  const merged: typeof spans = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) {
      if (span.to > last.to) last.to = span.to;
      last.open = last.open || span.open;
    } else merged.push({ ...span });
  }
  const last = merged.at(-1);
  if (!last) return null;
  const earlier = merged
    .slice(0, -1)
    .reduce((days, span) => days + Math.max(0, daysBetween(span.from, span.to)), 0);
  return { since: addDays(last.from, -earlier), until: last.to, running: last.open };
}

/** Whether a post was held on a day (YYYY-MM-DD), its first and last days among them; a date not known rules nothing out. */
export function heldOn(holding: HoldingRecord, on: string): boolean {
  return (
    (holding.from_date === null || holding.from_date <= on) &&
    (holding.to_date === null || holding.to_date >= on)
  );
}

/**
 * The day teaching began: the QTS date, or counted back from a number of years and the day it was given for.
 * A count without a day cannot age, and is left as not known.
 */
export function teachingSince(
  person: Pick<PersonRecord['person'], 'qts_date' | 'teaching_years' | 'teaching_years_as_of'>,
): string | null {
  if (person.qts_date !== null) return person.qts_date;
  if (person.teaching_years === null || person.teaching_years_as_of === null) return null;
  const whole = Math.floor(person.teaching_years);
  const months = Math.round((person.teaching_years - whole) * 12);
  return addMonths(addYears(person.teaching_years_as_of, -whole), -months);
}

/** Whether the recorded posts reach back to a day without a gap of more than a month. */
export function postsReachBackTo(holdings: readonly HoldingRecord[], since: string, on: string): boolean {
  const dated = holdings
    .filter((one) => one.from_date !== null && one.role !== null)
    .sort((a, b) => byText(a.from_date ?? '', b.from_date ?? ''));
  let reached = since;
  for (const one of dated) {
    if (one.from_date === null || one.from_date > addDays(reached, 31)) return false;
    const to = one.to_date ?? on;
    if (to > reached) reached = to;
  }
  return dated.length === holdings.length && reached >= on;
}

/** The day on which the newest of some posts began, or null where none has a start. */
export function newestStart(holdings: readonly HoldingRecord[]): string | null {
  return (
    holdings
      .flatMap((one) => (one.from_date === null ? [] : [one.from_date]))
      .sort()
      .at(-1) ?? null
  );
}
