import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Concern } from '../../shared/contract/review-concerns.ts';
import type { ReviewHead } from '../../shared/contract/review-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { groupNames } from '../../shared/rules/scoring-words.ts';
import { api, client, runJob, send, useCommand } from '../client.ts';
import { receiveFile } from '../shell.ts';
import { explain, useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { DateField } from '../ui/DateField.tsx';
import { IconPrinter } from '../ui/icons.ts';
import { Panel } from '../ui/Panel.tsx';
import { Problem, Refused } from '../ui/Problem.tsx';
import { showDone, showProblem } from '../ui/undo.tsx';
import classes from './reviews.module.css';
import { sentenceCase } from './words.ts';

/** Comments that say that somebody may be harmed: held out of the report, and for whom they are. Nothing where none is. */
export function ConcernsPanel({ head }: { readonly head: ReviewHead }) {
  const view = useQuery(api.reviews.concerns.queryOptions({ input: { id: head.id }, gcTime: 0 }));
  const { busy, submit, rest } = useSubmit([]);
  if (view.error !== null) return <Problem error={view.error} />;
  if (view.data === undefined || view.data.concerns.length === 0) return null;
  const { goesTo, concerns } = view.data;
  const print = () =>
    void submit(async () => {
      const file = await runJob(client.reviews.printConcerns, { id: head.id });
      if (file === null) return;
      await receiveFile(file);
      showDone(`Saved ${file.name}.`);
    });
  return (
    <Panel
      title={`For ${goesTo}`}
      actions={
        <Button size="sm" loading={busy} leftSection={<IconPrinter size={16} aria-hidden />} onClick={print}>
          Print for {goesTo}
        </Button>
      }
    >
      <p className={classes.warning}>
        These comments may say that somebody is harmed. They are in no report. Give them to {goesTo} now, word
        for word, and note it here: the review cannot be closed before.
      </p>
      <Refused say={rest} />
      {concerns.map((one) => (
        <Held key={one.id} reviewId={head.id} concern={one} goesTo={goesTo} />
      ))}
    </Panel>
  );
}

interface HeldProps {
  readonly reviewId: string;
  readonly concern: Concern;
  readonly goesTo: string;
}

function Held({ reviewId, concern, goesTo }: HeldProps) {
  const { id, group, words, heldOn, passed, alone } = concern;
  const [to, setTo] = useState('');
  const [on, setOn] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const { busy, submit, problem, rest } = useSubmit(['to', 'on']);
  const putAmong = useCommand(client.reviews.releaseConcern, () =>
    showUndoable('The comment is among the others now.'),
  );
  const putAside = async () => {
    await send(client.reviews.releaseConcern, { reviewId, id });
    showUndoable('The comment is put aside. Its answers are not in this review, so it is in no report.');
  };
  const pass = () => {
    setMissing(on === null);
    if (on === null) return;
    void submit(async () => {
      await send(client.reviews.passConcern, { reviewId, id, to, on });
      showDone(`Noted. It was passed on to ${to}.`);
    });
  };
  return (
    <section aria-label={`Comment held since ${longDate(heldOn)}`} className={classes.concern}>
      <p className={classes.quiet}>
        {groupNames[group]}, held since {longDate(heldOn)}
        {alone ? '. Its answers are not in this review' : ''}
      </p>
      <p className={classes.asWritten}>{words}</p>
      {passed !== null ? (
        <p>
          Passed on to {passed.to} on {longDate(passed.on)}.
        </p>
      ) : (
        <form
          className={classes.actions}
          onSubmit={(event) => {
            event.preventDefault();
            pass();
          }}
        >
          <TextInput
            label="Passed on to"
            placeholder={sentenceCase(goesTo)}
            maxLength={120}
            value={to}
            error={problem('to')}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <DateField
            label="On"
            value={on}
            problem={missing ? 'Say on which day it was passed on.' : problem('on')}
            onDone={(date) => setOn(date)}
          />
          <Button type="submit" variant="filled" loading={busy}>
            It was passed on
          </Button>
          <Button
            variant="subtle"
            onClick={() =>
              alone
                ? setAsking(true)
                : putAmong.mutate(
                    { reviewId, id },
                    { onError: (error: unknown) => showProblem(explain(error)) },
                  )
            }
          >
            It says nothing of the kind
          </Button>
        </form>
      )}
      <Refused say={rest} />
      <ConfirmDelete
        opened={asking}
        question="Put this comment aside?"
        button="Put it aside"
        explain={explain}
        onClose={() => setAsking(false)}
        onDelete={putAside}
      >
        Its answers are not in this review, so it joins no other comments: it goes from this page, and will be
        in no report. Do so only where it says nothing of harm; {goesTo} will not see it. The history says
        that a comment was put aside.
      </ConfirmDelete>
    </section>
  );
}
