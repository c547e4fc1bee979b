import { daysBetween, longDate } from '../dates.ts';
import type { ReadRow, StagedEmployment, StagedPerson, StagedPost } from './staged.ts';
import { readYesNo } from './values.ts';

const firstOf = <T>(rows: readonly ReadRow[], pick: (row: ReadRow) => T | null | undefined): T | null => {
  for (const row of rows) {
    const value = pick(row);
    if (value !== null && value !== undefined) return value;
  }
  return null;
};

const least = (dates: readonly (string | undefined)[]) =>
  dates.filter((date) => date !== undefined).toSorted()[0] ?? null;
const schoolOf = (row: ReadRow) => row.values.school_urn ?? row.values.school_name ?? '';
const sumOfShares = (shares: readonly (number | null)[]): number | null => {
  const known = shares.filter((share) => share !== null);
  return known.length === 0
    ? null
    : Math.min(1, Math.round(known.reduce((sum, share) => sum + share, 0) * 10_000) / 10_000);
};

/** Rows alike by a key. Almost everybody has one row, which is alike to itself whatever its key. */
function alike(rows: readonly ReadRow[], keyOf: (row: ReadRow) => string): (readonly ReadRow[])[] {
  return rows.length === 1 ? [rows] : [...Map.groupBy(rows, keyOf).values()];
}

/**
 * One person of their rows: facts from the first row that has each, one post for each different contract,
 * one employment for each school. Rows proposed for leaving out count only where all of them are, but that those which
 * ended are posts of the past.
 */
export function personOf(all: readonly ReadRow[], today: string): StagedPerson {
  const staying = all.filter((row) => row.leave_out === null);
  const rows = staying.length > 0 ? staying : all;
  const past = staying.length > 0 ? all.flatMap(pastContract) : [];
  const current = postsOf(rows);
  const posts = [...current, ...postsOf(past)];
  const fact = (pick: (row: ReadRow) => string | null | undefined) => firstOf(rows, pick);
  const ended = current.length > 0 && current.every(({ to }) => to !== null && to < today);
  const lastEnd = current
    .map(({ to }) => to ?? '')
    .toSorted()
    .at(-1);
  const first = rows[0];
  return {
    key: String(all[0]?.number ?? 0),
    rows: all.map((row) => row.number),
    title: fact((row) => row.title),
    forename: first?.forename ?? '',
    surname: first?.surname ?? '',
    preferred_name: fact((row) => row.preferred_name),
    mis_id: fact((row) => row.mis_id),
    trn: fact((row) => row.trn),
    email: fact((row) => row.email),
    qts_date: fact((row) => row.dates.qts_date),
    qts: firstOf(rows, (row) => (row.values.qts === undefined ? null : readYesNo(row.values.qts))),
    teaching_years: firstOf(rows, (row) => row.teaching_years),
    teaching: firstOf(rows, (row) =>
      row.values.teaching === undefined ? null : readYesNo(row.values.teaching),
    ),
    employments: alike(rows, schoolOf).map((own) =>
      employmentOf(
        own,
        past.filter((row) => schoolOf(row) === schoolOf(own[0] ?? row)),
      ),
    ),
    posts,
    managers_without_post: managersWithoutPost(rows, posts),
    leave_out:
      staying.length === 0
        ? firstOf(all, (row) => row.leave_out)
        : ended
          ? { kind: 'left', reason: `The last contract ended on ${longDate(lastEnd ?? today)}.` }
          : null,
  };
}

/** A row that ended while others of the same person go on: a contract of theirs, and no leaving. */
function pastContract(row: ReadRow): ReadRow[] {
  const { start_date, end_date, post_start, post_end } = row.dates;
  if (row.leave_out?.kind !== 'left' || end_date === undefined) return [];
  const dates = { ...row.dates, post_start: post_start ?? start_date, post_end: post_end ?? end_date };
  return [{ ...row, dates }];
}

/** Longer than the summer, and they had left in between. */
const mostDaysBetween = 62;

/** The day somebody joined: of contracts that follow each other, the first one's. */
function joinedOn(rows: readonly ReadRow[], past: readonly ReadRow[]): string | null {
  let joined = least(rows.map((row) => row.dates.start_date));
  const spans = past.flatMap(({ dates: { start_date: from, end_date: to } }) =>
    from !== undefined && to !== undefined ? [{ from, to }] : [],
  );
  for (const { from, to } of spans.toSorted((a, b) => daysBetween(a.to, b.to)))
    if (joined !== null && from < joined && daysBetween(to, joined) <= mostDaysBetween) joined = from;
  return joined;
}

function postsOf(rows: readonly ReadRow[]): StagedPost[] {
  const same = ({ values, dates }: ReadRow) =>
    JSON.stringify([
      values.job_title,
      values.team,
      values.role,
      dates.post_start,
      dates.post_end,
      values.contract,
      values.school_urn,
      values.school_name,
    ]);
  return alike(rows, same).flatMap((own): StagedPost[] => {
    const [row] = own;
    if (!row || !(row.values.job_title ?? row.values.role)) return [];
    return [
      {
        rows: own.map(({ number }) => number),
        job_title: row.values.job_title ?? null,
        role: row.values.role ?? null,
        team: row.values.team ?? null,
        from: row.dates.post_start ?? null,
        to: row.dates.post_end ?? null,
        contract: row.values.contract ?? null,
        share: row.share,
        line_manager: row.values.line_manager ?? null,
        line_manager_id: row.values.line_manager_id ?? null,
        school: schoolOf(row) || null,
      },
    ];
  });
}

/** In: the rows of one school. */
function managersWithoutPost(rows: readonly ReadRow[], posts: readonly StagedPost[]): string[] {
  const without = rows.filter(({ values }) => !(values.job_title ?? values.role));
  if (without.length === 0) return [];
  const kept = new Set(posts.flatMap((post) => post.line_manager ?? post.line_manager_id ?? []));
  const written = without.flatMap(({ values }) => values.line_manager ?? values.line_manager_id ?? []);
  return [...new Set(written)].filter((manager) => !kept.has(manager));
}

function employmentOf(rows: readonly ReadRow[], past: readonly ReadRow[]): StagedEmployment {
  const ends = rows.map((row) => row.dates.end_date);
  const contracts = alike(rows, ({ values, dates, share }) =>
    JSON.stringify([values.job_title, values.team, values.contract, dates.post_start, share]),
  );
  return {
    school: firstOf(rows, schoolOf) ?? '',
    school_name: firstOf(rows, (row) => row.values.school_name),
    staff_code: firstOf(rows, (row) => row.staff_code),
    from: joinedOn(rows, past),
    to: ends.every((end) => end !== undefined) ? (ends.toSorted().at(-1) ?? null) : null,
    contract: firstOf(rows, (row) => row.values.contract),
    share: sumOfShares(contracts.map(([row]) => row?.share ?? null)),
    team: firstOf(rows, (row) => row.values.team),
  };
}
