import type { Category, ReportRow, Thresholds } from './scoring-report.ts';

/** DOMAIN section 5 and DOCUMENTS section 2; the head may change them for a review. */
export const defaultThresholds: Thresholds = { gap: 1, high: 4, low: 3 };

// Sums of whole ratings divided by n: a difference this small is the floating point's, never a person's.
const tolerance = 1e-9;

/**
 * Which kind of agreement a pair of unrounded means is, on the 1 to 5 scale. A gap of `thresholds.gap` or
 * more comes first, whichever side it is on; then both high, both low. Source: DOCUMENTS section 2;
 * threshold 1.0 after SAP SuccessFactors (PEERS A6).
 */
export function categoryOf(self: number, others: number, thresholds: Thresholds): Category {
  const gap = others - self;
  if (gap <= -thresholds.gap + tolerance) return 'blind_spot';
  if (gap >= thresholds.gap - tolerance) return 'hidden_strength';
  const lower = Math.min(self, others);
  const higher = Math.max(self, others);
  if (lower >= thresholds.high - tolerance) return 'agreed_strength';
  if (higher <= thresholds.low + tolerance) return 'agreed_need';
  return 'in_line';
}

interface HasGap {
  readonly gap: number | null;
}
export type GapRow<Row extends HasGap = ReportRow> = Row & { gap: number };

/** The rows that have a gap, the widest first on unrounded values; equals stay in framework order. */
export function rankGaps<Row extends HasGap>(rows: readonly Row[]): GapRow<Row>[] {
  return rows
    .filter((row): row is GapRow<Row> => row.gap !== null)
    .sort((a, b) => {
      const wider = Math.abs(b.gap) - Math.abs(a.gap);
      return Math.abs(wider) < tolerance ? 0 : wider;
    });
}

/** The `count` widest gaps, for a chart or a list with little room. */
export function widest<Row extends HasGap>(rows: readonly Row[], count: number): GapRow<Row>[] {
  return rankGaps(rows).slice(0, count);
}
