import { useCallback, useEffect, useRef, useState } from 'react';
import type { Difference } from '../../shared/contract/backups.ts';
import { client, refusalOf, runJob } from '../client.ts';
import { sentenceOf } from '../submit.ts';

export interface Compared {
  readonly state: 'not_asked' | 'working' | 'done' | 'failed';
  /** How far it is, 0 to 1, and with what. */
  readonly fraction: number;
  readonly say: string;
  readonly differences: readonly Difference[];
  readonly problem: string;
}

const notAsked: Compared = { state: 'not_asked', fraction: 0, say: '', differences: [], problem: '' };

/** Compares a backup with now when asked to, and returns the code of what refused that; stops when the page goes. */
export function useDifferences(id: string) {
  const [compared, setCompared] = useState(notAsked);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const compare = useCallback(async (): Promise<string | null> => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    setCompared({ ...notAsked, state: 'working', say: 'Opening the backup' });
    try {
      const { differences } = await runJob(
        client.backups.differences,
        { id },
        {
          signal: mine.signal,
          onProgress: ({ fraction, say }) =>
            setCompared({ ...notAsked, state: 'working', fraction: fraction ?? 0, say }),
        },
      );
      setCompared({ ...notAsked, state: 'done', differences });
    } catch (error) {
      if (mine.signal.aborted) return null;
      const refused = refusalOf(error);
      setCompared({ ...notAsked, state: 'failed', problem: sentenceOf(refused) });
      return refused.code;
    }
    return null;
  }, [id]);
  return { compared, compare };
}
