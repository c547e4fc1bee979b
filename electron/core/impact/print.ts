import type { ImpactDocument } from '../../../shared/contract/impact-document.ts';
import type { ImpactChoice } from '../../../shared/contract/impact-shapes.ts';
import { COLUMNS, groupingWords, saidText } from '../../../shared/rules/impact.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { shownImpact } from './workbook.ts';

/** Rows and testimonies that one page holds. */
const ROWS = 12;
const SAID = 2;

/** Prints the figures as one page and hands it over. Refuses in a meeting and where nobody took part. */
export async function printImpact(context: JobContext, { choice }: { choice: ImpactChoice }) {
  const data = context.query((read) => printedImpact(read, choice));
  return printAndHandOver(
    context,
    { document: 'impact', title: `Impact of programmes, ${data.whose}, ${choice.asAt}`, data },
    `Impact - ${choice.asAt}`,
  );
}

/** What the page is given: never a name, but of those whose words may be shown with it. */
export function printedImpact(context: QueryContext, choice: ImpactChoice): ImpactDocument {
  const { view, whose } = shownImpact(context, choice);
  const line = ({ name, figures, places }: (typeof view)['total']) => ({
    name,
    figures: COLUMNS.map((figure) => figures[figure]),
    places: places === null ? null : `${places.filled} of ${places.of}`,
  });
  return {
    ...schoolPrinted(context),
    asAt: choice.asAt,
    whose,
    by: groupingWords[choice.by],
    said: view.said.map((one) => ({ words: saidText(one), how: one.how })),
    columns: [...COLUMNS],
    rows: view.groups.slice(0, ROWS).map(line),
    left: Math.max(0, view.groups.length - ROWS),
    total: line(view.total),
    years: view.years.slice(-10).map(({ year, tookUp }) => ({ year, tookUp })),
    ratings: view.ratings.slice(0, 8),
    testimonies: view.testimonies
      .filter(({ words }) => words.length <= 400)
      .slice(0, SAID)
      .map(({ words, who }) => ({ words, who })),
    notes: view.notes.slice(0, 5),
  };
}
