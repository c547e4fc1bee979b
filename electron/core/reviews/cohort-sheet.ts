import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { reviewsContract } from '../../../shared/contract/reviews.ts';
import { gapWord, levelOf, levelWords } from '../../../shared/rules/cohort-view.ts';
import { gapText, meanText } from '../../../shared/rules/scoring-words.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { plainName } from '../file-names.ts';
import { schoolPrinted } from '../printed.ts';
import type { CellValue } from '../spreadsheets/cells.ts';
import type { TableColumn, TableWorkbook } from '../spreadsheets/table-workbook.ts';
import { shownCohort } from './cohort.ts';

type Chosen = DataOf<(typeof reviewsContract)['exportCohort']>;

/** Writes a cohort's figures to a workbook, with the figures and the words of the screen. */
export async function exportCohort(context: JobContext, chosen: Chosen) {
  const data = context.query((read) => cohortWorkbook(read, chosen, context.now));
  const path = context.shell.temporary('cohort.xlsx');
  await context.work('writeTableWorkbook', { path, data });
  return context.shell.handOver(path, plainName(`360 strengths and needs - ${context.today}.xlsx`));
}

const text = (head: string, width: number): TableColumn => ({ head, width, kind: { is: 'text' } });
const number = (head: string, to = 5): TableColumn => ({
  head,
  width: 9,
  kind: { is: 'number', from: 0, to },
});

/** The workbook's data: one row a competency, then how it was made. Refuses where no figure is shown. */
export function cohortWorkbook(context: QueryContext, chosen: Chosen, exportedAt: string): TableWorkbook {
  const { view, whose } = shownCohort(context, chosen);
  const { school, printedOn } = schoolPrinted(context);
  return {
    title: '360 strengths and needs',
    school,
    marking: 'CONFIDENTIAL: the headteacher',
    exportedAt,
    exportedOn: printedOn,
    sheets: [
      {
        name: 'Strengths and needs',
        note: `${view.framework}. ${whose}. 1 to 5.`,
        columns: [
          text('Competency', 34),
          text('Set', 20),
          number('Self'),
          text('Self is', 9),
          number('Others'),
          text('Others are', 10),
          text('Others − self', 10),
          text('Gap', 14),
          number('People', 5000),
          number('Replies', 500_000),
        ],
        rows: view.rows.map(({ name, set, cell }): CellValue[] =>
          cell.state === 'withheld'
            ? [name, set, 'w', 'Withheld', 'w', 'Withheld', null, 'Withheld', null, null]
            : [
                name,
                set,
                Number(meanText(cell.self)),
                levelWords[levelOf(cell.self)],
                Number(meanText(cell.others)),
                levelWords[levelOf(cell.others)],
                gapText(cell.gap),
                gapWord(cell.gap),
                cell.people,
                cell.replies,
              ],
        ),
      },
      {
        name: 'How it was made',
        note: view.says.join(' '),
        columns: [text('How the figures were made', 110)],
        rows: view.notes.map((one) => [one]),
      },
    ],
  };
}
