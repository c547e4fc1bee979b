import { z } from 'zod';
import { mostStatements } from '../reference/student-statements.ts';
import { handedOver } from './app-status.ts';
import { date, done, id, line, someLine } from './fields.ts';
import { command, job, query } from './kinds.ts';
import { reviewHead } from './review-shapes.ts';

/** A plain statement for students, which is counted under one competency of the review’s framework. */
export const askedStatement = z.strictObject({
  competency: z.string().max(120),
  words: someLine('A statement is empty.', 120),
});
export type AskedStatement = z.infer<typeof askedStatement>;

const statements = z
  .array(askedStatement)
  .min(1, 'Ask at least one statement.')
  .max(mostStatements, `Students are asked ${mostStatements} statements at most.`);

/** How a review asks students. No name of any of them is in it. */
export const studentTerms = z.strictObject({
  statements,
  /** Who supervises: somebody of this file. */
  supervisorId: id,
  parentsInformedOn: date,
  /** Whom a student tells who is worried: a name or a role. */
  tell: someLine('Say whom a worried student tells: it is printed on every form.', 120),
  /** Those asked are in Key Stage 1 or younger. */
  keyStage1: z.boolean(),
  /** Why they are asked although Baton would not offer it; '' where it does. */
  reason: line(300),
});

/** How many were listed, left out, and drawn. */
export const drawCounts = z.strictObject({
  listed: z.int().min(0).max(5000),
  leftOut: z.int().min(0).max(5000),
  drawn: z.int().min(1).max(500),
});

export const studentsView = z.object({
  head: reviewHead,
  /** Null until students are asked. */
  asked: studentTerms
    .extend({ supervisor: z.string(), count: z.int(), counts: drawCounts.nullable(), answered: z.int() })
    .nullable(),
  /** Where nothing is set up yet: what it starts from. */
  start: z.object({ statements: z.array(askedStatement), count: z.int(), tell: z.string() }),
  school: z.object({ name: z.string(), phase: z.string() }).nullable(),
  competencies: z.array(z.object({ key: z.string(), name: z.string() })),
  minimum: z.int(),
  /** Whose relatives are not drawn: surnames, and names that were declared. */
  near: z.object({ surnames: z.array(z.string()), declared: z.array(z.string()) }),
});
export type StudentsView = z.infer<typeof studentsView>;

/** Students in a review: ratings alone, and never a name; a part of the contract of reviews. */
export const reviewStudentsContract = {
  students: query(z.strictObject({ id }), studentsView),
  /** Settles how students are asked; refused once one has answered. */
  askStudents: command(
    studentTerms.extend({ reviewId: id, count: z.int().min(2, 'Ask at least 2.').max(500) }),
    done,
  ),
  /** Keeps how many were listed, left out and drawn. The names stay in the page that drew them. */
  noteDraw: command(drawCounts.extend({ reviewId: id }), done),
  /** As many equal forms on paper as students are asked. */
  printStudentForms: job(z.strictObject({ id }), handedOver.nullable()),
};
