import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { keptInVisit } from '../visits.ts';
import { type Column, type Density, ROW_HEIGHT, type Sort } from './columns.ts';
import { DataRow, type RowActions } from './DataRow.tsx';
import classes from './DataTable.module.css';
import { HeaderRow } from './HeaderRow.tsx';
import shared from './rows.module.css';
import { type Selection, useSelection } from './selection.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useSorted } from './use-sorted.ts';

/** Above this many rows only those near the window are drawn. */
const DRAW_ALL = 150;

/** Whether the rows out of sight may be drawn too: once those in sight are on the screen, and nobody waits. */
function useRestDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => startTransition(() => setDrawn(true)), []);
  return drawn;
}

/** First told by the observer, unlike the library's own: asked at once, the browser would lay everything out twice. */
function observeSize(
  { scrollElement }: Virtualizer<HTMLDivElement, Element>,
  tell: (size: { width: number; height: number }) => void,
): (() => void) | undefined {
  if (scrollElement === null) return undefined;
  const observer = new ResizeObserver(() =>
    tell({ width: scrollElement.clientWidth, height: scrollElement.clientHeight }),
  );
  observer.observe(scrollElement);
  return () => observer.disconnect();
}

interface DataTableProps<Row> {
  /** What is listed, for whoever listens: 'Staff'. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  readonly density?: Density;
  readonly startSort?: Sort;
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort | null) => void;
  /** Left out where rows cannot be chosen. */
  readonly selection?: Selection;
  /** Where a row's name leads; Enter follows it. */
  readonly rowHref?: (row: Row) => string;
  /** Instead of a link: Enter or a double click. */
  readonly onOpen?: (row: Row) => void;
  /** Single letters, which act on the row in focus: { m: move }. */
  readonly letters?: Readonly<Record<string, (row: Row) => void>>;
  /** Above the rows inside the panel: the bulk bar. */
  readonly bar?: ReactNode;
  /** In place of rows when there are none. */
  readonly empty?: ReactNode;
}

const useKeptSort = keptInVisit<Sort | null>();
const useKeptRow = keptInVisit<string | null>();

