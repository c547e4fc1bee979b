import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AskedCounts, ReviewHead, ReviewResultView } from '../../shared/contract/review-shapes.ts';
import { client, send, useCommand } from '../client.ts';
import { useStatus } from '../session.ts';
import { useSubmit } from '../submit.ts';
import { ChangeDialog } from '../ui/ChangeDialog.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { startInFirstField } from '../ui/first-field.ts';
import { IconPencil } from '../ui/icons.ts';
import { useEdited } from '../ui/overtaken.ts';
import { Panel } from '../ui/Panel.tsx';
import { Problem, Refused } from '../ui/Problem.tsx';
import { AskedFields } from './AskedAndMinimums.tsx';
import { ConcernsPanel } from './ConcernsPanel.tsx';
import { InvitedPanel } from './InvitedPanel.tsx';
import classes from './reviews.module.css';
import { StudentsAsked } from './StudentsAsked.tsx';
import { GiveComputer } from './sitting/GiveComputer.tsx';
import { entryOptions, hasDraft } from './use-entry.ts';
import { sentenceCase, waitingFor } from './words.ts';

/** A review that is still open: no figure yet, only what was fixed when it opened and what is still to come. */
export function OpenReview({ view }: { readonly view: ReviewResultView }) {
  const { head, notes } = view;
  const [changing, setChanging] = useState(false);
  const [giving, setGiving] = useState(false);
  const waiting = waitingFor(head);
  return (
    <div className={classes.stack}>
      {hasDraft(head.id) ? (
        <p className={classes.warning}>
          <IconPencil size={16} aria-hidden />
          <span>
            Answers are typed and not saved yet. <a href={`#/reviews/${head.id}/answers`}>Go on with them</a>.
            They stay in this window until it is closed or locked.
          </span>
        </p>
      ) : null}
      <ConcernsPanel head={head} />
      <Panel
        title="Still to come"
        actions={
          head.selfReplied ? null : (
            <Button size="sm" onClick={() => setGiving(true)}>
              Their own answers on this computer
            </Button>
          )
        }
      >
        {waiting.length === 0 ? (
          <p className={classes.quiet}>Every group has enough. Close the review to see the result.</p>
        ) : (
          <ul className={classes.plainList}>
            {waiting.map((one) => (
              <li key={one}>{sentenceCase(one)}</li>
            ))}
          </ul>
        )}
        <p className={classes.quiet}>{notes.join(' ')}</p>
      </Panel>
      {head.kind === 'review_360' ? <InvitedPanel head={head} /> : null}
      {head.kind === 'review_360' ? <StudentsAsked head={head} /> : null}
      <Panel
        title="Fixed when it opened"
        actions={
          head.kind === 'review_360' ? (
            <Button size="sm" onClick={() => setChanging(true)}>
              Change how many were asked
            </Button>
          ) : null
        }
      >
        <FactList>
          <FieldRow label="What it is for">{head.purpose}</FieldRow>
          <FieldRow label="Who may read it">{head.readers}</FieldRow>
          {head.kind === 'review_360' ? (
            <FieldRow label="Who collects">{head.collector || 'Whoever keeps the school’s file'}</FieldRow>
          ) : null}
          <Window head={head} />
          <FieldRow label="Framework">{head.framework}</FieldRow>
          {head.groups.length > 0 ? <Minimums head={head} /> : null}
        </FactList>
      </Panel>
      {giving ? (
        <GiveComputer
          reviewId={head.id}
          raterId={head.id}
          name={head.person}
          onClose={() => setGiving(false)}
        />
      ) : null}
      {changing ? <ChangeAsked id={head.id} onClose={() => setChanging(false)} /> : null}
    </div>
  );
}

/** How many have to reply before anything of a group is shown, and what becomes of one with too few. */
function Minimums({ head: { groups, shortGroups } }: { readonly head: ReviewHead }) {
  const comments = groups.flatMap(({ name, neededForComments }) =>
    neededForComments === null ? [] : [`${name} ${neededForComments}`],
  );
  return (
    <>
      <FieldRow label="Fewest replies">
        {groups.map((group) => `${group.name} ${group.needed}`).join(', ')}
      </FieldRow>
      <FieldRow label="Fewest for comments">{comments.join(', ')}</FieldRow>
      <FieldRow label="Where too few reply">
        {shortGroups === 'merge'
          ? 'Peers and people they lead are counted with other colleagues'
          : 'The group is left out'}
      </FieldRow>
    </>
  );
}

/** The last day for answers, which may be put off while the review is open, and the first, until it has come. */
function Window({ head: { id, openedOn, closesOn } }: { readonly head: ReviewHead }) {
  const set = useCommand(client.reviews.setWindow);
  const later = openedOn > (useStatus()?.today ?? openedOn);
  return (
    <>
      {later ? (
        <FieldRow label="Opens, for answers">
          <DateField
            label="Opens, for answers"
            hideLabel
            required
            value={openedOn}
            onDone={(day) => {
              if (day !== null && day !== openedOn) set.mutate({ reviewId: id, openedOn: day, closesOn });
            }}
          />
        </FieldRow>
      ) : null}
      <FieldRow label="Answers due by">
        <DateField
          label="Answers due by"
          hideLabel
          value={closesOn}
          onDone={(last) => {
            if (last !== closesOn) set.mutate({ reviewId: id, closesOn: last });
          }}
        />
        <Problem error={set.error} />
      </FieldRow>
    </>
  );
}

function ChangeAsked({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const entry = useQuery(entryOptions(id));
  return (
    <ChangeDialog
      opened
      onClose={onClose}
      title="How many were asked"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {entry.data === undefined ? null : <AskedForm id={id} asked={entry.data.asked} onClose={onClose} />}
    </ChangeDialog>
  );
}

interface AskedFormProps {
  readonly id: string;
  readonly asked: AskedCounts;
  readonly onClose: () => void;
}

function AskedForm({ id, asked, onClose }: AskedFormProps) {
  const edited = useEdited(asked);
  const { busy, submit, rest } = useSubmit([]);
  return (
    <form
      ref={startInFirstField}
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (edited.stop()) return;
        void submit(() => send(client.reviews.setAsked, { reviewId: id, asked: edited.typed })).then(
          (kept) => {
            if (kept) onClose();
          },
        );
      }}
    >
      <AskedFields asked={edited.typed} onChange={edited.change} />
      <Refused say={edited.words ?? rest} />
      <div className={classes.actions}>
        <Button type="submit" variant="filled" loading={busy}>
          Keep
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
