import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CopyBeside } from '../../shared/contract/versions.ts';
import { backupMoment } from '../../shared/rules/backup-words.ts';
import { counted } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { client, runJob } from '../client.ts';
import { explain } from '../submit.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Panel } from '../ui/Panel.tsx';
import { focusHeading } from '../ui/page-focus.ts';
import { OtherPassphrase } from '../ui/passphrase/OtherPassphrase.tsx';
import { tellCopies } from './copies-seen.ts';
import { useJob } from './use-job.ts';
import classes from './versions.module.css';

/** Files in the same folder that are versions of this one. */
export function CopiesPanel() {
  const { reply, problem, working, ask } = useJob(client.versions.copies, {});
  const [typing, setTyping] = useState<CopyBeside | null>(null);
  const [deleting, setDeleting] = useState<CopyBeside | null>(null);
  useEffect(() => {
    if (reply !== null) tellCopies(reply.copies);
  }, [reply]);
  return (
    <Panel
      flush
      title="Beside it, in the same folder"
      actions={
        <Button size="sm" loading={working !== null} onClick={() => void ask()}>
          Look again
        </Button>
      }
    >
      {problem === null ? null : <ErrorPanel title="The folder could not be looked at">{problem}</ErrorPanel>}
      {reply === null ? (
        problem === null ? (
          <LoadingRows label="Looking at what lies beside the file" />
        ) : null
      ) : reply.copies.length === 0 ? (
        <EmptyState title="There is no other version beside it">
          Where a cloud folder makes a second one, it is told here, whatever it is called.
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {reply.copies.map((copy) => (
            <Copy
              key={copy.id}
              copy={copy}
              onType={() => setTyping(copy)}
              onDelete={() => setDeleting(copy)}
            />
          ))}
        </ul>
      )}
      {typing === null ? null : (
        <OtherPassphrase
          what="This copy"
          open={(by) => runJob(client.versions.unlock, { version: { copy: typing.id }, by })}
          onOpened={() => {
            setTyping(null);
            void ask();
          }}
          onClose={() => setTyping(null)}
        />
      )}
      {deleting === null ? null : (
        <ConfirmDelete
          opened
          question={`Delete '${deleting.name}' for good?`}
          button="Delete the copy"
          explain={explain}
          onClose={() => setDeleting(null)}
          onDelete={async () => {
            await runJob(client.versions.removeCopy, { copy: deleting.id, at: deleting.at });
            focusHeading();
            void ask();
          }}
        >
          {whatGoes(deleting)}
        </ConfirmDelete>
      )}
    </Panel>
  );
}

function whatGoes({ state, changes, people }: CopyBeside): string {
  if (state === 'contained') return 'Everything in it is in this file too.';
  if (state === 'set_aside') return 'Nothing can be rescued from it afterwards.';
  const those = `${counted(changes, 'change')} in it that ${changes === 1 ? 'is' : 'are'} not here`;
  const who = people === 0 ? '' : ' Take over first whom you want from it.';
  return `With it ${changes === 1 ? 'goes' : 'go'} ${those}.${who} To keep it apart instead, move it to another folder.`;
}

function standing({ state, changes, people, problem }: CopyBeside): string {
  const those = `${counted(changes, 'change')} in it that ${changes === 1 ? 'is' : 'are'} not here`;
  if (state === 'contained') return 'Everything in it is in this file too, so it can be deleted.';
  const they = changes === 1 ? 'it is' : 'they are';
  const who =
    people === 0
      ? `Nobody whom ${they} about differs any more: delete it once nothing else in it is wanted, such as a post or a round.`
      : `${counted(people ?? 0, 'person', 'people')} whom ${they} about ${people === 1 ? 'differs' : 'differ'}.`;
  if (state === 'ahead') return `It goes on from this file: ${those}. ${who}`;
  if (state === 'apart') return `Both were changed: ${those}. ${who}`;
  return problem ?? 'It could not be read.';
}

/** Where else the same changes are, so that nobody goes through them twice. */
function elsewhere({ changes, sameAs, within, found }: CopyBeside): string[] {
  const named = listed(sameAs.map((name) => `'${name}'`));
  const them = changes === 1 ? 'It is' : 'All of them are';
  const some = found === changes ? them : `${found} of them ${found === 1 ? 'is' : 'are'}`;
  return [
    ...(sameAs.length === 0 ? [] : [`${named} ${sameAs.length === 1 ? 'holds' : 'hold'} just the same.`]),
    ...(within === null ? [] : [`${them} in '${within}' too.`]),
    ...(found === 0 ? [] : [`${some} among the changes found on this computer too.`]),
  ];
}

const isRead = ({ state }: CopyBeside) => state !== 'set_aside' && state !== 'unread';
/** What Baton knows to be a version of this file. */
const isKnown = ({ state }: CopyBeside) => state !== 'locked' && state !== 'unread';

function Copy({
  copy,
  onType,
  onDelete,
}: {
  readonly copy: CopyBeside;
  readonly onType: () => void;
  readonly onDelete: () => void;
}) {
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <div className={classes.words}>
          <b className={classes.name}>{copy.name}</b>
          <span className={classes.quiet}>
            Written {backupMoment(copy.at)}
            {copy.madeBy === null || copy.state === 'set_aside' ? '' : `, named as ${copy.madeBy} does`}
          </span>
          <span>{[standing(copy), ...elsewhere(copy)].join(' ')}</span>
        </div>
        {copy.state === 'locked' ? (
          <Button size="sm" aria-label={`Type its passphrase: ${copy.name}`} onClick={onType}>
            Type its passphrase
          </Button>
        ) : !isRead(copy) ? null : (
          <Button
            size="sm"
            component="a"
            href={`#/versions/copy/${copy.id}`}
            aria-label={`See who differs: ${copy.name}`}
          >
            See who differs
          </Button>
        )}
        {isKnown(copy) ? (
          <Button size="sm" aria-label={`Delete: ${copy.name}`} onClick={onDelete}>
            Delete
          </Button>
        ) : null}
      </div>
    </li>
  );
}
