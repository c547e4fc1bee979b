import type { Sheet, Table } from '../../../shared/rules/import/table.ts';
import { sheetReader } from './sheet.ts';
import { wordsBeside } from './words-beside.ts';
import { readWorkbook, type SheetPart } from './workbook.ts';
import { readXml } from './xml.ts';
import { damaged, openArchive } from './zip.ts';

export interface OpenWorkbook {
  readonly sheets: readonly Sheet[];
  /** Rows that hold something, at most `atMost` of them. Throws where `sheet` is not one of `sheets`. */
  read(sheet: Sheet, atMost?: number): Promise<Table>;
  /** What is said beside the cells, in notes and text boxes. */
  beside(): Promise<readonly string[]>;
  close(): void;
}

/**
 * Opens an .xlsx or .xlsm workbook from its bytes. Macros, links, pictures and formulas are not touched.
 * Throws a Refusal where it is damaged, encrypted, too large when unpacked (past `most` bytes, where that is given), or
 * another kind of archive.
 */
export async function openWorkbook(file: Buffer, most?: number): Promise<OpenWorkbook> {
  const archive = await openArchive(file, most);
  const workbook = await readWorkbook(archive);
  return {
    sheets: workbook.sheets.map(({ name, state }) => ({ name, state })),
    async read(sheet, atMost = Number.POSITIVE_INFINITY) {
      const found: SheetPart | undefined = workbook.sheets.find(({ name }) => name === sheet.name);
      if (!found) throw damaged();
      const reader = sheetReader(workbook, atMost);
      await readXml(archive.chunks(found.part), reader);
      return { sheet: found.name, rows: reader.rows(), epoch: workbook.epoch };
    },
    beside: () => wordsBeside(archive),
    close: () => archive.close(),
  };
}
