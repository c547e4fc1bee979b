import type { ReviewHead } from '../../../shared/contract/review-shapes.ts';
import type { StaffRow } from '../../../shared/contract/staff.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { namesInLine } from '../../../shared/rules/home-bands.ts';
import type { QueryContext } from '../context.ts';
import { listReviews } from '../reviews/held.ts';
import { groupBy } from '../staff/current.ts';
import type { Found } from './found.ts';

const nameIn = (row: StaffRow) => `${row.forename} ${row.surname}`;

/** Plan reviews that are due or come up, plans without a review date, and people on a stage without a plan. */
export function aboutPlans({ today }: QueryContext, staff: readonly StaffRow[]): Found[] {
  const withPlan = staff.filter((row) => row.plan !== null);
  const dated = withPlan.flatMap((row) =>
    row.plan?.nextReview == null ? [] : [{ row, on: row.plan.nextReview }],
  );
  const late = dated.filter(({ on }) => on < today).sort((a, b) => (a.on < b.on ? -1 : 1));
  const ahead = groupBy(
    dated.filter(({ on }) => on >= today),
    ({ on }) => on,
  );
  const found: Found[] = [];
  const [first] = late;
  if (first !== undefined)
    found.push(
      reviewsOn(
        'late',
        first.on,
        late.map(({ row }) => row),
        today,
      ),
    );
  for (const [on, those] of ahead)
    found.push(
      reviewsOn(
        on,
        on,
        those.map(({ row }) => row),
        today,
      ),
    );
  const undated = withPlan.filter((row) => row.plan?.nextReview == null);
  if (undated.length > 0)
    found.push({
      key: 'plans without a review',
      kind: 'plans',
      on: null,
      title: `${counted(undated.length, 'plan')} without a date to look at ${undated.length === 1 ? 'it' : 'them'} again`,
      why: `${namesInLine(undated.map(nameIn))}.`,
      ...planLink(undated, 'Set a date'),
    });
  const without = staff.filter(
    (row) => row.plan === null && (row.stage?.state === 'identified' || row.stage?.state === 'working'),
  );
  if (without.length > 0)
    found.push({
      key: 'no plan',
      kind: 'plans',
      on: null,
      title: `${without.length === 1 ? '1 person' : `${without.length} people`} on a stage without a pathway plan`,
      why: `${namesInLine(without.map(nameIn))}.`,
      ...planLink(without, without.length === 1 ? 'Start a plan' : 'Start plans'),
    });
  return found;
}

function reviewsOn(key: string, on: string, rows: readonly StaffRow[], today: string): Found {
  const names = namesInLine(rows.map(nameIn));
  return {
    key: `plan reviews ${key}`,
    kind: 'plans',
    on,
    title: rows.length === 1 ? `Plan review: ${names}` : `${rows.length} plan reviews`,
    why: `${rows.length === 1 ? '' : `${names}. `}${on < today ? `Was due on ${longDate(on)}${rows.length === 1 ? '' : ' or since'}.` : 'The date agreed in the plan.'}`,
    ...planLink(rows, rows.length === 1 ? 'Open plan' : 'Open plans'),
  };
}

function planLink(rows: readonly StaffRow[], action: string): { go: string; action: string } {
  const [only] = rows;
  return { go: rows.length === 1 && only !== undefined ? `#/plans/${only.id}` : '#/plans', action };
}

/** Open 360s: those that can be closed, and those still short of somebody's reply. Self-assessments not returned. */
export function aboutReviews(context: QueryContext): Found[] {
  const open = listReviews(context, {}).filter((one) => one.closedOn === null);
  const selfOnly = open.filter((one) => one.kind === 'self_assessment' && !one.selfReplied);
  const found: Found[] = open.filter((one) => one.kind === 'review_360').map(openReview);
  if (selfOnly.length > 0)
    found.push({
      key: 'self-assessments',
      kind: 'reviews',
      on: null,
      title: `${counted(selfOnly.length, 'self-assessment')} not returned`,
      why: `${namesInLine(selfOnly.map((one) => one.person))}.`,
      go: '#/reviews',
      action: 'Open reviews',
    });
  return found;
}

function openReview(one: ReviewHead): Found {
  const short = one.groups.filter((group) => group.replied < group.needed);
  const missing = [
    ...(one.selfReplied ? [] : ['no self-assessment yet']),
    ...short.map(
      (group) => `${group.name.toLocaleLowerCase('en-GB')} ${group.replied} of ${group.needed} needed`,
    ),
  ];
  const ready = missing.length === 0;
  return {
    key: `review ${one.id}`,
    kind: 'reviews',
    on: null,
    title: ready ? `360 for ${one.person} can be closed` : `360 for ${one.person} is short of replies`,
    why: ready
      ? `Every group that was asked has enough replies. Open since ${longDate(one.openedOn)}.`
      : `${sentence(missing)} Scores of a group stay withheld below its minimum.`,
    go: `#/reviews/${one.id}`,
    action: ready ? 'Look and close' : 'Open the 360',
  };
}

function sentence(parts: readonly string[]): string {
  const text = parts.join('; ');
  return `${text.charAt(0).toLocaleUpperCase('en-GB')}${text.slice(1)}.`;
}
