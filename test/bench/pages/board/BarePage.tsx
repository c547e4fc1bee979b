import { type PointerEvent, useRef } from 'react';
import { columnsOf } from '../../../../renderer/stages/columns.ts';
import { board } from './people.ts';

const columns = columnsOf(board, board.cards, false);

/** The peer: the same four columns of the same names as plain boxes, of which one follows the pointer. */
export function BarePage() {
  const held = useRef<{ box: HTMLElement; x: number; y: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    held.current = { box: event.currentTarget, x: event.clientX, y: event.clientY };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (held.current === null) return;
    const { box, x, y } = held.current;
    box.style.transform = `translate(${event.clientX - x}px, ${event.clientY - y}px)`;
  };
  const onPointerUp = () => {
    if (held.current !== null) held.current.box.style.transform = '';
    held.current = null;
  };
  return (
    <main
      style={{ display: 'flex', gap: 10, height: 760, userSelect: 'none' }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
    >
      {columns.map((column) => (
        <section key={column.id} data-column={column.id} style={{ flex: 1, overflowY: 'auto' }}>
          {column.items.map((item) =>
            item.kind === 'card' ? (
              <div
                key={item.card.id}
                data-card={item.card.id}
                style={{ height: 70, margin: 6 }}
                onPointerDown={onPointerDown}
              >
                <b>{item.card.name}</b>
                <div>{item.card.post}</div>
              </div>
            ) : null,
          )}
        </section>
      ))}
    </main>
  );
}
