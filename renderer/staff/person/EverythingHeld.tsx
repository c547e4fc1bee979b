import { Button } from '@mantine/core';
import { useState } from 'react';
import { client, refusalOf, runJob } from '../../client.ts';
import { receiveFile } from '../../shell.ts';
import { IconPrinter } from '../../ui/icons.ts';
import { showDone, showProblem } from '../../ui/undo.tsx';

/** Prints everything held about one person: opening their page and this are the two clicks. */
export function EverythingHeld({ personId }: { readonly personId: string }) {
  const [say, setSay] = useState<string | null>(null);
  const print = async () => {
    setSay('Making the PDF');
    try {
      const file = await runJob(
        client.staff.printRecord,
        { id: personId },
        { onProgress: (progress) => setSay(progress.say) },
      );
      if (file === null) return;
      await receiveFile(file);
      showDone('Everything held about them is in the PDF.');
    } catch (error) {
      const { say: sentence, wayOut } = refusalOf(error);
      showProblem(sentence, wayOut);
    } finally {
      setSay(null);
    }
  };
  return (
    <Button
      leftSection={<IconPrinter size={16} aria-hidden />}
      disabled={say !== null}
      onClick={() => void print()}
    >
      {say ?? 'Everything held'}
    </Button>
  );
}
