import { createHash } from 'node:crypto';
import { z } from 'zod';
import { date, id } from '../../../../shared/contract/fields.ts';
import { reviewReader } from '../../../../shared/rules/review-readers.ts';
import { groupLine, minimums, report, reportRow } from '../../../../shared/rules/scoring-report.ts';
import type { TableSheet } from '../../spreadsheets/table-workbook.ts';

const words = (most: number) => z.string().max(most);

const head = z.strictObject({
  /** The review's own number, by which the same summary is known when it comes twice. */
  number: id,
  person: words(200).min(1),
  school: words(200),
  collector: words(200).min(1),
  name: words(80),
  /** The stage it was given for, by the id that stages of ours have in every file. */
  stageId: words(64).nullable(),
  moment: z.enum(['start', 'end']).nullable(),
  purpose: words(400),
  /** Null in a review of earlier versions, whose readers were not kept one by one. */
  reads: z.array(reviewReader).nullable(),
  readers: words(400),
  framework: words(200),
  openedOn: date,
  closesOn: date.nullable(),
  closedOn: date,
  finalOn: date,
  minimums,
  report: report.omit({ groups: true, rows: true }),
});
const competencyLine = z.strictObject({ name: words(120), set: words(80), row: reportRow });
const commentLine = z.strictObject({ group: words(20), words: words(4000) });

/** A final report as it goes from one file to another: what its readers see, and no more. */
export interface Summary extends z.infer<typeof head> {
  readonly groups: readonly z.infer<typeof groupLine>[];
  readonly competencies: readonly z.infer<typeof competencyLine>[];
  readonly comments: readonly z.infer<typeof commentLine>[];
}

const sheetName = 'For Baton';
const parts = {
  head: 'Summary',
  group: 'Group',
  competency: 'Competency',
  comment: 'Comment',
  checksum: 'Checksum',
} as const;

/** The report's own sheets with the one that Baton reads after them; its last line is the checksum of all of them. */
export function summarySheets(shown: readonly TableSheet[], summary: Summary): TableSheet[] {
  const { groups, competencies, comments, ...about } = summary;
  const line = (part: string) => (value: unknown) => [part, JSON.stringify(value)];
  const last: TableSheet = {
    name: sheetName,
    note: 'Baton reads the summary from these lines. Please leave them, and everything else, as they are.',
    columns: [
      { head: 'Line', width: 14, kind: { is: 'text' } },
      { head: 'Words', width: 110, kind: { is: 'text' } },
    ],
    rows: [
      line(parts.head)(about),
      ...groups.map(line(parts.group)),
      ...competencies.map(line(parts.competency)),
      ...comments.map(line(parts.comment)),
    ],
  };
  const checksum = checksumOf([...shown, last].map(cellsOf));
  return [...shown, { ...last, rows: [...last.rows, [parts.checksum, checksum]] }];
}

/** A table's cells as they are read back from its workbook. */
const cellsOf = ({ name, note, columns, rows }: TableSheet): string[][] => [
  [name],
  [note],
  columns.map((column) => column.head),
  ...rows.map((cells) => cells.map((cell) => String(cell ?? ''))),
];

/** What a workbook's sheets hold: a summary, one that was altered, or something else. */
export type ReadSummary =
  | { readonly state: 'summary'; readonly summary: Summary }
  | { readonly state: 'altered' }
  | { readonly state: 'other' };

/** Takes a summary from the cells of a workbook's sheets, row by row. */
export function readSheets(sheets: readonly (readonly (readonly string[])[])[]): ReadSummary {
  const ours = sheets.find((rows) => rows.some(([label]) => text(label) === parts.checksum));
  if (ours === undefined) return { state: 'other' };
  const found = (part: string) =>
    ours.flatMap(([label, value]) => (text(label) === part ? [text(value)] : []));
  if (found(parts.checksum).join() !== checksumOf(sheets)) return { state: 'altered' };
  try {
    const values = (part: string) => found(part).map((value): unknown => JSON.parse(value));
    const [first] = values(parts.head);
    return {
      state: 'summary',
      summary: {
        ...head.parse(first),
        groups: values(parts.group).map((one) => groupLine.parse(one)),
        competencies: values(parts.competency).map((one) => competencyLine.parse(one)),
        comments: values(parts.comment).map((one) => commentLine.parse(one)),
      },
    };
  } catch (error) {
    // Its checksum was made for other words than Baton writes.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return { state: 'altered' };
    throw error;
  }
}

/** A program that saves the workbook anew may write other spaces and line ends; the words stay. */
const text = (cell: string | undefined): string => (cell ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

/** Numbers may be written as 3 or 3.0. */
const fixed = (cell: string): string => {
  const plain = text(cell);
  return /^-?\d{1,6}(\.\d{1,6})?$/.test(plain) ? String(Number(plain)) : plain;
};

/** Sixteen characters that change with any word or figure, and with the order of lines and sheets. */
function checksumOf(sheets: readonly (readonly (readonly string[])[])[]): string {
  const all = sheets.map((rows) =>
    rows.flatMap((cells) => {
      if (text(cells[0]) === parts.checksum) return [];
      const kept = cells.map(fixed);
      while (kept.at(-1) === '') kept.pop();
      return kept.length === 0 ? [] : [kept];
    }),
  );
  const hash = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
  return hash.replace(/(.{4})(?=.)/g, '$1-');
}
