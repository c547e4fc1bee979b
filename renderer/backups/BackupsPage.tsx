import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Backup } from '../../shared/contract/backups.ts';
import { londonDate } from '../../shared/rules/dates.ts';
import { api, client, runJob } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain, sentenceOf } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { OtherPassphrase } from '../ui/passphrase/OtherPassphrase.tsx';
import { BackupRow } from './BackupRow.tsx';
import classes from './backups.module.css';
import { RestoreDialog } from './RestoreDialog.tsx';

/** What Baton keeps of the file by itself: each backup's time, what differs from now, and the ways back to it. */
export function BackupsPage() {
  const status = useStatus();
  const meeting = status?.meeting != null;
  const file = status?.file;
  // Baton makes one whenever it is due, and no change of the file tells of that.
  const kept = useQuery(
    api.backups.list.queryOptions({ input: {}, enabled: !meeting, staleTime: 0, refetchInterval: 5_000 }),
  );
  const [restoring, setRestoring] = useState<{ backup: Backup; wasLocked: boolean } | null>(null);
  const [locked, setLocked] = useState<{ backup: Backup; goOn: () => void } | null>(null);
  if (meeting)
    return (
      <Page title="Backups">
        <Panel>
          <EmptyState title="Backups are not shown in a meeting">
            They are made all the same. End the meeting to see, look at or restore one.
          </EmptyState>
        </Panel>
      </Page>
    );
  if (status === undefined || file == null) return null;
  const today = status.today;
  return (
    <Page
      title="Backups"
      subtitle="Baton makes them by itself, on this computer: the last three of today, one for each of the days before, ten in all, and one for each academic year."
    >
      {kept.error ? (
        <ErrorPanel title="The backups did not load" onRetry={() => void kept.refetch()}>
          {explain(kept.error)}
        </ErrorPanel>
      ) : null}
      {kept.data?.problem ? (
        <ErrorPanel title="The latest backup could not be made">{sentenceOf(kept.data.problem)}</ErrorPanel>
      ) : null}
      {kept.data === undefined ? (
        kept.error ? null : (
          <LoadingRows label="Loading the backups" />
        )
      ) : kept.data.backups.length === 0 ? (
        <Panel>
          <EmptyState title="There is no backup">
            Baton makes one when something in {file.sample ? 'the sample' : 'the file'} is changed next, and
            as it is closed if anything was.
          </EmptyState>
        </Panel>
      ) : (
        <Panel flush>
          <ul className={classes.list}>
            {kept.data.backups.map((backup) => (
              <BackupRow
                key={backup.id}
                backup={backup}
                isToday={londonDate(backup.at) === today}
                lookedAt={file.backup?.id === backup.id}
                onRestore={() => setRestoring({ backup, wasLocked: false })}
                onLocked={(goOn) => setLocked({ backup, goOn })}
              />
            ))}
          </ul>
        </Panel>
      )}
      {restoring === null ? null : (
        <RestoreDialog
          {...restoring}
          onClose={() => setRestoring(null)}
          onLocked={() => {
            setRestoring(null);
            const { backup } = restoring;
            setLocked({ backup, goOn: () => setRestoring({ backup, wasLocked: true }) });
          }}
        />
      )}
      {locked === null ? null : (
        <OtherPassphrase
          what="This backup"
          open={(by) => runJob(client.versions.unlock, { version: { backup: locked.backup.id }, by })}
          onOpened={() => {
            setLocked(null);
            locked.goOn();
          }}
          onClose={() => setLocked(null)}
        />
      )}
    </Page>
  );
}
