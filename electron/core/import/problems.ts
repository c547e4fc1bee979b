import type { ImportPreview } from '../../../shared/contract/import.ts';
import type { TableSheet, TableWorkbook } from '../spreadsheets/table-workbook.ts';

interface Printed {
  readonly school: string;
  readonly exportedAt: string;
  readonly exportedOn: string;
}

const text = { is: 'text' } as const;

/** What somebody has to look at in the staff list itself: rows and values, questions, line managers. */
export function problemWorkbook(
  {
    problems,
    preview,
  }: { problems: ImportPreview['problems']; preview: Pick<ImportPreview, 'questions' | 'managers'> },
  { school, exportedAt, exportedOn }: Printed,
): TableWorkbook {
  const waiting = preview.questions.filter(({ answer }) => answer === null);
  const sheets: TableSheet[] = [
    {
      name: 'Rows to check',
      note: 'Row and column as the imported file shows them. Correct them there, and import it again.',
      columns: [
        { head: 'Row', width: 8, kind: { is: 'number', from: 1, to: 1_048_576 } },
        { head: 'Name', width: 26, kind: text },
        { head: 'Column', width: 24, kind: text },
        { head: 'Value', width: 26, kind: text },
        { head: 'Reason', width: 52, kind: text },
        { head: 'Perhaps', width: 26, kind: text },
        { head: 'What was done', width: 26, kind: text },
      ],
      rows: problems.map((one) => [
        one.row,
        one.name,
        one.column,
        one.value,
        one.reason,
        one.suggestion ?? '',
        one.lost === 'row' ? 'Row not taken in' : 'Taken in without this value',
      ]),
    },
  ];
  if (waiting.length > 0)
    sheets.push({
      name: 'Questions',
      note: 'Nobody in these rows is taken in until they are answered.',
      columns: [{ head: 'Question', width: 110, kind: text }],
      rows: waiting.map(({ say }) => [say]),
    });
  if (preview.managers.length > 0)
    sheets.push({
      name: 'Line managers not kept',
      note: 'People are taken in without this line manager.',
      columns: [
        { head: 'Line manager', width: 34, kind: text },
        { head: 'Reason', width: 60, kind: text },
        { head: 'People', width: 10, kind: { is: 'number', from: 0, to: 100_000 } },
      ],
      rows: preview.managers.map(({ text: written, reason, people }) => [written, reason, people]),
    });
  return {
    title: 'Rows to check in the staff list',
    school,
    marking: 'CONFIDENTIAL: staff record',
    exportedAt,
    exportedOn,
    sheets,
  };
}
