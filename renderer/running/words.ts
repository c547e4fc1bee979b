import type { Runner } from '../../shared/contract/running-shapes.ts';
import { shortDate } from '../../shared/rules/dates.ts';

/** A span in short: '12 Jan to 13 Jan', one day alone, or that its date is open. */
export function spanWords(from: string | null, to: string | null): string {
  if (from === null) return 'Date open';
  return to === null || to === from ? shortDate(from) : `${shortDate(from)} to ${shortDate(to)}`;
}

/** Whether somebody had, or is booked for, all that a line of their ledger has. */
export const isFull =
  (ledger: Runner['ledger']) =>
  (name: string): boolean =>
    ledger.some((one) => one.name === name && one.due !== null && one.had + one.booked >= one.due);

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const daysWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;
