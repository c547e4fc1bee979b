import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestRow } from '../../shared/contract/matching-shapes.ts';
import { matchKindWords } from '../../shared/reference/matching.ts';
import { counted } from '../../shared/rules/dates.ts';
import { matches, searchKey, searchWords } from '../../shared/rules/search.ts';
import { api, client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconPlus } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useRefused } from '../ui/read-only.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { Tag } from '../ui/Tag.tsx';
import { keptInVisit } from '../ui/visits.ts';
import { kindChoices } from './choices.ts';
import { FromRound } from './FromRound.tsx';
import classes from './matching.module.css';
import { PartyName } from './PartyName.tsx';
import { RequestForm } from './RequestForm.tsx';
import { daysShort, focusWords, requestStates, rolesWords } from './words.ts';

const ALL = 'all';

const isAsked = ({ withdrawnOn, state }: RequestRow) => withdrawnOn === null && state !== 'left';

const useKeptKind = keptInVisit<string>();
const useKeptFind = keptInVisit<string>();

/** Everything that is asked for, by hand or taken over from a round. */
export function RequestsPage() {
  const asked = useQuery(api.matching.requests.queryOptions({ input: {} }));
  const [kind, setKind] = useKeptKind(ALL);
  const [find, setFind] = useKeptFind('');
  const [opened, setOpened] = useState<RequestRow | 'new' | 'round' | null>(null);
  const shut = () => setOpened(null);
  const wanted = searchWords(find);
  const all = asked.data?.requests;
  const rows = (all ?? []).filter(
    (one) =>
      (kind === ALL || one.fields.kind === kind) &&
      matches(searchKey(one.name, `${one.school} ${one.round ?? ''}`), wanted),
  );
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={17} aria-hidden />}
      onClick={() => setOpened('new')}
    >
      Put in a request
    </Button>
  );
  return (
    <Page
      title="Requests"
      crumbs={[{ label: 'Matching', href: '#/matching' }]}
      subtitle={
        all === undefined
          ? null
          : `${counted(all.filter(isAsked).length, 'request')} for coaches, mentors, visits, placements and consultant leaders.`
      }
      actions={
        <>
          {asked.data === undefined || asked.data.rounds.length === 0 ? null : (
            <Button onClick={() => setOpened('round')}>Take over from a round</Button>
          )}
          {add}
        </>
      }
    >
      {asked.error === null ? null : (
        <ErrorPanel title="The requests did not load" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      )}
      {asked.isPending ? <LoadingRows label="Loading the requests" rows={6} /> : null}
      {all === undefined ? null : all.length === 0 ? (
        <Panel>
          <EmptyState title="Nobody asks yet" action={add}>
            Put in what participants ask for, or take it over from a round once places are offered.
          </EmptyState>
        </Panel>
      ) : (
        <>
          <div className={classes.filters}>
            <SearchField label="Find a request" value={find} onChange={setFind} />
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
              <table className={classes.table} aria-label="Requests">
                <thead>
                  <tr>
                    <th scope="col">Who asks</th>
                    <th scope="col">For</th>
                    <th scope="col">What</th>
                    <th scope="col">When</th>
                    <th scope="col">State</th>
                    <th scope="col">Do</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((one) => (
                    <Request key={one.id} one={one} onOpen={() => setOpened(one)} />
                  ))}
                </tbody>
              </table>
            </div>
            {rows.length === 0 ? <EmptyState title="No request like that" /> : null}
          </Panel>
        </>
      )}
      {opened === 'round' && asked.data !== undefined ? (
        <FromRound rounds={asked.data.rounds} onClose={shut} />
      ) : null}
      {opened === null || opened === 'round' ? null : (
        <RequestForm request={opened === 'new' ? null : opened} onClose={shut} />
      )}
    </Page>
  );
}

function Request({ one, onOpen }: { readonly one: RequestRow; readonly onOpen: () => void }) {
  const [asked, setAsked] = useState(false);
  const refused = useRefused();
  const { fields } = one;
  const state = one.state === null ? null : requestStates[one.state];
  const what = [
    fields.role === null ? '' : rolesWords([fields.role]),
    focusWords(fields.focus),
    fields.phase ?? '',
    fields.kind === 'visit' ? counted(fields.days, 'day') : '',
  ].filter((part) => part !== '');
  return (
    <tr>
      <th scope="row">
        <PartyName party={one} detail={one.post} />
      </th>
      <td>
        {matchKindWords[fields.kind].wants}
        {one.round === null ? null : <span className={classes.quiet}>{one.round}</span>}
      </td>
      <td>{what.join('. ') || 'Anything'}</td>
      <td>
        {fields.from === null && fields.to === null
          ? 'Any time'
          : daysShort(fields.from, fields.to) || `until ${daysShort(fields.to, fields.to)}`}
      </td>
      <td>{state === null ? null : <Tag tone={state.tone}>{state.words}</Tag>}</td>
      <td>
        <span className={classes.does}>
          <Button
            size="sm"
            aria-label={`Change the ${matchKindWords[fields.kind].request} of ${one.name}`}
            onClick={onOpen}
          >
            Change
          </Button>
          {one.state === 'open' || one.state === 'withdrawn' || one.state === 'left' ? (
            <Button
              size="sm"
              aria-label={`Take out the ${matchKindWords[fields.kind].request} of ${one.name}`}
              onClick={() => refused() || setAsked(true)}
            >
              Take out
            </Button>
          ) : null}
        </span>
        <ConfirmDelete
          opened={asked}
          question={`Take out the ${matchKindWords[fields.kind].request} of ${one.name}?`}
          button="Take out"
          explain={explain}
          onClose={() => setAsked(false)}
          onDelete={async () => {
            await send(client.matching.removeRequest, { id: one.id });
            showUndoable(`The ${matchKindWords[fields.kind].request} of ${one.name} is out.`);
          }}
        >
          What was asked for goes with it. A request that is not asked for any more can be withdrawn instead,
          in Change.
        </ConfirmDelete>
      </td>
    </tr>
  );
}
