import type { Board, BoardCard, PlaceState } from '../../shared/contract/stages.ts';
import { stateWords } from './words.ts';

/** The first column has no stage: those to consider, and everybody else who is on none. */
export const CONSIDER = 'consider';

export type Item =
  | { readonly kind: 'card'; readonly card: BoardCard }
  | { readonly kind: 'heading'; readonly id: string; readonly words: string }
  | { readonly kind: 'rest'; readonly count: number; readonly open: boolean };

export interface BoardColumn {
  readonly id: string;
  readonly number: number | null;
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly count: number;
  readonly items: readonly Item[];
}

const states: readonly PlaceState[] = ['working', 'identified', 'graduated'];

/** The board's columns with the people who are listed; those to consider come first, the rest when asked for. */
export function columnsOf(board: Board, cards: readonly BoardCard[], restOpen: boolean): BoardColumn[] {
  const none = cards.filter((card) => card.place === null);
  const consider = none.filter((card) => card.consider);
  const rest = none.filter((card) => !card.consider);
  const asItem = (card: BoardCard): Item => ({ kind: 'card', card });
  const first: BoardColumn = {
    id: CONSIDER,
    number: null,
    name: 'To consider',
    title: 'May fit a stage; you decide',
    note: '',
    count: consider.length,
    items: [
      ...consider.map(asItem),
      ...(rest.length === 0 ? [] : [{ kind: 'rest' as const, count: rest.length, open: restOpen }]),
      ...(restOpen ? rest.map(asItem) : []),
    ],
  };
  const stages = board.stages.map((stage): BoardColumn => {
    const on = cards.filter((card) => card.place?.stageId === stage.id);
    const groups = states
      .map((state) => ({ state, cards: on.filter((card) => card.place?.state === state) }))
      .filter((group) => group.cards.length > 0);
    return {
      id: stage.id,
      number: stage.number,
      name: stage.name,
      title: stage.title,
      note: stage.yearsWords,
      count: on.length,
      items: groups.flatMap((group): Item[] => [
        ...(groups.length > 1 || group.state !== 'working'
          ? [
              {
                kind: 'heading' as const,
                id: group.state,
                words: `${stateWords[group.state]}: ${group.cards.length}`,
              },
            ]
          : []),
        ...group.cards.map(asItem),
      ]),
    };
  });
  return [first, ...stages];
}

/** The cards of a column in the order they stand in. */
export function cardsOf(column: BoardColumn): BoardCard[] {
  return column.items.flatMap((item) => (item.kind === 'card' ? [item.card] : []));
}

export interface Filters {
  readonly query: string;
  readonly team: string | null;
  readonly verdict: string | null;
  readonly state: string | null;
  /** A kind of flag, or 'any'. */
  readonly flag: string | null;
}
export const noFilters: Filters = { query: '', team: null, verdict: null, state: null, flag: null };

/** Whether the filters let a card through; the search is done apart, by its own key. */
export function passes(card: BoardCard, { team, verdict, state, flag }: Filters): boolean {
  if (team !== null && card.team !== team) return false;
  if (flag === 'any' && card.flags.length === 0) return false;
  if (flag !== null && flag !== 'any' && !card.flags.some(({ kindId }) => kindId === flag)) return false;
  if (verdict === 'against' && card.place?.against !== true) return false;
  if (verdict !== null && verdict !== 'against' && card.fit?.verdict !== verdict) return false;
  if (state === 'none') return card.place === null;
  return state === null || card.place?.state === state;
}
