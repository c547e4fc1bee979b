import type { IntakeFileView } from '../../../shared/contract/intake-shapes.ts';
import { nameKey } from '../../../shared/rules/import/names.ts';
import type { IntakeField } from '../../../shared/rules/intake/columns.ts';
import { type IntakeLine, linesOfRows, said } from '../../../shared/rules/intake/lines.ts';
import { contentOf } from '../programmes/content.ts';
import type { requireRound } from '../programmes/rounds.ts';
import { build, type Reader } from '../sql.ts';
import { withSteps } from './authority-came.ts';
import type { ReadWorkbook } from './read-workbooks.ts';

type Read = Extract<ReadWorkbook, { state: 'read' }>;

/** A file's lines under the meanings chosen for its columns; each meaning is at most one column's. */
export function linesUnder(
  read: Read,
  chosen: Readonly<Record<string, IntakeField | 'none'>>,
): { all: readonly IntakeLine[]; fields: readonly (IntakeField | null)[]; without: number } {
  if (Object.keys(chosen).length === 0 || read.rows.length === 0)
    return { all: read.lines, fields: read.fields, without: read.without };
  const taken = new Set(Object.values(chosen));
  const fields = read.fields.map((field, column) => {
    const by = chosen[column];
    if (by !== undefined) return by === 'none' ? null : by;
    return field !== null && taken.has(field) ? null : field;
  });
  const { lines, without } = linesOfRows(read.rows, fields);
  return { all: withSteps(lines, read.steps), fields, without };
}

/** '2026-27' and '2026/2027' are 2026/27. */
const yearKey = (text: string): string => {
  const [, from, to] = /^(20\d\d)\D+(?:20)?(\d\d)\b/.exec(text) ?? [];
  return from === undefined ? '' : `${from}/${to}`;
};

/**
 * Parts the lines by what they are for: those of this round, and how many name another programme or year. A line that
 * names neither is for this round. `allHere` takes in all of them.
 */
export function whereTo(
  db: Reader,
  lines: readonly IntakeLine[],
  { round, programme }: { round: ReturnType<typeof requireRound>; programme: string },
  allHere: boolean,
): { here: readonly IntakeLine[]; elsewhere: IntakeFileView['elsewhere'] } {
  const isHere = (line: IntakeLine) => {
    const named = nameKey(said(line, 'programme'));
    const year = yearKey(said(line, 'cohort'));
    return (named === '' || named === nameKey(programme)) && (year === '' || year === round.academic_year);
  };
  const others = lines.filter((line) => !isHere(line));
  const [first] = others;
  if (first === undefined) return { here: lines, elsewhere: null };
  const named =
    `${said(first, 'programme') || programme} ${yearKey(said(first, 'cohort')) || said(first, 'cohort')}`.trim();
  const there = db
    .all(build.selectFrom('round').select(['id', 'version_id', 'academic_year']))
    .find(
      (one) =>
        one.academic_year === (yearKey(said(first, 'cohort')) || round.academic_year) &&
        nameKey(contentOf(db, one.version_id).name) === nameKey(said(first, 'programme') || programme),
    );
  const say = `${others.length === 1 ? 'A nomination is' : `${others.length} nominations are`} for ${named}, and this round is ${programme} ${round.academic_year}. ${there === undefined ? 'There is no such round in this file: open it under Programmes first, or ask the school which it means.' : `Take this file in on that round’s page${others.length === lines.length ? '.' : ' too.'}`}`;
  return {
    here: allHere ? lines : lines.filter(isHere),
    elsewhere: {
      count: others.length,
      say,
      href: there === undefined ? null : `#/programmes/rounds/${there.id}/intake`,
      allHere,
    },
  };
}
