import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import { mostStatements, studentStatements } from '../../../shared/reference/student-statements.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { aboutWhom } from '../../../shared/rules/review-form.ts';
import { type StudentReview, studentsOff } from '../../../shared/rules/student-review.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { schoolPrinted } from '../printed.ts';
import { build, type Reader } from '../sql.ts';
import { inForce } from '../staff/current.ts';
import { namesOf, refuseLeft, requireName } from '../staff/names.ts';
import { barredFrom, colleaguesOf } from './could-rate.ts';
import { formReview, requireCollecting } from './forms/to-send.ts';
import { scoredOf, versionOf } from './frameworks.ts';
import { headsOf, type ReviewRow, type ReviewTerms } from './held.ts';
import { invitedIn } from './inviting.ts';
import { requireOpen, reviewWords } from './opening.ts';
import { ratersOf } from './raters.ts';
import { isCalled, keepsTheFile } from './starting.ts';

type Contract = typeof reviewsContract;
type StudentTerms = NonNullable<ReviewTerms['students']>;
const done = { done: true } as const;
const usualTell = 'the designated safeguarding lead';

/** The school of ours whose students are meant: where the person works and, of several, one that keeps students off. */
function schoolOf({ db, today }: QueryContext, personId: string): { name: string; phase: string } | null {
  const ours = db.all(
    build.selectFrom('school').select(['id', 'name', 'phase']).where('ours', '=', 1).orderBy('id'),
  );
  const works = db
    .all(build.selectFrom('employment').selectAll().where('person_id', '=', personId))
    .filter((row) => inForce(row, today))
    .map((row) => row.school_id);
  const theirs = ours.filter(({ id }) => works.includes(id));
  const among = theirs.length > 0 ? theirs : ours;
  const found = among.find((one) => studentsOff(one, false) !== null) ?? among[0];
  return found === undefined ? null : { name: found.name, phase: found.phase };
}

const answeredBy = (db: Reader, row: ReviewRow): number =>
  ratersOf(db, row.id).filter((one) => one.group === 'students').length;

const supervisorOf = (db: Reader, { supervisorId }: StudentTerms): string =>
  namesOf(db, [supervisorId]).get(supervisorId) ?? 'Somebody who has left';

/** How students are asked in an open 360; refuses where they are not. */
export function requireStudents(row: ReviewRow): StudentTerms {
  if (row.terms.students !== undefined) return row.terms.students;
  throw new Refusal('reviews.students-not-asked', 'This review does not ask students yet.', {
    wayOut: 'Settle first, on the review’s page, how they are asked.',
  });
}

/** What the forms and the letter say of a review that asks students. */
export function studentReview(context: QueryContext, row: ReviewRow, terms: StudentTerms): StudentReview {
  return {
    school: schoolPrinted(context).school,
    about: aboutWhom(formReview(context, row)),
    purpose: row.purpose,
    tell: terms.tell,
    supervisor: supervisorOf(context.db, terms),
    minimum: row.terms.minimums.students,
  };
}

/** How an open review asks students, or what asking them would start from. No student’s name is in it. */
export function studentsView(
  context: QueryContext,
  { id }: DataOf<Contract['students']>,
): ReplyOf<Contract['students']> {
  const { db, today } = context;
  const row = requireCollecting(db, id);
  refuseAlone(row);
  const [head] = headsOf(db, today, [row]);
  if (head === undefined) throw new Error('A review without a head.');
  const { students: terms, asked, minimums } = row.terms;
  const competencies = scoredOf(versionOf(db, row.framework_version_id).content);
  return {
    head,
    asked:
      terms === undefined
        ? null
        : {
            ...terms,
            counts: terms.counts ?? null,
            supervisor: supervisorOf(db, terms),
            count: asked.students,
            answered: answeredBy(db, row),
          },
    start: {
      statements: usualStatements(competencies),
      count: asked.students > 0 ? asked.students : 2 * minimums.students,
      tell: usualTell,
    },
    school: schoolOf(context, row.person_id),
    competencies: competencies.map(({ key, name }) => ({ key, name })),
    minimum: minimums.students,
    near: nearTo(db, [row.person_id, ...(terms === undefined ? [] : [terms.supervisorId])]),
  };
}

/** Our statements for what the framework asks, five at most; for a framework of the school’s own there may be none. */
export function usualStatements(competencies: readonly { readonly key: string; readonly name: string }[]) {
  return studentStatements
    .flatMap(({ about, words }) => {
      const found = competencies.find(({ name }) => about.includes(name));
      return found === undefined ? [] : [{ competency: found.key, words }];
    })
    .slice(0, mostStatements);
}

/** Whose relatives are not drawn, by surname and by what was declared. */
function nearTo(db: Reader, ids: readonly string[]): { surnames: string[]; declared: string[] } {
  const people = db.all(build.selectFrom('person').select('surname').where('id', 'in', ids));
  return {
    surnames: [...new Set(people.map((one) => one.surname))],
    declared: [...new Set(ids.flatMap((id) => barredFrom(db, id).map(({ name }) => name)))],
  };
}

/**
 * Settles how students are asked, and how many. Refuses where Baton would not offer it and no reason is given, a supervisor
 * who is involved, statements that do not fit the framework, and any change once a student has answered.
 */
