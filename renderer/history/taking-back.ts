import { useQuery } from '@tanstack/react-query';
import { api, client, refusalOf, send } from '../client.ts';
import { clearNotices, showDone, showProblem } from '../ui/undo.tsx';

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

/** Takes a step back or does it again, and says which; what is refused is said with the way out. */
export async function take(name: 'undo' | 'redo' | 'revert', seq: number): Promise<void> {
  try {
    const { words } = await send(client.history[name], { seq });
    // What they say was done may be what was just taken back.
    clearNotices();
    if (name === 'redo') showDone(`Did again: ${words}.`);
    else showDone(`Undid: ${words}.`, await redoOf(seq));
  } catch (error) {
    const { say, wayOut } = refusalOf(error);
    showProblem(say, wayOut);
  }
}

/** The way forward again, where what was taken back is what redo would do. */
async function redoOf(seq: number) {
  const { redo } = await client.history.state({});
  return redo?.seq === seq ? { label: 'Redo', run: () => void take('redo', seq) } : undefined;
}
