import type { Standing } from './standing.ts';

/**
 * Where there are as many columns as rows and each takes one: prices each column at the least that any row pays for it,
 * and gives it to that row where it has none yet (Jonker and Volgenant's column reduction).
 */
export function reduceColumns(standing: Standing): void {
  const { starts, columns, costs } = standing.problem;
  const cheapest = new Int32Array(standing.columns).fill(-1);
  standing.price.fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < standing.rows; row += 1) {
    const last = starts[row + 1] ?? 0;
    for (let edge = starts[row] ?? 0; edge < last; edge += 1) {
      const column = columns[edge] ?? 0;
      const cost = costs[edge] ?? 0;
      if (cost >= (standing.price[column] ?? 0)) continue;
      standing.price[column] = cost;
      cheapest[column] = row;
    }
  }
  for (let column = standing.columns - 1; column >= 0; column -= 1) {
    const row = cheapest[column] ?? -1;
    if (row === -1) standing.price[column] = 0;
    else if (standing.columnOf[row] === -1) standing.give(row, column);
  }
}

/**
 * Where each column takes one row: lets every row without one outbid the row that has its cheapest column, by as much as
 * its second cheapest is dearer, twice round (their augmenting row reduction). Rows that are left go on to the search.
 */
export function reduceRows(standing: Standing): void {
  const { starts, columns, costs } = standing.problem;
  const { price } = standing;
  for (let round = 0; round < 2; round += 1) {
    const free: number[] = [];
    for (let row = standing.rows - 1; row >= 0; row -= 1) if (standing.columnOf[row] === -1) free.push(row);
    // Where costs lie far apart rows can outbid each other for long: the search is quicker then.
    let bids = 4 * free.length;
    while (bids > 0) {
      const row = free.pop();
      if (row === undefined) break;
      bids -= 1;
      let least = Number.POSITIVE_INFINITY;
      let second = Number.POSITIVE_INFINITY;
      let first = -1;
      let other = -1;
      const last = starts[row + 1] ?? 0;
      for (let edge = starts[row] ?? 0; edge < last; edge += 1) {
        const column = columns[edge] ?? 0;
        const cost = (costs[edge] ?? 0) - (price[column] ?? 0);
        if (cost >= second) continue;
        if (cost >= least) {
          second = cost;
          other = column;
          continue;
        }
        second = least;
        other = first;
        least = cost;
        first = column;
      }
      // With nothing to compare it with a column has no price to outbid.
      if (other === -1) continue;
      const outbids = least < second;
      const wanted = !outbids && !standing.hasRoom(first) ? other : first;
      if (!standing.problem.capacities[wanted]) continue;
      if (outbids) standing.lower(wanted, second - least);
      const owner = standing.first(wanted);
      if (owner !== -1) standing.take(owner);
      standing.give(row, wanted);
      if (owner !== -1 && outbids) free.push(owner);
    }
  }
}
