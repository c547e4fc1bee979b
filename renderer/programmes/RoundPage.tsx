import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'wouter';
import { api } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { RoundBody } from './RoundBody.tsx';

/** One year's intake of a programme: who is put forward, why, in what order, and what was sent. */
export function RoundPage() {
  const { id = '', nomination } = useParams<{ id: string; nomination?: string }>();
  const [, go] = useLocation();
  const round = useQuery(api.programmes.round.queryOptions({ input: { id } }));
  if (round.error !== null)
    return (
      <Page title="Round" crumbs={[{ label: 'Programmes', href: '#/programmes' }]}>
        <ErrorPanel title="This round cannot be shown" onRetry={() => void round.refetch()}>
          {explain(round.error)}
        </ErrorPanel>
      </Page>
    );
  if (round.data === undefined) return <LoadingRows label="Loading the round" rows={6} />;
  const here = `/programmes/rounds/${id}`;
  return (
    <RoundBody
      round={round.data}
      opened={nomination ?? null}
      onOpened={(next) => go(next === null ? here : `${here}/${next}`)}
    />
  );
}
