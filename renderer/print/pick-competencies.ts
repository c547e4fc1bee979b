import type { GapCategory, SelfAndOthers } from '../../shared/contract/review-document.ts';

const order: readonly GapCategory[] = ['agreed_strength', 'hidden_strength', 'blind_spot', 'agreed_need'];
const most = 8;

const size = (row: SelfAndOthers) => Math.abs(row.gap ?? 0);

/** How far from the middle of the scale the two sides agree: what makes a strength or need worth a line. */
const weight = (row: SelfAndOthers) => Math.abs(((row.self ?? 3) + (row.others ?? 3)) / 2 - 3);

const tellsMore: Record<GapCategory, (row: SelfAndOthers) => number> = {
  agreed_strength: weight,
  agreed_need: weight,
  hidden_strength: size,
  blind_spot: size,
  in_line: size,
};

/**
 * The competencies that a plan has room for, at most eight: blind spots first, then needs, hidden strengths and
 * agreed strengths while there is room, in the printed order. Ones in line come in only where there are none
 * of these.
 */
export function pickCompetencies(rows: readonly SelfAndOthers[]): SelfAndOthers[] {
  const of = (category: GapCategory) =>
    rows
      .filter((row) => row.category === category)
      .sort((a, b) => tellsMore[category](b) - tellsMore[category](a));
  const byNeed = [...of('blind_spot'), ...of('agreed_need'), ...of('hidden_strength')].slice(0, most);
  const strengths = of('agreed_strength').slice(0, Math.max(0, most - byNeed.length));
  const picked = [...byNeed, ...strengths];
  if (picked.length === 0) return of('in_line').slice(0, most);
  return order.flatMap((category) => picked.filter((row) => row.category === category));
}

export const isStrength = (row: SelfAndOthers) =>
  row.category === 'agreed_strength' || row.category === 'hidden_strength';
