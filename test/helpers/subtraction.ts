/** Whether a vector is a sum of multiples of the others: what somebody with a pencil can work out. */
export function within(known: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const rank = (rows: number[][]): number => {
    let found = 0;
    for (let column = 0; column < wanted.length; column += 1) {
      const at = rows.findIndex((row, index) => index >= found && Math.abs(row[column]!) > 1e-9);
      if (at < 0) continue;
      [rows[found], rows[at]] = [rows[at]!, rows[found]!];
      const pivot = rows[found]!;
      for (const [index, row] of rows.entries()) {
        if (index === found || Math.abs(row[column]!) < 1e-9) continue;
        const times = row[column]! / pivot[column]!;
        for (let k = column; k < row.length; k += 1) row[k]! -= times * pivot[k]!;
      }
      found += 1;
    }
    return found;
  };
  const copy = () => known.map((row) => [...row]);
  return rank([...copy(), [...wanted]]) === rank(copy());
}
