import { useCallback, useEffect, useRef, useState } from 'react';
import { type JobProcedure, refusalOf, runJob } from '../client.ts';
import { sentenceOf } from '../submit.ts';

export interface Asked<Reply> {
  readonly reply: Reply | null;
  /** What is being done, and how far it is, 0 to 1. */
  readonly working: { readonly say: string; readonly fraction: number } | null;
  readonly problem: string | null;
  /** The code of what refused it. */
  readonly code: string | null;
}

const started = { say: '', fraction: 0 };

/** Asks a job of core as the page opens, and again when told to; stops when the page goes. */
export function useJob<Data, Reply>(procedure: JobProcedure<Data, Reply>, data: Data) {
  const [asked, setAsked] = useState<Asked<Reply>>({
    reply: null,
    working: started,
    problem: null,
    code: null,
  });
  const stop = useRef<AbortController | null>(null);
  const said = JSON.stringify(data);
  const latest = useRef({ procedure, data });
  latest.current = { procedure, data };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again where what is asked for has changed
  const ask = useCallback(async () => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    setAsked(({ reply }) => ({ reply, working: started, problem: null, code: null }));
    try {
      const reply = await runJob(latest.current.procedure, latest.current.data, {
        signal: mine.signal,
        onProgress: ({ say, fraction }) =>
          setAsked((before) => ({ ...before, working: { say, fraction: fraction ?? 0 } })),
      });
      if (!mine.signal.aborted) setAsked({ reply, working: null, problem: null, code: null });
    } catch (error) {
      if (mine.signal.aborted) return;
      const refused = refusalOf(error);
      setAsked({ reply: null, working: null, problem: sentenceOf(refused), code: refused.code });
    }
  }, [said]);
  useEffect(() => {
    void ask();
    return () => stop.current?.abort();
  }, [ask]);
  return { ...asked, ask };
}
