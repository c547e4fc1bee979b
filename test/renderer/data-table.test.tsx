import { useMemo, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { BatonTheme } from '../../renderer/ui/BatonTheme.tsx';
import { BulkBar } from '../../renderer/ui/table/BulkBar.tsx';
import { byNumber, byText, type Column } from '../../renderer/ui/table/columns.ts';
import { DataTable } from '../../renderer/ui/table/DataTable.tsx';
import { expectNoViolations, schemes, show } from './show.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly years: number | null;
}

const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Name', names: true, cell: (row) => row.name, compare: byText((row) => row.name) },
  {
    id: 'years',
    header: 'Years',
    align: 'end',
    cell: (row) => row.years ?? 'Not recorded',
    compare: byNumber((row) => row.years),
  },
  { id: 'note', header: 'Note', cell: () => 'None' },
];
const people = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, place) => ({
    id: `p${place}`,
    name: `Person ${String(place).padStart(4, '0')}`,
    years: place % 7 === 0 ? null : place,
  }));
const opened: string[] = [];
const moved: string[] = [];
const rowId = (row: Row) => row.id;
const rowName = (row: Row) => row.name;
const open = (row: Row) => opened.push(row.name);
const letters = { m: (row: Row) => moved.push(row.name) };

function Staff({ count }: { readonly count: number }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => people(count), [count]);
  const selection = useMemo(() => ({ chosen, onChoose: setChosen }), [chosen]);
  return (
    <main style={{ height: 500, display: 'flex', flexDirection: 'column' }}>
      <h1>Staff</h1>
      <DataTable
        label="Staff"
        rows={rows}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        startSort={{ column: 'name', direction: 'ascending' }}
        selection={selection}
        onOpen={open}
        letters={letters}
        empty="Nobody yet"
        bar={
          <BulkBar count={chosen.size} onClear={() => setChosen(new Set())}>
            <button type="button">Place</button>
          </BulkBar>
        }
      />
    </main>
  );
}

const grid = () => page.getByRole('grid', { name: 'Staff' });
const activeName = () => {
  const id = grid().element().getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.textContent ?? '';
};
const focusGrid = () => (grid().element() as HTMLElement).focus();

describe('a table of people', () => {
  it.each(schemes)('breaks no rule of access in %s, with rows chosen', async (scheme) => {
    await show(<Staff count={20} />, scheme);
    focusGrid();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('1 chosen')).toBeVisible();
    await expectNoViolations();
  });

  it('is walked with arrows, Page keys, Home and End, and keeps the row in sight', async () => {
    await show(<Staff count={5000} />);
    focusGrid();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(activeName()).toContain('Person 0001');
    await userEvent.keyboard('{End}');
    await expect.poll(activeName).toContain('Person 4999');
    await userEvent.keyboard('{PageUp}{PageUp}');
    await expect.poll(activeName).toMatch(/Person 49[67]\d/);
    await userEvent.keyboard('{Home}');
    await expect.poll(activeName).toContain('Person 0000');
  });

  it('chooses with Space, stretches with Shift, takes all with Ctrl A and lets go with Esc', async () => {
    await show(<Staff count={300} />);
    focusGrid();
    await userEvent.keyboard('{ArrowDown} ');
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.element(page.getByText('3 chosen')).toBeVisible();
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(page.getByText('300 chosen')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('300 chosen')).not.toBeInTheDocument();
  });

  it('opens the row in focus with Enter and acts on it with a single letter', async () => {
    await show(<Staff count={20} />);
    focusGrid();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}m{Enter}');
    expect(moved).toEqual(['Person 0002']);
    expect(opened).toEqual(['Person 0002']);
  });

  it('marks the row that keys act on, also where the one they acted on is listed no more', async () => {
    const table = (count: number) => (
      <BatonTheme>
        <Staff count={count} />
      </BatonTheme>
    );
    const shown = await render(table(20));
    const marked = () => document.querySelector('[data-active]')?.textContent;
    focusGrid();
    await userEvent.keyboard('{End}');
    await expect.poll(marked).toContain('Person 0019');
    await shown.rerender(table(5));
    await expect.poll(marked).toContain('Person 0000');
    expect(activeName()).toBe(marked());
  });

  it('names the sorted column, and puts what is not recorded last', async () => {
    await show(<Staff count={20} />);
    await expect
      .element(page.getByRole('columnheader', { name: 'Name' }))
      .toHaveAttribute('aria-sort', 'ascending');
    await page.getByRole('button', { name: 'Years' }).click();
    const years = page.getByRole('columnheader', { name: 'Years' });
    await expect.element(years).toHaveAttribute('aria-sort', 'ascending');
    expect(page.getByRole('row').elements()[1]?.textContent).toContain('Person 0001');
    await page.getByRole('button', { name: 'Years' }).click();
    await expect.element(years).toHaveAttribute('aria-sort', 'descending');
    expect(page.getByRole('row').elements()[1]?.textContent).toContain('Person 0019');
  });

  it('draws only the rows near the window when there are thousands, and counts them all', async () => {
    await show(<Staff count={5000} />);
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '5001');
    expect(document.querySelectorAll('tbody tr').length).toBeLessThan(60);
  });

  it('says so when nobody is listed', async () => {
    await show(<Staff count={0} />);
    await expect.element(page.getByText('Nobody yet')).toBeVisible();
  });
});
