import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { FilterMenu } from '../ui/Filters.tsx';
import { replaceHashQuery, useHashQuery } from '../ui/hash.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { areaNames } from './area-names.ts';
import { DaysOfSteps } from './DaysOfSteps.tsx';
import classes from './history.module.css';

/** What was done in this file, newest first: when, what, about whom; and each step taken back alone. */
export function HistoryPage() {
  const query = useHashQuery();
  const meeting = useStatus()?.meeting != null;
  const person = query.get('person');
  const area = query.get('area');
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 150);
  // In the address, so that whoever opens a step's person comes back to the same list.
  const filter = (by: 'area' | 'person', value: string | null) => {
    const next = new URLSearchParams(query);
    if (value === null) next.delete(by);
    else next.set(by, value);
    replaceHashQuery(next.toString());
  };
  const wish = {
    ...(person !== null && { person }),
    ...(area !== null && { area }),
    ...(text.trim() !== '' && { text: text.trim() }),
  };
  const history = useInfiniteQuery(
    api.history.list.infiniteOptions({
      input: (before: number | undefined) => ({ ...wish, ...(before !== undefined && { before }) }),
      initialPageParam: undefined,
      getNextPageParam: (last) => (last.more ? last.steps.at(-1)?.seq : undefined),
    }),
  );
  const steps = useMemo(() => history.data?.pages.flatMap((page) => page.steps) ?? [], [history.data]);
  const areas = history.data?.pages[0]?.areas ?? [];
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  return (
    <Page
      title="History"
      subtitle={
        meeting
          ? 'What was done in this file. Steps about who is in the room, and private ones, are left out in a meeting.'
          : 'What was done in this file. A step can be taken back alone where nothing later rests on it.'
      }
    >
      <div className={classes.history}>
        <div className={classes.toolbar}>
          <SearchField label="What was done" value={typed} onChange={setTyped} width={260} />
          <FilterMenu
            everything="All areas"
            options={inOrder(areas)}
            value={area}
            onChange={(next) => filter('area', next)}
          />
          <Select
            aria-label="About whom"
            placeholder="About anybody"
            searchable
            clearable
            data={(staff.data ?? []).map((row) => ({
              value: row.id,
              label: `${row.forename} ${row.surname}`,
            }))}
            value={person}
            onChange={(next) => filter('person', next)}
          />
        </div>
        {history.error ? (
          <ErrorPanel title="The history did not load" onRetry={() => void history.refetch()}>
            {explain(history.error)}
          </ErrorPanel>
        ) : null}
        {history.isPending ? <LoadingRows label="Loading the history" rows={8} /> : null}
        {history.data === undefined ? null : steps.length === 0 ? (
          <EmptyState
            title={Object.keys(wish).length > 0 ? 'No step is like that' : 'Nothing has been done yet'}
          >
            {Object.keys(wish).length > 0
              ? 'Search for other words, or show all areas and everybody.'
              : 'Every change you make is listed here, in words, and can be taken back.'}
          </EmptyState>
        ) : (
          <>
            <DaysOfSteps steps={steps} />
            {history.hasNextPage ? (
              <div className={classes.more}>
                <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
                  Show earlier steps
                </Button>
              </div>
            ) : null}
          </>
        )}
      </div>
    </Page>
  );
}

/** As the screens call them and by that name: core lists them by names that nobody sees. */
function inOrder(areas: readonly string[]) {
  return areas
    .map((value) => ({ value, label: areaNames[value] ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}
