import type { StaffNeed, StaffRow } from '../../shared/contract/staff.ts';
import { asRead } from '../../shared/rules/by-text.ts';
import { keysOf } from '../../shared/rules/keys-of.ts';
import { matches, searchKey, searchWords } from '../../shared/rules/search.ts';

export interface StaffFilters {
  readonly search: string;
  readonly team: string | null;
  readonly kind: StaffRow['kind'] | null;
  /** A stage's id, or 'none'. */
  readonly stage: string | null;
  readonly show: ShowKey | null;
  /** Those of our schools, of others, or both; a search looks at both in any case. */
  readonly whose: 'ours' | 'others' | 'all';
}
export const noFilters: StaffFilters = {
  search: '',
  team: null,
  kind: null,
  stage: null,
  show: null,
  whose: 'ours',
};

const needs = (need: StaffNeed) => (row: StaffRow) => row.needs.includes(need);

/** What a list can be narrowed to by what is recorded: never a verdict, never a characteristic. */
export const shows = {
  on_leave: { words: 'On leave', keeps: (row: StaffRow) => row.onLeave },
  not_told: { words: 'Not told yet', keeps: (row: StaffRow) => !row.told },
  no_notice: { words: 'No privacy notice', keeps: (row: StaffRow) => !row.privacyNotice },
  no_plan: { words: 'No plan', keeps: (row: StaffRow) => row.plan === null },
  flagged: { words: 'Flagged', keeps: (row: StaffRow) => row.flags.length > 0 },
  no_role: { words: 'Role to settle', keeps: (row: StaffRow) => row.role === null },
  no_manager: { words: 'No line manager', keeps: (row: StaffRow) => row.lineManager === null },
  more_posts: { words: 'More than one post', keeps: (row: StaffRow) => row.alsoPosts.length > 0 },
  part_time: { words: 'Part-time or job share', keeps: (row: StaffRow) => (row.share ?? 1) < 1 },
  to_tell: { words: 'In the plan, not told', keeps: needs('to_tell') },
  manager_left: { words: 'Line manager has left', keeps: needs('manager_left') },
  leaving: { words: 'Leaving date recorded', keeps: (row: StaffRow) => row.leavingOn !== null },
  has_left: { words: 'Last day has passed', keeps: needs('has_left') },
  past_keeping: { words: 'Left; kept past the date', keeps: needs('past_keeping') },
} as const;
export type ShowKey = keyof typeof shows;
export const showKeys = keysOf(shows);

/** A row with what a search looks at, made once for each list. */
export interface KeyedRow {
  readonly row: StaffRow;
  readonly key: string;
}

export function keyed(rows: readonly StaffRow[]): KeyedRow[] {
  return rows.map((row) => ({
    row,
    key: searchKey(row.forename, row.surname, row.post, row.alsoPosts.join(' '), row.team, row.staffCode),
  }));
}

/** Whose rows are kept: nobody is hidden from a search, nor where nobody is of ours. */
function whoseOf({ whose, search }: StaffFilters, rows: readonly KeyedRow[]): StaffFilters['whose'] {
  const all = whose === 'ours' && (search.trim() !== '' || rows.every(({ row }) => row.elsewhere));
  return all ? 'all' : whose;
}

/** The rows that every filter lets through, in the order they came. */
export function filtered(rows: readonly KeyedRow[], filters: StaffFilters): StaffRow[] {
  const words = searchWords(filters.search);
  const { team, kind, stage } = filters;
  const show = filters.show === null ? null : shows[filters.show].keeps;
  const kept: StaffRow[] = [];
  const whose = whoseOf(filters, rows);
  for (const { row, key } of rows) {
    if (whose !== 'all' && row.elsewhere !== (whose === 'others')) continue;
    if (team !== null && (row.team ?? '') !== team) continue;
    if (kind !== null && row.kind !== kind) continue;
    if (stage !== null && (row.stage?.id ?? 'none') !== stage) continue;
    if (show !== null && !show(row)) continue;
    if (matches(key, words)) kept.push(row);
  }
  return kept;
}

/** The teams there are, by name; '' stands for nobody's team. */
export function teamsOf(rows: readonly StaffRow[]): string[] {
  return [...new Set(rows.map((row) => row.team ?? ''))].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : asRead(a, b),
  );
}

/** The stages that somebody is on, by name. */
export function stagesOf(rows: readonly StaffRow[]): { id: string; name: string }[] {
  const names = new Map(rows.flatMap((row) => (row.stage === null ? [] : [[row.stage.id, row.stage.name]])));
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => asRead(a.name, b.name));
}
