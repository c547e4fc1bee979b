import { useCallback, useRef } from 'react';

export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Chosen rows by id: one at a time, a stretch from the last one touched, or all that are listed. */
export function useSelection(ids: readonly string[], selection: Selection | undefined) {
  const anchor = useRef<string | null>(null);

  const toggle = useCallback(
    (id: string) => {
      if (!selection) return;
      anchor.current = id;
      const next = new Set(selection.chosen);
      if (!next.delete(id)) next.add(id);
      selection.onChoose(next);
    },
    [selection],
  );

  const stretchTo = useCallback(
    (id: string, from: string | null) => {
      if (!selection) return;
      anchor.current ??= from ?? id;
      const start = ids.indexOf(anchor.current);
      const end = ids.indexOf(id);
      if (start < 0 || end < 0) return;
      const stretch = ids.slice(Math.min(start, end), Math.max(start, end) + 1);
      selection.onChoose(new Set([...selection.chosen, ...stretch]));
    },
    [ids, selection],
  );

  const toggleAll = useCallback(() => {
    if (!selection) return;
    const all = ids.length > 0 && ids.every((id) => selection.chosen.has(id));
    const next = new Set(selection.chosen);
    for (const id of ids) {
      if (all) next.delete(id);
      else next.add(id);
    }
    selection.onChoose(next);
  }, [ids, selection]);

  const clear = useCallback(() => {
    anchor.current = null;
    selection?.onChoose(new Set());
  }, [selection]);

  return { toggle, stretchTo, toggleAll, clear };
}
