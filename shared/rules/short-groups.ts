import type { Rater, ScoringSettings } from './scoring.ts';
import type { MergedGroup, RaterGroup, ReportGroup } from './scoring-report.ts';
import { neededFor } from './suppression.ts';

/** How raters are put into the groups of a report. */
export interface Grouping {
  readonly colleaguesTogether: boolean;
  /** Groups that are counted with other colleagues; none where it is left out. */
  readonly merged?: ReadonlySet<MergedGroup>;
}

export interface SettledSettings extends ScoringSettings {
  readonly merged: ReadonlySet<MergedGroup>;
}

const mergeable: readonly MergedGroup[] = ['peers', 'reports'];

/**
 * Settles which groups of a review are counted with other colleagues: where it was opened to merge, peers and people
 * they lead of whom too few replied at the first closing. The line manager and students never are. It is settled for
 * whole groups and stays settled at later closings, so that each answer is in the figures of one group alone, in every
 * competency and in every result: no figure can be subtracted from another. The joint group needs as many as the most
 * demanding of those in it. Source: our judgement on DOMAIN section 5 ('block subtraction disclosure').
 */
export function settleGroups(firstClosing: readonly Rater[], settings: ScoringSettings): SettledSettings {
  const { minimums, colleaguesTogether, shortGroups } = settings;
  if (colleaguesTogether || shortGroups !== 'merge')
    return { ...settings, shortGroups: 'drop', merged: new Set() };
  const merged = mergeable.filter((group) => {
    const replied = firstClosing.filter((one) => one.group === group && hasAnswer(one)).length;
    return replied > 0 && replied < neededFor(group, minimums);
  });
  const others = Math.max(...(['others', ...merged] as const).map((group) => neededFor(group, minimums)));
  return { ...settings, minimums: { ...minimums, others }, merged: new Set(merged) };
}

/** Whether a form holds anything: one that came back empty is no reply. */
export function hasAnswer({ ratings }: Rater): boolean {
  for (const _ in ratings) return true;
  return false;
}

/** The group of a report that a rater's group belongs to. */
export function groupIn(group: Exclude<RaterGroup, 'self'>, grouping: Grouping): ReportGroup {
  if (grouping.colleaguesTogether && group !== 'students') return 'colleagues';
  return isMerged(group, grouping) ? 'others' : group;
}

/** Whether a group is counted with other colleagues. */
export function isMerged(group: RaterGroup, { merged }: Grouping): boolean {
  return (group === 'peers' || group === 'reports') && merged?.has(group) === true;
}
