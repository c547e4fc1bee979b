import { useQuery } from '@tanstack/react-query';
import { api } from '../client.ts';
import { take } from '../taking-back.ts';

/** One of the two ways as the frame offers it: the step it would take, in words, and how to take it. */
export interface WayNow {
  readonly words: string;
  readonly run: () => void;
}

/** What undo and redo would do now; null where there is nothing. Asked for only once the page is calm. */
export function useTakingBack(enabled: boolean): { undo: WayNow | null; redo: WayNow | null } {
  const { data } = useQuery(api.history.state.queryOptions({ input: {}, enabled }));
  const way = (name: 'undo' | 'redo'): WayNow | null => {
    const step = data?.[name] ?? null;
    return step === null ? null : { words: step.words, run: () => void take(name, step.seq) };
  };
  return { undo: way('undo'), redo: way('redo') };
}
