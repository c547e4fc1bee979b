import type { DataOf, ReplyOf } from '../../../../shared/contract/kinds.ts';
import type { StudentFormsData } from '../../../../shared/contract/review-document.ts';
import type { reviewsContract } from '../../../../shared/contract/reviews.ts';
import { studentScale } from '../../../../shared/reference/student-statements.ts';
import { studentHead } from '../../../../shared/rules/student-review.ts';
import type { JobContext, QueryContext } from '../../context.ts';
import { printAndHandOver, schoolPrinted } from '../../printed.ts';
import { surnameFirstOf } from '../../staff/names.ts';
import type { ReviewRow } from '../held.ts';
import { requireStudents, studentReview } from '../students.ts';
import { requireCollecting } from './to-send.ts';

type Contract = typeof reviewsContract;

/** Prints as many forms as students are asked, all the same: neither a name nor a number ties one to a student. */
export async function printStudentForms(
  context: JobContext,
  { id }: DataOf<Contract['printStudentForms']>,
): Promise<ReplyOf<Contract['printStudentForms']>> {
  const { data, name } = context.query((read) => {
    const row = requireCollecting(read.db, id);
    return { data: studentForms(read, row), name: surnameFirstOf(read.db, row.person_id) };
  });
  return printAndHandOver(
    context,
    { document: 'student-forms', title: `Student forms, ${data.printedOn}`, data },
    `${name} - Student forms - ${data.printedOn}`,
  );
}

function studentForms(context: QueryContext, row: ReviewRow): StudentFormsData {
  const terms = requireStudents(row);
  return {
    ...schoolPrinted(context),
    copies: row.terms.asked.students,
    head: studentHead(studentReview(context, row, terms)).map(([label, words]) => ({ label, words })),
    scale: [...studentScale],
    statements: terms.statements.map(({ words }) => words),
  };
}
