import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { StaffRow } from '../../shared/contract/staff.ts';
import { staffColumns } from '../../shared/rules/staff-columns.ts';
import { stageNumber } from '../../shared/rules/staff-words.ts';
import { writeDate } from '../../shared/rules/typed-date.ts';
import { FlagMarks, flagWords } from '../ui/FlagMarks.tsx';
import { IconFlag } from '../ui/icons.ts';
import { StageMark } from '../ui/StageMark.tsx';
import { Tag } from '../ui/Tag.tsx';
import { byNumber, byText, type Column, type Density } from '../ui/table/columns.ts';
import classes from './staff-table.module.css';

const widths: Readonly<Record<string, number>> = {
  alsoPosts: 200,
  team: 104,
  kind: 180,
  stage: 140,
  lineManager: 134,
  school: 180,
  share: 70,
  yearsTeaching: 120,
  onLeave: 90,
  told: 64,
  privacyNotice: 120,
  plan: 64,
  nextReview: 120,
  title: 70,
  staffCode: 100,
  email: 240,
  trn: 90,
};

/** Shown until somebody chooses otherwise. */
export const usualColumns = ['post', 'team', 'stage', 'lineManager', 'told', 'plan'];

/** On the screen only: flags never leave in a list of staff, so they are no column of the workbook's. */
const flagsColumn: Column<StaffRow> = {
  id: 'flags',
  header: 'Flags',
  width: 120,
  cell: (row) =>
    row.flags.length === 0 ? <span className={classes.quiet}>None</span> : <FlagMarks flags={row.flags} />,
  compare: byText((row) => flagWords(row.flags)),
};

/** The columns that can be asked for, flags after the stage; in a meeting there are none to show. */
export const choosableColumns = (meeting: boolean) =>
  staffColumns.flatMap(({ id, head }) => [
    { id, header: head },
    ...(id === 'stage' && !meeting ? [{ id: flagsColumn.id, header: flagsColumn.header }] : []),
  ]);

export const nameOf = (row: StaffRow) => `${row.surname}, ${row.forename}`;

/** The list's columns, the name first; those asked for after it. */
export function tableColumns(shown: readonly string[], density: Density): Column<StaffRow>[] {
  const roomy = density === 'roomy';
  const byColumn = new Map(staffColumns.map((column) => [column.id, column]));
  return [
    {
      id: 'name',
      header: 'Name',
      // Shares with the post what the others leave: a double-barrelled name is cut short in less.
      least: 180,
      names: true,
      cell: (row) => <Name row={row} roomy={roomy} flagged={!shown.includes(flagsColumn.id)} />,
      // A space comes before a hyphen, a comma after it: Adeyemi before Adeyemi-Clarke.
      compare: byText((row) => `${row.surname} ${row.forename}`),
    },
    ...shown.flatMap((id): Column<StaffRow>[] => {
      if (id === flagsColumn.id) return [flagsColumn];
      const column = byColumn.get(id);
      if (column === undefined) return [];
      const number = column.is === 'number';
      return [
        {
          id,
          header: column.head,
          ...(widths[id] !== undefined && { width: widths[id] }),
          ...(number && { align: 'end' as const }),
          cell: (row) => cellOf(id, row, roomy) ?? plain(column.value(row), column.is),
          compare: number
            ? byNumber((row) => numberOf(column.value(row)))
            : byText((row) => textOf(column.value(row))),
        },
      ];
    }),
  ];
}

const numberOf = (value: string | number | null) => (typeof value === 'number' ? value : null);
const textOf = (value: string | number | null) => (value === null ? null : String(value));

function plain(value: string | number | null, is: 'text' | 'number' | 'date'): ReactNode {
  if (value === null || value === '') return <span className={classes.quiet}>None</span>;
  return is === 'date' ? writeDate(String(value)) : value;
}

function cellOf(id: string, row: StaffRow, roomy: boolean): ReactNode {
  if (id === 'post') return <Post row={row} roomy={roomy} />;
  if (id === 'share') return row.share === null || row.share === 1 ? 'Full' : null;
  if (id === 'yearsTeaching' && row.yearsTeaching === null)
    return <span className={classes.quiet}>{row.kind === 'teaching' ? 'Not recorded' : ''}</span>;
  if (id !== 'stage' || row.stage === null) return null;
  const { name, state } = row.stage;
  return (
    <StageMark
      number={stageNumber(row.stage.id)}
      name={state === 'graduated' ? `${name}, done` : state === 'identified' ? `${name}, named` : name}
    />
  );
}

interface NameProps {
  readonly row: StaffRow;
  readonly roomy: boolean;
  /** Whether flags stand beside the name, for want of a column of their own. */
  readonly flagged: boolean;
}

function Name({ row, roomy, flagged }: NameProps) {
  return (
    <>
      <span className={classes.name}>
        <span className={classes.called} title={nameOf(row)}>
          {nameOf(row)}
        </span>
        {flagged && row.flags.length > 0 ? (
          <span title={flagWords(row.flags)} className={classes.flag}>
            <IconFlag size={15} aria-hidden />
            <VisuallyHidden component="span">, flagged: {flagWords(row.flags)}</VisuallyHidden>
          </span>
        ) : null}
        {row.onLeave ? <Tag tone="plain">On leave</Tag> : null}
        {row.leavingOn === null || row.archived ? null : <Tag tone="plain">Leaving</Tag>}
      </span>
      {roomy ? <span className={classes.second}>{row.email ?? row.staffCode ?? ''}</span> : null}
    </>
  );
}

function Post({ row, roomy }: { readonly row: StaffRow; readonly roomy: boolean }) {
  if (row.post === '') return <span className={classes.quiet}>Not recorded</span>;
  if (row.alsoPosts.length === 0) return row.post;
  if (roomy)
    return (
      <>
        {row.post}
        <span className={classes.second}>Also {row.alsoPosts.join('; ')}</span>
      </>
    );
  return (
    <span title={row.alsoPosts.join('; ')}>
      {row.post} <span className={classes.quiet}>+{row.alsoPosts.length}</span>
      <VisuallyHidden component="span">, also {row.alsoPosts.join('; ')}</VisuallyHidden>
    </span>
  );
}
