import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { client, useCommand } from '../client.ts';
import { showUndoable } from '../taking-back.ts';
import { Problem } from '../ui/Problem.tsx';
import classes from './programmes.module.css';

interface AnswerQuestionProps {
  readonly personId: string;
  readonly name: string;
  readonly today: string;
  readonly ask: { readonly fact: string; readonly question: string; readonly who: string };
  readonly onDone: () => void;
}

/** Settles one open question about one person: yes or no, and who says so. */
export function AnswerQuestion({ personId, name, today, ask, onDone }: AnswerQuestionProps) {
  const [saidBy, setSaidBy] = useState('');
  const answer = useCommand(client.staff.answer, () => {
    showUndoable(`Kept the answer about ${name}.`);
    onDone();
  });
  const send = (value: boolean) =>
    answer.mutate({ fact: ask.fact, answers: [{ personId, value }], asOf: today, saidBy });
  return (
    <div className={classes.answer}>
      <TextInput
        label={ask.question}
        description={`For the ${ask.who.replace(/^the /, '')} to answer. Who says so?`}
        required
        maxLength={120}
        autoFocus
        value={saidBy}
        onChange={(event) => setSaidBy(event.currentTarget.value)}
      />
      <Button disabled={saidBy.trim() === '' || answer.isPending} onClick={() => send(true)}>
        Yes
      </Button>
      <Button disabled={saidBy.trim() === '' || answer.isPending} onClick={() => send(false)}>
        No
      </Button>
      <Button variant="subtle" onClick={onDone}>
        Cancel
      </Button>
      <Problem error={answer.error} />
    </div>
  );
}
