import { VisuallyHidden } from '@mantine/core';
import { type DragEvent, Fragment, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { NominationRow, RoundView } from '../../shared/contract/round-views.ts';
import shared from '../ui/table/rows.module.css';
import { type Selection, useSelection } from '../ui/table/selection.ts';
import { useDrawn } from '../ui/table/use-drawn.ts';
import { useGridKeys } from '../ui/table/use-grid-keys.ts';
import { RoundRow } from './RoundRow.tsx';
import classes from './RoundTable.module.css';

interface RoundTableProps {
  readonly round: Pick<RoundView, 'placesShown' | 'nominations'>;
  readonly selection: Selection;
  readonly onOpen: (row: NominationRow) => void;
  /** The rows going forward in their new order, and who was moved. */
  readonly onOrder: (order: readonly string[], moved: NominationRow) => void;
  readonly onWithdraw: (row: NominationRow) => void;
  readonly menu: (row: NominationRow, move: (by: number) => void) => ReactNode;
  readonly bar?: ReactNode;
  readonly foot?: ReactNode;
}

const groupWords = {
  place: null,
  going: null,
  reserve: 'Reserves, in order',
  draft: 'Drafts, in order: none takes a place until it is ready',
  not_going: 'Not going forward',
} as const;

/** Everybody nominated in a round, a column for each rule, with the line between places and reserves. */
export function RoundTable({
  round,
  selection,
  onOpen,
  onOrder,
  onWithdraw,
  menu,
  bar,
  foot,
}: RoundTableProps) {
  const rows = round.nominations;
  const prefix = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const ids = rows.map((row) => row.id);
  const active = activeId === null ? -1 : ids.indexOf(activeId);
  const chosen = useSelection(ids, selection);
  const { drawn, end, reach } = useDrawn(rows.length);
  const criteria = rows[0]?.criteria ?? [];
  const columns = (round.placesShown ? 8 : 7) + criteria.length;

  /** The rows among which this one is moved: drafts among drafts, those put forward among themselves. */
  const peersOf = (id: string) => {
    const draft = rows.find((row) => row.id === id)?.group === 'draft';
    return rows.filter((row) => row.place !== null && (row.group === 'draft') === draft).map((row) => row.id);
  };
  const moveTo = (id: string, to: number) => {
    const row = rows.find((one) => one.id === id);
    const peers = peersOf(id);
    const at = peers.indexOf(id);
    const place = Math.max(0, Math.min(peers.length - 1, to));
    if (row === undefined || at < 0 || place === at) return;
    const order = peers.filter((one) => one !== id);
    order.splice(place, 0, id);
    setActiveId(id);
    setSaid(`${row.name} is now ${place + 1} of ${peers.length}`);
    onOrder(order, row);
  };
  const onGridKeys = useGridKeys({
    ids,
    active,
    pageRows: 8,
    goTo: (index) => {
      setActiveId(ids[index] ?? null);
      reach(index);
      document.getElementById(`${prefix}${index}`)?.scrollIntoView({ block: 'nearest' });
    },
    open: (id) => {
      const row = rows.find((one) => one.id === id);
      if (row !== undefined) onOpen(row);
    },
    toggle: chosen.toggle,
    stretchTo: chosen.stretchTo,
    chooseAll: chosen.toggleAll,
    clear: selection.chosen.size > 0 ? chosen.clear : null,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && step !== 0 && activeId !== null && event.target === event.currentTarget) {
      event.preventDefault();
      moveTo(activeId, peersOf(activeId).indexOf(activeId) + step);
    } else onGridKeys(event);
  };
  const drop = (event: DragEvent, id: string) => {
    event.preventDefault();
    const to = dragged === null ? -1 : peersOf(dragged).indexOf(id);
    if (dragged !== null && to >= 0) moveTo(dragged, to);
    setDragged(null);
    setOver(null);
  };

  return (
    <div className={shared.panel}>
      {bar}
      <div className={classes.scroller}>
        <table
          ref={grid}
          className={`${shared.table} ${classes.table}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with a row cursor is a grid
          role="grid"
          tabIndex={0}
          aria-label="Nominations"
          aria-rowcount={rows.length + 1}
          aria-multiselectable
          aria-activedescendant={active >= 0 ? `${prefix}${active}` : undefined}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            if (event.target === event.currentTarget)
              setActiveId((was) => (was !== null && ids.includes(was) ? was : (ids[0] ?? null)));
          }}
        >
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>Chosen</VisuallyHidden>
              </th>
              {round.placesShown ? <th scope="col">Priority</th> : null}
              <th scope="col">Person</th>
              <th scope="col">Stage</th>
              <th scope="col" className={classes.rule}>
                Agreed to be put forward
              </th>
              {criteria.map((one) => (
                <th scope="col" key={one.words} className={classes.rule} title={one.words}>
                  <span className={classes.clamp}>{one.words}</span>
                  {one.aimed ? <span className={classes.aimed}>aimed at</span> : null}
                </th>
              ))}
              <th scope="col">Eligible</th>
              <th scope="col">Status</th>
              <th scope="col">
                <VisuallyHidden>What can be done</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, drawn).map((row, index) => {
              const head = rows[index - 1]?.group === row.group ? null : groupWords[row.group];
              return (
                <Fragment key={row.id}>
                  {head === null ? null : (
                    <tr className={classes.group}>
                      <th scope="colgroup" colSpan={columns}>
                        {head}
                      </th>
                    </tr>
                  )}
                  <RoundRow
                    row={row}
                    domId={`${prefix}${index}`}
                    active={row.id === activeId}
                    chosen={selection.chosen.has(row.id)}
                    rankIn={
                      round.placesShown ? index - rows.findIndex((one) => one.group === row.group) + 1 : null
                    }
                    over={over === row.id && dragged !== null && dragged !== row.id}
                    onActivate={() => {
                      setActiveId(row.id);
                      grid.current?.focus({ preventScroll: true });
                    }}
                    onToggle={() => chosen.toggle(row.id)}
                    onOpen={() => onOpen(row)}
                    onWithdraw={() => onWithdraw(row)}
                    onDragStart={() => setDragged(row.id)}
                    onDragOver={() => setOver(row.id)}
                    onDragEnd={() => {
                      setDragged(null);
                      setOver(null);
                    }}
                    onDrop={(event) => drop(event, row.id)}
                    menu={menu(row, (by) =>
                      moveTo(
                        row.id,
                        by === Number.NEGATIVE_INFINITY ? 0 : peersOf(row.id).indexOf(row.id) + by,
                      ),
                    )}
                  />
                </Fragment>
              );
            })}
            {drawn < rows.length ? (
              <tr ref={end}>
                <td colSpan={columns}>{rows.length - drawn} more below.</td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
      {foot}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
