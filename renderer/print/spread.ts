import type { Fact } from './parts.tsx';

const places = 4;

/** How many of a row's four places a fact needs for its words. */
function needed({ label, value }: Fact): number {
  const length = value?.length ?? 0;
  if (length > 80) return places;
  return length > 24 || label === 'Email' || label === 'Target role' ? 2 : 1;
}

/** Lays facts out in rows of four: long words take more places, and a short row's last fact takes what is left. */
export function spread(facts: readonly Fact[]): Fact[] {
  const widths = facts.map(needed);
  let column = 0;
  facts.forEach((_, index) => {
    const width = widths[index] ?? 1;
    if (column + width > places) {
      widths[index - 1] = (widths[index - 1] ?? 1) + places - column;
      column = 0;
    }
    column = (column + width) % places;
  });
  if (column > 0) widths[facts.length - 1] = (widths.at(-1) ?? 1) + places - column;
  const names = [undefined, undefined, 'two', 'three', 'four'] as const;
  return facts.map((fact, index) => ({ ...fact, width: names[widths[index] ?? 1] }));
}