/** A table of any length: sticky header, sorting, choosing several, everything by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    rowId,
    rowName,
    density = 'compact',
    selection,
    rowHref,
    onOpen,
    bar,
    empty,
  } = props;
  const [ownSort, setOwnSort] = useKeptSort(props.startSort ?? null, label);
  const sort = props.sort === undefined ? ownSort : props.sort;
  const setSort = props.onSort ?? setOwnSort;
  const rows = useSorted(props.rows, columns, sort);
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);

  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [activeId, setActiveId] = useKeptRow(null, label);
  const active = Math.max(0, activeId === null ? 0 : ids.indexOf(activeId));

  const height = ROW_HEIGHT[density];
  const restDrawn = useRestDrawn();
  const virtual = rows.length > DRAW_ALL;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    observeElementRect: observeSize,
    initialRect: { width: 1024, height: 640 },
  });
  const drawn = virtual ? virtualizer.getVirtualItems() : [];
  const first = virtual ? (drawn[0]?.index ?? 0) : 0;
  const inSight = restDrawn ? rows.length : Math.min(rows.length, Math.ceil(window.innerHeight / height));
  const last = virtual ? (drawn.at(-1)?.index ?? -1) : inSight - 1;

  const goTo = useCallback(
    (index: number) => {
      setActiveId(ids[index] ?? null);
      scrollRowIntoView(scroller.current, index, height);
    },
    [ids, height, setActiveId],
  );

  const chosen = useSelection(ids, selection);
  const open = useStable((id: string) => {
    const row = rows[ids.indexOf(id)];
    if (row === undefined) return;
    if (onOpen) onOpen(row);
    else if (rowHref) window.location.assign(rowHref(row));
  });
  const activate = useStable((index: number) => {
    setActiveId(ids[index] ?? null);
    grid.current?.focus({ preventScroll: true });
  });
  const toggle = useStable(chosen.toggle);
  const stretchTo = useStable((id: string) => chosen.stretchTo(id, ids[active] ?? null));
  const actions = useMemo<RowActions>(
    () => ({ activate, open, toggle, stretchTo }),
    [activate, open, toggle, stretchTo],
  );

  const letters = useMemo(() => {
    const byId: Record<string, (id: string) => void> = {};
    for (const [letter, act] of Object.entries(props.letters ?? {})) {
      byId[letter] = (id) => {
        const row = rows[ids.indexOf(id)];
        if (row !== undefined) act(row);
      };
    }
    return byId;
  }, [props.letters, rows, ids]);

  const onKeyDown = useGridKeys({
    ids,
    active: activeId === null ? -1 : active,
    pageRows: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 320) / height) - 2),
    goTo,
    open,
    letters,
    clear: selection && selection.chosen.size > 0 ? chosen.clear : null,
    ...(selection && { toggle: chosen.toggle, stretchTo: chosen.stretchTo, chooseAll: chosen.toggleAll }),
  });

  const chosenListed = selection ? ids.reduce((count, id) => count + Number(selection.chosen.has(id)), 0) : 0;
  const spanned = columns.length + Number(selection !== undefined);
  const isDrawn = active >= first && active <= last;

  return (
    <div className={`${shared.panel} ${classes.panel}`}>
      {bar}
      <div className={classes.scroller} ref={scroller} data-scrolled={label}>
        <table
          ref={grid}
          className={`${shared.table} ${classes.table}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with a row cursor is a grid
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-multiselectable={selection ? true : undefined}
          aria-activedescendant={activeId !== null && isDrawn ? `${prefix}${active}` : undefined}
          data-density={density}
          style={{ minWidth: leastWidth(columns) + (selection ? 40 : 0) }}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            if (event.target === event.currentTarget) setActiveId((was) => was ?? ids[0] ?? null);
          }}
        >
          <colgroup>
            {selection ? <col style={{ width: 40 }} /> : null}
            {columns.map((column) => (
              <col key={column.id} style={column.width ? { width: column.width } : undefined} />
            ))}
          </colgroup>
          <thead>
            <HeaderRow
              columns={columns}
              sort={sort}
              onSort={setSort}
              choosing={
                selection && {
                  all: ids.length > 0 && chosenListed === ids.length,
                  some: chosenListed > 0,
                  onToggleAll: chosen.toggleAll,
                }
              }
            />
          </thead>
          <tbody>
            <Spacer height={first * height} columns={spanned} />
            {rows.slice(first, last + 1).map((row, offset) => {
              const index = first + offset;
              const id = ids[index] ?? '';
              return (
                <DataRow
                  key={id}
                  row={row}
                  id={id}
                  domId={`${prefix}${index}`}
                  name={rowName(row)}
                  href={rowHref?.(row)}
                  opens={onOpen !== undefined}
                  index={index}
                  columns={columns}
                  chosen={selection?.chosen.has(id)}
                  active={activeId !== null && index === active}
                  actions={actions}
                />
              );
            })}
            <Spacer height={(rows.length - 1 - last) * height} columns={spanned} />
          </tbody>
        </table>
        {rows.length === 0 ? <div className={classes.empty}>{empty}</div> : null}
      </div>
    </div>
  );
}

/** Narrower than this the table scrolls sideways, so that a column that shares what remains keeps some width. */
function leastWidth(columns: readonly { readonly width?: number; readonly least?: number }[]): number {
  return columns.reduce((sum, { width, least }) => sum + (width ?? least ?? 160), 0);
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a spacer takes no focus; it stands for rows not drawn
    <tr aria-hidden="true" className={classes.spacer}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function scrollRowIntoView(scroller: HTMLElement | null, index: number, height: number): void {
  if (!scroller) return;
  const header = scroller.querySelector('thead')?.clientHeight ?? height;
  const top = index * height;
  const bottom = top + height + header;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight;
}

/** One function for the row's whole life, so that rows need not be drawn again when lists change. */
function useStable<Arg>(act: (arg: Arg) => void): (arg: Arg) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((arg: Arg) => latest.current(arg), []);
}
