import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Plan } from '../../shared/contract/plans.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { rowNow } from '../ui/overtaken.ts';
import { Panel } from '../ui/Panel.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import classes from './plans.module.css';

type PlanReview = Plan['reviews'][number];

/** The conversations about the plan, held and to come. */
export function PlanReviews({ plan }: { readonly plan: Plan }) {
  const [editing, setEditing] = useState<PlanReview | 'new' | null>(null);
  const [removing, setRemoving] = useState<PlanReview | null>(null);
  return (
    <Panel
      title="Reviews"
      note={plan.reviews.length === 0 ? 'none yet' : undefined}
      actions={
        <Button size="sm" onClick={() => setEditing('new')}>
          Add a review
        </Button>
      }
      flush
    >
      <ul className={classes.list}>
        {plan.reviews.map((review) => (
          <li key={review.id}>
            <span className={classes.grow}>
              <b>{longDate(review.on)}</b> with {review.with}
              <p className={classes.quiet}>{review.focus}</p>
              {review.outcome === null ? null : <p className={classes.quiet}>Outcome: {review.outcome}</p>}
            </span>
            <Button
              size="sm"
              onClick={() => setEditing(review)}
              aria-label={`Change the review of ${longDate(review.on)}`}
            >
              Change
            </Button>
            <Button
              size="sm"
              color="bad"
              onClick={() => setRemoving(review)}
              aria-label={`Remove the review of ${longDate(review.on)}`}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {editing === null ? null : (
        <ReviewForm
          planId={plan.id}
          review={rowNow(plan.reviews, editing)}
          onClose={() => setEditing(null)}
        />
      )}
      <ConfirmDelete
        opened={removing !== null}
        question="Remove this review?"
        button="Remove the review"
        explain={explain}
        onDelete={async () => {
          if (removing === null) return;
          await send(client.plans.removeReview, { id: removing.id });
          showUndoable(`The review of ${longDate(removing.on)} is removed.`);
        }}
        onClose={() => setRemoving(null)}
      >
        What was written about it goes with it.
      </ConfirmDelete>
    </Panel>
  );
}

interface ReviewFormProps {
  readonly planId: string;
  readonly review: PlanReview | null;
  readonly onClose: () => void;
}

function ReviewForm({ planId, review, onClose }: ReviewFormProps) {
  const today = useStatus()?.today ?? null;
  const [on, setOn] = useState(review?.on ?? today);
  const [whom, setWhom] = useState(review?.with ?? '');
  const [focus, setFocus] = useState(review?.focus ?? '');
  const [outcome, setOutcome] = useState(review?.outcome ?? '');
  const [noDate, setNoDate] = useState(false);
  const { busy, keep, problem, rest } = useKept(['on', 'with', 'focus', 'outcome'], onClose);
  const careful = useCareful();
  const save = async () => {
    if (on === null) {
      setNoDate(true);
      return;
    }
    const fields = { on, with: whom, focus, outcome: outcome.trim() === '' ? null : outcome };
    await keep(
      () =>
        review === null
          ? send(client.plans.addReview, { planId, review: fields })
          : send(client.plans.editReview, { id: review.id, change: fields }),
      'The review is kept.',
    );
  };
  return (
    <FormDrawer
      opened
      title={review === null ? 'Add a review' : 'Change the review'}
      button="Keep the review"
      busy={busy}
      problem={rest}
      row={review}
      onSubmit={() => careful.check([focus, outcome], () => void save())}
      onClose={onClose}
    >
      <FieldPair>
        <DateField
          label="When"
          required
          value={on}
          onDone={setOn}
          problem={noDate && on === null ? 'Say when it is or was.' : problem('on')}
        />
        <TextInput
          label="With whom"
          required
          maxLength={120}
          value={whom}
          error={problem('with')}
          onChange={(event) => setWhom(event.currentTarget.value)}
        />
      </FieldPair>
      <TheyMayRead
        label="What it is about"
        maxLength={500}
        value={focus}
        onChange={setFocus}
        problem={problem('focus')}
      />
      <TheyMayRead
        label="What came of it"
        maxLength={1000}
        value={outcome}
        onChange={setOutcome}
        problem={problem('outcome')}
        asking={careful.asking}
      />
    </FormDrawer>
  );
}
