import { Button, Menu } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { StaffRow } from '../../shared/contract/staff.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconChevronDown } from '../ui/icons.ts';
import { BulkBar } from '../ui/table/BulkBar.tsx';
import type { Column, Density, Sort } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { BulkEdit, type BulkEditKind, bulkEdits } from './BulkEdit.tsx';
import classes from './staff-table.module.css';
import { nameOf } from './staff-table.tsx';
import { useStages } from './use-stages.ts';

interface StaffListProps {
  readonly rows: readonly StaffRow[];
  readonly everybody: readonly StaffRow[];
  readonly columns: readonly Column<StaffRow>[];
  readonly density: Density;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly teams: readonly string[];
  readonly today: string;
  readonly leavers: boolean;
  readonly actions?: ((ids: readonly string[]) => ReactNode) | undefined;
  readonly onNoFilters: () => void;
}

const rowId = (row: StaffRow) => row.id;
const rowHref = (row: StaffRow) => `#/staff/${row.id}`;
const rest: readonly BulkEditKind[] = ['told', 'privacy_notice', 'kind', 'recommend', 'overseas'];

/** The table of people, with what can be done for everyone chosen. */
export function StaffList(props: StaffListProps) {
  const { rows, everybody, columns, density, sort, onSort, chosen, onChoose, leavers } = props;
  const [edit, setEdit] = useState<BulkEditKind | null>(null);
  const selection = useMemo(() => ({ chosen, onChoose }), [chosen, onChoose]);
  const people = useMemo(
    () => everybody.map((row) => ({ id: row.id, name: `${row.forename} ${row.surname}`, detail: row.post })),
    [everybody],
  );
  const stages = useStages();
  const notListed = useMemo(() => {
    if (chosen.size === 0) return 0;
    const listed = new Set(rows.map(rowId));
    return [...chosen].filter((id) => !listed.has(id)).length;
  }, [rows, chosen]);
  return (
    <div className={classes.list} data-testid="staff-list">
      <DataTable
        label={leavers ? 'People who left' : 'Staff'}
        rows={rows}
        columns={columns}
        rowId={rowId}
        rowName={nameOf}
        rowHref={rowHref}
        density={density}
        sort={sort}
        onSort={onSort}
        {...(!leavers && { selection })}
        bar={
          leavers ? null : (
            <BulkBar count={chosen.size} notListed={notListed} onClear={() => onChoose(new Set())}>
              {props.actions?.([...chosen])}
              {(['team', 'line_manager'] as const).map((kind) => (
                <Button key={kind} size="sm" onClick={() => setEdit(kind)}>
                  {bulkEdits[kind]}
                </Button>
              ))}
              <Menu position="bottom-start">
                <Menu.Target>
                  <Button size="sm" rightSection={<IconChevronDown size={14} aria-hidden />}>
                    More
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {rest.map((kind) => (
                    <Menu.Item key={kind} onClick={() => setEdit(kind)}>
                      {bulkEdits[kind]}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            </BulkBar>
          )
        }
        empty={
          leavers && everybody.length === 0 ? (
            <EmptyState title="Nobody has left yet">
              People who leave are kept here until the date on their record.
            </EmptyState>
          ) : (
            <EmptyState
              title="Nobody fits these filters"
              action={<Button onClick={props.onNoFilters}>Show everyone</Button>}
            >
              {everybody.length === 1 ? 'One person is' : `${everybody.length} people are`} in the list
              without them.
            </EmptyState>
          )
        }
      />
      <BulkEdit
        edit={edit}
        ids={[...chosen]}
        teams={props.teams}
        people={people}
        today={props.today}
        stages={stages}
        onClose={() => setEdit(null)}
      />
    </div>
  );
}
