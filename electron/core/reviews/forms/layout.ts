import { createHash } from 'node:crypto';
import { suggestsHarm } from '../../../../shared/rules/harm-words.ts';

/** Everything that a questionnaire says and asks, before it is a workbook. */
export interface QuestionForm {
  readonly fileName: string;
  readonly title: string;
  /** Whom it is about, and for whom it is: a line under the title. */
  readonly whose: string;
  /** Label and words, at its head. */
  readonly head: readonly (readonly [string, string])[];
  readonly scale: string;
  readonly questions: readonly {
    readonly set: string;
    readonly name: string;
    readonly indicators: string;
  }[];
  readonly choices: readonly string[];
  /** What is said of comments; null where none is asked for. */
  readonly comment: string | null;
  readonly numbers: FormNumbers;
}

/** What a form is known by when it comes back. */
export interface FormNumbers {
  /** The rater's own random number. */
  readonly form: string;
  readonly review: string;
  readonly version: string;
}

export const sheetName = 'Questionnaire';
export const commentLabel = 'Comment';
const answerLabel = 'Your answer';
export const longestComment = 2000;
const footLabels = {
  form: 'Form number',
  review: 'Review number',
  version: 'Framework version',
  checksum: 'Checksum',
} as const;

/** Columns of the sheet, from 0: a question's number, its name or a label, words, and the answer. */
export const column = { number: 0, label: 1, words: 2, answer: 3 } as const;

/** A row of the sheet: what it is, and its cells from column A. */
export interface FormRow {
  readonly is: 'title' | 'line' | 'fact' | 'head' | 'set' | 'question' | 'comment' | 'note' | 'foot';
  readonly cells: readonly string[];
}

/** The whole sheet, row by row, with the checksum of everything that is not to be altered last. */
export function formRows(form: QuestionForm): FormRow[] {
  const { numbers } = form;
  const rows: FormRow[] = [
    { is: 'title', cells: [form.title] },
    { is: 'line', cells: [form.whose] },
    ...form.head.map(([label, words]): FormRow => ({ is: 'fact', cells: ['', label, words] })),
    { is: 'fact', cells: ['', 'How to answer', form.scale] },
    { is: 'head', cells: ['', 'Competency', 'What it looks like', answerLabel] },
    ...form.questions.flatMap(({ set, name, indicators }, at): FormRow[] => [
      ...(form.questions[at - 1]?.set === set ? [] : [{ is: 'set' as const, cells: ['', set] }]),
      { is: 'question', cells: [String(at + 1), name, indicators] },
    ]),
    ...(form.comment === null
      ? []
      : [
          { is: 'note' as const, cells: ['', form.comment] },
          { is: 'comment' as const, cells: ['', commentLabel] },
        ]),
    { is: 'note', cells: ['', 'For Baton, which knows the form by these four lines. Please leave them.'] },
    { is: 'foot', cells: ['', footLabels.form, numbers.form] },
    { is: 'foot', cells: ['', footLabels.review, numbers.review] },
    { is: 'foot', cells: ['', footLabels.version, numbers.version] },
  ];
  const checksum = checksumOf(rows.map((row) => row.cells));
  return [...rows, { is: 'foot', cells: ['', footLabels.checksum, checksum] }];
}

/** What was read of a returned form; `intact` where nothing but answers differs from what was sent. */
export interface FilledForm {
  readonly numbers: FormNumbers;
  readonly intact: boolean;
  /** The competencies asked about, in turn, each with the answer as it stands. */
  readonly questions: readonly { readonly name: string; readonly answer: string }[];
  readonly comment: string;
}

/** A returned sheet's cells, row by row, as a form; null where it is none: it lacks one of the lines at the foot. */
export function readFormRows(rows: readonly (readonly string[])[]): FilledForm | null {
  const foot = (label: string) =>
    rows.findLast((cells) => text(cells[column.label]) === label)?.[column.words]?.trim() ?? '';
  const numbers = {
    form: foot(footLabels.form),
    review: foot(footLabels.review),
    version: foot(footLabels.version),
  };
  const checksum = foot(footLabels.checksum);
  if (Object.values(numbers).some((one) => one === '') || checksum === '') return null;
  return {
    numbers,
    intact: checksumOf(rows) === checksum,
    questions: rows.filter(isQuestion).map((cells) => ({
      name: text(cells[column.label]),
      answer: text(cells[column.answer]),
    })),
    comment: rows.find(isComment)?.[column.words]?.trim() ?? '',
  };
}

/**
 * What was written in a returned workbook that may say that somebody is harmed, each cell or note as it stands; '' where
 * nothing does. It is looked for in every cell that says nothing of the form's own, so that a form that was altered is
 * heard too, and in `besides`, what is written elsewhere than on its sheet.
 */
export function allegedIn(rows: readonly (readonly string[])[], besides: readonly string[] = []): string {
  const head = rows.findIndex((cells) => text(cells[column.answer]) === answerLabel);
  const written = rows
    .flatMap((cells, at) => (at <= head || isQuestion(cells) ? cells.slice(column.answer) : cells))
    .map((cell) => cell.trim());
  return [...new Set([...written, ...besides])].filter(suggestsHarm).join('\n');
}

/** Whether any of the lines at a form's foot is there: it was one, and is damaged by hand. */
export const wasForm = (rows: readonly (readonly string[])[]): boolean =>
  rows.some((cells) => text(cells[column.label]) === footLabels.checksum);

const isQuestion = (cells: readonly string[]) => /^\d{1,3}$/.test(text(cells[column.number]));
const isComment = (cells: readonly string[]) => text(cells[column.label]) === commentLabel;
const isChecksum = (cells: readonly string[]) => text(cells[column.label]) === footLabels.checksum;

/** A program that saves the workbook anew may write other line ends and spaces; the words stay. */
const text = (cell: string | undefined): string => (cell ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Sixteen characters that change with any word which is not an answer, and with the order of the lines. It finds what
 * was altered by accident or in passing; the competencies are also held against the framework's own.
 */
function checksumOf(rows: readonly (readonly string[])[]): string {
  const fixed = rows.flatMap((cells) => {
    if (isChecksum(cells)) return [];
    const open = isQuestion(cells) ? column.answer : isComment(cells) ? column.words : -1;
    const words = cells.map((cell, at) => (at === open ? '' : text(cell)));
    while (words.at(-1) === '') words.pop();
    return words.length === 0 ? [] : [words];
  });
  const hash = createHash('sha256').update(JSON.stringify(fixed)).digest('hex').slice(0, 16);
  return hash.replace(/(.{4})(?=.)/g, '$1-');
}
