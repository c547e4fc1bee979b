export type Row = Readonly<Record<string, unknown>>;

/** A row that stands in the way of taking a step back. */
export interface InTheWay {
  readonly table: string;
  /** The row's key: column and value. */
  readonly key: Row;
  /** Columns that are no longer as the step left them; null where it is the row as a whole. */
  readonly columns: readonly string[] | null;
}

/** A step cannot be taken back, or done again: rows are not as it left them, or others rest on them. */
export class ChangedSince extends Error {
  readonly rows: readonly InTheWay[];
  constructor(rows: readonly InTheWay[]) {
    super(`Rows of ${[...new Set(rows.map(({ table }) => table))].join(', ')} have changed since.`);
    this.rows = rows;
  }
}
