import { useRef, useState } from 'react';
import { client, refusalOf, runJob } from '../client.ts';
import { receiveFile } from '../shell.ts';
import { showDone, showProblem } from '../ui/undo.tsx';

/** Prints pathway plans, with progress and a way to stop it; says what came of it. */
export function usePrintPlans() {
  const [printing, setPrinting] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const print = async (personIds: readonly string[]) => {
    const controller = new AbortController();
    stop.current = controller;
    setPrinting(personIds.length === 1 ? 'Making the PDF' : `Making ${personIds.length} plans`);
    try {
      const file = await runJob(
        client.plans.print,
        { personIds: [...personIds] },
        { onProgress: ({ say }) => setPrinting(say), signal: controller.signal },
      );
      if (file === null) return;
      await receiveFile(file);
      showDone(`Saved ${file.name}.`);
    } catch (error) {
      if (controller.signal.aborted) return;
      const { say, wayOut } = refusalOf(error);
      showProblem(say, wayOut);
    } finally {
      setPrinting(null);
    }
  };
  return {
    printing,
    print: (personIds: readonly string[]) => void print(personIds),
    cancel: () => stop.current?.abort(),
  };
}
