import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SummaryPreview } from '../../shared/contract/review-summaries.ts';
import { client, runJob } from '../client.ts';
import { dropFile, type PickedFile, pickFile } from '../shell.ts';
import { useSubmit } from '../submit.ts';
import { showJobUndoable } from '../taking-back.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { IconUpload } from '../ui/icons.ts';
import { Refused } from '../ui/Problem.tsx';
import { PreviewSummary } from './PreviewSummary.tsx';
import classes from './reviews.module.css';

/** Takes in a result that came back as a summary: the file, a look, one step. */
export function TakeInSummary({ onClose }: { readonly onClose: () => void }) {
  const [read, setRead] = useState<{ readonly ref: string; readonly preview: SummaryPreview } | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  const { busy, submit, rest } = useSubmit([]);
  const look = (ask: () => Promise<PickedFile | null>) =>
    void submit(async () => {
      const file = await ask();
      if (file === null) return;
      const preview = await runJob(client.reviews.readSummary, { ref: file.ref });
      setPersonId(preview.sure ? (preview.candidates[0]?.personId ?? null) : null);
      setRead({ ref: file.ref, preview });
    });
  const takeIn = () =>
    void submit(async () => {
      if (read === null || personId === null) return;
      const { id } = await runJob(client.reviews.takeInSummary, { ref: read.ref, personId });
      window.location.assign(`#/reviews/${id}`);
      await showJobUndoable('reviews', 'The result is taken in.');
    });
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title="Take in a result that somebody else collected"
      size={640}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={classes.stack}>
        {read === null ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button inside
          <div
            className={classes.stack}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              const [file] = event.dataTransfer.files;
              if (file !== undefined) look(() => dropFile(file));
            }}
          >
            <p className={classes.quiet}>
              Nobody collects the answers to their own review: somebody else does, in a Baton file of their
              own. Once the report there is final, they choose More, Hand over the result as a summary. Drop
              the workbook that they sent here.
            </p>
            <div className={classes.actions}>
              <Button
                variant="filled"
                loading={busy}
                leftSection={<IconUpload size={16} aria-hidden />}
                onClick={() => look(() => pickFile('review_summary'))}
              >
                Choose the summary
              </Button>
            </div>
          </div>
        ) : (
          <PreviewSummary preview={read.preview} personId={personId} onPerson={setPersonId} />
        )}
        <Refused say={rest} />
        {read === null ? null : (
          <div className={classes.actions}>
            <Button variant="filled" loading={busy} disabled={personId === null} onClick={takeIn}>
              Take it in
            </Button>
            <Button disabled={busy} onClick={() => setRead(null)}>
              Choose another file
            </Button>
          </div>
        )}
      </div>
    </ChangeDialog>
  );
}
