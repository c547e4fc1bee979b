import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GiverRow } from '../../shared/contract/matching-shapes.ts';
import { MATCH_KINDS, matchKindWords } from '../../shared/reference/matching.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { matches, searchKey, searchWords } from '../../shared/rules/search.ts';
import { api, client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconUserPlus } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useRefused } from '../ui/read-only.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { Tag } from '../ui/Tag.tsx';
import { keptInVisit } from '../ui/visits.ts';
import { kindChoices } from './choices.ts';
import { GiverForm } from './GiverForm.tsx';
import classes from './matching.module.css';
import { PartyName } from './PartyName.tsx';
import { daysShort, focusWords, rolesWords } from './words.ts';

const ALL = 'all';

const useKeptKind = keptInVisit<string>();
const useKeptFind = keptInVisit<string>();

/** Everybody who gives: coaches, mentors, hosts, host schools and consultant leaders, with what they give. */
export function PoolPage() {
  const asked = useQuery(api.matching.pool.queryOptions({ input: {} }));
  const [kind, setKind] = useKeptKind(ALL);
  const [find, setFind] = useKeptFind('');
  const [opened, setOpened] = useState<GiverRow | 'new' | null>(null);
  const wanted = searchWords(find);
  const rows = (asked.data ?? []).filter(
    (one) =>
      (kind === ALL || one.fields.kind === kind) &&
      matches(searchKey(one.name, `${one.school} ${focusWords(one.fields.focus)}`), wanted),
  );
  const standing = asked.data?.filter((one) => one.withdrawnOn === null).length ?? 0;
  const add = (
    <Button
      variant="filled"
      leftSection={<IconUserPlus size={17} aria-hidden />}
      onClick={() => setOpened('new')}
    >
      Add somebody who gives
    </Button>
  );
  return (
    <Page
      title="Who gives"
      crumbs={[{ label: 'Matching', href: '#/matching' }]}
      subtitle={
        asked.data === undefined
          ? null
          : `${counted(standing, 'offer')} of help: ${listed(
              MATCH_KINDS.map((one) => {
                const of = (asked.data ?? []).filter(
                  (row) => row.fields.kind === one && row.withdrawnOn === null,
                );
                return counted(of.length, matchKindWords[one].giver, matchKindWords[one].givers);
              }),
            )}.`
      }
      actions={add}
    >
      {asked.error === null ? null : (
        <ErrorPanel title="Who gives did not load" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      )}
      {asked.isPending ? <LoadingRows label="Loading who gives" rows={6} /> : null}
      {asked.data === undefined ? null : asked.data.length === 0 ? (
        <Panel>
          <EmptyState title="Nobody gives yet" action={add}>
            Add heads and senior leaders who coach or mentor, hosts of visits and placements, and consultant
            leaders.
          </EmptyState>
        </Panel>
      ) : (
        <>
          <div className={classes.filters}>
            <SearchField label="Find who gives" value={find} onChange={setFind} />
            <Select
              aria-label="Kind"
              data={[{ value: ALL, label: 'All kinds' }, ...kindChoices]}
              value={kind}
              allowDeselect={false}
              onChange={(value) => setKind(value ?? ALL)}
            />
          </div>
          <Panel flush>
            <div className={classes.scroll}>
              <table className={classes.table} aria-label="Who gives">
                <thead>
                  <tr>
                    <th scope="col">Who</th>
                    <th scope="col">As</th>
                    <th scope="col">Places</th>
                    <th scope="col">Knows</th>
                    <th scope="col">When</th>
                    <th scope="col">Training</th>
                    <th scope="col">Do</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((one) => (
                    <Giver key={one.id} one={one} onOpen={() => setOpened(one)} />
                  ))}
                </tbody>
              </table>
            </div>
            {rows.length === 0 ? <EmptyState title="Nobody like that gives" /> : null}
          </Panel>
        </>
      )}
      {opened === null ? null : (
        <GiverForm giver={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />
      )}
    </Page>
  );
}

function Giver({ one, onOpen }: { readonly one: GiverRow; readonly onOpen: () => void }) {
  const [asked, setAsked] = useState(false);
  const refused = useRefused();
  const { fields } = one;
  const { kind, places, days } = fields;
  return (
    <tr>
      <th scope="row">
        <PartyName party={one} detail={one.post} />
      </th>
      <td>
        {matchKindWords[kind].giver}
        {one.withdrawnOn === null ? null : <Tag tone="warn">Withdrew {longDate(one.withdrawnOn)}</Tag>}
      </td>
      <td className={classes.few}>
        {one.taken === null ? '' : `${one.taken} of `}
        {kind === 'visit' ? places * days.length : places}
      </td>
      <td>
        {[focusWords(fields.focus), listed(fields.phases), rolesWords(fields.roles)]
          .filter((part) => part !== '')
          .join('. ') || 'Not said'}
      </td>
      <td>
        {kind === 'visit'
          ? days.map(({ from, to }) => daysShort(from, to)).join('; ') || 'No days offered'
          : fields.from === null && fields.to === null
            ? 'Any time'
            : daysShort(fields.from, fields.to) || `until ${daysShort(fields.to, fields.to)}`}
      </td>
      <td>
        {fields.training === '' ? 'Not said' : fields.training}
        {fields.trainedOn === null ? '' : `, ${longDate(fields.trainedOn)}`}
      </td>
      <td>
        <span className={classes.does}>
          <Button
            size="sm"
            aria-label={`Change what ${one.name} gives as ${matchKindWords[kind].giver}`}
            onClick={onOpen}
          >
            Change
          </Button>
          {one.taken === 0 ? (
            <Button
              size="sm"
              aria-label={`Take out ${one.name} as ${matchKindWords[kind].giver}`}
              onClick={() => refused() || setAsked(true)}
            >
              Take out
            </Button>
          ) : null}
        </span>
        <ConfirmDelete
          opened={asked}
          question={`Take ${one.name} out of the ${matchKindWords[kind].givers}?`}
          button="Take out"
          explain={explain}
          onClose={() => setAsked(false)}
          onDelete={async () => {
            await send(client.matching.removeGiver, { id: one.id });
            showUndoable(`${one.name} is out of the ${matchKindWords[kind].givers}.`);
          }}
        >
          What they give goes out of the pool: places, days, expertise and training. Somebody who gives no
          longer for now can withdraw instead, in Change.
        </ConfirmDelete>
      </td>
    </tr>
  );
}
