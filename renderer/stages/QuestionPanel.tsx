import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../shared/rules/dates.ts';
import { api, client, useCommand } from '../client.ts';
import { useStatus } from '../session.ts';
import { showUndoable } from '../taking-back.ts';
import { DateField } from '../ui/DateField.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Problem } from '../ui/Problem.tsx';
import classes from './settle.module.css';

type Answer = 'yes' | 'no' | '';

/** One question about many people: all yes, all no, or one by one; who answered, and when. */
export function QuestionPanel({ fact, onNext }: { readonly fact: string; readonly onNext: () => void }) {
  const today = useStatus()?.today ?? '';
  const asked = useQuery(api.stages.question.queryOptions({ input: { fact } }));
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [by, setBy] = useState('');
  const [on, setOn] = useState<string | null>(null);
  const question = asked.data;
  const settle = useCommand(client.stages.settle, ({ changed }) => {
    showUndoable(`${counted(changed, 'answer')} kept.`);
    setAnswers({});
    onNext();
  });
  if (question === undefined)
    return (
      <Panel>
        {asked.isError ? <Problem error={asked.error} /> : <LoadingRows label="Loading the question" />}
      </Panel>
    );

  const { people, answered } = question;
  const ready = people.flatMap((person): { personId: string; value: boolean | number }[] => {
    const typed = answers[person.id] ?? '';
    if (typed === '') return [];
    if (answered === 'yes_no') return [{ personId: person.id, value: typed === 'yes' }];
    const years = Number(typed.replace(',', '.'));
    return Number.isFinite(years) && years >= 0 && years <= 60 ? [{ personId: person.id, value: years }] : [];
  });
  const wrong = Object.values(answers).filter((typed) => typed !== '').length - ready.length;
  const everybody = (answer: Answer) =>
    setAnswers(Object.fromEntries(people.map((person) => [person.id, answer])));
  return (
    <Panel
      title={question.question}
      note={`${counted(people.length, 'person', 'people')}; ask ${question.who}`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready.length > 0) settle.mutate({ fact, answers: ready, by, on: on ?? today });
        }}
      >
        {answered === 'record' ? (
          <p>This is settled on each person’s own page, where their posts and dates are.</p>
        ) : (
          <div className={classes.who}>
            <TextInput
              label="Who answers"
              required
              maxLength={120}
              value={by}
              onChange={(event) => setBy(event.currentTarget.value)}
            />
            <DateField label="On" value={on ?? today} onDone={(date) => setOn(date)} />
            {answered === 'yes_no' ? (
              <div className={classes.all}>
                <Button onClick={() => everybody('yes')}>Yes for all</Button>
                <Button onClick={() => everybody('no')}>No for all</Button>
                <Button variant="subtle" onClick={() => everybody('')}>
                  Not known for all
                </Button>
              </div>
            ) : null}
          </div>
        )}
        <table className={classes.people}>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Waits for it</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  {person.name}
                  <span className={classes.post}>{person.post || 'No post recorded'}</span>
                </th>
                <td>{person.stages.join(', ')}</td>
                <td>
                  {answered === 'yes_no' ? (
                    <SegmentedControl
                      size="sm"
                      aria-label={`${person.name}: ${question.words}`}
                      value={answers[person.id] ?? ''}
                      onChange={(value) => setAnswers({ ...answers, [person.id]: value })}
                      data={[
                        { value: 'yes', label: 'Yes' },
                        { value: 'no', label: 'No' },
                        { value: '', label: 'Not known' },
                      ]}
                    />
                  ) : answered === 'years' ? (
                    <TextInput
                      w={110}
                      aria-label={`${person.name}: years of teaching`}
                      placeholder="Years"
                      inputMode="decimal"
                      value={answers[person.id] ?? ''}
                      onChange={(event) => setAnswers({ ...answers, [person.id]: event.currentTarget.value })}
                    />
                  ) : (
                    <a href={`#/staff/${person.id}`}>Open their page</a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {answered === 'record' ? null : (
          <div className={classes.save}>
            <Button
              type="submit"
              variant="filled"
              disabled={ready.length === 0 || wrong > 0 || by.trim() === '' || settle.isPending}
            >
              Keep {counted(ready.length, 'answer')}
            </Button>
            <span role="status">
              {wrong > 0
                ? 'Years are a number from 0 to 60.'
                : ready.length > 0 && by.trim() === ''
                  ? 'Type who answers, at the top; then they can be kept.'
                  : `${people.length - ready.length} ${people.length - ready.length === 1 ? 'stays' : 'stay'} not known.`}
            </span>
            <Problem error={settle.error} />
          </div>
        )}
      </form>
    </Panel>
  );
}
