/**
 * A time of day as people type it: '16:00', '16.00', '1600', '4pm', '4.30 pm', '16'. Returns 'HH:MM', null for
 * nothing typed, and undefined where it is no time of day.
 */
export function readTypedTime(typed: string): string | null | undefined {
  const text = typed.trim().toLowerCase();
  if (text === '') return null;
  const match = /^(\d{1,2})(?:[:. ]?(\d{2}))?\s*(am|pm)?$/.exec(text);
  if (match === null) return undefined;
  const [, hours = '', minutes = '00', half] = match;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const of24 = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  if (of24 > 23 || Number(minutes) > 59) return undefined;
  return `${String(of24).padStart(2, '0')}:${minutes}`;
}
