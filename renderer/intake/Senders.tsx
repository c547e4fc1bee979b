import { Button } from '@mantine/core';
import { useState } from 'react';
import type { intakeContract } from '../../shared/contract/intake.ts';
import type { ReplyOf } from '../../shared/contract/kinds.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { client, runJob } from '../client.ts';
import { receiveFile } from '../shell.ts';
import { useSubmit } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconCopy, IconFileExport } from '../ui/icons.ts';
import { Panel } from '../ui/Panel.tsx';
import { Refused } from '../ui/Problem.tsx';
import { useRefused } from '../ui/read-only.ts';
import { showDone, showProblem } from '../ui/undo.tsx';
import { CameDrawer } from './CameDrawer.tsx';
import classes from './intake.module.css';
import { Sender } from './Sender.tsx';

type Round = ReplyOf<(typeof intakeContract)['round']>;

interface SendersProps {
  readonly roundId: string;
  readonly round: Round;
}

/** Every school of the alliance: what came and when, or that nothing has; a reminder to copy, and decisions to send. */
export function Senders({ roundId, round }: SendersProps) {
  const [shown, setShown] = useState<string | null>(null);
  const refused = useRefused();
  const { busy, submit, rest } = useSubmit([]);
  const { senders } = round;
  const missing = senders.filter(({ files }) => files.length === 0);
  const sent = senders.filter(({ nominations }) => nominations.length > 0);
  const sendTo = (schoolIds: readonly string[]) => {
    if (refused()) return;
    void submit(async () => {
      const file = await runJob(client.intake.sendDecisions, { roundId, schoolIds: [...schoolIds] });
      if (file === null) return;
      await receiveFile(file);
      showDone(`Decisions for ${counted(schoolIds.length, 'school')} are in ${file.name}.`);
    });
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(reminderOf(round));
      showDone(`A reminder with ${counted(missing.length, 'school')} is copied.`);
    } catch {
      showProblem('The reminder could not be copied.', 'Copy the names from the list.');
    }
  };
  return (
    <Panel
      title="Schools"
      note={
        missing.length === 0
          ? `${counted(senders.length, 'school')}`
          : `${counted(missing.length, 'school has', 'schools have')} sent nothing yet`
      }
      actions={
        <>
          <Button
            size="sm"
            disabled={missing.length === 0}
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => void copy()}
          >
            Copy a reminder
          </Button>
          <Button
            size="sm"
            loading={busy}
            disabled={sent.length === 0}
            leftSection={<IconFileExport size={16} aria-hidden />}
            onClick={() => sendTo(sent.map(({ id }) => id))}
          >
            Send decisions to all
          </Button>
        </>
      }
      flush
    >
      <Refused say={rest} />
      {senders.length === 0 ? (
        <EmptyState title="No school yet">
          Schools of the alliance stand here once they are in the file: they come with their first workbook,
          or add them in <a href="#/settings">Settings</a>.
        </EmptyState>
      ) : (
        <ul className={classes.list} aria-label="Schools">
          {[...missing, ...senders.filter(({ files }) => files.length > 0)].map((sender) => (
            <Sender
              key={sender.id}
              sender={sender}
              busy={busy}
              onShow={setShown}
              onSend={() => sendTo([sender.id])}
            />
          ))}
        </ul>
      )}
      {shown === null ? null : <CameDrawer id={shown} onClose={() => setShown(null)} />}
    </Panel>
  );
}

function reminderOf({ programme, academicYear, deadline, senders }: Round): string {
  const names = senders.filter(({ files }) => files.length === 0).map(({ name }) => name);
  return [
    `Nominations for ${programme} ${academicYear} close on ${longDate(deadline)}.`,
    'Nothing has come yet from:',
    ...names.map((name) => `- ${name}`),
  ].join('\n');
}
