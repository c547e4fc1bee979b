import { type DragDropProvider, KeyboardSensor, PointerSensor } from '@dnd-kit/react';
import type { ComponentProps } from 'react';

type Provider = ComponentProps<typeof DragDropProvider>;
type Named = { readonly data?: unknown } | null | undefined;

function nameOf(thing: Named): string | null {
  const { data } = thing ?? {};
  return typeof data === 'object' && data !== null && 'name' in data ? String(data.name) : null;
}

/**
 * How cards are picked up: the pointer anywhere on the card, the keyboard with Space on its grip, one column at a
 * step. Enter on the grip opens the menu instead.
 */
export function sensorsFor(columnWidth: number): Provider['sensors'] {
  return [
    PointerSensor.configure({
      activatorElements: (source) => [source.element, source.handle],
      preventActivation: () => false,
      activationConstraints: (event, source) => {
        const usual = PointerSensor.defaults.activationConstraints;
        if (typeof usual !== 'function') return usual;
        // Held by its handle a card would be picked up at once, and a click on the grip would never open the menu.
        const anywhere: typeof source = Object.create(source, { handle: { value: undefined } });
        return usual(event, anywhere);
      },
    }),
    KeyboardSensor.configure({
      offset: { x: columnWidth, y: 76 },
      keyboardCodes: {
        start: ['Space'],
        cancel: ['Escape'],
        end: ['Space', 'Enter', 'Tab'],
        up: ['ArrowUp'],
        down: ['ArrowDown'],
        left: ['ArrowLeft'],
        right: ['ArrowRight'],
      },
    }),
  ];
}

interface Heard {
  readonly operation: { readonly source?: Named; readonly target?: Named };
  readonly canceled?: boolean;
}

const announcements = {
  dragstart: ({ operation }: Heard) => `Picked up ${nameOf(operation.source)}.`,
  dragover: ({ operation }: Heard) => {
    const over = nameOf(operation.target);
    const who = nameOf(operation.source);
    return over === null ? `${who} is held over no column.` : `${who} is held over ${over}.`;
  },
  dragend: ({ operation, canceled }: Heard) => {
    const over = nameOf(operation.target);
    const who = nameOf(operation.source);
    return canceled || over === null ? `${who} was put back.` : `${who} was dropped on ${over}.`;
  },
};

/** Says in names what a drag does; the first of the library's own plugins is the one that speaks. */
export const pluginsFor: Exclude<Provider['plugins'], readonly unknown[] | undefined> = ([
  speaking,
  ...others
]) => [
  ...(speaking === undefined || typeof speaking !== 'function'
    ? []
    : [
        {
          plugin: speaking,
          options: {
            announcements,
            screenReaderInstructions: {
              draggable:
                'Press Enter for the menu of stages. Or press Space to pick up, the arrow keys to move between columns, Space to drop, Escape to put back.',
            },
          },
        },
      ]),
  ...others,
];
