import type { Work } from './work.ts';

export interface JobTools {
  /** A fraction from 0 to 1 (null where the length is not known), and a sentence for the head. */
  progress(fraction: number | null, say: string): void;
}

/**
 * The code behind each entry of `Work`, loaded when it is asked for: the process does one of them, and what writes
 * workbooks takes longer to load than most lists take to read. A Refusal that one throws reaches the parent as the same
 * Refusal.
 */
export const handlers: {
  readonly [Name in keyof Work]: (
    input: Work[Name]['input'],
    tools: JobTools,
  ) => Promise<Work[Name]['output']>;
} = {
  readTable: async (input, { progress }) => {
    progress(null, 'Reading the file');
    const { readTable } = await import('../spreadsheets/read-table.ts');
    return readTable(input);
  },
  compareStaffList: async (input, { progress }) => {
    const { compareStaffList } = await import('./compare-staff-list.ts');
    return compareStaffList(input, progress);
  },
  readStaffList: async (input, { progress }) => {
    progress(null, 'Reading the staff list');
    const { readStaffList } = await import('../spreadsheets/read-staff-list.ts');
    return readStaffList(input);
  },
  writeNominationWorkbook: async ({ path, data }, { progress }) => {
    const { writeNominationWorkbook } = await import('../spreadsheets/nomination-workbook.ts');
    return writeNominationWorkbook(path, data, progress);
  },
  writeTableWorkbook: async ({ path, data }, { progress }) => {
    const { writeTableWorkbook } = await import('../spreadsheets/table-workbook.ts');
    return writeTableWorkbook(path, data, progress);
  },
  writeForms: async (input, { progress }) => {
    const { writeForms } = await import('../reviews/forms/write-forms.ts');
    return writeForms(input, progress);
  },
  readForms: async (input, { progress }) => {
    const { readForms } = await import('../reviews/forms/read-forms.ts');
    return readForms(input, progress);
  },
  readSummary: async (input, { progress }) => {
    progress(null, 'Reading the summary');
    const { readSummaryFile } = await import('../reviews/summary/read-summary-file.ts');
    return readSummaryFile(input);
  },
  readWorkbooks: async (input, { progress }) => {
    const { readWorkbooks } = await import('../intake/read-workbooks.ts');
    return readWorkbooks(input, progress);
  },
  writeDecisions: async (input, { progress }) => {
    const { writeDecisions } = await import('../intake/write-decisions.ts');
    return writeDecisions(input, progress);
  },
  readDecisions: async (input, { progress }) => {
    progress(null, 'Reading the decisions');
    const { readDecisions } = await import('../intake/read-decisions.ts');
    return readDecisions(input);
  },
  match: async (input, { progress }) => {
    const { runMatching } = await import('../../../shared/rules/matching/run.ts');
    return runMatching(input, (say) => progress(null, say));
  },
  tryMatch: async ({ input, change }, { progress }) => {
    const { tryMatching } = await import('../../../shared/rules/matching/run.ts');
    return tryMatching(input, change, (say) => progress(null, say));
  },
};
