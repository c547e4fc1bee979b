import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { dayAfter, dayStart, londonInstant } from '../../../../shared/rules/london-instant.ts';
import type { CalendarEntry } from './entries.ts';

/**
 * The text of a calendar file (RFC 5545). Times are written in UTC, so that they are right on either side of a clock
 * change, wherever the calendar is read. `now` is the UTC instant of the export.
 */
export function calendarText(name: string, entries: readonly CalendarEntry[], now: string): string {
  const calendar = ical({
    prodId: { company: 'Baton', product: 'Baton', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name,
  });
  for (const entry of entries) {
    const { uid, summary, place, words, cancelled } = entry;
    calendar.createEvent({
      id: uid,
      sequence: secondsUntil(now),
      stamp: new Date(now),
      summary,
      ...(place === '' ? {} : { location: place }),
      ...(words === '' ? {} : { description: words }),
      // A day to know of is no day on which somebody has no time.
      transparency: entry.starts === null ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...spanOf(entry),
    });
  }
  // The library leaves the last line open; in RFC 5545 each ends with CRLF.
  return `${calendar.toString()}\r\n`;
}

/**
 * Stands in for a count of changes, of which calendars ask only that the newer entry has the higher number. A count kept
 * with a session or a ceremony would fall with Undo, and with a backup put back, so that a calendar kept the day that was
 * undone. Stays within 32 bits.
 */
const secondsUntil = (now: string) => Math.max(0, Math.floor((Date.parse(now) - Date.UTC(2026, 0)) / 1000));

function spanOf({ on, until = on, starts, ends }: CalendarEntry) {
  if (starts === null) return { start: dayStart(on), end: dayAfter(until), allDay: true };
  const start = londonInstant(on, starts);
  return ends === null ? { start } : { start, end: londonInstant(on, ends) };
}
