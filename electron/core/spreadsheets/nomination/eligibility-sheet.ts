import type ExcelJS from 'exceljs';
import { type CellValue, shownDate, writeRow } from '../cells.ts';
import { type NominationWorkbook, verdictWords } from '../nomination-workbook-data.ts';
import { type QuickCell, quickRows } from '../quick-rows.ts';
import { rowHeight } from '../row-height.ts';
import type { StyleName } from '../styles.ts';
import { addSheet, pause } from '../workbook-file.ts';

const columns: readonly (readonly [string, number, StyleName])[] = [
  ['Ref', 14, 'head'],
  ['Name', 20, 'head'],
  ['Programme', 34, 'head'],
  ['Set by', 11, 'head'],
  ['Rule no.', 8, 'headCentred'],
  ['Rule', 40, 'head'],
  ['Verdict', 12, 'head'],
  ['Reason', 42, 'head'],
  ['Source', 18, 'head'],
  ['Source date', 12, 'head'],
  ['Rules version', 9, 'head'],
];
const headRow = 4;

/** One row for each rule and person, with the verdict, its reason and the fact behind it. */
export async function addEligibility(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  data: NominationWorkbook,
): Promise<void> {
  const last = headRow + data.rows.reduce((total, line) => total + line.rules.length, 0);
  const sheet = addSheet(workbook, {
    name: 'Eligibility',
    widths: columns.map(([, width]) => width),
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
  writeRow(sheet, [['Eligibility', 'title']], 20);
  writeRow(sheet, [
    ['One row for each rule and person. A missing fact is “Not known” and never counts as met.', 'sub'],
  ]);
  writeRow(sheet, [['', 'plain']]);
  writeRow(
    sheet,
    columns.map(([head, , style]) => [head, style]),
    28,
  );
  const rows = quickRows(workbook, sheet, headRow + 1);
  for (const { values, rules } of data.rows) {
    const ref = values.ref ?? null;
    const name = nameOf(values);
    const programme = values.programme ?? null;
    for (const [index, rule] of rules.entries()) {
      const cells: QuickCell[] = [
        [ref, 'text'],
        [name, 'text'],
        [programme, 'text'],
        [rule.setBy, 'text'],
        [index + 1, 'num'],
        [rule.rule, 'text'],
        [verdictWords[rule.verdict], rule.verdict === 'met' ? 'text' : 'strong'],
        [rule.reason, 'text'],
        [rule.source, 'text'],
        [rule.sourceDate, 'date'],
        [rule.version, 'text'],
      ];
      const height = rowHeight([
        { text: name, width: 20 },
        { text: rule.rule, width: 40 },
        { text: rule.reason, width: 42 },
        { text: rule.source, width: 18 },
      ]);
      await pause(rows.add(cells, height));
    }
  }
  rows.done();
  sheet.commit();
}

function nameOf(values: { forename?: CellValue; surname?: CellValue }): string {
  return [values.forename, values.surname].filter(Boolean).join(' ');
}
