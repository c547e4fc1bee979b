import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { queries } from '../../renderer/client.ts';
import { StaffList } from '../../renderer/staff/StaffList.tsx';
import { StaffToolbar } from '../../renderer/staff/StaffToolbar.tsx';
import {
  filtered,
  keyed,
  noFilters,
  type StaffFilters,
  teamsOf,
} from '../../renderer/staff/staff-filters.ts';
import { choosableColumns, tableColumns, usualColumns } from '../../renderer/staff/staff-table.tsx';
import { sortRows } from '../../renderer/ui/table/columns.ts';
import type { StaffRow } from '../../shared/contract/staff.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const person = (id: string, more: Partial<StaffRow> = {}): StaffRow => ({
  id,
  forename: 'Zoë',
  surname: `Nuñez ${id}`,
  title: null,
  kind: 'teaching',
  post: 'Head of Science',
  alsoPosts: [],
  role: 'head_of_department_or_curriculum',
  team: 'Science',
  school: 'Elm Park School',
  elsewhere: false,
  staffCode: null,
  email: null,
  trn: null,
  lineManager: 'Ada Marsh',
  share: null,
  yearsTeaching: 7,
  stage: null,
  onLeave: false,
  leavingOn: null,
  told: true,
  privacyNotice: true,
  flags: [],
  plan: null,
  archived: false,
  needs: [],
  ...more,
});
const rows = [
  person('one', { told: false, onLeave: true }),
  person('two', { forename: 'Owen', surname: 'Smith-Jones', team: null, alsoPosts: ['Head of Year 9'] }),
  person('three', {
    kind: 'support',
    stage: { id: 'stage_7', name: 'Stage 7', state: 'working', placeId: 'p' },
  }),
];

const columns = tableColumns(usualColumns, 'compact');
interface StaffProps {
  readonly start?: StaffFilters;
  readonly of?: typeof rows;
}

function Staff({ start = noFilters, of = rows }: StaffProps) {
  const [filters, setFilters] = useState(start);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = filtered(keyed(of), filters);
  return (
    <QueryClientProvider client={queries}>
      <main style={{ height: 600, display: 'flex', flexDirection: 'column' }}>
        <h1>Staff</h1>
        <StaffToolbar
          rows={of}
          teams={teamsOf(of)}
          found={found.length}
          filters={filters}
          onFilters={setFilters}
          leavers={false}
          onLeavers={() => undefined}
          density="compact"
          onDensity={() => undefined}
        />
        <StaffList
          rows={found}
          everybody={of}
          columns={columns}
          density="compact"
          sort={null}
          onSort={() => undefined}
          chosen={chosen}
          onChoose={setChosen}
          teams={['Science']}
          today="2026-11-23"
          leavers={false}
          onNoFilters={() => setFilters(noFilters)}
        />
      </main>
    </QueryClientProvider>
  );
}

const listed = () =>
  page
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => row.querySelector('a')?.textContent ?? '');

