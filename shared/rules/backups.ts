import { academicYearOf } from './academic-year.ts';
import { addDays, londonDate } from './dates.ts';

/** Why a backup was made. What begins with 'before' was made because something was about to change much. */
export const backupReasons = [
  'opened',
  'changed',
  'closed',
  'before_migrating',
  'before_restoring',
  'before_taking_over',
] as const;
export type BackupReason = (typeof backupReasons)[number];

export const backupReasonWords: Readonly<Record<BackupReason, string>> = {
  opened: 'As it was when it was opened',
  changed: 'While it was being worked on',
  closed: 'When it was closed',
  before_migrating: 'Before a newer Baton took it over',
  before_restoring: 'Before another version was put in its place',
  before_taking_over: 'Before somebody was taken over from another version',
};

export interface DatedBackup {
  /** Counts up with every backup of a file; the order, whatever the clock said. */
  readonly sequence: number;
  /** When it was made, UTC. */
  readonly at: string;
  readonly reason: BackupReason;
}

const OF_TODAY = 3;
const IN_ALL = 10;
const MARKED = 3;
const MARKED_DAYS = 14;

/**
 * Which backups stay, by their sequence: the last 3 of today and the last of each earlier day, 10 in all; beyond those
 * the last of each academic year, and for a fortnight the last 3 that were made before something that changed much.
 * `today` and the days of backups are days in London. The newest always stays. Source: DESIGN.md section 5.
 */
export function backupsToKeep(backups: readonly DatedBackup[], today: string): ReadonlySet<number> {
  const newestFirst = backups
    .map(({ sequence, at, reason }) => ({ sequence, day: londonDate(at), reason }))
    .sort((a, b) => b.sequence - a.sequence);
  const keep = new Set<number>();
  const ofDay = new Map<string, number>();
  const years = new Set<string>();
  let marked = 0;
  for (const { sequence, day, reason } of newestFirst) {
    const before = ofDay.get(day) ?? 0;
    const recent = keptAsRecent(ofDay) < IN_ALL && before < (day === today ? OF_TODAY : 1);
    if (recent) ofDay.set(day, before + 1);
    const year = academicYearOf(day);
    const lastOfYear = !years.has(year);
    years.add(year);
    const markedNow = reason.startsWith('before') && marked < MARKED && day > addDays(today, -MARKED_DAYS);
    if (markedNow) marked += 1;
    if (recent || lastOfYear || markedNow) keep.add(sequence);
  }
  return keep;
}

function keptAsRecent(ofDay: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of ofDay.values()) sum += count;
  return sum;
}
