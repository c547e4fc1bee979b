import { useRef, useState } from 'react';
import type { MatchKind } from '../../shared/reference/matching.ts';
import { counted } from '../../shared/rules/dates.ts';
import { client, refusalOf, runJob } from '../client.ts';
import { showJobUndoable } from '../taking-back.ts';
import { useRefused } from '../ui/read-only.ts';
import { showProblem } from '../ui/undo.tsx';

export interface Running {
  readonly fraction: number | null;
  readonly say: string;
}

/** Matches all of a kind anew, with progress and a way to stop it. */
export function useProposing(kind: MatchKind) {
  const refused = useRefused();
  const [running, setRunning] = useState<Running | null>(null);
  const stop = useRef<AbortController | null>(null);
  const propose = async (change: { requestId: string; giverId: string | null } | null): Promise<boolean> => {
    if (refused()) return false;
    const abort = new AbortController();
    stop.current = abort;
    setRunning({ fraction: null, say: 'Starting' });
    try {
      const { met, of } = await runJob(
        client.matching.propose,
        { kind, change },
        { signal: abort.signal, onProgress: ({ fraction, say }) => setRunning({ fraction, say }) },
      );
      await showJobUndoable('matching', `${met} of ${counted(of, 'request')} can be met.`);
      return true;
    } catch (error) {
      if (abort.signal.aborted) return false;
      const { say, wayOut } = refusalOf(error);
      showProblem(say, wayOut);
      return false;
    } finally {
      stop.current = null;
      setRunning(null);
    }
  };
  return { running, propose, cancel: () => stop.current?.abort() };
}
