import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FileChoices } from '../../shared/contract/intake-shapes.ts';
import { counted } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { api, client, send } from '../client.ts';
import { explain, useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Refused } from '../ui/Problem.tsx';
import { useRefused } from '../ui/read-only.ts';
import classes from './intake.module.css';
import { PreviewFile } from './PreviewFile.tsx';

interface PreviewFilesProps {
  readonly previewId: string;
  readonly onDone: () => void;
}

const asProposed = { columns: {}, allHere: false, lines: {} };

/** What is in each workbook and what would go in; nothing does before the button is pressed. */
export function PreviewFiles({ previewId, onDone }: PreviewFilesProps) {
  const [choices, setChoices] = useState<FileChoices>({});
  const refused = useRefused();
  const { busy, submit, rest, code } = useSubmit([]);
  const preview = useQuery({
    ...api.intake.preview.queryOptions({ input: { previewId, choices } }),
    placeholderData: keepPreviousData,
  });
  if (preview.error !== null)
    return (
      <ErrorPanel title="What was read cannot be shown" onRetry={() => void preview.refetch()}>
        {explain(preview.error)}
      </ErrorPanel>
    );
  if (preview.data === undefined) return <LoadingRows label="Comparing with this file" rows={4} />;
  const { files, schools, counts } = preview.data;
  const takeIn = (thoughErased: boolean) => {
    if (refused()) return;
    void submit(async () => {
      const taken = await send(client.intake.take, { previewId, choices, thoughErased });
      showUndoable(
        taken.changed === 0
          ? `${counted(taken.nominations, 'nomination')} taken in.`
          : `${counted(taken.nominations, 'nomination')} taken in, ${taken.changed} changed.`,
      );
      onDone();
    });
  };
  const further = [
    ...(counts.people > 0
      ? [counted(counts.people, 'person new to this file', 'people new to this file')]
      : []),
    ...(counts.schools > 0 ? [counted(counts.schools, 'new school')] : []),
  ];
  return (
    <Panel
      title="What is in them"
      note={`${counted(counts.nominations, 'new nomination')} from ${counted(counts.files, 'workbook')}${further.length === 0 ? '' : `, with ${listed(further)}`}`}
      actions={
        <>
          <Button size="sm" onClick={onDone}>
            Leave it
          </Button>
          <Button
            size="sm"
            variant="filled"
            loading={busy}
            disabled={counts.files === 0 || preview.isPlaceholderData}
            onClick={() => takeIn(false)}
          >
            Take in what is ticked
          </Button>
        </>
      }
      flush
    >
      {rest === null ? null : (
        <div className={classes.item}>
          <Refused say={rest} />
          {code === 'import.erased' ? (
            <div className={classes.actions}>
              <Button size="sm" onClick={() => takeIn(true)}>
                Take them in all the same
              </Button>
            </div>
          ) : null}
        </div>
      )}
      <ul className={classes.list} aria-label="Workbooks">
        {files.map((file) => (
          <PreviewFile
            key={file.file}
            file={file}
            schools={schools}
            open={files.length < 4}
            choice={choices[file.file] ?? asProposed}
            onChoice={(choice) => setChoices((before) => ({ ...before, [file.file]: choice }))}
          />
        ))}
      </ul>
    </Panel>
  );
}
