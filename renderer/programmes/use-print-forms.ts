import { useState } from 'react';
import { client, refusalOf, runJob } from '../client.ts';
import { receiveFile } from '../shell.ts';
import { showDone, showProblem } from '../ui/undo.tsx';

/** Prints nomination forms to sign, and says what came of it. */
export function usePrintForms(): { print: (ids: readonly string[]) => void; printing: string | null } {
  const [printing, setPrinting] = useState<string | null>(null);
  const print = async (ids: readonly string[]) => {
    setPrinting('Making the PDF');
    try {
      const file = await runJob(
        client.programmes.printForms,
        { ids: [...ids] },
        { onProgress: ({ say }) => setPrinting(say) },
      );
      if (file === null) return;
      await receiveFile(file);
      showDone(`Saved ${file.name}.`);
    } catch (error) {
      const { say, wayOut } = refusalOf(error);
      showProblem(say, wayOut);
    } finally {
      setPrinting(null);
    }
  };
  return { print: (ids) => void print(ids), printing };
}
