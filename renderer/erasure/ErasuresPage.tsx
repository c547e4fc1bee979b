import { useQuery } from '@tanstack/react-query';
import type { Erasure } from '../../shared/contract/erasure.ts';
import { londonDate, longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { EraseButton } from './EraseButton.tsx';
import classes from './erasure.module.css';
import { Mentions } from './PlanOfErasure.tsx';
import { lastErased } from './running.ts';
import { GivenUpErasure, WaitingErasure } from './WaitingErasure.tsx';
import { backupsAfter, kindWords, leftAfter, outOfReach } from './words.ts';

/** That erasures took place, and what they could not reach; never whose they were. */
export function ErasuresPage() {
  const list = useQuery(api.erasure.list.queryOptions({ input: {} }));
  const last = lastErased();
  return (
    <Page
      title="Erasures"
      crumbs={[{ label: 'Settings', href: '#/settings' }]}
      subtitle="That something was erased from this file, when, and what could not be reached. Whose it was is kept nowhere."
    >
      {list.error ? (
        <ErrorPanel title="The erasures did not load" onRetry={() => void list.refetch()}>
          {explain(list.error)}
        </ErrorPanel>
      ) : null}
      {list.data === undefined ? (
        list.error ? null : (
          <LoadingRows label="Loading the erasures" />
        )
      ) : (
        <div className={classes.stack}>
          {list.data.waiting === null ? null : <WaitingErasure waiting={list.data.waiting} />}
          {list.data.givenUp === null ? null : <GivenUpErasure why={list.data.givenUp} />}
          {last === null || last.mentions.length === 0 ? null : (
            <Panel>
              <Mentions mentions={[...last.mentions]} />
            </Panel>
          )}
          <NoLongerHere people={list.data.noLongerHere} />
          <Panel flush={list.data.erasures.length > 0}>
            {list.data.erasures.length === 0 ? (
              <EmptyState
                title={list.data.hidden ? 'Erasures are not shown in a meeting' : 'Nothing has been erased'}
              >
                {list.data.hidden
                  ? 'End the meeting to see them.'
                  : 'A person is erased from their page, under Record, or from here once they are no longer in the file; the single answers of a 360 from its result.'}
              </EmptyState>
            ) : (
              <ul className={classes.records}>
                {list.data.erasures.map((one) => (
                  <Record key={one.at} erasure={one} />
                ))}
              </ul>
            )}
          </Panel>
        </div>
      )}
    </Page>
  );
}

/** They have no page from which they could be erased. */
function NoLongerHere({ people }: { readonly people: readonly { id: string; name: string }[] }) {
  if (people.length === 0) return null;
  return (
    <Panel title="No longer in the file" flush>
      <p className={classes.record}>
        The history still names them, and backups may hold them: their adding was undone, or their row was
        taken out in another way.
      </p>
      <ul className={classes.records}>
        {people.map(({ id, name }) => (
          <li key={id} className={classes.record}>
            {name}
            <div>
              <EraseButton what={{ kind: 'person', id }} name={name} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Record({ erasure }: { readonly erasure: Erasure }) {
  return (
    <li className={classes.record}>
      <p className={classes.when}>{longDate(londonDate(erasure.at))}</p>
      <p>{kindWords[erasure.kind]}</p>
      <ul className={classes.list}>
        {backupsAfter(erasure).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className={classes.quiet}>Not reached, so still to be seen to:</p>
      <ul className={classes.list}>
        {[...leftAfter(erasure), ...outOfReach[erasure.kind]].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </li>
  );
}
