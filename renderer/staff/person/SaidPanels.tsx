import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Profile } from '../../../shared/contract/staff.ts';
import { definitionOf, FACTS, isFactName } from '../../../shared/rules/fact-names.ts';
import { writeDate } from '../../../shared/rules/typed-date.ts';
import { client, send } from '../../client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDrawer } from '../../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../../ui/TheyMayRead.tsx';
import { useKept } from '../../use-kept.ts';
import { useStages } from '../use-stages.ts';
import { AddPanel, orNull, Row, useToday } from './kit.tsx';
import classes from './person.module.css';

/** Who recommends somebody for a stage, or does not, and when they said so. The newest word counts. */
export function RecommendationsPanel({ profile }: { readonly profile: Profile }) {
  const stages = useStages();
  const stageName = (id: string) =>
    stages.find((one) => one.id === id)?.name ?? `Stage ${id.replace(/^stage_/, '')}`;
  return (
    <AddPanel
      title="Recommendations"
      button="Add a recommendation"
      none="Nobody’s recommendation is recorded."
      form={(onClose) => <RecommendForm personId={profile.id} onClose={onClose} />}
    >
      {profile.recommendations.map((one) => (
        <Row
          key={one.id}
          what={`the recommendation of ${one.by}`}
          title={`${stageName(one.stageId)}: ${one.recommended ? 'recommended' : 'not recommended'} by ${one.by}`}
          words={one.words}
          detail={writeDate(one.on)}
          onRemove={() => send(client.staff.removeRecommendation, { id: one.id })}
        />
      ))}
    </AddPanel>
  );
}

interface FormProps {
  readonly personId: string;
  readonly onClose: () => void;
}

function RecommendForm({ personId, onClose }: FormProps) {
  const today = useToday();
  const stages = useStages();
  const [chosen, setStage] = useState<string | null>(null);
  const stageId = chosen ?? stages[0]?.id ?? '';
  const [recommended, setRecommended] = useState('yes');
  const [by, setBy] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const [words, setWords] = useState('');
  const { busy, keep, problem, rest } = useKept(['by', 'on', 'words', 'stageId'], onClose);
  const { check, asking } = useCareful();
  const save = async () => {
    const data = { ids: [personId], stageId, recommended: recommended === 'yes', by, on: on ?? today };
    await keep(
      () => send(client.staff.recommend, { ...data, words: orNull(words) }),
      'The recommendation is added.',
    );
  };
  return (
    <FormDrawer
      opened
      title="Add a recommendation"
      button="Save the recommendation"
      busy={busy}
      problem={rest}
      onSubmit={() => check(words, () => void save())}
      onClose={onClose}
    >
      <Select
        label="Stage"
        data={stages.map(({ id, name }) => ({ value: id, label: name }))}
        allowDeselect={false}
        value={stageId}
        error={problem('stageId')}
        onChange={setStage}
      />
      <Select
        label="What they say"
        data={[
          { value: 'yes', label: 'Recommends them' },
          { value: 'no', label: 'Does not recommend them now' },
        ]}
        allowDeselect={false}
        value={recommended}
        onChange={(value) => setRecommended(value ?? 'yes')}
      />
      <TextInput
        label="Who says so"
        maxLength={120}
        value={by}
        error={problem('by')}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <DateField label="On" value={on} onDone={setOn} problem={problem('on')} required />
      <TheyMayRead
        label="In their words"
        value={words}
        onChange={setWords}
        problem={problem('words')}
        maxLength={1000}
        asking={asking}
      />
    </FormDrawer>
  );
}

const questions = Object.entries(FACTS)
  .filter(([, fact]) => fact.answer === 'yes_no')
  .map(([value, fact]) => ({ value, label: fact.words }));

