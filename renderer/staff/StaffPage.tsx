import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { counted } from '../../shared/rules/dates.ts';
import { staffColumns } from '../../shared/rules/staff-columns.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { replaceHashQuery, useHashQuery } from '../ui/hash.ts';
import { IconFileSpreadsheet, IconUpload, IconUserPlus } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { NobodyYet } from '../ui/NobodyYet.tsx';
import { Page } from '../ui/Page.tsx';
import { usePreference } from '../ui/preferences.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { ColumnChooser } from '../ui/table/ColumnChooser.tsx';
import type { Sort } from '../ui/table/columns.ts';
import { sortRows } from '../ui/table/columns.ts';
import { useCalm } from '../ui/use-calm.ts';
import { keptInVisit } from '../ui/visits.ts';
import { AddPerson } from './AddPerson.tsx';
import { ExportStaff } from './ExportStaff.tsx';
import { StaffList } from './StaffList.tsx';
import { StaffToolbar } from './StaffToolbar.tsx';
import { filtered, keyed, noFilters, type StaffFilters, showKeys, teamsOf } from './staff-filters.ts';
import { choosableColumns, tableColumns, usualColumns } from './staff-table.tsx';

const byName: Sort = { column: 'name', direction: 'ascending' };

interface StaffPageProps {
  /** What other areas do for everyone chosen, in the bar above the list. */
  readonly actions?: (ids: readonly string[]) => ReactNode;
}

const useKeptSort = keptInVisit<Sort | null>();

