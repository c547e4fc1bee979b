import { memo } from 'react';
import type { Column } from './columns.ts';
import classes from './DataTable.module.css';
import { RowBox } from './RowBox.tsx';

export interface RowActions {
  readonly activate: (index: number) => void;
  readonly open: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly stretchTo: (id: string) => void;
}

interface DataRowProps<Row> {
  readonly row: Row;
  readonly id: string;
  readonly domId: string;
  readonly name: string;
  readonly href: string | undefined;
  /** Whether opening the row does something where it leads nowhere. */
  readonly opens: boolean;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  /** Undefined where rows cannot be chosen. */
  readonly chosen: boolean | undefined;
  readonly active: boolean;
  readonly actions: RowActions;
}

function DataRowOnce<Row>(props: DataRowProps<Row>) {
  const { row, id, domId, name, href, index, columns, chosen, active, opens, actions } = props;
  return (
    <tr
      id={domId}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-active={active || undefined}
      onClick={() => actions.activate(index)}
      onDoubleClick={() => actions.open(id)}
    >
      {chosen === undefined ? null : (
        <td className={classes.check}>
          <RowBox
            name={name}
            chosen={chosen}
            onPress={(withShift) => {
              actions.activate(index);
              if (withShift) actions.stretchTo(id);
              else actions.toggle(id);
            }}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} data-align={column.align} data-names={column.names || undefined}>
          {column.names && href ? (
            <a href={href} tabIndex={-1} className={classes.name}>
              {column.cell(row)}
            </a>
          ) : column.names && opens ? (
            <button type="button" tabIndex={-1} className={classes.opener} onClick={() => actions.open(id)}>
              {column.cell(row)}
            </button>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

/** A row is drawn again only when something about it changed: typing and moving about stay quick. */
export const DataRow = memo(DataRowOnce) as typeof DataRowOnce;
