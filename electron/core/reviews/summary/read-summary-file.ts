import { Refusal } from '../../../../shared/contract/refusal.ts';
import { bytesOf } from '../../spreadsheets/read-table.ts';
import { sniff } from '../../spreadsheets/sniff.ts';
import { openWorkbook } from '../../spreadsheets/xlsx.ts';
import type { ReturnedFile } from '../forms/read-forms.ts';
import { readSheets, type Summary } from './content.ts';

/** A summary has some 20 KB; a file that only poses as one may not hold Baton up. */
const most = { bytes: 4 * 1024 * 1024, inflated: 32 * 1024 * 1024, sheets: 12 } as const;

/** Reads a summary from its workbook. Refuses a file that is none, is damaged or locked, or was altered. */
export async function readSummaryFile(returned: ReturnedFile): Promise<Summary> {
  try {
    return await readWorkbook(returned);
  } catch (error) {
    throw error instanceof Refusal ? asSummary(error) : error;
  }
}

/** What cannot be read as a table, in words for a summary: the reader of tables knows nothing of reviews. */
function asSummary(refusal: Refusal): Refusal {
  const { code } = refusal.data;
  if (!code.startsWith('table.') || code === 'table.unreadable') return refusal;
  if (code === 'table.password')
    return new Refusal('reviews.summary-locked', 'This file is protected by a password.', {
      wayOut: 'Ask whoever collected the review to send it as Baton made it, without one.',
    });
  if (code === 'table.damaged' || code === 'table.empty')
    return new Refusal('reviews.summary-damaged', 'This file is damaged, or was not copied completely.', {
      wayOut: 'Ask whoever collected the review to send it once more.',
    });
  return noSummary();
}

async function readWorkbook({ path, key }: ReturnedFile): Promise<Summary> {
  const file = await bytesOf(path, key, most.bytes);
  if (sniff(file) === 'text') throw noSummary();
  const workbook = await openWorkbook(file, most.inflated);
  try {
    if (workbook.sheets.length > most.sheets) throw noSummary();
    const sheets: (readonly string[])[][] = [];
    for (const sheet of workbook.sheets)
      sheets.push((await workbook.read(sheet)).rows.map(({ cells }) => cells));
    const read = readSheets(sheets);
    if (read.state === 'summary') return read.summary;
    if (read.state === 'other') throw noSummary();
    throw new Refusal(
      'reviews.summary-altered',
      'Something in this summary was altered since Baton made it.',
      {
        wayOut: 'Ask whoever collected the review to hand it over once more, and to send that file as it is.',
      },
    );
  } finally {
    workbook.close();
  }
}

const noSummary = () =>
  new Refusal('reviews.no-summary', 'This file is not the summary of a result that Baton made.', {
    wayOut:
      'Ask whoever collected the review to choose “Hand over the result as a summary” on the closed, final report.',
  });
