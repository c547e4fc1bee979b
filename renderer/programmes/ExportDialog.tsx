import { Button, Checkbox, Progress } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ExportPreview } from '../../shared/contract/round-views.ts';
import { counted } from '../../shared/rules/dates.ts';
import { api, client, runJob, useCommand } from '../client.ts';
import { receiveFile } from '../shell.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Problem } from '../ui/Problem.tsx';
import parts from './PreviewParts.module.css';
import { PreviewParts } from './PreviewParts.tsx';
import classes from './programmes.module.css';
import { nowIs } from './words.ts';

interface ExportDialogProps {
  readonly roundId: string;
  readonly today: string;
  readonly onClose: () => void;
}

interface Sent {
  readonly fileName: string;
  readonly people: number;
  readonly readyIds: string[];
}

/** What leaves, about whom and to whom, before it leaves; then the workbook; then whether it was sent. */
export function ExportDialog({ roundId, today, onClose }: ExportDialogProps) {
  const [sent, setSent] = useState<Sent | null>(null);
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title={sent === null ? 'What leaves the school' : 'The workbook is made'}
      size={860}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {sent === null ? (
        <Before roundId={roundId} onSent={setSent} onClose={onClose} />
      ) : (
        <After sent={sent} today={today} onClose={onClose} />
      )}
    </ChangeDialog>
  );
}

interface BeforeProps {
  readonly roundId: string;
  readonly onSent: (sent: Sent) => void;
  readonly onClose: () => void;
}

function Before({ roundId, onSent, onClose }: BeforeProps) {
  const [forAnotherBaton, setForAnotherBaton] = useState(true);
  const [sentBefore, setSentBefore] = useState(false);
  const [progress, setProgress] = useState<{ fraction: number | null; say: string } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);
  const preview = useQuery({
    ...api.programmes.exportPreview.queryOptions({ input: { roundId, sentBefore, forAnotherBaton } }),
    placeholderData: keepPreviousData,
  });
  if (preview.error !== null)
    return <ErrorPanel title="Nothing leaves now">{explain(preview.error)}</ErrorPanel>;
  if (preview.data === undefined) return <LoadingRows label="Gathering what leaves" />;
  const shown = preview.data;

  const make = async (data: ExportPreview) => {
    const abort = new AbortController();
    stop.current = abort;
    setError(null);
    setProgress({ fraction: 0, say: 'Starting' });
    try {
      const made = await runJob(
        client.programmes.exportWorkbook,
        { roundId, sentBefore, forAnotherBaton, seen: data.seen },
        { signal: abort.signal, onProgress: ({ fraction, say }) => setProgress({ fraction, say }) },
      );
      if (made === null) return;
      await receiveFile(made.file);
      onSent({ fileName: made.file.name, people: made.people, readyIds: made.readyIds });
    } catch (failed) {
      if (!abort.signal.aborted) setError(failed);
    } finally {
      stop.current = null;
      setProgress(null);
    }
  };

  return (
    <div className={classes.form}>
      <PreviewParts preview={shown} />
      {shown.sentBefore === 0 ? null : (
        <Checkbox
          checked={sentBefore}
          disabled={progress !== null}
          label={`Send the ${counted(shown.sentBefore, 'nomination')} sent before again as well`}
          description="Then the workbook is the whole list, to take the place of the last one."
          onChange={(event) => setSentBefore(event.currentTarget.checked)}
        />
      )}
      <Checkbox
        checked={forAnotherBaton}
        disabled={progress !== null}
        label="Add the sheet ‘For another Baton’"
        description="It repeats the sheets before it, so that an organiser who uses Baton can read them in. Nothing in it is hidden."
        onChange={(event) => setForAnotherBaton(event.currentTarget.checked)}
      />
      <Problem error={error} />
      {progress === null ? (
        <div className={`${classes.actions} ${parts.foot}`}>
          <Button
            variant="filled"
            // Whether what leaves was known as the dialog opened, or comes after.
            data-autofocus
            autoFocus
            disabled={shown.people.length === 0 || preview.isPlaceholderData}
            onClick={() => void make(shown)}
          >
            {shown.people.length === 0
              ? shown.sentBefore === 0
                ? 'Nobody is ready to be sent'
                : 'Nobody new is ready to be sent'
              : `Export ${counted(shown.people.length, 'nomination')}`}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      ) : (
        <div className={classes.form} role="status">
          <span>{progress.say}</span>
          <Progress value={(progress.fraction ?? 1) * 100} aria-label="Making the workbook" />
          <Button
            // The second press of a double click was meant for the button that stood here before.
            onClick={({ detail }) => detail < 2 && stop.current?.abort()}
          >
            Stop
          </Button>
        </div>
      )}
    </div>
  );
}

function After({
  sent,
  today,
  onClose,
}: {
  readonly sent: Sent;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const submit = useCommand(client.programmes.setState, (_, { ids, state }) => {
    showUndoable(nowIs(counted(ids.length, 'nomination'), state));
    onClose();
  });
  return (
    <div className={classes.form}>
      <p>
        <b>{sent.fileName}</b> holds {counted(sent.people, 'nomination')}. Baton does not send it: attach it
        to your own email. A copy of what it says is kept here.
      </p>
      {sent.readyIds.length === 0 ? null : (
        <p>
          When it is on its way, mark the {counted(sent.readyIds.length, 'ready nomination')} as submitted.
        </p>
      )}
      <Problem error={submit.error} />
      <div className={classes.actions}>
        {sent.readyIds.length === 0 ? null : (
          <Button
            variant="filled"
            autoFocus
            disabled={submit.isPending}
            onClick={() => submit.mutate({ ids: sent.readyIds, state: 'submitted', on: today })}
          >
            Mark as submitted
          </Button>
        )}
        <Button onClick={onClose}>{sent.readyIds.length === 0 ? 'Done' : 'Not yet'}</Button>
      </div>
    </div>
  );
}
