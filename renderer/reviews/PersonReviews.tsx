import { useQuery } from '@tanstack/react-query';
import type { LatestResult } from '../../shared/contract/review-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { meanText } from '../../shared/rules/scoring-words.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { GapChart } from '../ui/GapChart.tsx';
import { Panel } from '../ui/Panel.tsx';
import classes from './reviews.module.css';
import { kindWords, openedWords } from './words.ts';

const most = 5;

interface PersonReviewsProps {
  readonly personId: string;
  /** No review is opened on somebody who has left. */
  readonly left: boolean;
}

/** Somebody's newest result in the five widest gaps, and the way to all their reviews. */
export function PersonReviews({ personId, left }: PersonReviewsProps) {
  const latest = useQuery(api.reviews.latest.queryOptions({ input: { personId } }));
  const reviews = useQuery(api.reviews.list.queryOptions({ input: { personId } }));
  const result = latest.data?.result ?? null;
  const status = useStatus();
  const meeting = status?.meeting != null;
  const today = status?.today ?? '';
  // Reviews are not in a meeting at all: that there are none must not be said either.
  if (meeting) return null;
  const failed = latest.error ?? reviews.error;
  if (failed) return <ErrorPanel title="The 360 reviews did not load">{explain(failed)}</ErrorPanel>;
  if (latest.data === undefined || reviews.data === undefined) return null;
  const others = reviews.data.filter((one) => one.id !== result?.id);
  if (left && result === null && others.length === 0) return null;
  const is360 = result?.kind === 'review_360';
  return (
    <Panel
      title={result === null || is360 ? '360: self against others' : 'Self-assessment'}
      note={result === null ? null : `${result.name}, closed ${longDate(result.closedOn)}, 1 to 5`}
      actions={
        result === null && left ? null : result === null ? (
          <a href={`#/reviews?start=${personId}`}>Start a review</a>
        ) : (
          <a href={`#/reviews/${result.id}`}>Full report</a>
        )
      }
    >
      {result === null ? (
        <p className={classes.quiet}>No review is closed yet.</p>
      ) : is360 ? (
        <Gaps result={result} />
      ) : (
        <OwnRatings result={result} />
      )}
      {others.length > 0 ? (
        <ul className={classes.plainList}>
          {others.map((one) => (
            <li key={one.id}>
              <a href={`#/reviews/${one.id}`}>{one.name}</a>, {kindWords[one.kind].toLowerCase()}.{' '}
              {openedWords(one, today)}.
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}

function Gaps({ result }: { readonly result: LatestResult }) {
  const widest = result.competencies
    .filter((one) => one.gap !== null)
    .toSorted((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0))
    .slice(0, most);
  const left = result.leftOut.length === 0 ? '' : ` Withheld: ${result.leftOut.join('; ')}.`;
  return (
    <>
      {widest.length === 0 ? null : (
        <GapChart
          label={`Widest gaps, ${result.name}`}
          width={176}
          rows={widest.map((one) => ({
            id: one.key,
            area: one.competency,
            self: one.self,
            others: one.others,
            n: one.n ?? 0,
            gap: one.gap,
            mark: one.category ?? 'in_line',
          }))}
        />
      )}
      <p className={classes.quiet}>
        {widest.length === 0
          ? 'No competency can be compared: the person’s own answers or enough of the others’ are missing.'
          : `The ${widest.length === most ? 'five widest' : 'widest'} of ${result.competencies.length} competencies. Marked where the gap is ${meanText(result.gap)} or more.`}
        {left}
      </p>
    </>
  );
}

function OwnRatings({ result }: { readonly result: LatestResult }) {
  const rated = result.competencies.filter((one) => one.self !== null);
  const ranked = rated.toSorted((a, b) => (b.self ?? 0) - (a.self ?? 0));
  const words = (some: LatestResult['competencies']) =>
    some.map((one) => `${one.competency} ${meanText(one.self ?? 0)}`).join(', ');
  return (
    <p className={classes.quiet}>
      {rated.length} of {result.competencies.length} rated. Highest: {words(ranked.slice(0, 3))}. Lowest:{' '}
      {words(ranked.slice(-3))}.
    </p>
  );
}
