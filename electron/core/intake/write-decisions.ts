import { readFile, rm, writeFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { JobTools } from '../jobs/handlers.ts';
import { repeatSheetName } from '../spreadsheets/nomination/repeat-records.ts';
import { type TableWorkbook, writeTableWorkbook } from '../spreadsheets/table-workbook.ts';
import {
  type Decision,
  type DecisionsAbout,
  decisionsDigest,
  decisionsSheet,
  decisionWords,
  formatOf,
} from './decision-records.ts';

export interface DecisionsBook {
  readonly fileName: string;
  readonly about: DecisionsAbout;
  readonly decisions: readonly Decision[];
  /** What the local authority said of each, in the same order; '' where it said nothing, or has no part. */
  readonly authority: readonly string[];
}

export interface WriteDecisionsInput {
  /** Where the workbook goes, or the zip archive where there are several. */
  readonly path: string;
  readonly exportedAt: string;
  readonly exportedOn: string;
  readonly books: readonly DecisionsBook[];
}

/** Writes what was decided as a workbook for each school; several in one zip archive. Rejects with the disk's own error. */
export async function writeDecisions(
  { path, books, ...moment }: WriteDecisionsInput,
  progress: JobTools['progress'],
): Promise<{ files: number }> {
  const [only] = books;
  if (only !== undefined && books.length === 1) {
    await writeTableWorkbook(path, workbookOf(only, moment), progress);
    return { files: 1 };
  }
  const archive = new JSZip();
  const one = `${path}.xlsx`;
  try {
    for (const [at, book] of books.entries()) {
      progress(at / books.length, `Writing workbook ${at + 1} of ${books.length}`);
      await writeTableWorkbook(one, workbookOf(book, moment));
      archive.file(book.fileName, await readFile(one), { date: new Date(moment.exportedAt) });
    }
  } finally {
    await rm(one, { force: true });
  }
  // Workbooks are packed already.
  await writeFile(path, await archive.generateAsync({ type: 'nodebuffer', compression: 'STORE' }), {
    mode: 0o600,
  });
  return { files: books.length };
}

export const decisionHeads = ['Ref', 'Surname', 'Forename', 'Decision', 'Decision date', 'Organiser’s note'];

/** Beside the others, to be read and not taken in: a Baton that does not know the column reads past it. */
const authorityHead = 'Local authority';

function workbookOf(
  { about, decisions, authority }: DecisionsBook,
  moment: { exportedAt: string; exportedOn: string },
): TableWorkbook {
  const title = `${about.programme} ${about.academicYear}: decisions`;
  const widths = [18, 18, 16, 14, 14, 60, 36];
  const heads = authority.some((said) => said !== '') ? [...decisionHeads, authorityHead] : decisionHeads;
  return {
    title,
    school: about.school,
    marking: 'CONFIDENTIAL: school and programme organiser',
    ...moment,
    sheets: [
      {
        name: decisionsSheet,
        note: `${title}. Decided by ${about.organiser}, for ${about.school}.`,
        columns: heads.map((head, at) => ({
          head,
          width: widths[at] ?? 16,
          kind: { is: at === 4 ? ('date' as const) : ('text' as const) },
        })),
        rows: decisions.map((one, at) =>
          [
            one.ref,
            one.surname,
            one.forename,
            decisionWords[one.state],
            one.on,
            one.words,
            authority[at] ?? '',
          ].slice(0, heads.length),
        ),
      },
      {
        name: repeatSheetName,
        note: 'Repeats the sheet before it, for the school’s Baton to take in on the round’s page. Not to be changed.',
        columns: [
          { head: 'type', width: 14, kind: { is: 'text' } },
          { head: 'value', width: 110, kind: { is: 'text' } },
        ],
        rows: [
          ['format', formatOf(decisions)],
          ['about', JSON.stringify(about)],
          ...decisions.map((one) => ['decision', JSON.stringify(one)]),
          ['SHA-256', decisionsDigest(about, decisions)],
        ],
      },
    ],
  };
}
