interface Measured {
  readonly what: string;
  readonly baseline: string;
  readonly result: string;
  readonly pupils: number | null;
}

interface Figure {
  readonly value: number;
  readonly unit: string;
}

export interface Bar {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  readonly pupils: number | null;
}

/** The number that a text begins with and what it counts: '8.1 of 20' is 8.1 'of 20', '45%' is 45 '%'. Null for other words. */
export function figureOf(text: string): Figure | null {
  const [, digits, unit = ''] = /^\s*(\d{1,6}(?:\.\d{1,3})?)(?![\d.,])\s*(.*?)\s*$/.exec(text) ?? [];
  return digits === undefined ? null : { value: Number(digits), unit };
}

/**
 * The measures that one chart can show, before and after, each with a number at both ends in one unit: of several units
 * the one that most measures have, of these the first. Null where there is none. DOCUMENTS section 4: paired bars.
 */
export function chartOf(measures: readonly Measured[]): { unit: string; most: number; bars: Bar[] } | null {
  const groups = new Map<string, Bar[]>();
  for (const { what, baseline, result, pupils } of measures) {
    const before = figureOf(baseline);
    const after = figureOf(result);
    if (before === null || after === null || before.unit !== after.unit) continue;
    const bars = groups.get(before.unit) ?? [];
    groups.set(before.unit, bars);
    bars.push({ what, before: before.value, after: after.value, pupils });
  }
  let best: { unit: string; bars: Bar[] } | null = null;
  for (const [unit, bars] of groups)
    if (best === null || bars.length > best.bars.length) best = { unit, bars };
  if (best === null) return null;
  const highest = Math.max(...best.bars.flatMap(({ before, after }) => [before, after]));
  return { ...best, most: roundUp(highest, best.unit) };
}

/** Where the axis ends: of a share or of 'so many of 20' at the whole, else at the next 1, 2 or 5 of its power of ten. */
function roundUp(highest: number, unit: string): number {
  const whole = unit.startsWith('%') ? 100 : Number(/^(?:out )?of (\d+)/.exec(unit)?.[1] ?? 0);
  if (whole >= highest && whole > 0) return whole;
  if (highest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  return power * ([1, 2, 5, 10].find((step) => step * power >= highest) ?? 10);
}
