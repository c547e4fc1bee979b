import { counted, daysBetween, londonDate, londonTime, longDate } from './dates.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long ago something was, as people say it: 'just now', '3 minutes ago', '2 hours ago', 'yesterday at 14:05',
 * 'on 3 November 2026'. Both are UTC instants, days are London's; a moment to come counts as now.
 */
export function ago(at: string, now: string): string {
  const passed = Date.parse(now) - Date.parse(at);
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return `${counted(Math.floor(passed / MINUTE), 'minute')} ago`;
  const days = daysBetween(londonDate(at), londonDate(now));
  if (days === 0) return `${counted(Math.floor(passed / HOUR), 'hour')} ago`;
  return days === 1 ? `yesterday at ${londonTime(at)}` : `on ${longDate(londonDate(at))}`;
}
