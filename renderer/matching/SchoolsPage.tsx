import { useQuery } from '@tanstack/react-query';
import { MATCH_KINDS, matchKindWords } from '../../shared/reference/matching.ts';
import { counted } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import classes from './matching.module.css';

/** What every school gives and receives, by kind of help. */
export function SchoolsPage() {
  const asked = useQuery(api.matching.schools.queryOptions({ input: {} }));
  const schools = asked.data;
  return (
    <Page
      title="Give and take"
      crumbs={[{ label: 'Matching', href: '#/matching' }]}
      subtitle="Matches proposed and accepted, beside the places offered and the requests that stand."
    >
      {asked.error === null ? null : (
        <ErrorPanel title="The schools did not load" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      )}
      {asked.isPending ? <LoadingRows label="Loading the schools" rows={6} /> : null}
      {schools === undefined ? null : schools.length === 0 ? (
        <Panel>
          <EmptyState title="Nothing to show in a meeting">
            What schools give and receive counts people who are not shown.
          </EmptyState>
        </Panel>
      ) : (
        <Panel flush>
          <div className={classes.scroll}>
            <table className={classes.table} aria-label="What every school gives and receives">
              <thead>
                <tr>
                  <th scope="col">School</th>
                  <th scope="col">Gives or receives</th>
                  {MATCH_KINDS.map((kind) => (
                    <th scope="col" key={kind}>
                      {matchKindWords[kind].many}
                    </th>
                  ))}
                </tr>
              </thead>
              {schools.map((school) => (
                <tbody key={school.id}>
                  <tr>
                    <th scope="rowgroup" rowSpan={2}>
                      {school.name}
                      {school.ours ? <span className={classes.quiet}>Ours</span> : null}
                    </th>
                    <th scope="row">Gives</th>
                    {school.gives.map(({ kind, pairs, places, days }) => (
                      <td key={kind}>{pairs + places === 0 ? '–' : words(pairs, places, 'place', days)}</td>
                    ))}
                  </tr>
                  <tr>
                    <th scope="row">Receives</th>
                    {school.receives.map(({ kind, pairs, requests, days }) => (
                      <td key={kind}>
                        {pairs + requests === 0 ? '–' : words(pairs, requests, 'request', days)}
                      </td>
                    ))}
                  </tr>
                </tbody>
              ))}
            </table>
          </div>
        </Panel>
      )}
    </Page>
  );
}

function words(pairs: number, all: number, one: string, days: number): string {
  const visited = days === 0 ? '' : `, ${counted(days, 'day')}`;
  return `${pairs} of ${counted(all, one)}${visited}`;
}
