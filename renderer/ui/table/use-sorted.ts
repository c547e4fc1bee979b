import { useMemo, useRef } from 'react';
import { type Column, type Sort, sortRows } from './columns.ts';

interface Ranks<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly places: Map<Row, number>;
}

/**
 * Rows in order. While somebody types in a search only fewer or more of the same rows are listed, so their places are
 * kept: comparing thousands of names again at every key is what would make typing lag.
 */
export function useSorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const known = useRef<Ranks<Row> | null>(null);
  return useMemo(() => {
    const ranks = known.current;
    if (ranks && ranks.columns === columns && ranks.sort === sort) {
      const sorted = byPlace(rows, ranks.places);
      if (sorted) return sorted;
    }
    const sorted = sortRows(rows, columns, sort);
    known.current = { columns, sort, places: new Map(sorted.map((row, place) => [row, place])) };
    return sorted;
  }, [rows, columns, sort]);
}

/** Null when one of them has no place yet. */
function byPlace<Row>(rows: readonly Row[], places: ReadonlyMap<Row, number>): readonly Row[] | null {
  const placed: Row[] = new Array(places.size);
  const taken = new Uint8Array(places.size);
  for (const row of rows) {
    const place = places.get(row);
    if (place === undefined) return null;
    placed[place] = row;
    taken[place] = 1;
  }
  return placed.filter((_, place) => taken[place] === 1);
}
