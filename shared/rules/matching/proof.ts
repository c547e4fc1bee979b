import type { Assignable, Assigned } from './standing.ts';

/**
 * Whether an assignment is right and its prices prove that no other is cheaper, by linear duality, in exact whole numbers:
 * every row has one of its own columns, no column has more than it has room for, no edge costs less than its two prices
 * together, and the prices add up to what the assignment costs. Knows nothing of how either was found.
 */
export function proves(problem: Assignable, found: Assigned): boolean {
  const { capacities, starts, columns, costs } = problem;
  const { columnOf, rowPrice, columnPrice } = found;
  const rows = starts.length - 1;
  const load = new Int32Array(capacities.length);
  let paid = 0;
  let bound = 0;
  for (let row = 0; row < rows; row += 1) {
    const has = columnOf[row] ?? -1;
    const own = rowPrice[row] ?? Number.NaN;
    let price = Number.NaN;
    for (let edge = starts[row] ?? 0; edge < (starts[row + 1] ?? 0); edge += 1) {
      const column = columns[edge] ?? -1;
      const cost = costs[edge] ?? Number.NaN;
      if (!(own + (columnPrice[column] ?? Number.NaN) <= cost)) return false;
      if (column === has) price = cost;
    }
    if (Number.isNaN(price)) return false;
    load[has] = (load[has] ?? 0) + 1;
    paid += price;
    bound += own;
  }
  const room = capacities.reduce((sum, capacity) => sum + capacity, 0);
  for (const [column, capacity] of capacities.entries()) {
    const price = columnPrice[column] ?? Number.NaN;
    if ((load[column] ?? 0) > capacity) return false;
    if (price > 0 && room > rows) return false;
    bound += price * capacity;
  }
  return Number.isSafeInteger(paid) && paid === bound && paid === found.cost;
}
