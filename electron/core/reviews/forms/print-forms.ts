import type { DataOf, ReplyOf } from '../../../../shared/contract/kinds.ts';
import type { ReviewFormsData } from '../../../../shared/contract/review-document.ts';
import type { reviewsContract } from '../../../../shared/contract/reviews.ts';
import { commentWords, formHead, ratesAs } from '../../../../shared/rules/review-form.ts';
import type { RaterGroup } from '../../../../shared/rules/scoring-report.ts';
import { groupNames, scaleWords } from '../../../../shared/rules/scoring-words.ts';
import type { JobContext, QueryContext } from '../../context.ts';
import { printAndHandOver, schoolPrinted } from '../../printed.ts';
import { surnameFirstOf } from '../../staff/names.ts';
import type { ReviewRow } from '../held.ts';
import { formQuestions, formReview, formTitle, requireCollecting } from './to-send.ts';

type Contract = typeof reviewsContract;

/** Prints a form for each group that is asked. It names no rater, so that it can be copied and given out. */
export async function printForms(
  context: JobContext,
  { id }: DataOf<Contract['printForms']>,
): Promise<ReplyOf<Contract['printForms']>> {
  const { data, name } = context.query((read) => {
    const row = requireCollecting(read.db, id);
    return { data: printedForms(read, row), name: surnameFirstOf(read.db, row.person_id) };
  });
  return printAndHandOver(
    context,
    { document: 'review-forms', title: `${data.title}, ${data.name}, ${data.printedOn}`, data },
    `${name} - ${data.title} on paper - ${data.printedOn}`,
  );
}

/** The forms as they are laid out: the person's own first, then one for every group of adults that is asked. */
function printedForms(context: QueryContext, row: ReviewRow): ReviewFormsData {
  const review = formReview(context, row);
  const groups: readonly RaterGroup[] =
    row.kind === 'self_assessment'
      ? ['self']
      : [
          'self',
          ...(['manager', 'peers', 'reports', 'others'] as const).filter(
            (group) => row.terms.asked[group] > 0,
          ),
        ];
  return {
    ...schoolPrinted(context),
    title: formTitle(row, 'form'),
    name: review.person,
    scale: [...scaleWords],
    questions: formQuestions(context, row),
    forms: groups.map((group) => ({
      group: groupNames[group],
      as: group === 'self' ? 'Your own answers' : `Answered ${ratesAs(group)}`,
      head: formHead(group, review).map(([label, words]) => ({ label, words })),
      unnamed: group !== 'self',
      comment: commentWords(group, review),
    })),
  };
}
