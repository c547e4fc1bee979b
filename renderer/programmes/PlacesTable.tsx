import { Button } from '@mantine/core';
import { Fragment } from 'react';
import type { AllocatedRow } from '../../shared/contract/places-shapes.ts';
import classes from './PlacesPage.module.css';
import { outcomeHeads } from './place-words.ts';
import shared from './programmes.module.css';

interface PlacesTableProps {
  readonly rows: readonly AllocatedRow[];
  readonly roundId: string;
  readonly closed: boolean;
  readonly onChange: (row: AllocatedRow) => void;
}

/** Everybody who could be offered a place, in order, with the reason beside each. */
export function PlacesTable({ rows, roundId, closed, onChange }: PlacesTableProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">Person</th>
          <th scope="col">Why</th>
          <th scope="col">By hand</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Fragment key={row.id}>
            {rows[at - 1]?.outcome === row.outcome ? null : (
              <tr>
                <th scope="colgroup" colSpan={4}>
                  {outcomeHeads[row.outcome]} ({rows.filter((one) => one.outcome === row.outcome).length})
                </th>
              </tr>
            )}
            <tr>
              <td className={classes.number}>
                {row.outcome === 'reserve' ? 'R' : ''}
                {row.order === null ? '–' : row.place}
              </td>
              <td className={classes.who}>
                <a className={shared.name} href={`#/programmes/rounds/${roundId}/${row.id}`}>
                  {row.name}
                </a>
                <span className={shared.quiet}>{row.school}</span>
              </td>
              <td>{row.reason}</td>
              <td className={classes.act}>
                <Button
                  size="sm"
                  disabled={closed}
                  aria-label={`${row.byHand === null ? 'Change' : 'Changed'} by hand: ${row.name}`}
                  onClick={() => onChange(row)}
                >
                  {row.byHand === null ? 'Change' : 'Changed'}
                </Button>
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
