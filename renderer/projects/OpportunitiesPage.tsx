import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpportunityRow } from '../../shared/contract/projects-shapes.ts';
import { roleOf } from '../../shared/reference/roles.ts';
import { asRead } from '../../shared/rules/by-text.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { matches, searchKey, searchWords } from '../../shared/rules/search.ts';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { useHashQuery } from '../ui/hash.ts';
import { IconPlus } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Tag } from '../ui/Tag.tsx';
import { keptInVisit } from '../ui/visits.ts';
import { useDoing } from '../use-doing.ts';
import { OpportunityForm } from './OpportunityForm.tsx';
import { ProjectTabs } from './ProjectTabs.tsx';
import classes from './projects.module.css';
import { SchoolsGive } from './SchoolsGive.tsx';
import { TakeDrawer } from './TakeDrawer.tsx';
import { ThemesDrawer } from './ThemesDrawer.tsx';

const filters = [
  ['themeWords', 'All themes', 'Theme'],
  ['school', 'All schools', 'School'],
  ['phase', 'All phases', 'Phase'],
] as const;
type Filter = (typeof filters)[number][0];

const useKeptFind = keptInVisit<string>();
const useKeptFilters = keptInVisit<Readonly<Partial<Record<Filter, string>>>>();

/** The bank: projects that schools offer, whom they suit, and how many took them. */
export function OpportunitiesPage() {
  const asked = useQuery(api.projects.opportunities.queryOptions({ input: {} }));
  const placeId = useHashQuery().get('for');
  const meeting = useStatus()?.meeting != null;
  const [find, setFind] = useKeptFind('');
  const [chosen, setChosen] = useKeptFilters({});
  const [opened, setOpened] = useState<OpportunityRow | 'new' | 'themes' | null>(null);
  const [taking, setTaking] = useState<OpportunityRow | null>(null);
  const shut = () => setOpened(null);
  const all = asked.data?.opportunities ?? [];
  const wanted = searchWords(find);
  const rows = all.filter(
    (one) =>
      filters.every(([key]) => chosen[key] === undefined || one[key] === chosen[key]) &&
      matches(searchKey(one.fields.title, one.fields.needs, one.school, one.themeWords), wanted),
  );
  const standing = all.filter(({ withdrawnOn }) => withdrawnOn === null);
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={17} aria-hidden />}
      onClick={() => setOpened('new')}
    >
      Add an opportunity
    </Button>
  );
  return (
    <Page
      title="Opportunities"
      subtitle={
        asked.data === undefined
          ? null
          : `${counted(standing.length, 'project')} that schools offer to participants.`
      }
      actions={
        <>
          <Button onClick={() => setOpened('themes')}>Themes</Button>
          {add}
        </>
      }
    >
      <ProjectTabs now="Opportunities" />
      {asked.error === null ? null : (
        <ErrorPanel title="The opportunities did not load" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      )}
      {asked.isPending ? <LoadingRows label="Loading the opportunities" rows={6} /> : null}
      {asked.data === undefined ? null : all.length === 0 ? (
        <Panel>
          <EmptyState title="The bank is empty" action={add}>
            Put in what schools offer: a project that needs somebody, and whom to ask about it.
          </EmptyState>
        </Panel>
      ) : (
        <>
          <div className={classes.filters}>
            <SearchField
              label="Words of an opportunity"
              value={find}
              onChange={setFind}
              found={counted(rows.length, 'opportunity', 'opportunities')}
              width={240}
            />
            {filters.map(([key, words, label]) => (
              <Select
                key={key}
                aria-label={label}
                placeholder={words}
                clearable
                data={[...new Set(all.map((one) => one[key] ?? ''))].filter((one) => one !== '').sort(asRead)}
                value={chosen[key] ?? null}
                w={key === 'phase' ? 160 : 230}
                onChange={(value) => {
                  const { [key]: _, ...others } = chosen;
                  setChosen(value === null ? others : { ...others, [key]: value });
                }}
              />
            ))}
          </div>
          <Panel flush={rows.length > 0}>
            <ul className={classes.list} aria-label="Opportunities">
              {rows.map((one) => (
                <Offered
                  key={one.id}
                  one={one}
                  meeting={meeting}
                  onTake={() => setTaking(one)}
                  onChange={() => setOpened(one)}
                />
              ))}
            </ul>
            {rows.length === 0 ? <EmptyState title="No opportunity like that" /> : null}
          </Panel>
          <SchoolsGive schools={asked.data.schools} />
        </>
      )}
      {opened === 'themes' ? <ThemesDrawer onClose={shut} /> : null}
      {opened === null || opened === 'themes' ? null : (
        <OpportunityForm opportunity={opened === 'new' ? null : opened} onClose={shut} />
      )}
      {taking === null ? null : (
        <TakeDrawer
          opportunity={taking}
          placeId={placeId}
          onTaken={(id) => {
            location.hash = `#/projects/${id}`;
          }}
          onClose={() => setTaking(null)}
        />
      )}
    </Page>
  );
}

interface OfferedProps {
  readonly one: OpportunityRow;
  readonly meeting: boolean;
  readonly onTake: () => void;
  readonly onChange: () => void;
}

function Offered({ one, meeting, onTake, onChange }: OfferedProps) {
  const doing = useDoing();
  const { fields, taken, withdrawnOn } = one;
  const isFull = taken !== null && taken >= fields.people;
  const roles = listed(fields.roles.map((code) => roleOf(code)?.words ?? code));
  const dates = [
    fields.from === null ? '' : `from ${longDate(fields.from)}`,
    fields.to === null ? '' : `until ${longDate(fields.to)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return (
    <li className={classes.row}>
      <div>
        <span className={classes.name}>{fields.title}</span> <Tag tone="plain">{one.themeWords}</Tag>{' '}
        {withdrawnOn === null ? null : <Tag tone="warn">Withdrawn {longDate(withdrawnOn)}</Tag>}
        <span className={classes.quiet}>
          {one.school}
          {fields.ask === '' ? '' : `; ask ${fields.ask}`}
          {dates === '' ? '' : `; ${dates}`}
        </span>
        {fields.needs === '' ? null : <span className={classes.quiet}>{fields.needs}</span>}
        <span className={classes.quiet}>
          {taken === null
            ? `For ${counted(fields.people, 'person', 'people')}`
            : `${taken} of ${fields.people} taken`}
          {roles === '' ? '' : `. Suits: ${roles}`}
        </span>
      </div>
      {meeting ? null : (
        <span className={classes.does}>
          {withdrawnOn !== null || isFull ? null : (
            <Button size="sm" aria-label={`Take this one: ‘${fields.title}’`} onClick={onTake}>
              Take this one
            </Button>
          )}
          <Button size="sm" aria-label={`Change ‘${fields.title}’`} onClick={onChange}>
            Change
          </Button>
          {taken === 0 ? (
            <Button
              size="sm"
              aria-label={`Take out ‘${fields.title}’`}
              onClick={() =>
                void doing(
                  () => send(client.projects.removeOffer, { id: one.id }),
                  'The opportunity is out of the bank.',
                )
              }
            >
              Take out
            </Button>
          ) : null}
        </span>
      )}
    </li>
  );
}
