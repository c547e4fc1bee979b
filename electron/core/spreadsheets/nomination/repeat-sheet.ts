import type ExcelJS from 'exceljs';
import { put, shownDate, writeRow } from '../cells.ts';
import type { NominationWorkbook } from '../nomination-workbook-data.ts';
import { quickRows } from '../quick-rows.ts';
import { addSheet, pause } from '../workbook-file.ts';
import {
  formatOf,
  parts,
  repeatDigest,
  repeatHeading,
  repeatRecords,
  repeatSheetName,
} from './repeat-records.ts';

/**
 * The visible last sheet. Rows 1 to 5: format, exportedAt, URN, records, SHA-256, with the heading above the
 * json column; row 6: type, id, part, of, json; then the records, all of it text.
 */
export async function addRepeat(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  data: NominationWorkbook,
): Promise<void> {
  const records = repeatRecords(data);
  const split = records.map((record) => ({ ...record, pieces: parts(record.json) }));
  const rows = split.reduce((total, record) => total + record.pieces.length, 0);
  const sheet = addSheet(workbook, {
    name: repeatSheetName,
    widths: [13, 28, 6, 6, 110],
    landscape: true,
    wide: 1,
    header: { left: data.school.name, right: repeatHeading },
    footer: { left: data.marking, right: `Exported ${shownDate(data.exportedOn)}` },
    repeatRows: '1:6',
    freeze: { rows: 6, columns: 0 },
    lastRow: 6 + rows,
    locked: true,
  });
  const about = [
    ['format', formatOf(data)],
    ['exportedAt', data.exportedAt],
    ['URN', data.school.urn ?? ''],
    ['records', String(records.length)],
    ['SHA-256', repeatDigest(records)],
  ] as const;
  for (const [index, [label, value]] of about.entries()) {
    const row = sheet.getRow(index + 1);
    put(row.getCell(1), label, 'band');
    put(row.getCell(2), value, 'plain');
    if (index === 0) put(row.getCell(5), repeatHeading, 'title');
    if (index === 1) {
      put(row.getCell(5), 'Nothing is here that the sheets before do not show. It may be deleted.', 'sub');
    }
    row.commit();
  }
  writeRow(
    sheet,
    ['type', 'id', 'part', 'of', 'json'].map((head) => [head, 'head'] as const),
  );
  const lines = quickRows(workbook, sheet, 7);
  for (const { type, id, pieces } of split) {
    for (const [index, piece] of pieces.entries()) {
      const place = [type, id, String(index + 1), String(pieces.length), piece];
      await pause(lines.add(place.map((text) => [text, 'plain'])));
    }
  }
  lines.done();
  sheet.commit();
}
