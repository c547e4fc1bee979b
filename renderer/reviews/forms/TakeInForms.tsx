import { Button } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { comeLate, mostForms, type ReturnedForm } from '../../../shared/contract/review-forms.ts';
import type { ReviewHead } from '../../../shared/contract/review-shapes.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { client, runJob } from '../../client.ts';
import { dropFiles, type PickedFile, pickFiles } from '../../shell.ts';
import { useSubmit } from '../../submit.ts';
import { showJobUndoable } from '../../taking-back.ts';
import { IconUpload } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Problem.tsx';
import { CameInTime, useLastDayOver } from '../CameInTime.tsx';
import reviews from '../reviews.module.css';
import classes from './forms.module.css';
import { ReturnedForms } from './ReturnedForms.tsx';

type Arrived = (count: number) => void;

/** Takes the files that came back, all at once: dropped, or chosen together. Each is reported by itself. */
export function TakeInForms({ head }: { readonly head: ReviewHead }) {
  const [say, setSay] = useState<string | null>(null);
  const [stop, setStop] = useState<AbortController | null>(null);
  const [report, setReport] = useState<{
    readonly forms: readonly ReturnedForm[];
    readonly held: number;
  } | null>(null);
  const last = useLastDayOver(head);
  const [cameInTime, setCameInTime] = useState(false);
  const { busy, submit, problem, rest, forget } = useSubmit(last === null ? [] : ['cameInTime']);
  const take = (ask: (arrived: Arrived) => Promise<readonly PickedFile[]>) => {
    if (busy) return;
    const stopping = new AbortController();
    void submit(async () => {
      try {
        // Asked before files are chosen, which would be for nothing.
        if (last !== null && !cameInTime) throw comeLate(last, head.id);
        const files = await ask((count) => setSay(`Fetching the files: ${count}.`));
        if (files.length === 0) return;
        refuseTooMany(files.length);
        setStop(stopping);
        const { forms, taken, held } = await runJob(
          client.reviews.takeInForms,
          { id: head.id, refs: files.map(({ ref }) => ref), cameInTime: last !== null && cameInTime },
          { signal: stopping.signal, onProgress: (progress) => setSay(`${progress.say}.`) },
        );
        setReport({ forms, held });
        if (taken > 0) await showJobUndoable('reviews', `${counted(taken, 'questionnaire')} taken in.`);
        else if (held > 0) await showJobUndoable('reviews', `${counted(held, 'comment')} held.`);
      } finally {
        setSay(null);
        setStop(null);
      }
    });
  };
  return (
    <Panel title="Coming back">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button inside */}
      <div
        className={classes.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const files = [...event.dataTransfer.files];
          take(async (arrived) => {
            refuseTooMany(files.length);
            return dropFiles(files, arrived);
          });
        }}
      >
        <p className={reviews.quiet}>
          Save the files that came back into one folder, and drop them here together. Each is checked by
          itself: one that cannot go in is listed with its reason, and the rest go in.
        </p>
        <CameInTime
          head={head}
          what="These files"
          checked={cameInTime}
          problem={problem('cameInTime')}
          onChange={(came) => {
            forget();
            setCameInTime(came);
          }}
        />
        <div className={reviews.actions}>
          <Button
            variant="filled"
            loading={busy}
            leftSection={<IconUpload size={16} aria-hidden />}
            onClick={() => take((arrived) => pickFiles('returned_forms', arrived))}
          >
            Choose the returned files
          </Button>
          {stop === null ? null : (
            <Button size="sm" onClick={() => stop.abort()}>
              Cancel
            </Button>
          )}
          <span role="status">{say}</span>
        </div>
      </div>
      <Refused say={rest} />
      {report === null ? null : (
        <div className={classes.report}>
          {report.held === 0 ? null : (
            <p className={reviews.warning}>
              <span>
                {counted(report.held, 'comment')} may say that somebody is harmed, and{' '}
                {report.held === 1 ? 'is' : 'are'} held out of the report.{' '}
                <a href={`#/reviews/${head.id}`}>Read what is held now</a>.
              </span>
            </p>
          )}
          <ReturnedForms forms={report.forms} held={report.held > 0} />
        </div>
      )}
    </Panel>
  );
}

function refuseTooMany(count: number): void {
  if (count > mostForms)
    throw new Refusal('reviews.too-many-forms', `${count} files are more than Baton takes in at once.`, {
      wayOut: `Drop at most ${mostForms}, then the rest.`,
    });
}
