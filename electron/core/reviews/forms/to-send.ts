import type { DataOf, ReplyOf } from '../../../../shared/contract/kinds.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import type { FormToSend } from '../../../../shared/contract/review-forms.ts';
import type { reviewsContract } from '../../../../shared/contract/reviews.ts';
import {
  answerChoices,
  commentWords,
  coveringText,
  type FormReview,
  formHead,
  ratesAs,
} from '../../../../shared/rules/review-form.ts';
import type { RaterGroup } from '../../../../shared/rules/scoring-report.ts';
import { groupNames } from '../../../../shared/rules/scoring-words.ts';
import type { JobContext, QueryContext } from '../../context.ts';
import { plainName } from '../../file-names.ts';
import { schoolPrinted } from '../../printed.ts';
import type { Reader } from '../../sql.ts';
import { namesOf, requireName, surnameFirstOf } from '../../staff/names.ts';
import { scoredOf, versionOf } from '../frameworks.ts';
import { headsOf, type ReviewRow, requireReview } from '../held.ts';
import { barredSince, invitedIn } from '../inviting.ts';
import { ratersOf } from '../raters.ts';
import type { QuestionForm } from './layout.ts';

type Contract = typeof reviewsContract;

/** The review, where it takes answers; refuses once it is closed. */
export function requireCollecting(db: Reader, id: string): ReviewRow {
  const row = requireReview(db, id);
  if (row.closed_on === null) return row;
  throw new Refusal('reviews.closed', 'This review is closed, so its answers stand.', {
    wayOut: 'Open it again first, and say why.',
    details: { id },
  });
}

/** Whoever a form goes to, the person first. The person's own form has the review's number: there is one. */
export interface FormRater {
  readonly id: string;
  readonly group: RaterGroup;
  readonly name: string;
  readonly email: string | null;
  readonly state: 'invited' | 'answered' | 'declined';
  /** Why they may not rate any more, in a sentence; null where they may. */
  readonly bar: string | null;
}

/** Everybody who has a form in a review, whether it is awaited or not. */
export function formRaters(db: Reader, row: ReviewRow): FormRater[] {
  const asked = invitedIn(db, row.id).filter(({ rater_group }) => rater_group !== 'students');
  const names = namesOf(
    db,
    asked.flatMap((one) => one.staff_id ?? []),
  );
  const barred = barredSince(db, row);
  const selfIn = ratersOf(db, row.id).some((one) => one.group === 'self');
  return [
    {
      id: row.id,
      group: 'self',
      name: requireName(db, row.person_id),
      email: null,
      state: selfIn ? 'answered' : 'invited',
      bar: null,
    },
    ...asked.map((one) => ({
      id: one.id,
      group: one.rater_group,
      name: (one.staff_id === null ? undefined : names.get(one.staff_id)) ?? one.name,
      email: one.email,
      state: one.state,
      bar: barred.get(one.id) ?? null,
    })),
  ];
}

/** What every form of a review says of it. */
export function formReview({ db, today }: QueryContext, row: ReviewRow): FormReview {
  const [head] = headsOf(db, today, [row]);
  if (head === undefined) throw new Error('A review without a head.');
  return {
    kind: row.kind,
    person: head.person,
    post: head.post,
    purpose: row.purpose,
    readers: row.readers,
    collector: row.collector,
    closesOn: row.closes_on,
    minimums: row.terms.minimums,
    colleaguesTogether: row.terms.colleaguesTogether,
    shortGroups: row.terms.shortGroups,
  };
}

/** Whose questionnaire is still awaited, each with its file's name and the words to send with it. */
export function formsToSend(
  context: QueryContext,
  { id }: DataOf<Contract['forms']>,
): ReplyOf<Contract['forms']> {
  const row = requireCollecting(context.db, id);
  const [head] = headsOf(context.db, context.today, [row]);
  if (head === undefined) throw new Error('A review without a head.');
  return { head, forms: awaited(context, row), without: without(context.db, row) };
}

function awaited(context: QueryContext, row: ReviewRow): FormToSend[] {
  const review = formReview(context, row);
  const taken = new Set<string>();
  return formRaters(context.db, row).flatMap(({ state, bar, ...rater }) =>
    state === 'invited' && bar === null
      ? [
          {
            ...rater,
            fileName: fileNameFor(rater.name, formTitle(row, 'questionnaire'), taken),
            ...coveringText(rater.name, rater.group, review),
          },
        ]
      : [],
  );
}

