import { Button } from '@mantine/core';
import { Fragment, type KeyboardEvent } from 'react';
import type { AllocatedRow } from '../../shared/contract/places-shapes.ts';
import { IconArrowDown, IconArrowUp } from '../ui/icons.ts';
import { useDrawn } from '../ui/table/use-drawn.ts';
import classes from './PlacesPage.module.css';
import { outcomeHeads } from './place-words.ts';
import shared from './programmes.module.css';

interface PlacesTableProps {
  readonly rows: readonly AllocatedRow[];
  readonly roundId: string;
  readonly closed: boolean;
  readonly onChange: (row: AllocatedRow) => void;
  readonly onMove: (row: AllocatedRow, by: 1 | -1) => void;
}

/** The keys that move a row while something in it has the focus. */
const stepOf = ({ altKey, key }: KeyboardEvent): 1 | -1 | null => {
  if (!altKey) return null;
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
};

/** Everybody who could be offered a place, in order, with the reason beside each. */
export function PlacesTable({ rows, roundId, closed, onChange, onMove }: PlacesTableProps) {
  const { drawn, end, more } = useDrawn(rows.length);
  const last = rows.filter(({ order }) => order !== null).length;
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
        {rows.slice(0, drawn).map((row, at) => (
          <Fragment key={row.id}>
            {rows[at - 1]?.outcome === row.outcome ? null : (
              <tr>
                <th scope="colgroup" colSpan={4}>
                  {outcomeHeads[row.outcome]} ({rows.filter((one) => one.outcome === row.outcome).length})
                </th>
              </tr>
            )}
            <tr
              onKeyDown={(event) => {
                const by = closed ? null : stepOf(event);
                if (by === null || row.order === null) return;
                event.preventDefault();
                onMove(row, by);
              }}
            >
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
                {row.order === null ? null : (
                  <span className={classes.move}>
                    <Button
                      variant="subtle"
                      size="sm"
                      aria-label={`Move up: ${row.name}`}
                      // Not disabled, which would take the focus from whoever has just moved them there.
                      aria-disabled={closed || row.order === 1}
                      onClick={() => closed || onMove(row, -1)}
                    >
                      <IconArrowUp size={16} aria-hidden />
                    </Button>
                    <Button
                      variant="subtle"
                      size="sm"
                      aria-label={`Move down: ${row.name}`}
                      aria-disabled={closed || row.order === last}
                      onClick={() => closed || onMove(row, 1)}
                    >
                      <IconArrowDown size={16} aria-hidden />
                    </Button>
                  </span>
                )}
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
        {drawn < rows.length ? (
          <tr ref={end}>
            <td colSpan={4}>
              <Button size="sm" variant="subtle" onClick={more}>
                Show more: {rows.length - drawn} left
              </Button>
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
