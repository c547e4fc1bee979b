/** Exact linear algebra for tests that attack a table: fraction-free, so that no rounding hides a leak. */
type Row = readonly bigint[];

/** Whether `wanted` is a combination of `rows`: whether someone who knows the rows' totals can get it. */
export function inRowSpace(rows: readonly Row[], wanted: Row): boolean {
  const basis: { pivot: number; row: Row }[] = [];
  const reduce = (given: Row): Row => {
    let row = given;
    for (const { pivot, row: base } of basis) {
      const factor = row[pivot] ?? 0n;
      const lead = base[pivot] ?? 1n;
      if (factor !== 0n) row = row.map((value, index) => value * lead - (base[index] ?? 0n) * factor);
    }
    return row;
  };
  for (const each of rows) {
    const row = reduce(each);
    const pivot = row.findIndex((value) => value !== 0n);
    if (pivot >= 0) basis.push({ pivot, row });
  }
  return reduce(wanted).every((value) => value === 0n);
}
