import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReviewHead } from '../../shared/contract/review-shapes.ts';
import { bySurname } from '../../shared/rules/by-text.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { replaceHashQuery, useHashQuery } from '../ui/hash.ts';
import { IconListCheck, IconPlus, IconUpload } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { NobodyYet } from '../ui/NobodyYet.tsx';
import { Page } from '../ui/Page.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { byText, type Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { keptInVisit } from '../ui/visits.ts';
import classes from './reviews.module.css';
import { StartReview } from './StartReview.tsx';
import { TakeInSummary } from './TakeInSummary.tsx';
import { kindWords, repliesIn, sentenceCase, waitingFor, waitingLine } from './words.ts';

const momentIn = (asked: string | null) => (asked === 'start' || asked === 'end' ? asked : null);

type Shown = 'open' | 'closed' | 'all';

const useKeptShown = keptInVisit<Shown | null>();

/** Every review: the open ones with what they wait for, the closed ones with their results. */
export function ReviewsPage() {
  const query = useHashQuery();
  const reviews = useQuery(api.reviews.list.queryOptions({ input: {} }));
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  const meeting = useStatus()?.meeting != null;
  const all = useMemo(() => reviews.data ?? [], [reviews.data]);
  const open = all.filter((one) => one.closedOn === null).length;
  const [taking, setTaking] = useState(false);
  const [chosen, setChosen] = useKeptShown(null);
  const shown = chosen ?? (open > 0 ? 'open' : 'all');
  const rows = useMemo(
    () => all.filter((one) => shown === 'all' || (one.closedOn === null) === (shown === 'open')),
    [all, shown],
  );
  const start = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => replaceHashQuery('start')}
    >
      Start a review
    </Button>
  );
  const takeIn = (
    <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setTaking(true)}>
      Take in a result that somebody else collected
    </Button>
  );
  return (
    <Page
      fill
      title="360 reviews"
      subtitle={
        reviews.data === undefined || all.length === 0
          ? null
          : `${open} open, ${all.length - open} closed. A result opens when its review is closed.`
      }
      actions={
        <>
          <Button
            component="a"
            href="#/reviews/frameworks"
            leftSection={<IconListCheck size={16} aria-hidden />}
          >
            Frameworks
          </Button>
          {all.some((one) => one.closedOn !== null && one.kind === 'review_360') ? (
            <Button component="a" href="#/reviews/cohort">
              Strengths and needs
            </Button>
          ) : null}
          {all.length > 0 ? start : null}
        </>
      }
    >
      {reviews.error ? (
        <ErrorPanel title="The reviews did not load" onRetry={() => void reviews.refetch()}>
          {explain(reviews.error)}
        </ErrorPanel>
      ) : null}
      {reviews.isPending ? <LoadingRows label="Loading the reviews" rows={6} /> : null}
      {reviews.data === undefined || all.length > 0 ? null : staff.data?.length === 0 && !meeting ? (
        <NobodyYet meeting={false}>
          Self-assessments and 360s of your staff stand here once there is somebody to review.
        </NobodyYet>
      ) : (
        <EmptyState
          title={meeting ? 'Reviews are not shown in a meeting' : 'No reviews yet'}
          action={
            meeting ? null : (
              <div className={classes.actions}>
                {start}
                {takeIn}
              </div>
            )
          }
        >
          {meeting
            ? 'Turn meeting mode off to see them.'
            : 'Start a self-assessment or a 360 for somebody; their answers can be typed in or come from a spreadsheet.'}
        </EmptyState>
      )}
      {all.length > 0 ? (
        <>
          <div className={classes.toolbar}>
            <SegmentedControl
              aria-label="Which reviews"
              value={shown}
              onChange={(next) => setChosen(next === 'open' || next === 'closed' ? next : 'all')}
              data={[
                { value: 'open', label: `Open ${open}` },
                { value: 'closed', label: `Closed ${all.length - open}` },
                { value: 'all', label: 'All' },
              ]}
            />
            {takeIn}
          </div>
          <DataTable
            label="Reviews"
            density="roomy"
            rows={rows}
            columns={columns}
            rowId={rowId}
            rowName={rowName}
            rowHref={rowHref}
            empty={
              <EmptyState title={shown === 'open' ? 'No review is open' : 'No review is closed yet'}>
                {shown === 'open'
                  ? 'Start one, or look at those that are closed.'
                  : 'Results open when a review is closed.'}
              </EmptyState>
            }
          />
        </>
      ) : null}
      {taking ? <TakeInSummary onClose={() => setTaking(false)} /> : null}
      {query.has('start') ? (
        <StartReview
          personId={query.get('start') || null}
          kind={query.get('kind') === 'self_assessment' ? 'self_assessment' : 'review_360'}
          moment={momentIn(query.get('moment'))}
          onClose={() => replaceHashQuery('')}
        />
      ) : null}
    </Page>
  );
}

const rowId = (row: ReviewHead) => row.id;
const rowName = (row: ReviewHead) => `${row.person}, ${row.name}`;
const person = ({ personId, person, surname }: ReviewHead) => ({ id: personId, name: person, surname });
const rowHref = (row: ReviewHead) => `#/reviews/${row.id}`;

const columns: readonly Column<ReviewHead>[] = [
  {
    id: 'person',
    header: 'Person',
    names: true,
    width: 180,
    compare: (one, other) => bySurname(person(one), person(other)),
    cell: (row) => row.person,
  },
  {
    id: 'review',
    header: 'Review',
    compare: byText((row) => row.name),
    cell: (row) => (
      <span className={classes.twoLines}>
        <span>{row.name}</span>
        <span className={classes.quiet}>
          {kindWords[row.kind]}, {row.framework}
        </span>
      </span>
    ),
  },
  {
    id: 'state',
    header: 'State',
    width: 224,
    compare: byText((row) => row.closedOn ?? row.openedOn),
    cell: (row) =>
      row.closedOn === null ? (
        <Open head={row} />
      ) : (
        <StateTag state="done" words={`Closed ${longDate(row.closedOn)}`} plain />
      ),
  },
  { id: 'replies', header: 'Replies', width: 340, cell: (row) => <Replies head={row} /> },
];

function Open({ head }: { readonly head: ReviewHead }) {
  const later = head.openedOn > (useStatus()?.today ?? head.openedOn);
  const words = `${later ? 'Opens' : 'Open since'} ${longDate(head.openedOn)}`;
  return <StateTag state="in_progress" words={words} plain />;
}

function Replies({ head }: { readonly head: ReviewHead }) {
  const line =
    head.returned === null ? waitingLine(head) : `Collected by ${head.returned.by}, returned as a summary`;
  const waits = head.returned === null && head.closedOn === null;
  const more = waits ? waitingFor(head).map(sentenceCase) : [line];
  return (
    <span className={classes.twoLines}>
      <span>
        {repliesIn(head) === 0
          ? 'Nobody yet'
          : `${repliesIn(head)} ${repliesIn(head) === 1 ? 'reply' : 'replies'}`}
      </span>
      <span className={classes.quiet} title={more.join('. ')}>
        {line}
      </span>
    </span>
  );
}
