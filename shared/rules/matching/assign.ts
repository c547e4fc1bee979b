import { reduceColumns, reduceRows } from './reduce.ts';
import { type Assignable, type Assigned, Standing } from './standing.ts';

/**
 * Gives every row one of its columns so that no column takes more rows than it has room for and the costs come to the
 * least they can. Shortest augmenting paths over prices (Jonker and Volgenant 1987; Ahuja, Magnanti and Orlin, Network
 * Flows, section 12.4), with columns that take several rows. Exact on whole numbers, and the same for the same input.
 * @returns the assignment with the prices that prove it (see `proves`), or null where some row can have no column.
 */
export function assign(problem: Assignable): Assigned | null {
  const standing = new Standing(problem);
  const each = problem.capacities.every((capacity) => capacity === 1);
  if (each) {
    if (standing.rows === standing.columns) reduceColumns(standing);
    reduceRows(standing);
  } else standing.takeCheapest();
  const search = new Search(standing);
  for (let row = 0; row < standing.rows; row += 1)
    if (standing.columnOf[row] === -1 && !search.augment(row)) return null;
  return standing.assigned();
}

/** The search for one row's cheapest way to a column with room, through rows that move over for it. */
class Search {
  private readonly standing: Standing;
  /** The cheapest way so far to each column that was reached. */
  private readonly distance: Float64Array;
  /** The row from which each was reached. */
  private readonly from: Int32Array;
  /** Columns in the order in which they were reached: done up to `done`, nearest up to `near`, then the others. */
  private readonly reached: Int32Array;
  private count = 0;

  constructor(standing: Standing) {
    this.standing = standing;
    this.distance = new Float64Array(standing.columns).fill(Number.POSITIVE_INFINITY);
    this.from = new Int32Array(standing.columns);
    this.reached = new Int32Array(standing.columns);
  }

  /** Gives one more row a column; false where there is no way to room for it. */
  augment(row: number): boolean {
    const { standing, distance, reached } = this;
    this.count = 0;
    this.relax(row, 0, 0);
    let done = 0;
    let near = 0;
    let least = 0;
    let end = -1;
    while (end === -1) {
      if (done === near) {
        if (near === this.count) break;
        [near, least] = this.nearest(done);
        end = this.withRoom(done, near);
        if (end !== -1) break;
      }
      const column = reached[done] ?? 0;
      done += 1;
      for (let member = standing.first(column); member !== -1; member = standing.after(member))
        this.relax(member, least, standing.reduced(member));
      // A column just reached at the same distance is one of the nearest.
      const [more, found] = this.further(near, least);
      near = more;
      end = found;
    }
    if (end !== -1) {
      for (let at = 0; at < done; at += 1) {
        const column = reached[at] ?? 0;
        standing.lower(column, least - (distance[column] ?? 0));
      }
      this.follow(row, end);
    }
    for (let at = 0; at < this.count; at += 1) distance[reached[at] ?? 0] = Number.POSITIVE_INFINITY;
    return end !== -1;
  }

  /** Every column of a row, reached at `least`, where the one that it has costs `own` after prices. */
  private relax(row: number, least: number, own: number): void {
    const { standing, distance, from, reached } = this;
    const { starts, columns, costs } = standing.problem;
    const { price } = standing;
    const base = least - own;
    const last = starts[row + 1] ?? 0;
    for (let edge = starts[row] ?? 0; edge < last; edge += 1) {
      const column = columns[edge] ?? 0;
      const way = base + (costs[edge] ?? 0) - (price[column] ?? 0);
      const known = distance[column] ?? 0;
      if (way >= known) continue;
      if (known === Number.POSITIVE_INFINITY) {
        reached[this.count] = column;
        this.count += 1;
      }
      distance[column] = way;
      from[column] = row;
    }
  }

  /** Moves the nearest of the columns that are not done to the front of them. */
  private nearest(done: number): [near: number, least: number] {
    const { distance, reached, count } = this;
    let least = Number.POSITIVE_INFINITY;
    let near = done;
    for (let at = done; at < count; at += 1) {
      const column = reached[at] ?? 0;
      const way = distance[column] ?? 0;
      if (way > least) continue;
      if (way < least) {
        least = way;
        near = done;
      }
      reached[at] = reached[near] ?? 0;
      reached[near] = column;
      near += 1;
    }
    return [near, least];
  }

  /** The first of the nearest columns that has room, or -1. */
  private withRoom(done: number, near: number): number {
    for (let at = done; at < near; at += 1) {
      const column = this.reached[at] ?? 0;
      if (this.standing.hasRoom(column)) return column;
    }
    return -1;
  }

  private further(near: number, least: number): [near: number, end: number] {
    const { distance, reached, count } = this;
    let more = near;
    for (let at = near; at < count; at += 1) {
      const column = reached[at] ?? 0;
      if ((distance[column] ?? 0) !== least) continue;
      if (this.standing.hasRoom(column)) return [more, column];
      reached[at] = reached[more] ?? 0;
      reached[more] = column;
      more += 1;
    }
    return [more, -1];
  }

  /** Moves every row on the way over, from the column with room back to the row that had none. */
  private follow(row: number, end: number): void {
    let column = end;
    for (;;) {
      const mover = this.from[column] ?? 0;
      const left = this.standing.columnOf[mover] ?? -1;
      this.standing.give(mover, column);
      if (mover === row) return;
      column = left;
    }
  }
}
