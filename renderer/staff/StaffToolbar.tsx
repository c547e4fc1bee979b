import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import type { StaffRow } from '../../shared/contract/staff.ts';
import { kindWords } from '../../shared/rules/staff-words.ts';
import { FilterMenu, type FilterPill, FilterPills } from '../ui/Filters.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import type { Density } from '../ui/table/columns.ts';
import { useCalm } from '../ui/use-calm.ts';
import { noFilters, type StaffFilters, showKeys, shows, stagesOf } from './staff-filters.ts';
import classes from './staff-table.module.css';

interface StaffToolbarProps {
  readonly rows: readonly StaffRow[];
  readonly teams: readonly string[];
  readonly found: number;
  readonly filters: StaffFilters;
  readonly onFilters: (filters: StaffFilters) => void;
  readonly leavers: boolean;
  readonly onLeavers: (leavers: boolean) => void;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

const kindKeys = ['teaching', 'classroom', 'support'] as const;

/** Search and filters above the list; those that are on can be taken off one by one. */
export function StaffToolbar(props: StaffToolbarProps) {
  const { rows, teams, found, filters, onFilters, leavers, onLeavers, density, onDensity } = props;
  const stages = useMemo(() => stagesOf(rows), [rows]);
  const calm = useCalm();
  const set = (change: Partial<StaffFilters>) => onFilters({ ...filters, ...change });
  const pills: FilterPill[] = [
    ...(filters.show === null
      ? []
      : [{ id: 'show', label: shows[filters.show].words, onRemove: () => set({ show: null }) }]),
    ...(filters.team === null
      ? []
      : [{ id: 'team', label: filters.team || 'No team', onRemove: () => set({ team: null }) }]),
    ...(filters.kind === null
      ? []
      : [{ id: 'kind', label: kindWords[filters.kind], onRemove: () => set({ kind: null }) }]),
  ];
  return (
    <div className={classes.toolbar}>
      <SearchField
        label="Name, post or team"
        width={212}
        value={filters.search}
        onChange={(search) => set({ search })}
        found={found === 1 ? '1 person' : `${found} people`}
      />
      {!leavers && rows.some((row) => row.elsewhere) && rows.some((row) => !row.elsewhere) ? (
        <FilterMenu
          everything="Our staff"
          options={[
            { value: 'others', label: 'People of other schools' },
            { value: 'all', label: 'Everybody in this file' },
          ]}
          value={filters.whose === 'ours' ? null : filters.whose}
          onChange={(whose) => set({ whose: whose === 'others' || whose === 'all' ? whose : 'ours' })}
        />
      ) : null}
      <FilterMenu
        everything="All teams"
        options={teams.map((team) => ({ value: team, label: team || 'No team' }))}
        value={filters.team}
        onChange={(team) => set({ team })}
      />
      <FilterMenu
        everything="Any kind"
        options={kindKeys.map((kind) => ({ value: kind, label: kindWords[kind] }))}
        value={filters.kind}
        onChange={(kind) => set({ kind: kindKeys.find((one) => one === kind) ?? null })}
      />
      <FilterMenu
        everything="Any stage"
        options={[
          ...stages.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: 'On no stage' },
        ]}
        value={filters.stage}
        onChange={(stage) => set({ stage })}
      />
      <FilterMenu
        everything="Whatever is recorded"
        options={showKeys.map((key) => ({ value: key, label: shows[key].words }))}
        value={filters.show}
        onChange={(show) => set({ show: showKeys.find((key) => key === show) ?? null })}
      />
      <FilterMenu
        everything="Here now"
        options={[{ value: 'left', label: 'Those who left' }]}
        value={leavers ? 'left' : null}
        onChange={(value) => {
          onFilters(noFilters);
          onLeavers(value === 'left');
        }}
      />
      <FilterPills pills={pills} />
      <div className={classes.push}>
        {/* It measures the page to place its mark, for which the people would wait. */}
        {calm ? (
          <SegmentedControl
            aria-label="How close the rows stand"
            data={[
              { value: 'roomy', label: 'Roomy' },
              { value: 'compact', label: 'Compact' },
            ]}
            value={density}
            onChange={(value) => onDensity(value === 'roomy' ? 'roomy' : 'compact')}
          />
        ) : null}
      </div>
    </div>
  );
}
