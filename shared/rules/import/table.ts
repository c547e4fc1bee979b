/** A row that has something in it; `number` is the row as the spreadsheet program shows it, from 1. */
export interface Row {
  readonly number: number;
  /** Text as it stands; a date cell is ISO (2019-09-01, or 2019-09-01T08:30), a blank cell is ''. */
  readonly cells: readonly string[];
  /** Hidden in the spreadsheet, by a filter or by hand; it counts like any other. */
  readonly hidden?: boolean;
  /** What stands alone in a row above, over people: 'Leavers'. */
  readonly group?: string;
}

/** One sheet's cells. Serial dates that no format marks as dates count from `epoch`. */
export interface Table {
  readonly sheet: string;
  readonly rows: readonly Row[];
  readonly epoch: 1900 | 1904;
}

/** A sheet of the file, in the file's own order; a CSV has one. */
export interface Sheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
}
