import { useMemo } from 'react';
import type { Board } from '../../shared/contract/stages.ts';
import { matches, searchKey, searchWords } from '../../shared/rules/search.ts';
import { columnsOf, type Filters, noFilters, passes } from './columns.ts';

/** The cards that the filters let through, and the columns they stand in: all of them open while anything is filtered. */
export function useListed(board: Board, filters: Filters, restOpen: boolean) {
  const keyed = useMemo(
    () => board.cards.map((card) => ({ card, key: searchKey(card.name, card.post, card.team) })),
    [board],
  );
  const listed = useMemo(() => {
    const words = searchWords(filters.query);
    return keyed
      .filter(({ card, key }) => matches(key, words) && passes(card, filters))
      .map(({ card }) => card);
  }, [keyed, filters]);
  const filtered =
    filters !== noFilters &&
    (filters.query !== '' ||
      filters.team !== null ||
      filters.verdict !== null ||
      filters.state !== null ||
      filters.flag !== null);
  const columns = useMemo(
    () => columnsOf(board, listed, restOpen || filtered),
    [board, listed, restOpen, filtered],
  );
  return { listed, columns };
}
