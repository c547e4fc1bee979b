import { useMemo } from 'react';
import type { BoardCard } from '../../shared/contract/stages.ts';
import { counted } from '../../shared/rules/dates.ts';
import { FilterMenu } from '../ui/Filters.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import type { Filters } from './columns.ts';

const verdicts = [
  { value: 'met', label: 'Meets rules' },
  { value: 'not_known', label: 'Answers missing' },
  { value: 'not_met', label: 'A rule is not met' },
  { value: 'against', label: 'Placed with a reason' },
];
const states = [
  { value: 'none', label: 'Not on a stage' },
  { value: 'identified', label: 'Identified' },
  { value: 'working', label: 'Working on it' },
  { value: 'graduated', label: 'Graduated' },
];

interface StageFiltersProps {
  readonly cards: readonly BoardCard[];
  readonly filters: Filters;
  readonly found: number;
  readonly onChange: (filters: Filters) => void;
}

/** Who is listed: by name or post, team, verdict, and where they are on their stage. */
export function StageFilters({ cards, filters, found, onChange }: StageFiltersProps) {
  const teams = useMemo(
    () =>
      [...new Set(cards.flatMap((card) => (card.team === null ? [] : [card.team])))]
        .sort((a, b) => a.localeCompare(b, 'en-GB'))
        .map((team) => ({ value: team, label: team })),
    [cards],
  );
  const flags = useMemo(() => {
    const found = new Map(cards.flatMap((card) => card.flags).map(({ kindId, words }) => [kindId, words]));
    return [...found]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  }, [cards]);
  return (
    <>
      <SearchField
        label="Name or role"
        width={200}
        value={filters.query}
        found={counted(found, 'person', 'people')}
        onChange={(query) => onChange({ ...filters, query })}
      />
      <FilterMenu
        everything="All teams"
        options={teams}
        value={filters.team}
        onChange={(team) => onChange({ ...filters, team })}
      />
      <FilterMenu
        everything="Any verdict"
        options={verdicts}
        value={filters.verdict}
        onChange={(verdict) => onChange({ ...filters, verdict })}
      />
      <FilterMenu
        everything="Any state"
        options={states}
        value={filters.state}
        onChange={(state) => onChange({ ...filters, state })}
      />
      {flags.length === 0 && filters.flag === null ? null : (
        <FilterMenu
          everything="With or without flags"
          options={[{ value: 'any', label: 'Flagged' }, ...flags]}
          value={filters.flag}
          onChange={(flag) => onChange({ ...filters, flag })}
        />
      )}
    </>
  );
}
