import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { intakeContract } from '../../shared/contract/intake.ts';
import type { FileChoices, IntakeFileView } from '../../shared/contract/intake-shapes.ts';
import type { ReplyOf } from '../../shared/contract/kinds.ts';
import { counted } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { api, client, refusalOf, send } from '../client.ts';
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
  readonly choices: FileChoices;
  readonly onChoices: (choices: FileChoices) => void;
  readonly onDone: () => void;
}

const asProposed = { columns: {}, allHere: false, lines: {} };

/** What is in each workbook and what would go in; nothing does before the button is pressed. */
export function PreviewFiles({ previewId, choices, onChoices, onDone }: PreviewFilesProps) {
  const refused = useRefused();
  // As they were at first, so that none moves away under a choice that is made of it.
  const order = useRef<readonly number[] | null>(null);
  const { busy, submit, rest, code } = useSubmit([]);
  const preview = useQuery({
    ...api.intake.preview.queryOptions({ input: { previewId, choices } }),
    placeholderData: keepPreviousData,
  });
  if (preview.error !== null) {
    // Another file was opened, or others were read since: asking again brings nothing back.
    const gone = refusalOf(preview.error).code === 'intake.no-preview';
    return (
      <ErrorPanel
        title="What was read cannot be shown"
        {...(gone
          ? {
              otherWay: (
                <Button size="sm" onClick={onDone}>
                  Leave it
                </Button>
              ),
            }
          : { onRetry: () => void preview.refetch() })}
      >
        {explain(preview.error)}
      </ErrorPanel>
    );
  }
  if (preview.data === undefined) return <LoadingRows label="Comparing with this file" rows={4} />;
  const { schools, counts } = preview.data;
  order.current ??= troubledFirst(preview.data.files);
  const files = order.current.flatMap((file) => preview.data.files[file] ?? []);
  const troubled = manyFiles(files) ? troubleWords(files) : null;
  const takeIn = (thoughErased: boolean) => {
    if (refused()) return;
    void submit(async () => {
      const taken = await send(client.intake.take, { previewId, choices, thoughErased });
      showUndoable(takenWords(taken));
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
      {troubled === null ? null : <p className={classes.item}>{troubled}</p>}
      <ul className={classes.list} aria-label="Workbooks">
        {files.map((file) => (
          <PreviewFile
            key={file.file}
            file={file}
            schools={schools}
            open={!manyFiles(files)}
            choice={choices[file.file] ?? asProposed}
            onChoice={(choice) => onChoices({ ...choices, [file.file]: choice })}
          />
        ))}
      </ul>
    </Panel>
  );
}

/** What was done, where something was, and that a workbook of which nothing was taken over came all the same: its school may be added to theirs. */
export function takenWords({
  nominations,
  changed,
}: Pick<ReplyOf<(typeof intakeContract)['take']>, 'nominations' | 'changed'>): string {
  if (nominations === 0 && changed === 0) return 'No nomination is new or changed; what came is recorded.';
  return nominations === 0
    ? `${counted(changed, 'nomination')} changed.`
    : `${counted(nominations, 'nomination')} taken in${changed === 0 ? '' : `, ${changed} changed`}.`;
}

/** More than are looked through one by one. */
const manyFiles = (files: readonly IntakeFileView[]): boolean => files.length > 3;

const hasNotes = ({ notes, elsewhere, school }: IntakeFileView): boolean =>
  notes.length > 0 || elsewhere !== null || school.found === 'missing';

/** Of many files, those that cannot go in stand first, then what is to be looked at, of that first what is not ticked. */
function troubledFirst(files: readonly IntakeFileView[]): number[] {
  const rank = (file: IntakeFileView) => (file.refused !== null ? 0 : hasNotes(file) ? (file.in ? 2 : 1) : 3);
  const ordered = manyFiles(files) ? files.toSorted((a, b) => rank(a) - rank(b)) : files;
  return ordered.map(({ file }) => file);
}

/** How many those are now, in the order in which they are shown; null where there are none. */
function troubleWords(files: readonly IntakeFileView[]): string | null {
  const out = files.filter(({ refused }) => refused !== null).length;
  const noted = files.filter((file) => file.refused === null && hasNotes(file)).length;
  const parts = [
    ...(out === 0 ? [] : [`${counted(out, 'workbook')} cannot go in`]),
    ...(noted === 0
      ? []
      : [`${counted(noted, 'workbook')} ${noted === 1 ? 'has' : 'have'} something to look at`]),
  ];
  if (parts.length === 0) return null;
  const count = out + noted;
  // A choice may mend one, or trouble one further down, while the order stays.
  const last = files.findLastIndex((file) => file.refused !== null || hasNotes(file)) + 1;
  const where = last === count ? 'first' : `among the first ${last}`;
  const stand = count === 1 ? 'it stands' : 'they stand';
  return `${listed(parts)}${last === files.length ? '' : `: ${stand} ${where}`}.`;
}
