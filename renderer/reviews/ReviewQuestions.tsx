import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { GroupReplies, ReviewHead } from '../../shared/contract/review-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { client, send } from '../client.ts';
import { explain, useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { OpenAlready } from './OpenAlready.tsx';
import classes from './reviews.module.css';
import { dropDraft, hasDraft } from './use-entry.ts';
import { repliesIn, sentenceCase, shortOf } from './words.ts';

export type Asking = 'close' | 'reopen' | 'remove';

interface ReviewQuestionsProps {
  readonly head: ReviewHead;
  readonly asking: Asking | null;
  readonly onClose: () => void;
}

/** What is asked before a review closes, opens again or goes. */
export function ReviewQuestions({ head, asking, onClose }: ReviewQuestionsProps) {
  return (
    <>
      {asking === 'close' ? <CloseReview head={head} onClose={onClose} /> : null}
      {asking === 'reopen' ? <ReopenReview head={head} onClose={onClose} /> : null}
      <ConfirmDelete
        opened={asking === 'remove'}
        question="Delete this review?"
        button="Delete the review"
        explain={explain}
        onClose={onClose}
        onDelete={async () => {
          await send(client.reviews.remove, { id: head.id });
          window.location.assign('#/reviews');
          showUndoable('The review is deleted.');
        }}
      >
        {repliesIn(head) === 0
          ? 'Nothing has been entered in it.'
          : `The answers of ${repliesIn(head)} go with it, and the result.`}{' '}
        Plans and other reviews stay as they are.
        {head.closedOn === null
          ? ''
          : ' Its result has been shown. To put something right, open it again instead: a new review with the same answers and one more would say what that one person answered.'}
      </ConfirmDelete>
    </>
  );
}

function CloseReview({ head, onClose }: { readonly head: ReviewHead; readonly onClose: () => void }) {
  const { busy, submit, rest } = useSubmit([]);
  const joins = (group: GroupReplies) =>
    head.shortGroups === 'merge' && (group.group === 'peers' || group.group === 'reports');
  const short = head.groups.filter((one) => !joins(one)).flatMap((one) => shortOf(one) ?? []);
  const joined = head.groups.filter(joins).flatMap((one) => shortOf(one) ?? []);
  const typed = hasDraft(head.id);
  const close = async () => {
    const closed = await submit(() => send(client.reviews.close, { id: head.id }));
    if (!closed) return;
    dropDraft(head.id);
    onClose();
  };
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title="Close this review?"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={classes.stack}>
        <p className={classes.quiet}>
          {head.kind === 'self_assessment'
            ? 'The result opens, and the answers stand. Close it when they are in.'
            : 'The result opens, and single answers are not shown any more. Close it when every reply is in: a result should be looked at once.'}
          {head.closesOn === null ? '' : ` The last day for answers is ${longDate(head.closesOn)}.`}
        </p>
        {joined.length > 0 ? (
          <div className={classes.warning}>
            <span>
              These are counted with other colleagues, and shown only where there are enough together:{' '}
              {joined.map(sentenceCase).join('; ')}.
            </span>
          </div>
        ) : null}
        {short.length > 0 ? (
          <div className={classes.warning}>
            <span>
              These stay withheld: {short.map(sentenceCase).join('; ')}. Nothing of them will be shown, and
              they are part of no figure.
            </span>
          </div>
        ) : null}
        {typed ? (
          <div className={classes.warning}>
            <span>Answers are typed and not saved: go on with them first. Closing drops them.</span>
          </div>
        ) : null}
        {rest === null ? null : (
          <p role="alert" className={classes.problem}>
            {rest}
          </p>
        )}
        <div className={classes.actions}>
          {typed ? (
            <Button
              component="a"
              href={`#/reviews/${head.id}/answers`}
              variant="filled"
              data-autofocus
              onClick={onClose}
            >
              Go on with them
            </Button>
          ) : null}
          <Button
            variant={typed ? 'default' : 'filled'}
            data-autofocus={typed ? undefined : true}
            loading={busy}
            onClick={() => void close()}
          >
            {typed ? 'Close without them' : 'Close and show the result'}
          </Button>
          <Button onClick={onClose}>Leave it open</Button>
        </div>
      </div>
    </ChangeDialog>
  );
}

function ReopenReview({ head, onClose }: { readonly head: ReviewHead; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const { busy, submit, problem, rest, details } = useSubmit(['reason']);
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title="Open this review again?"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(() => send(client.reviews.reopen, { id: head.id, reason })).then((opened) => {
            if (opened) onClose();
          });
        }}
      >
        {head.finalOn === null ? null : (
          <div className={classes.warning}>
            <span>
              Its report is final. Opened again it is a draft once more, and its words are made anew.
            </span>
          </div>
        )}
        <div className={classes.warning}>
          <span>
            {head.kind === 'review_360'
              ? 'A group’s figures stay as they were shown until enough of its replies have come, changed or been taken out: as many as the group needs. Until then those wait, and the result says so, so that nobody’s answers can be worked out from two results. Comments that were shown and are taken out are not shown again.'
              : 'Its result goes until it is closed once more. What was printed or sent before stays as it was.'}
          </span>
        </div>
        <TextInput
          label="Why it is opened again"
          description="Kept in the history."
          data-autofocus
          maxLength={200}
          value={reason}
          error={problem('reason') ?? rest}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <OpenAlready details={details} onGo={onClose} />
        <div className={classes.actions}>
          <Button type="submit" variant="filled" loading={busy}>
            Open it again
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </ChangeDialog>
  );
}
