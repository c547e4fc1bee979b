import { useState } from 'react';
import type { RegisterRow } from '../../../shared/contract/graduations.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { client, runJob } from '../../client.ts';
import { receiveFile } from '../../shell.ts';
import { useSubmit } from '../../submit.ts';
import { FormDrawer } from '../../ui/FormDrawer.tsx';
import { showDone } from '../../ui/undo.tsx';

interface ExportGraduatesProps {
  /** In the order they are listed. */
  readonly rows: readonly RegisterRow[];
  /** Whether certificates are shown: in a meeting none is. */
  readonly numbered: boolean;
  readonly onClose: () => void;
}

/** What leaves is listed before it leaves: about whom, and what. */
export function ExportGraduates({ rows, numbered, onClose }: ExportGraduatesProps) {
  const [say, setSay] = useState<string | null>(null);
  const { busy, submit, rest } = useSubmit([]);
  const lines = counted(rows.length, 'graduation');
  const run = () =>
    submit(async () => {
      const file = await runJob(
        client.cohorts.exportGraduates,
        { placeIds: rows.map((row) => row.placeId) },
        { onProgress: (progress) => setSay(progress.say) },
      );
      if (file !== null) {
        await receiveFile(file);
        showDone(`Exported ${lines} to ${file.name}.`);
      }
      onClose();
    }).finally(() => setSay(null));
  return (
    <FormDrawer
      opened
      title="Export the register"
      button={`Export ${lines}`}
      handsOut
      busy={busy}
      problem={rest}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <p>
        A workbook with <b>{lines}</b>, as the register shows them now:{' '}
        {numbered ? 'certificate number, name now and on the certificate' : 'name'}, stage, cohort, the day it
        was awarded, and whether they are still at the school.
      </p>
      <p>Why somebody graduated although something was missing never goes into it.</p>
      <p role="status">{say}</p>
    </FormDrawer>
  );
}
