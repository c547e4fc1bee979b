import { shortDate } from '../../shared/rules/dates.ts';

/** A span in short: '12 Jan to 13 Jan', one day alone, or that its date is open. */
export function spanWords(from: string | null, to: string | null): string {
  if (from === null) return 'Date open';
  return to === null || to === from ? shortDate(from) : `${shortDate(from)} to ${shortDate(to)}`;
}

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const daysWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;
