import type ExcelJS from 'exceljs';
import type { CellValue } from '../cells.ts';
import { type NominationWorkbook, verdictWords } from '../nomination-workbook-data.ts';
import { type QuickCell, quickRows } from '../quick-rows.ts';
import { heightIn } from '../row-height.ts';
import type { StyleName } from '../styles.ts';
import { pause } from '../workbook-file.ts';
import { addHeaded } from './headed.ts';
import { headRow } from './place.ts';

const columns: readonly (readonly [string, number, StyleName?])[] = [
  ['Ref', 14],
  ['Name', 20],
  ['Programme', 34],
  ['Set by', 16],
  ['Rule no.', 8, 'headCentred'],
  ['Rule', 40],
  ['Verdict', 12],
  ['Reason', 42],
  ['Source', 18],
  ['Source date', 12],
  ['Rules version', 9],
];

/** One row for each rule and person, with the verdict, its reason and the fact behind it. */
export async function addEligibility(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  data: NominationWorkbook,
): Promise<void> {
  const sheet = addHeaded(workbook, data, {
    name: 'Eligibility',
    about: 'One row for each rule and person. A missing fact is “Not known” and never counts as met.',
    columns,
    rows: data.rows.reduce((total, line) => total + line.rules.length, 0),
  });
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
      await pause(rows.add(cells, heightIn(columns, cells)));
    }
  }
  rows.done();
  sheet.commit();
}

function nameOf(values: { forename?: CellValue; surname?: CellValue }): string {
  return [values.forename, values.surname].filter(Boolean).join(' ');
}
