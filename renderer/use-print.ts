import { useRef, useState } from 'react';
import { refusalOf } from './client.ts';
import { receiveFile } from './shell.ts';
import { showDone, showProblem } from './ui/undo.tsx';

type Make = (options: { signal: AbortSignal }) => Promise<{ ref: string; name: string } | null>;

/** Makes a PDF and brings it to the user: what is being made meanwhile and how many, a way to stop it, and what came of it. */
export function usePrint() {
  const [printing, setPrinting] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const run = async (make: Make, say: string, done: (name: string) => string) => {
    // A button that has not gone yet, or another one for the same: one press, one PDF.
    if (stop.current !== null) return;
    const controller = new AbortController();
    stop.current = controller;
    setPrinting(say);
    try {
      const file = await make({ signal: controller.signal });
      if (file === null) return;
      await receiveFile(file);
      showDone(done(file.name));
    } catch (error) {
      if (controller.signal.aborted) return;
      const refusal = refusalOf(error);
      showProblem(refusal.say, refusal.wayOut);
    } finally {
      stop.current = null;
      setPrinting(null);
    }
  };
  return {
    /** What is being done, in words; null when nothing is. */
    printing,
    print: (make: Make, say = 'Making the PDF', done = (name: string) => `Saved ${name}.`) =>
      void run(make, say, done),
    /** For the button that stands where the print button was: a double click's second press is not meant for it. */
    cancel: ({ detail }: { readonly detail: number }) => {
      if (detail < 2) stop.current?.abort();
    },
  };
}
