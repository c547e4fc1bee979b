import { GapsToGoals } from '../../plans/GapsToGoals.tsx';
import { ReviewPage } from '../../reviews/ReviewPage.tsx';

/** A review, and under its result what it means for the person's plan. */
export function ReviewWithPlan() {
  return (
    <ReviewPage
      afterResult={({ id, personId }) => <GapsToGoals key={id} personId={personId} reviewId={id} />}
    />
  );
}
