import type { TableColumn } from '../spreadsheets/table-workbook.ts';

export const heads = {
  ref: 'Ref',
  manager: 'Asked of',
  person: 'Person',
  post: 'Post',
  question: 'Question',
  answer: 'Answer',
  years: 'Years',
  words: 'Since, or a word',
} as const;

/** What a sheet about people without a line manager says instead of whom it asks. */
export const NOBODY = 'No line manager recorded';

const text = { is: 'text' } as const;

/** The columns of a line manager's sheet; the last three are theirs to fill in. */
export const sheetColumns: readonly TableColumn[] = [
  { head: heads.ref, width: 16, kind: text },
  { head: heads.manager, width: 18, kind: text },
  { head: heads.person, width: 22, kind: text },
  { head: heads.post, width: 24, kind: text },
  { head: heads.question, width: 44, kind: text },
  { head: heads.answer, width: 12, kind: { is: 'list', of: ['Yes', 'No', 'Not known'] }, open: true },
  { head: heads.years, width: 9, kind: { is: 'number', from: 0, to: 60 }, open: true },
  { head: heads.words, width: 34, kind: text, open: true },
];

/** The locked cell by which a row finds its way home: the person's id and the fact. */
export function sheetRef(personId: string, fact: string): string {
  return `${personId}:${fact}`;
}

/** What a row’s locked cell says; null where it is no such cell. */
export function readRef(ref: string): { personId: string; fact: string } | null {
  const found = /^([A-Za-z0-9_-]{1,64}):([A-Za-z0-9_-]{1,80})$/.exec(ref.trim());
  const [, personId, fact] = found ?? [];
  return personId === undefined || fact === undefined ? null : { personId, fact };
}
