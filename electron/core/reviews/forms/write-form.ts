import { shownDate, writeRow } from '../../spreadsheets/cells.ts';
import { rowHeight } from '../../spreadsheets/row-height.ts';
import type { StyleName } from '../../spreadsheets/styles.ts';
import { validateCells, validateColumn } from '../../spreadsheets/validation.ts';
import { addSheet, type Written, writeWorkbook } from '../../spreadsheets/workbook-file.ts';
import { column, type FormRow, formRows, longestComment, type QuestionForm, sheetName } from './layout.ts';

export interface FormsAbout {
  readonly school: string;
  readonly marking: string;
  /** UTC instant. */
  readonly madeAt: string;
  /** YYYY-MM-DD in London. */
  readonly madeOn: string;
}

const widths = [5, 30, 56, 24] as const;
const commentHeight = 110;

type Styled = readonly [string, StyleName] | null;

/**
 * Writes one questionnaire to `path`, an .xlsx of one sheet: answers are chosen from a list in yellow cells, everything
 * else is locked, without a password. Returns the file's SHA-256 and length.
 */
export function writeForm(path: string, form: QuestionForm, about: FormsAbout): Promise<Written> {
  const rows = formRows(form);
  return writeWorkbook(path, { made: about.madeAt, title: form.title }, (workbook) => {
    const sheet = addSheet(workbook, {
      name: sheetName,
      widths,
      landscape: false,
      wide: 1,
      header: { left: about.school, right: form.title },
      footer: { left: about.marking, right: `Made ${shownDate(about.madeOn)}` },
      lastRow: rows.length,
      locked: true,
    });
    for (const row of rows) writeRow(sheet, styled(row), heightOf(row));
    const questions = rows.flatMap((row, at) => (row.is === 'question' ? [at + 1] : []));
    const [first, last] = [questions.at(0), questions.at(-1)];
    if (first !== undefined && last !== undefined)
      validateColumn(
        sheet,
        column.answer + 1,
        { first, last },
        { is: 'list', of: form.choices },
        { title: 'Your answer', text: form.scale },
      );
    const comment = rows.findIndex((row) => row.is === 'comment');
    if (comment >= 0)
      validateCells(
        sheet,
        column.words + 1,
        { first: comment + 1, last: comment + 1 },
        {
          type: 'textLength',
          operator: 'lessThanOrEqual',
          formulae: [longestComment],
          error: `At most ${longestComment} characters.`,
        },
      );
    sheet.commit();
  });
}

function styled({ is, cells }: FormRow): Styled[] {
  const [number = '', label = '', words = '', answer = ''] = cells;
  switch (is) {
    case 'title':
      return [[number, 'title']];
    case 'line':
      return [[number, 'sub']];
    case 'head':
      return [
        [number, 'head'],
        [label, 'head'],
        [words, 'head'],
        [answer, 'headOrg'],
      ];
    case 'set':
      return [null, [label, 'band']];
    case 'question':
      return [
        [number, 'text'],
        [label, 'strong'],
        [words, 'text'],
        ['', 'input'],
      ];
    case 'comment':
      return [null, [label, 'label'], ['', 'input']];
    case 'note':
      return [null, [label, 'sub']];
    case 'fact':
    case 'foot':
      return [null, [label, 'label'], [words, 'text']];
  }
}

function heightOf({ is, cells }: FormRow): number | undefined {
  if (is === 'title' || is === 'head') return 20;
  if (is === 'comment') return commentHeight;
  if (is !== 'question' && is !== 'fact') return undefined;
  return rowHeight([
    { text: cells[column.label] ?? '', width: widths[column.label] },
    { text: cells[column.words] ?? '', width: widths[column.words] },
  ]);
}
