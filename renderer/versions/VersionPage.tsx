import { Progress } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { Version } from '../../shared/contract/versions.ts';
import { counted } from '../../shared/rules/dates.ts';
import { client, runJob } from '../client.ts';
import { useStatus } from '../session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { OTHER_PASSPHRASE, OtherPassphrase } from '../ui/passphrase/OtherPassphrase.tsx';
import { PersonRow } from './PersonRow.tsx';
import { useJob } from './use-job.ts';
import classes from './versions.module.css';

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A backup beside the file as it is now. */
export function BackupVersionPage() {
  const { id = '' } = useParams<{ id: string }>();
  return <VersionPage version={{ backup: id }} />;
}

/** A copy that lies beside the file, and the file as it is now. */
export function CopyVersionPage() {
  const { id = '' } = useParams<{ id: string }>();
  return <VersionPage version={{ copy: id }} />;
}

/** Two versions of the file: who differs, in what, and taking them over. */
function VersionPage({ version }: { readonly version: Version }) {
  const meeting = useStatus()?.meeting != null;
  if (meeting)
    return (
      <Page title="Another version of this file">
        <Panel>
          <EmptyState title="Other versions are not shown in a meeting">
            They hold everybody. End the meeting to compare them.
          </EmptyState>
        </Panel>
      </Page>
    );
  return <Compared version={version} />;
}

function Compared({ version }: { readonly version: Version }) {
  const { reply, working, problem, code, ask } = useJob(client.versions.people, { version });
  const [dismissed, setDismissed] = useState(false);
  const again = () => {
    setDismissed(false);
    void ask();
  };
  const backup = 'backup' in version;
  const people = reply?.people ?? [];
  return (
    <Page
      title={reply === null ? 'Another version of this file' : upper(reply.name)}
      crumbs={[
        backup ? { label: 'Backups', href: '#/backups' } : { label: 'Other versions', href: '#/versions' },
      ]}
      subtitle={
        reply === null
          ? null
          : people.length === 0
            ? 'Nobody in it differs from the file as it is now.'
            : `${counted(people.length, 'person', 'people')} ${people.length === 1 ? 'differs' : 'differ'} from the file as it is now. Taking somebody over makes them wholly what they are in it.`
      }
    >
      {problem === null ? null : (
        <ErrorPanel title="The two versions were not compared" onRetry={again}>
          {problem}
        </ErrorPanel>
      )}
      {code === OTHER_PASSPHRASE && !dismissed ? (
        <OtherPassphrase
          what={backup ? 'This backup' : 'This copy'}
          open={(by) => runJob(client.versions.unlock, { version, by })}
          onOpened={again}
          onClose={() => setDismissed(true)}
        />
      ) : null}
      {working !== null && reply === null ? (
        <div className={classes.working}>
          <LoadingRows label="Comparing the two versions" />
          {working.say === '' ? null : (
            <Progress value={working.fraction * 100} size="sm" aria-label={working.say} />
          )}
        </div>
      ) : null}
      {reply !== null && people.length === 0 ? (
        <Panel>
          <EmptyState title="Everybody is the same in both">
            What differs, if anything, is not about people: posts, rounds, settings.
          </EmptyState>
        </Panel>
      ) : null}
      {people.length === 0 ? null : (
        <Panel flush>
          <ul className={classes.list} aria-label="Who differs">
            {people.map((person) => (
              <PersonRow
                key={person.id}
                version={version}
                person={person}
                inWords={backup ? 'the backup' : 'the copy'}
                onTaken={() => void ask()}
              />
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  );
}
