import type ExcelJS from 'exceljs';
import { shownDate, writeRow } from '../cells.ts';
import type { NominationWorkbook } from '../nomination-workbook-data.ts';
import { rowHeight } from '../row-height.ts';
import { addSheet } from '../workbook-file.ts';
import { filledColumns, nominationColumns, organiserColumns } from './columns.ts';
import { authoritySheetName } from './place.ts';
import { hasAuthority, repeatSheetName } from './repeat-records.ts';

/** How to read, answer and return the workbook; a line for each column that is filled and each yellow one. */
export function addGuidance(workbook: ExcelJS.stream.xlsx.WorkbookWriter, data: NominationWorkbook): void {
  const lines = guidance(data);
  const sheet = addSheet(workbook, {
    name: 'Guidance',
    widths: [26, 74],
    landscape: false,
    wide: 1,
    header: { left: data.school.name, right: data.title },
    footer: { left: data.marking, right: `Exported ${shownDate(data.exportedOn)}` },
    repeatRows: '1:4',
    lastRow: 4 + lines.length,
    locked: true,
  });
  writeRow(sheet, [['Guidance', 'title']], 20);
  writeRow(sheet, [['How to read, answer and return this workbook', 'sub']]);
  writeRow(sheet, [['', 'plain']]);
  writeRow(
    sheet,
    [
      ['Topic', 'head'],
      ['What to do', 'head'],
    ],
    20,
  );
  for (const [topic, words] of lines) {
    const height = rowHeight([{ text: words, width: 74 }]);
    writeRow(
      sheet,
      [
        [topic, 'label'],
        [words, 'text'],
      ],
      height,
    );
  }
  sheet.commit();
}

function guidance(data: NominationWorkbook): [string, string][] {
  const filled = filledColumns(data.asked);
  const columns = nominationColumns
    .filter((column) => filled.has(column.key))
    .map((column): [string, string] => [column.head, column.guide]);
  const organiser = organiserColumns.map((column): [string, string] => [
    `${column.head} (yellow)`,
    column.guide,
  ]);
  const repeats: [string, string][] = data.forAnotherBaton
    ? [
        [
          'Another Baton',
          `Baton can take this workbook in: it reads the last sheet, “${repeatSheetName}”, and lists any cell that differs from it. That sheet holds nothing the others do not show, and may be deleted.`,
        ],
      ]
    : [];
  return [
    [
      'For organisers',
      'Fill in the three yellow columns on the Nominations sheet and send the workbook back to the school.',
    ],
    [
      'For schools',
      'Put mistakes right in Baton and export again. All but the yellow cells are locked, without a password.',
    ],
    ...(hasAuthority(data)
      ? [
          [
            authoritySheetName,
            'What the local authority was asked and said of each person, as the school recorded it. The nominee may read it.',
          ] satisfies [string, string],
        ]
      : []),
    ...repeats,
    ['Please do not', 'Rename sheets, delete columns or save as .csv. Filtering is safe.'],
    [
      'Empty columns',
      'The programme does not ask for them, so the school does not send them. Ethnicity is never included.',
    ],
    ...columns,
    ...organiser,
    [
      'Personal data',
      'About the people nominated, with their agreement. Send it by a secure route, keep it with those who decide, and delete it when the round is over.',
    ],
    ['Questions', data.school.contact ?? data.school.name],
  ];
}
