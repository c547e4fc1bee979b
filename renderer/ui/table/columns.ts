import type { ReactNode } from 'react';
import { asRead } from '../../../shared/rules/by-text.ts';

/** `sign` is the direction, for what belongs last in both: whatever is not recorded. */
export type Compare<Row> = (one: Row, other: Row, sign: 1 | -1) => number;

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** Pixels, or left out to share what remains. */
  readonly width?: number;
  /** Pixels that a column sharing what remains always has; 160 where nothing is said. */
  readonly least?: number;
  readonly align?: 'end';
  readonly cell: (row: Row) => ReactNode;
  /** Present where the column can be sorted; 'as given' is the order in which the rows come, as people do by surname. */
  readonly compare?: Compare<Row> | 'as given';
  /** The column that names the row: bold, and the link that opens it. */
  readonly names?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export type Density = 'roomy' | 'compact';

export const ROW_HEIGHT: Readonly<Record<Density, number>> = { roomy: 53, compact: 32 };

/** Rows in the order of the sorted column; ties keep the order they came in, in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const compare = columns.find((column) => column.id === sort?.column)?.compare;
  if (!sort || !compare) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  if (compare === 'as given') return sign === 1 ? rows : rows.toReversed();
  return rows.toSorted((one, other) => sign * compare(one, other, sign));
}

/** Compares text as an English reader expects, whatever its accents; nothing at all comes last. */
export function byText<Row>(text: (row: Row) => string | null | undefined): Compare<Row> {
  return (one, other, sign) => {
    const a = text(one);
    const b = text(other);
    if (!a || !b) return sign * (Number(!a) - Number(!b));
    return asRead(a, b);
  };
}

/** Compares numbers; what is not recorded comes last. */
export function byNumber<Row>(number: (row: Row) => number | null | undefined): Compare<Row> {
  return (one, other, sign) => {
    const a = number(one) ?? null;
    const b = number(other) ?? null;
    if (a === null || b === null) return sign * (Number(a === null) - Number(b === null));
    return a - b;
  };
}
