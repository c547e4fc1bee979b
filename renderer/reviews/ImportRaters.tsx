import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RaterPreview, ReviewHead } from '../../shared/contract/review-shapes.ts';
import { counted } from '../../shared/rules/dates.ts';
import { client, runJob, send } from '../client.ts';
import { dropFile, type PickedFile, pickFile, receiveFile } from '../shell.ts';
import { showUndoable } from '../taking-back.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { IconDownload, IconUpload } from '../ui/icons.ts';
import { showDone } from '../ui/undo.tsx';
import { CameInTime, useCameInTime } from './CameInTime.tsx';
import { PreviewRaters } from './PreviewRaters.tsx';
import classes from './reviews.module.css';

interface ImportRatersProps {
  readonly head: ReviewHead;
  readonly onClose: () => void;
}

/** Takes answers from a spreadsheet with one row per rater: the template out, the file back, a look, one step. */
export function ImportRaters({ head, onClose }: ImportRatersProps) {
  const [preview, setPreview] = useState<RaterPreview | null>(null);
  const [reading, setReading] = useState<AbortController | null>(null);
  const { sending, tick, cameInTime } = useCameInTime(head);
  const { busy, submit, rest } = sending;
  const take = (ask: () => Promise<PickedFile | null>) =>
    void submit(async () => {
      const file = await ask();
      if (file === null) return;
      const stop = new AbortController();
      setReading(stop);
      try {
        setPreview(
          await runJob(client.reviews.readRaters, { id: head.id, ref: file.ref }, { signal: stop.signal }),
        );
      } finally {
        setReading(null);
      }
    });
  const template = () =>
    void submit(async () => {
      const file = await runJob(client.reviews.raterTemplate, { id: head.id });
      if (file === null) return;
      await receiveFile(file);
      showDone(`Saved ${file.name}.`);
    });
  const add = () =>
    void submit(async () => {
      if (preview === null) return;
      const { added } = await send(client.reviews.addRaters, {
        id: head.id,
        source: preview.file,
        raters: preview.raters,
        cameInTime,
      });
      showUndoable(`${counted(added, 'rater')} taken in.`);
      onClose();
    });
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title="Answers from a spreadsheet"
      size={preview === null ? 560 : 900}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={classes.stack}>
        {preview === null ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button inside
          <div
            className={classes.stack}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              const [file] = event.dataTransfer.files;
              if (file !== undefined) take(() => dropFile(file));
            }}
          >
            <p className={classes.quiet}>
              One row for each rater: a column that says the group, and one column for each competency. Any
              .xlsx or .csv will do; the workbook made here has the right headings and drop-down lists.
            </p>
            <div className={classes.actions}>
              <Button loading={busy} leftSection={<IconDownload size={16} aria-hidden />} onClick={template}>
                Make a workbook to fill in
              </Button>
              <Button
                variant="filled"
                loading={busy}
                leftSection={<IconUpload size={16} aria-hidden />}
                onClick={() => take(() => pickFile('rater_rows'))}
              >
                Choose the filled-in file
              </Button>
            </div>
            {reading === null ? null : (
              <div className={classes.actions} role="status">
                Reading the file.
                <Button size="sm" onClick={() => reading.abort()}>
                  Cancel
                </Button>
              </div>
            )}
          </div>
        ) : (
          <PreviewRaters preview={preview} />
        )}
        {preview === null ? null : <CameInTime head={head} what="These answers" {...tick} />}
        {rest === null ? null : (
          <p role="alert" className={classes.problem}>
            {rest}
          </p>
        )}
        {preview === null ? null : (
          <div className={classes.actions}>
            <Button variant="filled" loading={busy} disabled={preview.raters.length === 0} onClick={add}>
              Take in {counted(preview.raters.length, 'rater')}
            </Button>
            <Button onClick={() => setPreview(null)}>Choose another file</Button>
          </div>
        )}
      </div>
    </ChangeDialog>
  );
}
