import { useMemo, useState } from 'react';
import { BatonTheme } from '../../../../renderer/ui/BatonTheme.tsx';
import { SearchField } from '../../../../renderer/ui/SearchField.tsx';
import { StageMark } from '../../../../renderer/ui/StageMark.tsx';
import { byText, type Column } from '../../../../renderer/ui/table/columns.ts';
import { DataTable } from '../../../../renderer/ui/table/DataTable.tsx';
import { matches, searchKey, searchWords } from '../../../../shared/rules/search.ts';
import { type Person, people } from './people.ts';

const columns: readonly Column<Person>[] = [
  { id: 'name', header: 'Name', names: true, cell: (one) => one.name, compare: byText((one) => one.name) },
  { id: 'role', header: 'Role', cell: (one) => one.role, compare: byText((one) => one.role) },
  { id: 'team', header: 'Team', width: 160, cell: (one) => one.team },
  { id: 'stage', header: 'Stage', width: 120, cell: (one) => <Stage stage={one.stage} /> },
];
const keyed = people.map((one) => ({ one, key: searchKey(one.name, one.role) }));
const rowId = (one: Person) => one.id;
const rowName = (one: Person) => one.name;
const rowHref = (one: Person) => `#/staff/${one.id}`;

function Stage({ stage }: { readonly stage: number | null }) {
  return stage === null ? 'None' : <StageMark number={stage} name={`Stage ${stage}`} />;
}

/** The staff list's own pieces: sorted, choosable, accents ignored, words in any order. */
export function BatonPage() {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selection = useMemo(() => ({ chosen, onChoose: setChosen }), [chosen]);
  const rows = useMemo(() => {
    const words = searchWords(query);
    return keyed.filter(({ key }) => matches(key, words)).map(({ one }) => one);
  }, [query]);
  return (
    <BatonTheme scheme="light">
      <SearchField label="Search" value={query} onChange={setQuery} found={`${rows.length} people`} />
      <div data-shown={query} style={{ height: 600, display: 'flex' }}>
        <DataTable
          label="Staff"
          rows={rows}
          columns={columns}
          rowId={rowId}
          rowName={rowName}
          rowHref={rowHref}
          selection={selection}
          startSort={{ column: 'name', direction: 'ascending' }}
          empty="Nobody has that name."
        />
      </div>
    </BatonTheme>
  );
}
