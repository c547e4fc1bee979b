import type ExcelJS from 'exceljs';
import { authorityStepWords } from '../../../../shared/rules/authority-said.ts';
import { shownDate, writeRow } from '../cells.ts';
import type { NominationWorkbook } from '../nomination-workbook-data.ts';
import { quickRows } from '../quick-rows.ts';
import { rowHeight } from '../row-height.ts';
import { addSheet, pause } from '../workbook-file.ts';
import { authorityColumns, authoritySheetName, headRow } from './place.ts';

/** One row for each step of the local authority; in the workbook only where it said something of somebody. */
export async function addAuthority(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  data: NominationWorkbook,
): Promise<void> {
  const last = headRow + data.rows.reduce((total, line) => total + (line.authority?.length ?? 0), 0);
  const sheet = addSheet(workbook, {
    name: authoritySheetName,
    widths: authorityColumns.map(([, width]) => width),
    landscape: true,
    wide: 1,
    header: { left: data.school.name, right: data.title },
    footer: { left: data.marking, right: `Exported ${shownDate(data.exportedOn)}` },
    repeatRows: '1:4',
    freeze: { rows: headRow, columns: 2 },
    filter: { row: headRow, last },
    lastRow: last,
    locked: true,
  });
  writeRow(sheet, [[authoritySheetName, 'title']], 20);
  writeRow(sheet, [
    ['What the local authority was asked, and what it said, as the school recorded it.', 'sub'],
  ]);
  writeRow(sheet, [['', 'plain']]);
  writeRow(
    sheet,
    authorityColumns.map(([head]) => [head, 'head']),
    28,
  );
  const rows = quickRows(workbook, sheet, headRow + 1);
  for (const { values, authority = [] } of data.rows)
    for (const { step, on, byName, authority: name, words } of authority)
      await pause(
        rows.add(
          [
            [values.ref ?? null, 'text'],
            [values.surname ?? null, 'text'],
            [values.forename ?? null, 'text'],
            [authorityStepWords[step], step === 'not_endorsed' ? 'strong' : 'text'],
            [on, 'date'],
            [byName, 'text'],
            [name, 'text'],
            [words, 'text'],
          ],
          rowHeight([{ text: words, width: 60 }]),
        ),
      );
  rows.done();
  sheet.commit();
}