/** Everybody at our schools: found, narrowed down, changed many at a time, exported. */
export function StaffPage({ actions }: StaffPageProps) {
  const query = useHashQuery();
  const leavers = query.has('leavers');
  const staff = useQuery(api.staff.list.queryOptions({ input: leavers ? { archived: true } : {} }));
  const status = useStatus();
  const calm = useCalm();
  const today = status?.today ?? '';
  const [filters, setFilters] = useFilters(
    query.get('show'),
    `${status?.file?.id} ${JSON.stringify(status?.meeting)}`,
  );
  const [sort, setSort] = useKeptSort(byName);
  const [density, setDensity] = usePreference('staffDensity');
  const [chosenColumns, setShown] = usePreference('staffColumns');
  const meeting = status?.meeting != null;
  const choosable = useMemo(() => choosableColumns(meeting), [meeting]);
  const shown = useMemo(() => {
    const can = new Set(choosable.map(({ id }) => id));
    return (chosenColumns ?? usualColumns).filter((id) => can.has(id));
  }, [choosable, chosenColumns]);
  // A column that a meeting takes away is there again after it, whatever is chosen meanwhile.
  const away = (chosenColumns ?? []).filter((id) => !choosable.some((column) => column.id === id));
  const [exporting, setExporting] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

  const all = useMemo(() => staff.data ?? [], [staff.data]);
  const searchable = useMemo(() => keyed(all), [all]);
  const rows = useMemo(
    () => filtered(searchable, leavers ? { ...filters, whose: 'all' } : filters),
    [searchable, filters, leavers],
  );
  const columns = useMemo(() => tableColumns(shown, density), [shown, density]);
  const teams = useMemo(() => teamsOf(all), [all]);
  const exported = () => {
    const some = chosen.size === 0 ? rows : all.filter((row) => chosen.has(row.id));
    // Nor does the order of an exported list tell who is flagged.
    return sortRows(some, columns, sort?.column === 'flags' ? byName : sort);
  };
  useShortcut({
    keys: 'mod+e',
    alternative: 'alt+shift+e',
    does: 'Export the staff list',
    run: () => setExporting(all.length > 0),
  });

  const hidden = new Set(choosable.map(({ id }) => id).filter((id) => !shown.includes(id)));
  const addPerson = (
    <Button
      variant="filled"
      leftSection={<IconUserPlus size={16} aria-hidden />}
      onClick={() => replaceHashQuery('add')}
    >
      Add a person
    </Button>
  );
  const importList = (
    <Button component="a" href="#/staff/import" leftSection={<IconUpload size={16} aria-hidden />}>
      Import
    </Button>
  );
  const nobody = staff.data?.length === 0 && !leavers;
  return (
    <Page
      fill
      title="Staff"
      subtitle={
        staff.data === undefined || nobody ? null : (
          <>
            {subtitle(all, leavers)} <a href="#/staff/posts">Leadership posts</a>{' '}
            <a href="#/flags">Talent flags</a>
          </>
        )
      }
      actions={
        nobody ? null : (
          <>
            <ColumnChooser
              columns={choosable}
              hidden={hidden}
              onChange={(next) =>
                setShown([...choosable.map(({ id }) => id).filter((id) => !next.has(id)), ...away])
              }
            />
            {importList}
            <Button
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              disabled={all.length === 0}
              onClick={() => setExporting(true)}
            >
              Export
            </Button>
            {addPerson}
          </>
        )
      }
    >
      {staff.error ? (
        <ErrorPanel title="The staff list did not load" onRetry={() => void staff.refetch()}>
          {explain(staff.error)}
        </ErrorPanel>
      ) : null}
      {staff.isPending ? <LoadingRows label="Loading the staff list" rows={8} /> : null}
      {nobody ? (
        <NobodyYet meeting={meeting}>
          Bring in the staff list that your school’s system exports, a spreadsheet or a CSV file, or add
          people one by one.
        </NobodyYet>
      ) : null}
      {staff.data === undefined || nobody ? null : (
        <>
          <StaffToolbar
            rows={all}
            teams={teams}
            found={rows.length}
            filters={filters}
            onFilters={setFilters}
            leavers={leavers}
            onLeavers={(next) => {
              setChosen(new Set());
              replaceHashQuery(next ? 'leavers' : '');
            }}
            density={density}
            onDensity={setDensity}
          />
          <StaffList
            rows={rows}
            everybody={all}
            columns={columns}
            density={density}
            sort={sort}
            onSort={setSort}
            chosen={chosen}
            onChoose={setChosen}
            teams={teams}
            today={today}
            leavers={leavers}
            actions={actions}
            onNoFilters={() => setFilters(noFilters)}
          />
        </>
      )}
      {calm || query.has('add') ? (
        <AddPerson opened={query.has('add')} teams={teams} onClose={() => replaceHashQuery('')} />
      ) : null}
      {exporting ? (
        <ExportStaff
          opened
          rows={exported()}
          columns={staffColumns.map(({ id }) => id).filter((id) => shown.includes(id))}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </Page>
  );
}

/**
 * Filters stay while the window is open, so that coming back from a person finds the list as it was left: but not in
 * another file, nor in a meeting, where a name that was typed may be of somebody who is not to be seen.
 */
let left: { readonly of: string; readonly filters: StaffFilters } = { of: '', filters: noFilters };
function useFilters(asked: string | null, of: string) {
  const [filters, setFilters] = useState(left.of === of ? left.filters : noFilters);
  useEffect(() => {
    const show = showKeys.find((key) => key === asked);
    if (show !== undefined) setFilters({ ...noFilters, show, whose: 'all' });
  }, [asked]);
  useEffect(() => {
    left = { of, filters };
  }, [filters, of]);
  return [filters, setFilters] as const;
}

function subtitle(
  everybody: readonly { readonly kind: string; readonly elsewhere: boolean }[],
  leavers: boolean,
): string {
  if (leavers) return `${counted(everybody.length, 'leaver')}, kept until the date on each record.`;
  const rows = everybody.filter((row) => !row.elsewhere);
  const others = counted(everybody.length - rows.length, 'person', 'people');
  if (rows.length === 0) return `${others}, all of other schools.`;
  const teaching = rows.filter((row) => row.kind === 'teaching').length;
  const classroom = rows.filter((row) => row.kind === 'classroom').length;
  const people = rows.length === 1 ? '1 person' : `${rows.length} people`;
  return `${people}: ${teaching} teaching, ${classroom} supporting in class, ${rows.length - teaching - classroom} associate.${
    rows.length === everybody.length ? '' : ` Besides ${others} of other schools.`
  }`;
}
