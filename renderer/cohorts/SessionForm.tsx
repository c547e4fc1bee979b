import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CohortView, SessionFacts, SessionView } from '../../shared/contract/cohorts.ts';
import { client, send, useCommand } from '../client.ts';
import { explain, useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { showProblem } from '../ui/undo.tsx';
import { TimeField } from './TimeField.tsx';

interface SessionFormProps {
  readonly cohort: CohortView;
  /** What is changed; null adds one. */
  readonly session: SessionView | null;
  readonly onClose: () => void;
}

/** One session: when, about what, where and by whom. A new one is like the last. */
export function SessionForm({ cohort, session, onClose }: SessionFormProps) {
  const like = session ?? cohort.sessionList.at(-1);
  const [on, setOn] = useState(session?.on ?? null);
  const [starts, setStarts] = useState(like?.starts ?? null);
  const [ends, setEnds] = useState(like?.ends ?? null);
  const [topic, setTopic] = useState(session?.topic ?? '');
  const [heldAt, setHeldAt] = useState(like?.heldAt ?? '');
  const [ledBy, setLedBy] = useState(session?.ledBy ?? '');
  const [tried, setTried] = useState(false);
  const { busy, submit, problem, rest } = useSubmit(['on', 'starts', 'ends', 'topic', 'heldAt', 'ledBy']);
  const refused = { onError: (error: unknown) => showProblem(explain(error)) };
  const cancel = useCommand(client.cohorts.cancelSession, (_, { cancelled }) => {
    showUndoable(cancelled ? 'The session is cancelled.' : 'The session is held after all.');
    onClose();
  });
  const remove = useCommand(client.cohorts.removeSession, () => {
    showUndoable('The session is taken away.');
    onClose();
  });
  const save = async () => {
    if (on === null || topic.trim() === '') return;
    const facts: SessionFacts = { on, starts, ends, topic, heldAt, ledBy };
    const saved = await submit(() =>
      session === null
        ? send(client.cohorts.addSession, { cohortId: cohort.id, session: facts })
        : send(client.cohorts.editSession, { id: session.id, session: facts }),
    );
    if (saved) onClose();
  };
  return (
    <FormDrawer
      opened
      title={session === null ? 'Add a session' : 'Change the session'}
      button={session === null ? 'Add the session' : 'Save the session'}
      busy={busy}
      problem={rest}
      row={session && factsOf(session)}
      onTry={() => setTried(true)}
      onSubmit={() => void save()}
      onClose={onClose}
      otherWay={
        session === null ? null : (
          <>
            <Button onClick={() => cancel.mutate({ id: session.id, cancelled: !session.cancelled }, refused)}>
              {session.cancelled ? 'It is held after all' : 'Cancel the session'}
            </Button>
            {session.marked > 0 ? null : (
              <Button onClick={() => remove.mutate({ id: session.id }, refused)}>Take it away</Button>
            )}
          </>
        )
      }
    >
      <TextInput
        label="What it is about"
        required
        maxLength={200}
        value={topic}
        error={tried && topic.trim() === '' ? 'Say what the session is about.' : problem('topic')}
        onChange={(event) => setTopic(event.currentTarget.value)}
      />
      <DateField
        label="Day"
        required
        value={on}
        problem={tried && on === null ? 'Type the day, as in 1/9/2026.' : problem('on')}
        onDone={setOn}
      />
      <FieldPair>
        <TimeField label="Starts" value={starts} problem={problem('starts')} onDone={setStarts} />
        <TimeField label="Ends" value={ends} problem={problem('ends')} onDone={setEnds} />
      </FieldPair>
      <TextInput
        label="Where"
        maxLength={120}
        value={heldAt}
        error={problem('heldAt')}
        onChange={(event) => setHeldAt(event.currentTarget.value)}
      />
      <TextInput
        label="Led by"
        maxLength={120}
        value={ledBy}
        error={problem('ledBy')}
        onChange={(event) => setLedBy(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}

const factsOf = ({ on, starts, ends, topic, heldAt, ledBy }: SessionFacts): SessionFacts => ({
  on,
  starts,
  ends,
  topic,
  heldAt,
  ledBy,
});
