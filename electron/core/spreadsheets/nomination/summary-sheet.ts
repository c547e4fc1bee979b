import type ExcelJS from 'exceljs';
import { type CellValue, letters, put, shownDate, writeRow } from '../cells.ts';
import { eligibilityWords, type NominationWorkbook } from '../nomination-workbook-data.ts';
import { type StyleName, styles } from '../styles.ts';
import { addSheet } from '../workbook-file.ts';
import { type ColumnKey, nominationColumns } from './columns.ts';
import { headRow, sheetName } from './place.ts';

const widths = [36, 12, 11, 11, 13, 10];
const counted = [null, eligibilityWords.met, eligibilityWords.not_known, eligibilityWords.not_met] as const;

/** The school's details, and counts that follow the Nominations sheet: formulas with their results in. */
export function addSummary(workbook: ExcelJS.stream.xlsx.WorkbookWriter, data: NominationWorkbook): void {
  const facts = details(data);
  const programmesHead = 4 + facts.length + 2;
  const totalRow = programmesHead + data.programmes.length + 1;
  const sheet = addSheet(workbook, {
    name: 'School summary',
    widths,
    landscape: false,
    wide: 1,
    header: { left: data.school.name, right: data.title },
    footer: { left: data.marking, right: `Exported ${shownDate(data.exportedOn)}` },
    repeatRows: '1:4',
    lastRow: totalRow + 4,
    locked: true,
  });
  writeRow(sheet, [['School summary', 'title']], 20);
  writeRow(sheet, [['Counts are formulas over the Nominations sheet.', 'sub']]);
  writeRow(sheet, [['', 'plain']]);
  const across = (style: StyleName) => widths.slice(2).map(() => [null, style] as const);
  writeRow(sheet, [['School', 'head'], ['Details', 'head'], ...across('head')], 20);
  for (const [label, value, style] of facts) {
    writeRow(sheet, [[label, 'label'], [value, style], ...across('label')]);
  }
  writeRow(sheet, [['', 'plain']]);
  const heads = ['Nominated', ...Object.values(eligibilityWords), 'Places'];
  writeRow(sheet, [['Programme', 'head'], ...heads.map((head) => [head, 'headCentred'] as const)], 20);
  writeProgrammes(sheet, data, programmesHead + 1);
  writeRow(sheet, [['', 'plain']]);
  for (const label of ['Headteacher’s signature', 'Date']) {
    const line: readonly [CellValue, StyleName] = [null, 'signature'];
    writeRow(sheet, [[label, 'label'], line, line, line], 30);
  }
  sheet.commit();
}

function details(data: NominationWorkbook): readonly (readonly [string, CellValue, StyleName])[] {
  const { school, round } = data;
  return [
    ['School', school.name, 'fact'],
    ['URN', school.urn, 'fact'],
    ['Local authority', school.localAuthority, 'fact'],
    ['Phase', school.phase, 'fact'],
    ['Headteacher', school.headteacher, 'fact'],
    ['Contact for nominations', school.contact, 'fact'],
    ['Cohort', round.cohort, 'fact'],
    ['Closing date', round.closingDate && shownDate(round.closingDate), 'fact'],
    ['This copy is for', data.toWhom, 'fact'],
  ];
}

function writeProgrammes(sheet: ExcelJS.Worksheet, data: NominationWorkbook, first: number): void {
  const area = (key: ColumnKey) => {
    const column = letters(nominationColumns.findIndex((each) => each.key === key) + 1);
    const last = Math.max(headRow + 1, headRow + data.rows.length);
    return `${sheetName}!$${column}$${headRow + 1}:$${column}$${last}`;
  };
  const count = (programme: string, verdict: string | null) =>
    data.rows.filter(
      ({ values }) =>
        same(values.programme, programme) && (verdict === null || same(values.eligibility, verdict)),
    ).length;
  for (const [index, programme] of data.programmes.entries()) {
    const at = first + index;
    const row = sheet.getRow(at);
    put(row.getCell(1), programme.name, 'label');
    for (const [place, verdict] of counted.entries()) {
      const more = verdict === null ? '' : `,${area('eligibility')},"${verdict}"`;
      const cell = row.getCell(place + 2);
      cell.value = {
        formula: `COUNTIFS(${area('programme')},"="&$A${at}${more})`,
        result: count(programme.name, verdict),
      };
      cell.style = styles.num;
    }
    put(row.getCell(6), programme.places, 'num');
    row.commit();
  }
  const row = sheet.getRow(first + data.programmes.length);
  put(row.getCell(1), 'All programmes', 'label');
  const names = data.programmes.map((programme) => programme.name);
  const sums = [
    ...counted.map((verdict) => names.reduce((total, name) => total + count(name, verdict), 0)),
    data.programmes.reduce((total, programme) => total + (programme.places ?? 0), 0),
  ];
  for (const [place, result] of sums.entries()) {
    const column = letters(place + 2);
    const end = first + Math.max(1, names.length) - 1;
    const cell = row.getCell(place + 2);
    const none = names.length === 0;
    cell.value = none ? 0 : { formula: `SUM(${column}${first}:${column}${end})`, result };
    cell.style = styles.total;
  }
  row.commit();
}

/** As COUNTIFS compares: without regard to capitals. */
function same(value: CellValue | undefined, text: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === text.toLowerCase();
}
