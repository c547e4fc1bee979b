import { useDroppable } from '@dnd-kit/react';
import { Button } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { IconChevronDown, IconChevronRight } from '../ui/icons.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import classes from './board.module.css';
import { type BoardColumn, CONSIDER, type Item } from './columns.ts';
import { type CardActions, StageCard } from './StageCard.tsx';

const HEIGHT: Readonly<Record<Item['kind'], number>> = { card: 76, heading: 30, rest: 44 };

interface StageColumnProps {
  readonly column: BoardColumn;
  readonly stageNames: ReadonlyMap<string, string>;
  readonly chosen: ReadonlySet<string>;
  readonly activeId: string | null;
  /** Changes when the keyboard asked for the active card to be focused. */
  readonly focusAt: number;
  readonly actions: CardActions;
  readonly onToggleRest: () => void;
}

/** One column of the board; only cards near the window are drawn, and the one with the focus. */
export function StageColumn(props: StageColumnProps) {
  const { column, stageNames, chosen, activeId, focusAt, actions, onToggleRest } = props;
  const { ref, isDropTarget } = useDroppable({ id: column.id, data: { name: column.name } });
  const scroller = useRef<HTMLDivElement>(null);
  const { items } = column;
  const activeAt = useMemo(
    () => items.findIndex((item) => item.kind === 'card' && item.card.id === activeId),
    [items, activeId],
  );
  // A new function would make it work out every place again at each scroll.
  const getItemKey = useCallback((index: number) => keyOf(items[index], index), [items]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHT[items[index]?.kind ?? 'card'],
    getItemKey,
    overscan: 4,
    useFlushSync: false,
    paddingStart: 6,
    initialRect: { width: 248, height: 640 },
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return activeAt < 0 || drawn.includes(activeAt) ? drawn : [...drawn, activeAt].sort((a, b) => a - b);
    },
  });
  const wanted = useRef(0);
  useEffect(() => {
    if (focusAt === wanted.current) return;
    wanted.current = focusAt;
    if (activeAt < 0 || activeId === null) return;
    virtualizer.scrollToIndex(activeAt);
    const name = scroller.current?.querySelector<HTMLElement>(`[data-name="${CSS.escape(activeId)}"]`);
    name?.focus({ preventScroll: true });
  }, [focusAt, activeAt, activeId, virtualizer]);

  const isStage = column.id !== CONSIDER;
  return (
    <section
      ref={ref}
      className={classes.column}
      data-column={column.id}
      data-target={isDropTarget || undefined}
      aria-label={`${column.name}: ${column.count}`}
    >
      <header className={classes.columnHead}>
        <div className={classes.columnTitle}>
          <h2>{isStage ? <StageMark number={column.number} name={column.name} /> : column.name}</h2>
          <b>{column.count}</b>
        </div>
        <div className={classes.columnNote}>
          <span className={classes.post}>{column.title}</span>
          <span>{column.note}</span>
        </div>
      </header>
      <div className={classes.scroller} ref={scroller} data-scrolled={column.id}>
        {/* biome-ignore lint/a11y/useSemanticElements: drawn rows stand at their own heights, which list items cannot */}
        <div role="list" className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((row) => {
            const item = items[row.index];
            if (item === undefined) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: see above
              <div
                key={row.key}
                role="listitem"
                className={classes.row}
                style={{ transform: `translateY(${row.start}px)`, height: row.size }}
              >
                {item.kind === 'card' ? (
                  <StageCard
                    card={item.card}
                    stageName={stageNames.get(item.card.fit?.stageId ?? '') ?? ''}
                    chosen={chosen.has(item.card.id)}
                    active={item.card.id === activeId}
                    actions={actions}
                  />
                ) : item.kind === 'heading' ? (
                  <h3 className={classes.heading}>{item.words}</h3>
                ) : (
                  <Button
                    size="sm"
                    variant="subtle"
                    fullWidth
                    justify="flex-start"
                    data-rest
                    aria-expanded={item.open}
                    leftSection={
                      item.open ? (
                        <IconChevronDown size={15} aria-hidden />
                      ) : (
                        <IconChevronRight size={15} aria-hidden />
                      )
                    }
                    onClick={onToggleRest}
                  >
                    Not on a stage: {item.count}
                  </Button>
                )}
              </div>
            );
          })}
        </div>
        {items.length === 0 ? <Nobody isStage={isStage} /> : null}
      </div>
    </section>
  );
}

function Nobody({ isStage }: { readonly isStage: boolean }) {
  if (!isStage) return <p className={classes.nobody}>Nobody waits to be considered.</p>;
  return (
    <p className={classes.nobody}>
      Drop someone here, or choose a name and press <Kbd keys="m" />. You can still place a person who misses
      a rule; Baton keeps your reason.
    </p>
  );
}

function keyOf(item: Item | undefined, index: number): string | number {
  if (item === undefined) return index;
  return item.kind === 'card' ? item.card.id : item.kind === 'heading' ? item.id : 'rest';
}
