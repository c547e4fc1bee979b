import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useParams } from 'wouter';
import type { ReviewHead, ReviewResultView } from '../../shared/contract/review-shapes.ts';
import { reportName, returnedSentence } from '../../shared/rules/scoring-words.ts';
import { api, client, runJob, useCommand } from '../client.ts';
import { EraseDialog } from '../erasure/EraseDialog.tsx';
import { useStatus } from '../session.ts';
import { receiveFile } from '../shell.ts';
import { explain, useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconChevronDown, IconFileSpreadsheet, IconPencil, IconPrinter, IconUpload } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { showDone, showProblem } from '../ui/undo.tsx';
import { ImportRaters } from './ImportRaters.tsx';
import { OpenReview } from './OpenReview.tsx';
import { ReplyStrip } from './ReplyStrip.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { type Asking, ReviewQuestions } from './ReviewQuestions.tsx';
import classes from './reviews.module.css';
import { WordingPanel } from './WordingPanel.tsx';
import { kindWords, openedWords } from './words.ts';

interface ReviewPageProps {
  /** What stands under a result that is shown. */
  readonly afterResult?: (head: ReviewHead) => ReactNode;
}

/** One review: while it is open, what it waits for; once it is closed, its result. */
export function ReviewPage({ afterResult }: ReviewPageProps) {
  const { id = '' } = useParams();
  const result = useQuery(api.reviews.result.queryOptions({ input: { id } }));
  if (result.data !== undefined) return <Review view={result.data} afterResult={afterResult} />;
  return (
    <Page title="360 review" crumbs={[{ label: '360 reviews', href: '#/reviews' }]}>
      {result.error ? (
        <ErrorPanel
          title="This review cannot be shown"
          onRetry={() => void result.refetch()}
          otherWay={<a href="#/reviews">All reviews</a>}
        >
          {explain(result.error)}
        </ErrorPanel>
      ) : (
        <LoadingRows label="Loading the review" rows={8} />
      )}
    </Page>
  );
}

interface ReviewProps {
  readonly view: ReviewResultView;
  readonly afterResult: ReviewPageProps['afterResult'];
}

function Review({ view, afterResult }: ReviewProps) {
  const { head, report } = view;
  const today = useStatus()?.today ?? '';
  const [asking, setAsking] = useState<Asking | null>(null);
  const [importing, setImporting] = useState(false);
  const [erasing, setErasing] = useState(false);
  const { busy, submit, rest } = useSubmit([]);
  const open = head.closedOn === null;
  const final = useCommand(client.reviews.makeFinal, () =>
    showUndoable('The report is final. Its single answers can be erased now.'),
  );
  const handOver = (job: typeof client.reviews.printResult) => () => {
    if (open)
      return showProblem('This review is still open.', 'Close it to see, print or export its result.');
    if (busy) return;
    void submit(async () => {
      const file = await runJob(job, { id: head.id });
      if (file === null) return;
      await receiveFile(file);
      showDone(`Saved ${file.name}.`);
    });
  };
  const summary = handOver(client.reviews.handOverSummary);
  const print = handOver(client.reviews.printResult);
  const spreadsheet = handOver(client.reviews.exportResult);
  useShortcut({
    keys: 'mod+p',
    alternative: 'alt+shift+p',
    does: 'Print this result',
    off: open,
    run: print,
  });
  useShortcut({
    keys: 'mod+e',
    alternative: 'alt+shift+e',
    does: 'Export this result as a spreadsheet',
    off: open,
    run: spreadsheet,
  });
  const what = head.kind !== 'review_360' ? 'Self-assessment' : open ? '360 review' : '360 report';
  return (
    <Page
      title={
        head.name === kindWords[head.kind]
          ? what
          : `${what}: ${open || head.kind !== 'review_360' ? head.name : reportName(head)}`
      }
      windowTitle={what}
      crumbs={[
        { label: head.person, href: `#/staff/${head.personId}` },
        { label: '360 reviews', href: '#/reviews' },
      ]}
      mark={head.stage === null ? null : <StageMark number={stageNumber(head.stage)} name={head.stage} />}
      subtitle={`${openedWords(head, today)}. ${head.framework}. Read by: ${head.readers}. ${returnedSentence(head.returned)}`.trim()}
      actions={
        <>
          {open ? (
            <>
              <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setImporting(true)}>
                From a spreadsheet
              </Button>
              <Button
                component="a"
                href={`#/reviews/${head.id}/answers`}
                leftSection={<IconPencil size={16} aria-hidden />}
              >
                Enter answers
              </Button>
              <Button variant="filled" onClick={() => setAsking('close')}>
                Close and show the result
              </Button>
            </>
          ) : (
            <>
              <Button
                loading={busy}
                leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
                onClick={spreadsheet}
              >
                Spreadsheet
              </Button>
              <Button
                variant="filled"
                loading={busy}
                leftSection={<IconPrinter size={16} aria-hidden />}
                onClick={print}
              >
                Print report
              </Button>
            </>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button rightSection={<IconChevronDown size={15} aria-hidden />}>More</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {open ? (
                <Menu.Item component="a" href={`#/reviews/${head.id}/forms`}>
                  Questionnaires
                </Menu.Item>
              ) : null}
              {open || head.kind !== 'review_360' || head.finalOn !== null ? null : (
                <Menu.Item onClick={() => final.mutate({ id: head.id })}>Make the report final</Menu.Item>
              )}
              {head.kind !== 'review_360' || head.finalOn === null || head.returned !== null ? null : (
                <Menu.Item onClick={summary}>Hand over the result as a summary</Menu.Item>
              )}
              {open || head.returned !== null || head.answersErased ? null : (
                <Menu.Item onClick={() => setAsking('reopen')}>Open it again</Menu.Item>
              )}
              {mayErase(head) ? (
                <Menu.Item onClick={() => setErasing(true)}>Erase its single answers…</Menu.Item>
              ) : null}
              <Menu.Item onClick={() => setAsking('remove')}>Delete this review</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      {final.error === null ? null : (
        <p role="alert" className={classes.problem}>
          {explain(final.error)}
        </p>
      )}
      {rest === null ? null : (
        <p role="alert" className={classes.problem}>
          {rest}
        </p>
      )}
      <ReplyStrip head={head} />
      {open ? (
        <OpenReview view={view} />
      ) : report === null ? (
        <Panel title="Not shown here">
          <p>{view.notes.join(' ')}</p>
        </Panel>
      ) : (
        <>
          <ResultPanel view={view} report={report} />
          <WordingPanel reviewId={head.id} />
          <div className={classes.after}>{afterResult?.(head)}</div>
        </>
      )}
      <ReviewQuestions head={head} asking={asking} onClose={() => setAsking(null)} />
      {erasing ? (
        <EraseDialog
          what={{ kind: 'raw_answers', id: head.id }}
          name={head.person}
          onClose={() => setErasing(false)}
        />
      ) : null}
      {importing ? <ImportRaters head={head} onClose={() => setImporting(false)} /> : null}
    </Page>
  );
}

/** Single answers go once the report that rests on them is final. */
const mayErase = ({ kind, finalOn, returned, answersErased }: ReviewHead): boolean =>
  kind === 'review_360' && finalOn !== null && returned === null && !answersErased;

function stageNumber(name: string): number | null {
  const found = /\d+/.exec(name);
  return found === null ? null : Number(found[0]);
}
