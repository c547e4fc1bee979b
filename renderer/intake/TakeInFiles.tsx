import { Button } from '@mantine/core';
import { mostFiles } from '../../shared/contract/intake.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { roundClosed } from '../../shared/contract/round-closed.ts';
import { dropFiles, pickFiles } from '../shell.ts';
import { IconUpload } from '../ui/icons.ts';
import { Panel } from '../ui/Panel.tsx';
import { Refused } from '../ui/Problem.tsx';
import classes from './intake.module.css';
import { type Reading, readWorkbooks } from './reading.ts';

interface TakeInFilesProps {
  readonly roundId: string;
  readonly closed: boolean;
  readonly reading: Reading;
}

/** Takes the workbooks that schools sent, dropped or chosen together, and has them read. */
export function TakeInFiles({ roundId, closed, reading }: TakeInFilesProps) {
  const { busy, say, stop, refused } = reading;
  return (
    <Panel title="Take in nominations">
      <div className={classes.stack}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button inside */}
        <div
          className={classes.drop}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            const files = [...event.dataTransfer.files];
            void readWorkbooks(roundId, async (fetching) => {
              if (closed) throw roundClosed();
              refuseTooMany(files.length);
              return dropFiles(files, fetching);
            });
          }}
        >
          <p className={classes.quiet}>
            {closed
              ? 'This round is closed. Open it again on its page to take in what came late.'
              : 'Drop the workbooks that schools sent here, all of them together. You see what is in each before anything goes in.'}
          </p>
          <div className={classes.actions}>
            <Button
              variant="filled"
              loading={busy}
              disabled={closed}
              leftSection={<IconUpload size={16} aria-hidden />}
              onClick={() =>
                void readWorkbooks(roundId, (fetching) => pickFiles('nomination_workbooks', fetching))
              }
            >
              Choose the workbooks
            </Button>
            {stop === null ? null : (
              <Button size="sm" onClick={() => stop.abort()}>
                Cancel
              </Button>
            )}
            <span role="status">{say}</span>
          </div>
        </div>
        <Refused say={refused} />
      </div>
    </Panel>
  );
}

function refuseTooMany(count: number): void {
  if (count > mostFiles)
    throw new Refusal('intake.too-many-files', `${count} files are more than Baton reads at once.`, {
      wayOut: `Drop at most ${mostFiles}, then the rest.`,
    });
}
