import type { Suggestion } from '../../../shared/contract/plans.ts';
import { gapReason, goalFrom } from '../../../shared/rules/plan-words.ts';
import type { QueryContext } from '../context.ts';
import { latestResult } from '../reviews/result.ts';
import { personPlaces } from '../stages/person.ts';

const mostFromReview = 4;
const mostFromStage = 6;

/**
 * Goals that a plan may start from: the blind spots and agreed needs of the newest result, widest first, and the
 * experiences of the person's stage that are not done, a handful of each. What the plan holds already is left out.
 */
export function suggestionsFor(
  context: QueryContext,
  personId: string,
  held: readonly { title: string; competency: string | null }[],
): Suggestion[] {
  const taken = new Set(held.flatMap((goal) => [goal.title, goal.competency ?? '']));
  const free = (one: Suggestion) => !taken.has(one.title) && !taken.has(one.competency ?? one.title);
  // Counted once what is held is out: as one is taken, the next comes up.
  return [
    ...fromReview(context, personId).filter(free).slice(0, mostFromReview),
    ...fromStage(context, personId).filter(free).slice(0, mostFromStage),
  ];
}

function fromReview({ db }: QueryContext, personId: string): Suggestion[] {
  const result = latestResult(db, personId, 'plan');
  if (result === null) return [];
  return result.competencies
    .filter((row) => row.category === 'blind_spot' || row.category === 'agreed_need')
    .sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0))
    .map((row) => ({
      key: `review:${row.key}`,
      from: 'review',
      reviewId: result.id,
      title: goalFrom(row.competency),
      why: gapReason(row),
      competency: row.competency,
      actions: [],
    }));
}

function fromStage(context: QueryContext, personId: string): Suggestion[] {
  const place = personPlaces(context, personId).find(
    (one) => one.state === 'identified' || one.state === 'working',
  );
  if (place === undefined) return [];
  return place.marks
    .filter((mark) => mark.kind === 'experience' && mark.doneOn === null)
    .map((mark) => ({
      key: `stage:${mark.key}`,
      from: 'stage',
      reviewId: null,
      title: mark.words,
      why: `An experience linked to ${place.name}, not done yet.`,
      competency: null,
      actions: [mark.words],
    }));
}
