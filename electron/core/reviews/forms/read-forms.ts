import { Refusal } from '../../../../shared/contract/refusal.ts';
import type { JobTools } from '../../jobs/handlers.ts';
import { bytesOf, textReader } from '../../spreadsheets/read-table.ts';
import { sniff } from '../../spreadsheets/sniff.ts';
import { openWorkbook } from '../../spreadsheets/xlsx.ts';
import { allegedIn, type FilledForm, readFormRows, sheetName, wasForm } from './layout.ts';

export interface ReturnedFile {
  readonly path: string;
  /** What the file is encrypted with, where it is an upload. */
  readonly key?: string;
}

/** A returned file as it was read: a form, or why it is none. */
export type ReadForm =
  | ({
      readonly state: 'form';
      /** What was written in it that may say that somebody is harmed, also where no words are asked for; or nothing. */
      readonly alleges: string;
    } & FilledForm)
  | {
      readonly state: 'refused';
      readonly why: 'unreadable' | 'not_a_form' | 'altered';
      readonly say: string;
      readonly wayOut: string;
      /** What may say that somebody is harmed, where its cells could be read. */
      readonly alleges: string;
    };

/** A questionnaire has some 10 KB and unpacks to some 60; a file that only poses as one may not hold up the rest. */
const most = { bytes: 2 * 1024 * 1024, inflated: 16 * 1024 * 1024 } as const;

/** Reads returned files one by one; one that cannot be read, or is no form, says so in its place. */
export async function readForms(
  files: readonly ReturnedFile[],
  progress: JobTools['progress'],
): Promise<ReadForm[]> {
  const read: ReadForm[] = [];
  for (const [at, file] of files.entries()) {
    progress(at / files.length, `Reading file ${at + 1} of ${files.length}`);
    read.push(await readForm(file));
  }
  return read;
}

async function readForm({ path, key }: ReturnedFile): Promise<ReadForm> {
  try {
    const found = await foundIn(await bytesOf(path, key, most.bytes));
    if (found === null) return refusal('not_a_form', '');
    const { rows, besides } = found;
    const form = readFormRows(rows);
    const alleges = allegedIn(rows, besides);
    if (form !== null)
      return { state: 'form', ...form, intact: form.intact && besides.length === 0, alleges };
    return refusal(wasForm(rows) ? 'altered' : 'not_a_form', alleges);
  } catch (error) {
    if (error instanceof Refusal) return unreadable(error);
    throw error;
  }
}

interface Found {
  /** The cells of the sheet that a form has, or of the first one where it was renamed. */
  readonly rows: readonly (readonly string[])[];
  /** What else is written in the workbook: on sheets that no form has, also hidden ones, in notes and in text boxes. */
  readonly besides: readonly string[];
}

/** What is written in a returned file, also one that was saved as CSV; null where it has no sheet. */
async function foundIn(file: Buffer): Promise<Found | null> {
  if (sniff(file) === 'text') {
    const { readCsv } = await textReader();
    return { rows: readCsv(file).rows.map(({ cells }) => cells), besides: [] };
  }
  const workbook = await openWorkbook(file, most.inflated);
  try {
    const sheet = workbook.sheets.find(({ name }) => name === sheetName) ?? workbook.sheets[0];
    if (sheet === undefined) return null;
    const rows = (await workbook.read(sheet)).rows.map(({ cells }) => cells);
    const besides = [...(await workbook.beside())];
    for (const other of workbook.sheets)
      if (other !== sheet)
        for (const { cells } of (await workbook.read(other)).rows)
          besides.push(...cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
    return { rows, besides };
  } finally {
    workbook.close();
  }
}

const words = {
  not_a_form: {
    say: 'It is not a questionnaire that Baton made.',
    wayOut: 'Look for the workbook that the rater filled in, and drop that.',
  },
  altered: {
    say: 'The lines at its foot, by which Baton knows a form, were altered or are missing.',
    wayOut: 'Send the rater a new questionnaire, or enter the answers by hand.',
  },
  damaged: {
    say: 'It is damaged, or was not copied completely.',
    wayOut: 'Ask the rater to send it once more.',
  },
  locked: {
    say: 'It is protected by a password, so it cannot be read.',
    wayOut: 'Ask the rater to save it without one, and to send it once more.',
  },
  large: {
    say: 'It is larger than any questionnaire.',
    wayOut: 'Ask the rater for the workbook that Baton made, without pictures.',
  },
} as const;

const refusal = (why: 'not_a_form' | 'altered', alleges: string): ReadForm => ({
  state: 'refused',
  why,
  ...words[why],
  alleges,
});

const asTold = new Map<string, (typeof words)[keyof typeof words]>([
  ['table.damaged', words.damaged],
  ['table.empty', words.damaged],
  ['table.password', words.locked],
  ['table.too-large', words.large],
  ['table.inflates', words.large],
  ['table.too-many-rows', words.not_a_form],
  ['table.too-many-columns', words.not_a_form],
]);
/** Files of spreadsheet programs that a form may have been saved as. */
const savedOtherwise = new Set(['table.old-xls', 'table.ods', 'table.numbers', 'table.xlsb']);

function unreadable({ data }: Refusal): ReadForm {
  const told = asTold.get(data.code);
  if (told !== undefined)
    return {
      state: 'refused',
      why: told === words.not_a_form ? 'not_a_form' : 'unreadable',
      ...told,
      alleges: '',
    };
  if (savedOtherwise.has(data.code))
    return {
      state: 'refused',
      why: 'unreadable',
      say: data.say,
      wayOut: 'Open it, save it as an Excel workbook (.xlsx), and drop that file.',
      alleges: '',
    };
  if (data.code === 'table.unreadable')
    return { state: 'refused', why: 'unreadable', say: data.say, wayOut: data.wayOut ?? '', alleges: '' };
  return refusal('not_a_form', '');
}
