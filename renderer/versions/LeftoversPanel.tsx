import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Leftover } from '../../shared/contract/versions.ts';
import { backupMoment } from '../../shared/rules/backup-words.ts';
import { counted } from '../../shared/rules/dates.ts';
import { client, runJob } from '../client.ts';
import { receiveFile } from '../shell.ts';
import { explain, useSubmit } from '../submit.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Refused } from '../ui/Problem.tsx';
import { focusHeading } from '../ui/page-focus.ts';
import { showDone } from '../ui/undo.tsx';
import { useJob } from './use-job.ts';
import classes from './versions.module.css';

/** Changes that were found on this computer and do not continue this file; nothing where there are none. */
export function LeftoversPanel({ onDone }: { readonly onDone: () => void }) {
  const { reply, problem, ask } = useJob(client.versions.leftovers, {});
  if (problem !== null)
    return (
      <ErrorPanel title="The changes that were found could not be read" onRetry={() => void ask()}>
        {problem}
      </ErrorPanel>
    );
  return (reply?.leftovers ?? []).map((leftover) => (
    <Found
      key={leftover.id}
      leftover={leftover}
      onDone={() => {
        onDone();
        void ask();
      }}
    />
  ));
}

function titleOf({ steps, more, damaged }: Leftover): string {
  if (steps.length > 0) return `${counted(steps.length + more, 'change')} found on this computer`;
  return damaged ? 'Changes that cannot be read' : 'Changes that are in this file already';
}

/** What was cut off or damaged may have been done in this very version. */
const noteOf = ({ damaged }: Leftover): string =>
  damaged
    ? 'What could be read of them, and not in what you see'
    : 'Made in another version of this file, and not in what you see';

/** What is said of something in which no change is listed. */
function withoutChanges({ damaged, repeats }: Leftover): string {
  if (!damaged) return 'Everything that was found here is in what you see.';
  if (repeats) return 'It is damaged, and what could be read of it is listed with the others on this page.';
  return 'What was found is damaged, or from another Baton.';
}

function Found({ leftover, onDone }: { readonly leftover: Leftover; readonly onDone: () => void }) {
  const { id, places, steps, more, damaged } = leftover;
  const [dismissing, setDismissing] = useState(false);
  const { busy, submit, rest } = useSubmit([]);
  const count = steps.length + more;
  const asked = { leftover: id };
  const takeIn = async () => {
    const done = await submit(async () => {
      const { say } = await runJob(client.versions.applyLeftover, asked);
      showDone(say);
    });
    if (!done) return;
    focusHeading();
    onDone();
  };
  const hand = () =>
    submit(async () => {
      const list = await runJob(client.versions.exportLeftover, asked);
      if (list === null) return;
      await receiveFile(list);
      showDone(`Saved ${list.name}.`);
    });
  return (
    <Panel title={titleOf(leftover)} note={count === 0 ? undefined : noteOf(leftover)}>
      {count === 0 ? (
        <p>{withoutChanges(leftover)} It is kept as it is until you dismiss it.</p>
      ) : (
        <ol className={classes.steps} aria-label="What was found">
          {steps.map(({ at, words }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have an order and nothing else here
            <li key={place}>
              <span>{words}</span> <span className={classes.quiet}>{backupMoment(at)}</span>
            </li>
          ))}
        </ol>
      )}
      {more > 0 ? <p className={classes.quiet}>and {counted(more, 'more change')}.</p> : null}
      {damaged && count > 0 ? <p className={classes.quiet}>What follows them could not be read.</p> : null}
      {places > 1 && count > 0 ? (
        <p className={classes.quiet}>
          Found in {places} places that hold these changes or some of them. Taken in or dismissed, they go
          from all.
        </p>
      ) : null}
      <Refused say={rest} />
      <div className={classes.tools}>
        {count === 0 ? null : (
          <>
            <Button variant="filled" size="sm" loading={busy} onClick={() => void takeIn()}>
              Take them in
            </Button>
            <Button size="sm" disabled={busy} onClick={() => void hand()}>
              Save as a list
            </Button>
          </>
        )}
        <Button size="sm" disabled={busy} onClick={() => setDismissing(true)}>
          Dismiss
        </Button>
      </div>
      <ConfirmDelete
        opened={dismissing}
        question="Dismiss these changes for good?"
        button="Dismiss them"
        explain={explain}
        onClose={() => setDismissing(false)}
        onDelete={async () => {
          await runJob(client.versions.dismissLeftover, asked);
          onDone();
        }}
      >
        {count === 0
          ? 'Nothing can be got back from it by Baton afterwards.'
          : 'They are not in this file. Save them as a list first if they may be wanted.'}
      </ConfirmDelete>
    </Panel>
  );
}
