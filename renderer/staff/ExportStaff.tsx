import { useState } from 'react';
import type { StaffRow } from '../../shared/contract/staff.ts';
import { counted } from '../../shared/rules/dates.ts';
import { staffColumns } from '../../shared/rules/staff-columns.ts';
import { client, runJob } from '../client.ts';
import { receiveFile } from '../shell.ts';
import { useSubmit } from '../submit.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { showDone } from '../ui/undo.tsx';

interface ExportStaffProps {
  readonly opened: boolean;
  /** In the order they are listed. */
  readonly rows: readonly StaffRow[];
  readonly columns: readonly string[];
  readonly onClose: () => void;
}

/** What leaves is listed before it leaves: about whom, and which columns. */
export function ExportStaff({ opened, rows, columns, onClose }: ExportStaffProps) {
  const [say, setSay] = useState<string | null>(null);
  const { busy, submit, rest } = useSubmit([]);
  const heads = columns.flatMap((id) => staffColumns.find((column) => column.id === id)?.head ?? []);
  const people = rows.length === 1 ? '1 person' : `${rows.length} people`;
  const run = () =>
    submit(async () => {
      const file = await runJob(
        client.staff.exportList,
        { ids: rows.map((row) => row.id), columns: [...columns] },
        { onProgress: (progress) => setSay(progress.say) },
      );
      if (file !== null) {
        await receiveFile(file);
        showDone(`Exported ${people} to ${file.name}.`);
      }
      onClose();
    }).finally(() => setSay(null));
  return (
    <FormDrawer
      opened={opened}
      title="Export the staff list"
      button={`Export ${people}`}
      handsOut
      busy={busy}
      problem={rest}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <p>
        A workbook about <b>{people}</b>, as the list shows them now, with{' '}
        {counted(heads.length + 2, 'column')}:
      </p>
      <ul>
        {['Surname', 'Forename', ...heads].map((head) => (
          <li key={head}>{head}</li>
        ))}
      </ul>
      <p>
        Choose other columns with Columns, above the list. Flags, notes and ratings never go into it. Whoever
        you give the workbook to can read all of it.
      </p>
      <p role="status">{say}</p>
    </FormDrawer>
  );
}
