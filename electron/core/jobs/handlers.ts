import { readForms } from '../reviews/forms/read-forms.ts';
import { writeForms } from '../reviews/forms/write-forms.ts';
import { writeNominationWorkbook } from '../spreadsheets/nomination-workbook.ts';
import { readStaffList } from '../spreadsheets/read-staff-list.ts';
import { readTable } from '../spreadsheets/read-table.ts';
import { writeTableWorkbook } from '../spreadsheets/table-workbook.ts';
import { compareStaffList } from './compare-staff-list.ts';
import type { Work } from './work.ts';

export interface JobTools {
  /** A fraction from 0 to 1 (null where the length is not known), and a sentence for the head. */
  progress(fraction: number | null, say: string): void;
}

/** The code behind each entry of `Work`. A Refusal that one throws reaches the parent as the same Refusal. */
export const handlers: {
  readonly [Name in keyof Work]: (
    input: Work[Name]['input'],
    tools: JobTools,
  ) => Promise<Work[Name]['output']>;
} = {
  readTable: (input, { progress }) => {
    progress(null, 'Reading the file');
    return readTable(input);
  },
  compareStaffList: (input, { progress }) => compareStaffList(input, progress),
  readStaffList: (input, { progress }) => {
    progress(null, 'Reading the staff list');
    return readStaffList(input);
  },
  writeNominationWorkbook: ({ path, data }, { progress }) => writeNominationWorkbook(path, data, progress),
  writeTableWorkbook: ({ path, data }, { progress }) => writeTableWorkbook(path, data, progress),
  writeForms: (input, { progress }) => writeForms(input, progress),
  readForms: (input, { progress }) => readForms(input, progress),
};
