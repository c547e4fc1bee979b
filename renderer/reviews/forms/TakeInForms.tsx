import { Button } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { comeLate, mostForms, notOpenYet, type ReturnedForm } from '../../../shared/contract/review-forms.ts';
import type { ReviewHead } from '../../../shared/contract/review-shapes.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { client, runJob } from '../../client.ts';
import { dropFiles, type Fetching, type PickedFile, pickFiles } from '../../shell.ts';
import { showJobUndoable } from '../../taking-back.ts';
import { IconUpload } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Problem.tsx';
import { useCareful } from '../../ui/TheyMayRead.tsx';
import { CameInTime, useCameInTime } from '../CameInTime.tsx';
import reviews from '../reviews.module.css';
import classes from './forms.module.css';
import { ReturnedForms } from './ReturnedForms.tsx';

interface Report {
  readonly forms: readonly ReturnedForm[];
  readonly held: number;
  readonly leftOut: number;
}

/** Takes the files that came back, all at once: dropped, or chosen together. Each is reported by itself. */
export function TakeInForms({ head }: { readonly head: ReviewHead }) {
  const [say, setSay] = useState<string | null>(null);
  const [stop, setStop] = useState<AbortController | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const careful = useCareful('Take in with these words');
  const { sending, tick, last, opens, cameInTime } = useCameInTime(head);
  const { busy, submit, rest } = sending;
  const refuseOutside = () => {
    if (opens !== null) throw notOpenYet(opens, head.id);
    if (last !== null && !cameInTime) throw comeLate(last, head.id);
  };
  /** Takes in what came, or asks about comments that have words on health and the like: `remarks` is the answer. */
  const takeIn = async (files: readonly PickedFile[], remarks: 'ask' | 'keep' | 'leave_out') => {
    refuseOutside();
    const stopping = new AbortController();
    setStop(stopping);
    const reply = await runJob(
      client.reviews.takeInForms,
      {
        id: head.id,
        refs: files.map(({ ref }) => ref),
        cameInTime,
        careful: remarks,
      },
      { signal: stopping.signal, onProgress: (progress) => setSay(`${progress.say}.`) },
    );
    setAsked(reply.asked);
    if (reply.asked.length > 0) {
      const answered = (answer: 'keep' | 'leave_out') => () => doing(() => takeIn(files, answer));
      careful.check(reply.asked, answered('keep'), answered('leave_out'));
      return;
    }
    const { forms, taken, held, leftOut } = reply;
    setReport({ forms, held, leftOut });
    if (taken > 0) await showJobUndoable('reviews', `${counted(taken, 'questionnaire')} taken in.`);
    else if (held > 0) await showJobUndoable('reviews', `${counted(held, 'comment')} held.`);
  };
  const doing = (work: () => Promise<void>) =>
    void submit(async () => {
      try {
        await work();
      } finally {
        setSay(null);
        setStop(null);
      }
    });
  const take = (ask: (fetching: Fetching) => Promise<readonly PickedFile[]>) => {
    if (busy) return;
    careful.forget();
    setAsked([]);
    setReport(null);
    doing(async () => {
      // Asked before files are chosen, which would be for nothing.
      refuseOutside();
      const files = await ask((count, of) => setSay(`Fetching file ${count} of ${of}.`));
      if (files.length === 0) return;
      refuseTooMany(files.length);
      await takeIn(files, 'ask');
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
          take(async (fetching) => {
            refuseTooMany(files.length);
            return dropFiles(files, fetching);
          });
        }}
      >
        <p className={reviews.quiet}>
          Save the files that came back into one folder, and drop them here together. Each is checked by
          itself: one that cannot go in is listed with its reason, and the rest go in.
        </p>
        <CameInTime head={head} what="These files" {...tick} />
        <div className={reviews.actions}>
          <Button
            variant="filled"
            loading={busy}
            leftSection={<IconUpload size={16} aria-hidden />}
            onClick={() => take((fetching) => pickFiles('returned_forms', fetching))}
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
      {careful.asking === null ? null : (
        <div className={classes.report}>
          <p>
            {asked.length === 1 ? 'A comment has' : `${asked.length} comments have`} words to look at before
            anything is taken in. Nobody’s name stands with {asked.length === 1 ? 'it' : 'them'}.
          </p>
          {asked.map((words, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two comments may have the same words, and the list does not change
            <p key={at} className={classes.words}>
              {words}
            </p>
          ))}
          {careful.asking}
        </div>
      )}
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
          {report.leftOut === 0 ? null : (
            <p>
              {counted(report.leftOut, 'comment')} {report.leftOut === 1 ? 'was' : 'were'} left out, as you
              chose.
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
