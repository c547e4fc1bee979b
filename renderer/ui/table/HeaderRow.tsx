import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '../icons.ts';
import type { Column, Sort } from './columns.ts';
import classes from './DataTable.module.css';

interface HeaderRowProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  /** Left out where rows cannot be chosen. */
  readonly choosing?: { readonly all: boolean; readonly some: boolean; readonly onToggleAll: () => void };
}

export function HeaderRow<Row>({ columns, sort, onSort, choosing }: HeaderRowProps<Row>) {
  return (
    <tr aria-rowindex={1}>
      {choosing ? (
        <th className={classes.check} scope="col">
          <Checkbox
            aria-label="Choose everyone listed"
            checked={choosing.all}
            indeterminate={choosing.some && !choosing.all}
            onChange={choosing.onToggleAll}
          />
        </th>
      ) : null}
      {columns.map((column) => (
        <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
      ))}
    </tr>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const sorted = sort?.column === column.id ? sort.direction : undefined;
  const turned = sorted === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={sorted} data-align={column.align} data-sorted={sorted ? true : undefined}>
      {column.compare ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort({ column: column.id, direction: turned })}
        >
          {column.header}
          {sorted === 'ascending' ? <IconArrowUp size={14} stroke={2.3} aria-hidden /> : null}
          {sorted === 'descending' ? <IconArrowDown size={14} stroke={2.3} aria-hidden /> : null}
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