/** 'Ben Reed - 360 questionnaire.xlsx': whose answers are in it, and nothing of whom they are about. */
function fileNameFor(name: string, title: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const file = plainName(`${name}${number === 1 ? '' : ` ${number}`} - ${title}.xlsx`);
    if (taken.has(file.toLowerCase())) continue;
    taken.add(file.toLowerCase());
    return file;
  }
}

/** Whoever may not rate any more, and groups of which somebody is asked by number alone: a workbook is for somebody by name. */
function without(db: Reader, row: ReviewRow): string[] {
  if (row.kind === 'self_assessment') return [];
  const barred = formRaters(db, row).flatMap(({ state, bar }) =>
    state === 'invited' && bar !== null ? [bar] : [],
  );
  return [...barred, ...withoutNames(db, row)];
}

function withoutNames(db: Reader, row: ReviewRow): string[] {
  const named = new Set(invitedIn(db, row.id).map((one) => one.rater_group));
  return (['manager', 'peers', 'reports', 'others', 'students'] as const).flatMap((group) => {
    const count = row.terms.asked[group];
    if (count === 0 || named.has(group)) return [];
    return [
      group === 'students'
        ? `${groupNames.students}: ${count} asked. Students get no workbook, since their names are not kept.`
        : `${groupNames[group]}: ${count} asked, nobody by name. Ask them by name first to make their questionnaires.`,
    ];
  });
}

/** Makes the questionnaire of everybody awaited, and hands them over as one zip archive. Nothing is noted in the file. */
export async function makeForms(
  context: JobContext,
  { id }: DataOf<Contract['makeForms']>,
): Promise<ReplyOf<Contract['makeForms']>> {
  const { forms, about, fileName } = context.query((read) => {
    const row = requireCollecting(read.db, id);
    const { school, printedOn } = schoolPrinted(read);
    return {
      forms: questionForms(read, row),
      about: {
        school,
        marking: 'CONFIDENTIAL when filled in',
        madeAt: read.now,
        madeOn: printedOn,
      },
      fileName: `${surnameFirstOf(read.db, row.person_id)} - ${formTitle(row, 'questionnaires')} - ${context.today}.zip`,
    };
  });
  if (forms.length === 0)
    throw new Refusal(
      'reviews.nobody-awaited',
      'Nobody’s answers are awaited, so there is no form to make.',
      {
        wayOut: 'Ask somebody first, or note who is awaited again.',
      },
    );
  const path = context.shell.temporary('questionnaires.zip');
  await context.work('writeForms', { path, about, forms });
  return context.shell.handOver(path, plainName(fileName));
}

/** '360 questionnaire', or 'Self-assessment' for one. */
export const formTitle = (
  { kind }: Pick<ReviewRow, 'kind'>,
  what: 'questionnaire' | 'questionnaires' | 'form',
): string => (kind === 'review_360' ? `360 ${what}` : 'Self-assessment');

/** What a form asks about, in the framework's order. */
export const formQuestions = ({ db }: QueryContext, row: ReviewRow): QuestionForm['questions'][number][] =>
  scoredOf(versionOf(db, row.framework_version_id).content).map((one) => ({
    set: one.set,
    name: one.name,
    indicators: one.indicators.join('. '),
  }));

/** Every awaited rater's questionnaire as it will stand in the workbook. */
export function questionForms(context: QueryContext, row: ReviewRow): QuestionForm[] {
  const review = formReview(context, row);
  const questions = formQuestions(context, row);
  return awaited(context, row).map(({ id, group, name, fileName }) => ({
    fileName,
    title: formTitle(row, 'questionnaire'),
    whose: group === 'self' ? `For ${name}` : `For ${name}, who answers ${ratesAs(group)}`,
    head: formHead(group, review),
    scale:
      'In each yellow cell, choose an answer from the list: 1 is rarely seen, 5 is a model for others. Choose “Not observed” where you cannot say; leave a cell empty rather than guess.',
    questions,
    choices: answerChoices,
    comment: commentWords(group, review),
    numbers: { form: id, review: row.id, version: row.framework_version_id },
  }));
}