/** Facts that somebody answered with yes or no, for the rules that rest on them. */
export function AnswersPanel({ profile }: { readonly profile: Profile }) {
  return (
    <AddPanel
      title="Answers"
      note="Facts that rules rest on and no date tells"
      button="Add an answer"
      none="No question has been answered about them."
      form={(onClose) => <AnswerForm personId={profile.id} answers={profile.answers} onClose={onClose} />}
    >
      {profile.answers.map((one) => {
        const words = isFactName(one.fact) ? definitionOf(one.fact).words : one.fact;
        return (
          <Row
            key={one.id}
            what={`the answer on ${words}`}
            title={`${words}: ${one.value ? 'yes' : 'no'}`}
            words={one.words}
            detail={`${one.saidBy}, as of ${writeDate(one.asOf)}`}
            onRemove={() =>
              send(client.staff.answer, {
                fact: one.fact,
                answers: [{ personId: profile.id, value: null, words: null }],
                asOf: one.asOf,
                saidBy: one.saidBy,
              })
            }
          />
        );
      })}
    </AddPanel>
  );
}

/** The answer that a new one takes the place of: a question has one answer at a time. */
function Replaced({ answer }: { readonly answer: Profile['answers'][number] }) {
  const { value, saidBy, asOf, words } = answer;
  return (
    <p className={classes.replaced}>
      Answered already: <b>{value ? 'yes' : 'no'}</b>, said by {saidBy}, as of {writeDate(asOf)}.
      {words === null ? '' : ` In words: ‘${words}’.`} What you save replaces that answer; the history keeps
      it.
    </p>
  );
}

function AnswerForm({ personId, answers, onClose }: FormProps & Pick<Profile, 'answers'>) {
  const today = useToday();
  const [fact, setFact] = useState(questions[0]?.value ?? '');
  const [value, setValue] = useState('yes');
  const [saidBy, setSaidBy] = useState('');
  const [asOf, setAsOf] = useState<string | null>(today);
  const [opened] = useState(answers);
  const [words, setWords] = useState('');
  const earlier = answers.find((one) => one.fact === fact);
  const { busy, keep, problem, rest } = useKept(['saidBy', 'asOf', 'words', 'fact'], onClose);
  const { check, asking } = useCareful();
  const save = async () => {
    const given = { personId, value: value === 'yes', words: orNull(words) };
    await keep(
      () => send(client.staff.answer, { fact, answers: [given], asOf: asOf ?? today, saidBy }),
      earlier === undefined ? 'The answer is kept.' : 'The earlier answer is replaced.',
    );
  };
  return (
    <FormDrawer
      opened
      title="Add an answer"
      button={earlier === undefined ? 'Save the answer' : 'Replace the answer'}
      busy={busy}
      problem={rest}
      // Only the question that is chosen is written over, whatever became of the others.
      row={questions.map((one) =>
        (one.value === fact ? answers : opened).find((answer) => answer.fact === one.value),
      )}
      onSubmit={() => check(words, () => void save())}
      onClose={onClose}
    >
      <div>
        <Select
          label="Question"
          description={isFactName(fact) ? definitionOf(fact).question : undefined}
          data={questions}
          searchable
          allowDeselect={false}
          value={fact}
          error={problem('fact')}
          onChange={(next) => setFact(next ?? fact)}
        />
        <div role="status">{earlier === undefined ? null : <Replaced answer={earlier} />}</div>
      </div>
      <Select
        label="Answer"
        data={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        allowDeselect={false}
        value={value}
        onChange={(next) => setValue(next ?? 'yes')}
      />
      <TextInput
        label="Who answered"
        maxLength={120}
        value={saidBy}
        error={problem('saidBy')}
        onChange={(event) => setSaidBy(event.currentTarget.value)}
      />
      <DateField label="As of" value={asOf} onDone={setAsOf} problem={problem('asOf')} required />
      <TheyMayRead
        label="In words"
        value={words}
        onChange={setWords}
        problem={problem('words')}
        maxLength={1000}
        asking={asking}
      />
    </FormDrawer>
  );
}
