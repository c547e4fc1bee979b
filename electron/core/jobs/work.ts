import type { WrongLock } from '../../../shared/rules/matching/match.ts';
import type { Run, RunInput, Tried } from '../../../shared/rules/matching/run.ts';
import type { ReadDecisions } from '../intake/read-decisions.ts';
import type { ReadWorkbook, WorkbookFile } from '../intake/read-workbooks.ts';
import type { WriteDecisionsInput } from '../intake/write-decisions.ts';
import type { ReadForm, ReturnedFile } from '../reviews/forms/read-forms.ts';
import type { WriteFormsInput } from '../reviews/forms/write-forms.ts';
import type { Summary } from '../reviews/summary/content.ts';
import type { NominationWorkbook } from '../spreadsheets/nomination-workbook-data.ts';
import type { ReadStaffListInput, StaffList } from '../spreadsheets/read-staff-list.ts';
import type { ReadTableInput, TableRead } from '../spreadsheets/read-table.ts';
import type { TableWorkbook } from '../spreadsheets/table-workbook.ts';
import type { Written } from '../spreadsheets/workbook-file.ts';
import type { ComparedStaffList, CompareStaffListInput } from './compare-staff-list.ts';

/**
 * The work that the jobs' process can do, by name: values in and out are plain data (structured clone).
 * A new entry is a line here and one in `handlers.ts`; its code is in a file of this folder, of `spreadsheets/` or of an area.
 */
export interface Work {
  readTable: { input: ReadTableInput; output: TableRead };
  compareStaffList: { input: CompareStaffListInput; output: ComparedStaffList };
  readStaffList: { input: ReadStaffListInput; output: StaffList };
  writeNominationWorkbook: { input: { path: string; data: NominationWorkbook }; output: Written };
  writeTableWorkbook: { input: { path: string; data: TableWorkbook }; output: Written };
  writeForms: { input: WriteFormsInput; output: { files: number } };
  readForms: { input: readonly ReturnedFile[]; output: ReadForm[] };
  readSummary: { input: ReturnedFile; output: Summary };
  readWorkbooks: { input: readonly WorkbookFile[]; output: ReadWorkbook[] };
  writeDecisions: { input: WriteDecisionsInput; output: { files: number } };
  readDecisions: { input: WorkbookFile; output: ReadDecisions };
  match: { input: RunInput; output: Run | readonly WrongLock[] };
  tryMatch: {
    input: {
      input: RunInput;
      change: { requestId: string; giverId: string | null; now: string | null };
    };
    output: Tried | readonly WrongLock[];
  };
}
