import { useQuery } from '@tanstack/react-query';
import { api } from '../../client.ts';
import { useStatus } from '../../session.ts';
import { explain } from '../../submit.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { Page } from '../../ui/Page.tsx';
import classes from './hand-over.module.css';
import { MadePanel } from './MadePanel.tsx';
import { MakeFile } from './MakeFile.tsx';
import { OwnFilePanel } from './OwnFilePanel.tsx';

const crumbs = [{ label: 'Settings', href: '#/settings' }];

/** The file goes to the next head: what passes, what opens it, and what becomes of the one that stays. */
export function HandOverPage() {
  const status = useStatus();
  const hidden = status?.meeting != null;
  const state = useQuery(api.handOver.state.queryOptions({ input: {}, gcTime: 0, enabled: !hidden }));
  return (
    <Page
      title="Hand this file over"
      crumbs={crumbs}
      subtitle="The next head gets a new file, with what you choose and a passphrase of their own. This one stays as it is."
    >
      {hidden ? (
        <EmptyState title="Not while a meeting looks on">End the meeting to hand the file over.</EmptyState>
      ) : null}
      {state.error && !hidden ? (
        <ErrorPanel title="This page did not load" onRetry={() => void state.refetch()}>
          {explain(state.error)}
        </ErrorPanel>
      ) : null}
      {hidden || state.error ? null : state.data === undefined ? (
        <LoadingRows label="Looking at the file" rows={6} />
      ) : (
        <div className={classes.page}>
          {state.data.ever && state.data.made === null ? <OwnFilePanel /> : null}
          {state.data.made === null ? <MakeFile /> : <MadePanel made={state.data.made} />}
        </div>
      )}
    </Page>
  );
}
