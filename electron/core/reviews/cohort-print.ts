import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { CohortStrengthsData } from '../../../shared/contract/review-document.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import { byNeed } from '../../../shared/rules/cohort-view.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { shownCohort } from './cohort.ts';

type Chosen = DataOf<(typeof reviewsContract)['printCohort']>;

/** Prints a cohort's strengths and needs in the order of the screen. Refuses where no figure is shown. */
export async function printCohort(context: JobContext, chosen: Chosen) {
  const data = context.query((read) => printedCohort(read, chosen));
  return printAndHandOver(
    context,
    {
      document: 'cohort-strengths',
      title: `360 strengths and needs, ${data.whose}, ${data.printedOn}`,
      data,
    },
    `360 strengths and needs - ${data.printedOn}`,
  );
}

function printedCohort(context: QueryContext, { order, ...chosen }: Chosen): CohortStrengthsData {
  const { view, whose } = shownCohort(context, chosen);
  const rows = order === 'need' ? byNeed(view.rows) : view.rows;
  return {
    ...schoolPrinted(context),
    framework: view.framework,
    whose,
    says: view.says,
    rows: rows.map(({ name, set, cell }) => ({ name, set, cell })),
    grouped: order === 'framework',
    notes: view.notes,
  };
}