describe('the staff list', () => {
  it.each(schemes)('breaks no rule of access in %s, with somebody chosen', async (scheme) => {
    await show(<Staff />, scheme);
    (page.getByRole('grid').element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('1 chosen')).toBeVisible();
    await expectNoViolations();
  });

  it('finds people whatever the accents and the order of the words', async () => {
    await show(<Staff />);
    await page.getByRole('searchbox').fill('science nunez');
    await expect.poll(() => listed().length).toBe(2);
    await page.getByRole('searchbox').fill('year smithjones');
    await expect.poll(() => listed()).toEqual([expect.stringContaining('Smith-Jones, Owen')]);
  });

  it('leaves people of other schools apart, but not out of a search, nor where nobody is of ours', async () => {
    const others = [person('other', { forename: 'Mia', surname: 'Reid', elsewhere: true })];
    const names = (of: readonly StaffRow[], more: Partial<StaffFilters> = {}) =>
      filtered(keyed(of), { ...noFilters, ...more }).map(({ id }) => id);
    const both = [...rows, ...others];
    expect(names(both)).toEqual(['one', 'two', 'three']);
    expect(names(both, { search: 'reid' })).toEqual(['other']);
    expect(names(both, { whose: 'others' })).toEqual(['other']);
    expect(names(both, { whose: 'all' })).toHaveLength(4);
    expect(names(others)).toEqual(['other']);
    await show(<Staff of={both} />);
    await page.getByRole('button', { name: 'Our staff' }).click();
    await page.getByRole('menuitemradio', { name: 'People of other schools' }).click();
    await expect.poll(() => listed()).toEqual([expect.stringContaining('Reid, Mia')]);
  });

  it('narrows down by what is recorded, and says which filter is on', async () => {
    await show(<Staff />);
    await page.getByRole('button', { name: 'Whatever is recorded' }).click();
    await expectNoViolations();
    await page.getByRole('menuitemradio', { name: 'Not told yet' }).click();
    await expect.poll(() => listed().length).toBe(1);
    await page.getByRole('button', { name: 'Take off the filter Not told yet' }).click();
    await expect.poll(() => listed().length).toBe(3);
  });

  it('has a column for flags with their words, that sorts, and none to choose in a meeting', async () => {
    const flags = [{ kindId: 'may_move_on', words: 'May move on', icon: 'door-exit' as const }];
    const columns = tableColumns(['flags'], 'compact');
    const column = columns.find((one) => one.id === 'flags');
    const [without, withFlag] = [person('a'), person('b', { flags })];
    await show(<p>{column?.cell(withFlag)}</p>);
    await expect.element(page.getByText('May move on')).toBeVisible();
    const byFlags = { column: 'flags', direction: 'ascending' } as const;
    expect(sortRows([without, withFlag], columns, byFlags)).toEqual([withFlag, without]);
    expect(choosableColumns(true).map(({ id }) => id)).not.toContain('flags');
    expect(choosableColumns(false).map(({ id }) => id)).toContain('flags');
  });

  it('fits a window of 1280 pixels, with a scroll bar and with flags too', () => {
    // Beside the navigation and the page's edges stand 1022; a scroll bar takes 15, the boxes 40.
    const all = tableColumns([...usualColumns, 'flags'], 'compact');
    expect(all.reduce((sum, { width }) => sum + (width ?? 160), 0)).toBeLessThanOrEqual(1022 - 15 - 40);
  });

  it('says that a long name goes on, and reads it out and shows it whole when pointed at', async () => {
    const surname = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissen';
    await show(<Staff of={[person('long', { surname, forename: 'Max', onLeave: true })]} />);
    await expect.element(page.getByRole('link', { name: `${surname}, Max On leave` })).toBeVisible();
    const whole = page.getByTitle(`${surname}, Max`).element();
    expect(getComputedStyle(whole).textOverflow).toBe('ellipsis');
    expect(whole.scrollWidth).toBeGreaterThan(whole.clientWidth);
    const cell = whole.closest('td')?.getBoundingClientRect() ?? new DOMRect();
    const leave = page.getByText('On leave', { exact: true }).element().getBoundingClientRect();
    expect(leave.right).toBeLessThanOrEqual(cell.right);
  });

  it('says so when nobody fits, and shows everyone again in one click', async () => {
    await show(<Staff start={{ ...noFilters, search: 'nobody of that name' }} />);
    await page.getByRole('button', { name: 'Show everyone' }).click();
    await expect.poll(() => listed().length).toBe(3);
  });

  it('opens one form for everyone chosen', async () => {
    await show(<Staff />);
    (page.getByRole('grid').element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await page.getByRole('button', { name: 'Set the team' }).click();
    await expect.element(page.getByRole('button', { name: 'Save for 3 people' })).toBeVisible();
    await expectNoViolations();
  });
});
