import { Button, Select } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { LibraryRow } from '../../shared/contract/projects-shapes.ts';
import { asRead } from '../../shared/rules/by-text.ts';
import { counted } from '../../shared/rules/dates.ts';
import { matches, searchKey, searchWords } from '../../shared/rules/search.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Tag } from '../ui/Tag.tsx';
import { keptInVisit } from '../ui/visits.ts';
import { ProjectTabs } from './ProjectTabs.tsx';
import classes from './projects.module.css';

const AT_ONCE = 50;
const filters = [
  ['themeWords', 'All themes', 'Theme'],
  ['phase', 'All phases', 'Phase'],
  ['school', 'All schools', 'School'],
  ['year', 'All years', 'Year'],
] as const;
const widths = { themeWords: 220, phase: 130, school: 200, year: 120 } as const;
type Filter = (typeof filters)[number][0];

const useKeptFind = keptInVisit<string>();
const useKeptFilters = keptInVisit<Readonly<Partial<Record<Filter, string>>>>();
const useKeptMost = keptInVisit<number>();

/** Finished projects whose authors agreed to share them, to search and to read. */
export function LibraryPage() {
  const asked = useQuery(api.projects.library.queryOptions({ input: {} }));
  const [find, setFind] = useKeptFind('');
  const [chosen, setChosen] = useKeptFilters({});
  const [most, setMost] = useKeptMost(AT_ONCE);
  const typed = useDeferredValue(find);
  const texts = useTexts(asked.data?.projects);
  const keyed = useMemo(
    () =>
      (asked.data?.projects ?? []).map((one) => ({
        one,
        key:
          searchKey(
            one.title,
            one.themeWords,
            one.author,
            one.school,
            `${one.programme} ${one.year}`,
            one.aim,
          ) + (texts.get(one.id) ?? ''),
      })),
    [asked.data, texts],
  );
  const choices = useMemo(
    () =>
      filters.map(([key, all, label]) => ({
        key,
        all,
        label,
        values: [...new Set(keyed.map(({ one }) => one[key]))].filter((value) => value !== '').sort(asRead),
      })),
    [keyed],
  );
  const rows = useMemo(() => {
    const wanted = searchWords(typed);
    return keyed
      .filter(
        ({ one, key }) =>
          filters.every(([of]) => chosen[of] === undefined || one[of] === chosen[of]) && matches(key, wanted),
      )
      .map(({ one }) => one);
  }, [keyed, typed, chosen]);
  return (
    <Page title="Library" subtitle={subtitle(asked.data)}>
      <ProjectTabs now="Library" />
      {asked.error === null ? null : (
        <ErrorPanel title="The library did not load" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      )}
      {asked.isPending ? <LoadingRows label="Loading the library" rows={6} /> : null}
      {asked.data === undefined ? null : keyed.length === 0 ? (
        <Panel>
          <EmptyState title="The library is empty" action={<a href="#/projects">Go to the projects</a>}>
            It shows finished projects once their authors agreed to share them: open one, and ask.
          </EmptyState>
        </Panel>
      ) : (
        <>
          <div className={classes.filters}>
            <SearchField
              label="Words of the text, title or author"
              value={find}
              onChange={(words) => {
                setFind(words);
                setMost(AT_ONCE);
              }}
              found={counted(rows.length, 'project')}
              width={240}
            />
            {choices.map(({ key, all, label, values }) =>
              values.length === 0 ? null : (
                <Select
                  key={key}
                  aria-label={label}
                  placeholder={all}
                  clearable
                  data={values}
                  value={chosen[key] ?? null}
                  w={widths[key]}
                  onChange={(value) => {
                    const { [key]: _, ...others } = chosen;
                    setChosen(value === null ? others : { ...others, [key]: value });
                    setMost(AT_ONCE);
                  }}
                />
              ),
            )}
          </div>
          <Panel flush={rows.length > 0}>
            {rows.length === 0 ? (
              <EmptyState title="No project like that">
                Try fewer words, or take a choice away. Words match in any order, with or without accents.
              </EmptyState>
            ) : (
              <ul className={classes.list} aria-label="Shared projects">
                {rows.slice(0, most).map((one) => (
                  <Row key={one.id} one={one} />
                ))}
              </ul>
            )}
          </Panel>
          {rows.length > most ? (
            <Button mt={10} onClick={() => setMost(most + AT_ONCE)}>
              Show {Math.min(AT_ONCE, rows.length - most)} more of {rows.length.toLocaleString('en-GB')}
            </Button>
          ) : null}
        </>
      )}
    </Page>
  );
}

/** How many projects' texts are asked for at once: there may be thousands, and the list stands meanwhile. */
const TEXTS_AT_ONCE = 200;

/** By id the words of the whole texts, which come once the list is there; without them the list is found by its heads. */
function useTexts(projects: readonly LibraryRow[] | undefined): ReadonlyMap<string, string> {
  const parts = useMemo(() => {
    const ids = (projects ?? []).map(({ id }) => id);
    return Array.from({ length: Math.ceil(ids.length / TEXTS_AT_ONCE) }, (_, at) =>
      ids.slice(at * TEXTS_AT_ONCE, (at + 1) * TEXTS_AT_ONCE),
    );
  }, [projects]);
  return useQueries({
    queries: parts.map((ids) => api.projects.libraryWords.queryOptions({ input: { ids } })),
    combine: together,
  });
}

const together = (
  parts: readonly { readonly data: ReadonlyArray<{ id: string; words: string }> | undefined }[],
) => new Map(parts.flatMap(({ data }) => data ?? []).map(({ id, words }) => [id, words]));

interface Counts {
  readonly projects: readonly unknown[];
  readonly notShared: number | null;
}

function subtitle(counts: Counts | undefined): string | null {
  if (counts === undefined) return null;
  const shared = `${counted(counts.projects.length, 'finished project')} that their authors agreed to share`;
  if (counts.notShared === null || counts.notShared === 0) return `${shared}.`;
  return `${shared}; ${counts.notShared.toLocaleString('en-GB')} more ${
    counts.notShared === 1 ? 'is finished and is' : 'are finished and are'
  } not shared.`;
}

function Row({ one }: { readonly one: LibraryRow }) {
  return (
    <li className={classes.row}>
      <div>
        <a className={classes.name} href={`#/projects/library/${one.id}`}>
          {one.title}
        </a>
        <span className={classes.quiet}>
          {[one.author, one.school === '' ? one.phase : one.school, `${one.programme} ${one.year}`]
            .filter((part) => part !== '')
            .join('. ')}
        </span>
        {one.aim === '' ? null : <span className={classes.quiet}>{one.aim}</span>}
      </div>
      <Tag tone="plain">{one.themeWords}</Tag>
    </li>
  );
}
