/** Who may have what, at what cost: row r's columns are `columns[starts[r]]` up to `columns[starts[r + 1]]`. */
export interface Assignable {
  /** How many rows each column takes: whole numbers from 0. */
  readonly capacities: Int32Array;
  /** One for every row, and the end. */
  readonly starts: Int32Array;
  /** No column twice in a row. */
  readonly columns: Int32Array;
  /** Whole numbers that stay exact when all are added up (below 2^53). */
  readonly costs: Float64Array;
}

/** An assignment of all rows, with the prices that prove that none is cheaper. */
export interface Assigned {
  readonly columnOf: Int32Array;
  readonly cost: number;
  readonly rowPrice: Float64Array;
  /** Never above 0, and 0 where there is room left, unless all columns together have room for no more than all rows. */
  readonly columnPrice: Float64Array;
}

/**
 * An assignment on its way. Throughout, the edge that a row has is the cheapest of its edges after the columns' prices.
 */
export class Standing {
  readonly problem: Assignable;
  readonly rows: number;
  readonly columns: number;
  readonly columnOf: Int32Array;
  readonly price: Float64Array;
  private readonly paid: Float64Array;
  private readonly load: Int32Array;
  /** The rows of each column, as lists. */
  private readonly head: Int32Array;
  private readonly next: Int32Array;
  private readonly before: Int32Array;

  constructor(problem: Assignable) {
    this.problem = problem;
    this.rows = problem.starts.length - 1;
    this.columns = problem.capacities.length;
    this.columnOf = new Int32Array(this.rows).fill(-1);
    this.price = new Float64Array(this.columns);
    this.paid = new Float64Array(this.rows);
    this.load = new Int32Array(this.columns);
    this.head = new Int32Array(this.columns).fill(-1);
    this.next = new Int32Array(this.rows).fill(-1);
    this.before = new Int32Array(this.rows).fill(-1);
  }

  hasRoom(column: number): boolean {
    return (this.load[column] ?? 0) < (this.problem.capacities[column] ?? 0);
  }

  /** One of a column's rows, or -1; `after` gives the others. */
  first(column: number): number {
    return this.head[column] ?? -1;
  }

  after(row: number): number {
    return this.next[row] ?? -1;
  }

  /** What the edge that a row has costs after its column's price. */
  reduced(row: number): number {
    return (this.paid[row] ?? 0) - (this.price[this.columnOf[row] ?? 0] ?? 0);
  }

  lower(column: number, by: number): void {
    this.price[column] = (this.price[column] ?? 0) - by;
  }

  /** Gives a row a column that is one of its own, and takes it from where it was. */
  give(row: number, column: number): void {
    this.take(row);
    const { starts, columns, costs } = this.problem;
    let edge = starts[row] ?? 0;
    while (columns[edge] !== column) edge += 1;
    this.paid[row] = costs[edge] ?? 0;
    this.columnOf[row] = column;
    const second = this.head[column] ?? -1;
    this.next[row] = second;
    if (second !== -1) this.before[second] = row;
    this.head[column] = row;
    this.load[column] = (this.load[column] ?? 0) + 1;
  }

  /** Takes a row's column from it, where it has one. */
  take(row: number): void {
    const column = this.columnOf[row] ?? -1;
    if (column === -1) return;
    const before = this.before[row] ?? -1;
    const next = this.next[row] ?? -1;
    if (before === -1) this.head[column] = next;
    else this.next[before] = next;
    if (next !== -1) this.before[next] = before;
    this.before[row] = -1;
    this.next[row] = -1;
    this.columnOf[row] = -1;
    this.load[column] = (this.load[column] ?? 0) - 1;
  }

  /** Gives each row its cheapest column where that has room. */
  takeCheapest(): void {
    const { starts, columns, costs } = this.problem;
    for (let row = 0; row < this.rows; row += 1) {
      let least = Number.POSITIVE_INFINITY;
      let cheapest = -1;
      const last = starts[row + 1] ?? 0;
      for (let edge = starts[row] ?? 0; edge < last; edge += 1) {
        const cost = costs[edge] ?? 0;
        const column = columns[edge] ?? 0;
        if (cost > least || (cost === least && !this.hasRoom(column))) continue;
        if (cost === least && cheapest !== -1 && this.hasRoom(cheapest)) continue;
        least = cost;
        cheapest = column;
      }
      if (cheapest !== -1 && this.hasRoom(cheapest)) this.give(row, cheapest);
    }
  }

  assigned(): Assigned {
    const rowPrice = new Float64Array(this.rows);
    let cost = 0;
    for (let row = 0; row < this.rows; row += 1) {
      rowPrice[row] = this.reduced(row);
      cost += this.paid[row] ?? 0;
    }
    return { columnOf: this.columnOf, cost, rowPrice, columnPrice: this.price };
  }
}
