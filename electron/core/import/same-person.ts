import { createHash } from 'node:crypto';
import { nameKey } from '../../../shared/rules/import/names.ts';
import type { ExistingPerson } from '../../../shared/rules/import/records.ts';
import type { AnsweredBefore, Question } from '../../../shared/rules/import/staged.ts';
import { toldApart } from '../../../shared/rules/import/told-apart.ts';

/** An answer to a question about two names under one id, by a mark that holds neither. */
export interface SamePerson {
  readonly mark: string;
  readonly same: boolean;
}

/** What a question about two names is known again by: the id and the names, which cannot be read from it. */
const markOf = ({ key, names }: Pick<Question, 'key' | 'names'>): string =>
  createHash('sha256')
    .update(JSON.stringify([key.toLowerCase(), names.map(nameKey).toSorted()]))
    .digest('hex');

/** Answers two names under one id as the head did: `marks` are those found to be one person's. */
export function answeredBefore(marks: readonly string[], people: readonly ExistingPerson[]): AnsweredBefore {
  const same = new Set(marks);
  return (question) => {
    if (question.kind !== 'two_names') return null;
    if (same.has(markOf(question))) return 'one_person';
    return toldApart(question, people) ? 'separate' : null;
  };
}

/** What the answers of an import say for the next one. */
export const samePeopleOf = (questions: readonly Question[]): SamePerson[] =>
  questions.flatMap((question) =>
    question.kind === 'two_names' && (question.answer === 'one_person' || question.answer === 'separate')
      ? [{ mark: markOf(question), same: question.answer === 'one_person' }]
      : [],
  );
