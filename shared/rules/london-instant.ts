import { addDays, londonDate, londonTime } from './dates.ts';

const MINUTE = 60_000;

/**
 * The UTC instant of a time on the clock in London: date YYYY-MM-DD, time HH:MM. Summer time is an hour ahead of UTC. Of
 * an hour that comes twice the first is meant; one that is left out in spring is taken as if the clock had not moved.
 */
export function londonInstant(date: string, time: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const reads = (at: Date) => londonDate(at.toISOString()) === date && londonTime(at.toISOString()) === time;
  const summer = new Date(asUtc - 60 * MINUTE);
  return reads(summer) ? summer : new Date(asUtc);
}

/** The instant that stands for a whole day in a calendar, and for the day after it. */
export const dayStart = (date: string): Date => new Date(`${date}T00:00:00Z`);
export const dayAfter = (date: string): Date => dayStart(addDays(date, 1));
