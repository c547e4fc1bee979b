import { defaultThresholds } from '../../../shared/rules/gap.ts';
import type { Competency } from '../../../shared/rules/scoring.ts';
import { type ScoredAgain, scoreAgain } from '../../../shared/rules/scoring-again.ts';
import { raterGroup } from '../../../shared/rules/scoring-report.ts';
import type { Reader } from '../sql.ts';
import { type FrameworkVersion, scoredOf, versionOf } from './frameworks.ts';
import type { ReviewRow, ReviewTerms } from './held.ts';
import { type HeldRater, ratersOf } from './raters.ts';

/** A closed review scored by the rules: what is in it may be shown to its readers. */
export interface Scored extends ScoredAgain {
  readonly row: ReviewRow;
  readonly version: FrameworkVersion;
  readonly raters: readonly HeldRater[];
}

/** Scores a closed review from the answers at this closing and at those before it. */
export function scored(db: Reader, row: ReviewRow): Scored {
  const version = versionOf(db, row.framework_version_id);
  const { frozen } = row.terms;
  // Its answers were erased: the figures stay as they were shown, and comments are gone with who wrote them.
  if (frozen !== undefined) return { row, version, raters: [], report: frozen.report, comments: new Map() };
  const all = ratersOf(db, row.id);
  const alone = row.kind === 'self_assessment';
  const raters = alone ? all.filter((one) => one.group === 'self') : all;
  const earlier = alone ? [] : (row.terms.closings ?? []).map((one) => one.raters);
  const found = scoreAgain(askedAbout(version, row.terms), [...earlier, raters], {
    minimums: row.terms.minimums,
    colleaguesTogether: row.terms.colleaguesTogether,
    shortGroups: row.terms.shortGroups,
    thresholds: { ...defaultThresholds, gap: row.gap },
    asked: alone ? {} : row.terms.asked,
  });
  return { row, version, raters, ...found };
}

/** The scored competencies. Where students rate statements, they were asked about no other. */
function askedAbout({ content }: FrameworkVersion, { students }: ReviewTerms): Competency[] {
  const competencies = scoredOf(content);
  if (students === undefined) return competencies;
  const stated = new Set(students.statements.map(({ competency }) => competency));
  const others = raterGroup.options.filter((group) => group !== 'students');
  return competencies.map((one) => (stated.has(one.key) ? one : { ...one, askedOf: others }));
}