export function askStudents(context: CommandContext, data: DataOf<Contract['askStudents']>): typeof done {
  const { db, today } = context;
  const { reviewId, count, ...asked } = data;
  const row = requireOpen(context, reviewId);
  refuseAlone(row);
  if (row.terms.students !== undefined && answeredBy(db, row) > 0)
    throw new Refusal(
      'reviews.students-answered',
      'Students have answered already, so how they are asked stands.',
      {
        wayOut: 'Take their answers out first, or leave it as it is.',
      },
    );
  const off = studentsOff(schoolOf(context, row.person_id), asked.keyStage1);
  if (off !== null && asked.reason === '')
    throw new Refusal('reviews.students-off', `${off} Students are not asked here unless you say why.`, {
      field: 'reason',
      wayOut: 'Write the reason: it is kept with the review.',
    });
  if (asked.parentsInformedOn > today)
    throw new Refusal('reviews.parents-first', 'Parents are informed before their children are asked.', {
      field: 'parentsInformedOn',
      wayOut: 'Send the letter first, then put in the day on which it went.',
    });
  refuseInvolved(context, row, asked.supervisorId);
  refuseUnfitting(db, row, asked.statements);
  const counts = row.terms.students?.counts;
  const students: StudentTerms = {
    ...asked,
    reason: off === null ? '' : asked.reason,
    ...(counts === undefined ? {} : { counts }),
  };
  write(context, row, { ...row.terms, students, asked: { ...row.terms.asked, students: count } });
  const person = requireName(db, row.person_id);
  context.describe(`Settled how ${counted(count, 'student')} are asked in ${reviewWords(person, row)}`, [
    row.person_id,
  ]);
  return done;
}

function refuseAlone(row: ReviewRow): void {
  if (row.kind === 'self_assessment')
    throw new Refusal('reviews.group', 'A self-assessment holds only the person’s own answers.', {
      wayOut: 'Start a 360 review to ask others.',
    });
}

/** Whoever supervises has no part in the review: each of those who have one is refused with which. */
function refuseInvolved({ db, today }: CommandContext, row: ReviewRow, supervisorId: string): void {
  const name = requireName(db, supervisorId);
  refuseLeft(db, [supervisorId], 'supervisorId', 'so they cannot supervise');
  const refuse = (say: string): never => {
    throw new Refusal('reviews.supervisor-involved', say, {
      field: 'supervisorId',
      wayOut: 'Choose somebody who has no part in this review.',
    });
  };
  if (supervisorId === row.person_id) refuse(`The review is about ${name}, who therefore cannot supervise.`);
  if (colleaguesOf(db, today, row.person_id).manager.includes(supervisorId))
    refuse(`${name} is their line manager, so cannot supervise.`);
  const asked = (one: { staff_id: string | null; name: string }) =>
    one.staff_id === null ? isCalled(db, supervisorId, one.name) : one.staff_id === supervisorId;
  if (invitedIn(db, row.id).some(asked))
    refuse(`${name} is asked to rate in this review, so cannot supervise.`);
  // Where nobody is named, whoever keeps the file collects.
  const collects =
    row.collector === '' ? keepsTheFile(db, today, supervisorId) : isCalled(db, supervisorId, row.collector);
  if (collects) refuse(`${name} collects the answers, so cannot supervise.`);
  if (barredFrom(db, row.person_id).some((one) => one.id === supervisorId))
    refuse(`${name} has a declared interest, so cannot supervise.`);
}

function refuseUnfitting(db: Reader, row: ReviewRow, statements: StudentTerms['statements']): void {
  const known = new Set(scoredOf(versionOf(db, row.framework_version_id).content).map(({ key }) => key));
  const keys = statements.map(({ competency }) => competency);
  const refuse = (say: string, wayOut: string): never => {
    throw new Refusal('reviews.student-statements', say, { field: 'statements', wayOut });
  };
  if (keys.some((key) => !known.has(key)))
    refuse('A statement is about no competency of this review.', 'Choose the competency that it speaks of.');
  if (new Set(keys).size < keys.length)
    refuse(
      'Two statements are about the same competency.',
      'Keep one of them, or choose another competency: each is counted under its own.',
    );
}

function write({ db }: CommandContext, row: ReviewRow, terms: ReviewTerms): void {
  db.run(
    build
      .updateTable('review')
      .set({ minimums: JSON.stringify(terms) })
      .where('id', '=', row.id),
  );
}

/** Keeps the counts of a draw; who was drawn is told to nobody here. Refuses a draw that is too small to be shown. */
export function noteDraw(context: CommandContext, data: DataOf<Contract['noteDraw']>): typeof done {
  const { reviewId, ...counts } = data;
  const row = requireOpen(context, reviewId);
  const students = requireStudents(row);
  if (answeredBy(context.db, row) > 0)
    throw new Refusal('reviews.students-answered', 'Students have answered already, so the draw stands.', {
      wayOut: 'Go on with those who were drawn.',
    });
  const { students: least } = row.terms.minimums;
  if (counts.drawn < least || counts.leftOut + counts.drawn > counts.listed)
    throw new Refusal(
      'reviews.draw-too-small',
      `At least ${least} students have to answer before anything is shown, and fewer can be drawn from this list.`,
      { wayOut: 'List more students.' },
    );
  const asked = { ...row.terms.asked, students: counts.drawn };
  write(context, row, { ...row.terms, asked, students: { ...students, counts } });
  const person = requireName(context.db, row.person_id);
  context.describe(`Drew ${counted(counts.drawn, 'student')} for ${reviewWords(person, row)}`, [
    row.person_id,
  ]);
  return done;
}
