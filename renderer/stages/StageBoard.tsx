import { DragDropProvider, DragOverlay } from '@dnd-kit/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Board, BoardCard } from '../../shared/contract/stages.ts';
import { useRefused } from '../ui/read-only.ts';
import { useSingleKeys } from '../ui/shortcuts.ts';
import classes from './board.module.css';
import { type BoardColumn, cardsOf } from './columns.ts';
import { pluginsFor, sensorsFor } from './dragging.ts';
import type { CardActions } from './StageCard.tsx';
import { StageColumn } from './StageColumn.tsx';

interface StageBoardProps {
  readonly board: Board;
  readonly columns: readonly BoardColumn[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
  /** The menu of stages for these people: those chosen, or the one whose grip was clicked. */
  readonly onMenu: (ids: readonly string[]) => void;
  readonly onDrop: (ids: readonly string[], columnId: string) => void;
  readonly onToggleRest: () => void;
  /** Whose card is to have the focus, each time somebody is named anew. */
  readonly wanted: { readonly id: string } | null;
}

/** The board: everybody, moved by pointer, by keyboard or by menu, one or many at a time. */
export function StageBoard(props: StageBoardProps) {
  const { board, columns, chosen, onChoose, onOpen, onMenu, onDrop, onToggleRest, wanted } = props;
  const singleKeys = useSingleKeys();
  const refused = useRefused();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(250);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [focusAt, setFocusAt] = useState(0);
  /** Set while a card is carried by keyboard: the arrows and Space are its own then. */
  const [carried, setCarried] = useState(false);
  const anchor = useRef<string | null>(null);
  const latest = useRef({ columns, chosen, onChoose, onOpen, onMenu });
  latest.current = { columns, chosen, onChoose, onOpen, onMenu };

  useEffect(() => {
    const column = place.current?.querySelector('[data-column]');
    if (!column) return;
    const watch = new ResizeObserver(() => setWidth(column.getBoundingClientRect().width + 10));
    watch.observe(column);
    return () => watch.disconnect();
  }, []);
  const sensors = useMemo(() => sensorsFor(width), [width]);
  const stageNames = useMemo(() => new Map(board.stages.map((stage) => [stage.id, stage.name])), [board]);
  const firstId = useMemo(() => columns.flatMap(cardsOf)[0]?.id ?? null, [columns]);
  const isShown = useMemo(
    () => activeId !== null && columns.some((column) => cardsOf(column).some((card) => card.id === activeId)),
    [columns, activeId],
  );
  /** Whose card has the focus, or had it when it was drawn anew in another place. */
  const held = useRef<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    held.current = wanted.id;
    setActiveId(wanted.id);
    setFocusAt((count) => count + 1);
  }, [wanted]);
  // A card that moves takes the focus with it; one that is put away leaves it to what shows the rest.
  useEffect(() => {
    const id = held.current;
    if (id === null || document.activeElement !== document.body) return;
    if (columns.some((column) => cardsOf(column).some((card) => card.id === id))) {
      setActiveId(id);
      setFocusAt((count) => count + 1);
    } else place.current?.querySelector<HTMLElement>('[data-rest]')?.focus();
  }, [columns]);
  const reachable = isShown ? activeId : firstId;

  const actions = useMemo<CardActions>(() => {
    const withChosen = (id: string) => {
      const now = latest.current.chosen;
      return now.has(id) ? [...now] : [id];
    };
    return {
      open: (id) => latest.current.onOpen(id),
      menu: (id) => latest.current.onMenu(withChosen(id)),
      choose: (id, stretch) => {
        const { columns: shown, chosen: now, onChoose: choose } = latest.current;
        choose(chosenAfter(shown, now, id, stretch ? anchor.current : null));
        if (!stretch) anchor.current = id;
      },
      focused: setActiveId,
    };
  }, []);

  const goTo = (card: BoardCard | undefined, stretch: boolean) => {
    if (card === undefined) return;
    if (stretch) {
      anchor.current ??= activeId;
      onChoose(chosenAfter(columns, chosen, card.id, anchor.current));
    }
    setActiveId(card.id);
    setFocusAt((count) => count + 1);
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const { name, grip } = event.target instanceof HTMLElement ? event.target.dataset : {};
    const id = name ?? grip;
    if (id === undefined || carried || event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    // On the grip Space picks the card up.
    if (key === ' ' && name === undefined) return;
    if (key === ' ') actions.choose(id, false);
    else if (key === 'escape' && chosen.size > 0) onChoose(new Set());
    else if (key === 'm' && singleKeys) actions.menu(id);
    else if (isStep(key)) goTo(neighbour(columns, id, key), event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <DragDropProvider
      sensors={sensors}
      plugins={pluginsFor}
      onBeforeDragStart={(event) => {
        if (refused()) event.preventDefault();
      }}
      onDragStart={({ operation }) => setCarried(operation.activatorEvent instanceof KeyboardEvent)}
      onDragEnd={({ operation, canceled }) => {
        setCarried(false);
        const { source, target } = operation;
        if (canceled || !source || !target) return;
        const id = String(source.id);
        onDrop(chosen.has(id) ? [...chosen] : [id], String(target.id));
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the cards inside are heard here once */}
      <div
        ref={place}
        className={classes.board}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          held.current = target.dataset.name ?? null;
        }}
        onBlur={() => {
          held.current = null;
        }}
        onKeyUp={(event) => {
          // A button that was told to choose must not open as well when Space is let go.
          if (event.key === ' ' && event.target instanceof HTMLElement && event.target.dataset.name)
            event.preventDefault();
        }}
      >
        {columns.map((column) => (
          <StageColumn
            key={column.id}
            column={column}
            stageNames={stageNames}
            chosen={chosen}
            activeId={reachable}
            focusAt={focusAt}
            actions={actions}
            onToggleRest={onToggleRest}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {(source) => (
          <div className={classes.overlay}>
            {chosen.has(String(source.id)) && chosen.size > 1
              ? `${chosen.size} people`
              : String(source.data.name ?? '')}
            {carried ? (
              <div className={classes.carrying}>Arrows to a stage, Space to drop, Esc to put back</div>
            ) : null}
          </div>
        )}
      </DragOverlay>
    </DragDropProvider>
  );
}

const steps = ['arrowup', 'arrowdown', 'arrowleft', 'arrowright', 'home', 'end'] as const;
type Step = (typeof steps)[number];
const isStep = (key: string): key is Step => steps.some((step) => step === key);

/** The card that an arrow key leads to: up and down within a column, left and right to the next that has cards. */
function neighbour(columns: readonly BoardColumn[], id: string, step: Step): BoardCard | undefined {
  const lists = columns.map(cardsOf);
  const at = lists.findIndex((cards) => cards.some((card) => card.id === id));
  const cards = lists[at] ?? [];
  const row = cards.findIndex((card) => card.id === id);
  switch (step) {
    case 'arrowup':
      return cards[row - 1];
    case 'arrowdown':
      return cards[row + 1];
    case 'home':
      return cards[0];
    case 'end':
      return cards.at(-1);
    default: {
      const side = step === 'arrowleft' ? lists.slice(0, at).reverse() : lists.slice(at + 1);
      const next = side.find((list) => list.length > 0);
      return next?.[Math.min(row, next.length - 1)];
    }
  }
}

/** Who is chosen after one more card was touched: it alone is turned over, or everybody from the anchor to it. */
function chosenAfter(
  columns: readonly BoardColumn[],
  chosen: ReadonlySet<string>,
  id: string,
  anchor: string | null,
): ReadonlySet<string> {
  const next = new Set(chosen);
  if (anchor === null) {
    if (!next.delete(id)) next.add(id);
    return next;
  }
  const order = columns.flatMap(cardsOf).map((card) => card.id);
  const [from, to] = [order.indexOf(anchor), order.indexOf(id)].sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return next.add(id);
  for (const one of order.slice(from, to + 1)) next.add(one);
  return next;
}
