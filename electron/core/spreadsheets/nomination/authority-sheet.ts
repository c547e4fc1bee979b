import type ExcelJS from 'exceljs';
import { authorityStepWords } from '../../../../shared/rules/authority-said.ts';
import type { NominationWorkbook } from '../nomination-workbook-data.ts';
import { type QuickCell, quickRows } from '../quick-rows.ts';
import { heightIn } from '../row-height.ts';
import { pause } from '../workbook-file.ts';
import { addHeaded } from './headed.ts';
import { authorityColumns, authoritySheetName, headRow } from './place.ts';

/** One row for each step of the local authority; in the workbook only where it said something of somebody. */
export async function addAuthority(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  data: NominationWorkbook,
): Promise<void> {
  const sheet = addHeaded(workbook, data, {
    name: authoritySheetName,
    about: 'What the local authority was asked, and what it said, as the school recorded it.',
    columns: authorityColumns,
    rows: data.rows.reduce((total, line) => total + (line.authority?.length ?? 0), 0),
  });
  const rows = quickRows(workbook, sheet, headRow + 1);
  for (const { values, authority = [] } of data.rows)
    for (const { step, on, byName, authority: name, words } of authority) {
      const cells: QuickCell[] = [
        [values.ref ?? null, 'text'],
        [values.surname ?? null, 'text'],
        [values.forename ?? null, 'text'],
        [authorityStepWords[step], step === 'not_endorsed' ? 'strong' : 'text'],
        [on, 'date'],
        [byName, 'text'],
        [name, 'text'],
        [words, 'text'],
      ];
      await pause(rows.add(cells, heightIn(authorityColumns, cells)));
    }
  rows.done();
  sheet.commit();
}
