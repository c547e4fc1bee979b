import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { StaffRow, staffContract } from '../../../shared/contract/staff.ts';
import { type StaffColumn, staffColumns } from '../../../shared/rules/staff-columns.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { plainName } from '../file-names.ts';
import { schoolPrinted } from '../printed.ts';
import type { TableWorkbook } from '../spreadsheets/table-workbook.ts';
import { listStaff } from './list.ts';

type Asked = DataOf<(typeof staffContract)['exportList']>;

const named: readonly StaffColumn[] = [
  { id: 'surname', head: 'Surname', width: 20, is: 'text', value: (row) => row.surname },
  { id: 'forename', head: 'Forename', width: 16, is: 'text', value: (row) => row.forename },
];

/** Writes these people with these columns, in the order given, to a workbook and hands it over; null if not wanted. */
export async function exportList(context: JobContext, asked: Asked) {
  const data = context.query((read) => staffWorkbook(read, asked, context.now));
  const path = context.shell.temporary('staff.xlsx');
  await context.work('writeTableWorkbook', { path, data });
  return context.shell.handOver(path, plainName(`${data.school} - Staff - ${context.today}.xlsx`));
}

/**
 * The workbook's data: surname and forename first, then the columns asked for. Somebody who may not be shown now is
 * not in it. Refuses a column that the list does not have, and a list of nobody.
 */
export function staffWorkbook(context: QueryContext, asked: Asked, exportedAt: string): TableWorkbook {
  const columns = [
    ...named,
    ...asked.columns.map((id) => {
      const column = staffColumns.find((one) => one.id === id);
      if (column !== undefined) return column;
      throw new Refusal('staff.no-such-column', `The staff list has no column ‘${id}’.`);
    }),
  ];
  const byId = new Map<string, StaffRow>(
    [false, true].flatMap((archived) =>
      listStaff(context, { archived }).map((row) => [row.id, row] as const),
    ),
  );
  const rows = asked.ids.flatMap((id) => byId.get(id) ?? []);
  if (rows.length === 0)
    throw new Refusal('staff.nobody', 'There is nobody to export.', {
      wayOut: 'Take a filter off, or choose somebody.',
    });
  const { school, printedOn } = schoolPrinted(context);
  return {
    title: 'Staff',
    school,
    marking: 'CONFIDENTIAL: staff record',
    exportedAt,
    exportedOn: printedOn,
    sheets: [
      {
        name: 'Staff',
        note: `${rows.length} ${rows.length === 1 ? 'person' : 'people'} at ${school}`,
        columns: columns.map(({ head, width, is }) => ({
          head,
          width,
          kind: is === 'number' ? { is, from: 0, to: 60 } : { is },
        })),
        rows: rows.map((row) => columns.map((column) => column.value(row))),
      },
    ],
  };
}
