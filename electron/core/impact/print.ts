import type { ImpactDocument } from '../../../shared/contract/impact-document.ts';
import type { ImpactChoice } from '../../../shared/contract/impact-shapes.ts';
import { COLUMNS, groupingWords } from '../../../shared/rules/impact.ts';
import { howText, saidText } from '../../../shared/rules/impact-said.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { shownImpact } from './workbook.ts';

/** What one page holds: lines of group names, of so many letters each; statements; and testimonies up to a length. */
const LINES = 7;
const LETTERS = 24;
const RATINGS = 6;
const SAID = 1;
const SAID_LETTERS = 200;

/** The first groups whose names fit into the page's lines. */
function fitting<Group extends { readonly name: string }>(groups: readonly Group[]): Group[] {
  let lines = 0;
  return groups.filter(({ name }) => {
    lines += Math.ceil(name.length / LETTERS);
    return lines <= LINES;
  });
}

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
  const rows = fitting(view.groups);
  return {
    ...schoolPrinted(context),
    asAt: choice.asAt,
    whose,
    by: groupingWords[choice.by],
    said: view.said.map((one) => ({ words: saidText(one), how: howText(one) })),
    columns: [...COLUMNS],
    rows: rows.map(line),
    left: view.groups.length - rows.length,
    total: line(view.total),
    years: view.years.slice(-8).map(({ year, tookUp }) => ({ year, tookUp })),
    ratings: view.ratings.slice(0, RATINGS).map(({ key: _, ...one }) => one),
    testimonies: view.testimonies
      .filter(({ words }) => words.length <= SAID_LETTERS)
      .slice(0, SAID)
      .map(({ words, who }) => ({ words, who })),
    notes: view.notes.slice(0, 3),
  };
}
