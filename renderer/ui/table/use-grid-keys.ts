import type { KeyboardEvent } from 'react';
import { useSingleKeys } from '../shortcuts.ts';

interface GridKeys {
  readonly ids: readonly string[];
  readonly active: number;
  readonly pageRows: number;
  readonly goTo: (index: number) => void;
  readonly open: (id: string) => void;
  readonly toggle?: (id: string) => void;
  readonly stretchTo?: (id: string, from: string | null) => void;
  readonly chooseAll?: () => void;
  /** Null where nothing is chosen, so that Esc is left to whatever surrounds the table. */
  readonly clear: (() => void) | null;
  readonly letters?: Readonly<Record<string, (id: string) => void>>;
}

/** The table's keyboard: arrows, Home, End, Page Up and Down, Space, Shift with arrows, Enter, Ctrl A, Esc. */
export function useGridKeys(keys: GridKeys) {
  const singleKeys = useSingleKeys();

  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const id = keys.ids[keys.active];
    const to = destination(event.key, keys);
    if (to !== null && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const next = Math.max(0, Math.min(keys.ids.length - 1, to));
      keys.goTo(next);
      const reached = keys.ids[next];
      if (event.shiftKey && reached !== undefined) keys.stretchTo?.(reached, id ?? null);
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && keys.chooseAll) {
      event.preventDefault();
      keys.chooseAll();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && keys.clear) {
      event.preventDefault();
      event.stopPropagation();
      keys.clear();
      return;
    }
    if (id === undefined) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      keys.open(id);
      return;
    }
    if (event.key === ' ' && keys.toggle) {
      event.preventDefault();
      keys.toggle(id);
      return;
    }
    const letter = singleKeys ? keys.letters?.[event.key.toLowerCase()] : undefined;
    if (letter) {
      event.preventDefault();
      letter(id);
    }
  };
}

function destination(key: string, { active, pageRows, ids }: GridKeys): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'Home':
      return 0;
    case 'End':
      return ids.length - 1;
    case 'PageDown':
      return active + pageRows;
    case 'PageUp':
      return active - pageRows;
    default:
      return null;
  }
}
