import { Button } from '@mantine/core';
import { useId } from 'react';
import type { ImportPreview, ImportQuestion } from '../../../shared/contract/import.ts';
import { IconCheck } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './import.module.css';
import { StateTagCount } from './StateTagCount.tsx';
import type { Importing } from './use-import.ts';
import { many } from './words.ts';

interface Props {
  readonly importing: Importing;
  readonly preview: Pick<ImportPreview, 'questions'>;
}

/** From so many on, one answer for all is less work than theirs, and is asked for first. */
const MANY = 3;

/** Two names on one id and the like: nobody in such a row comes in until it is answered. */
export function Questions({ importing, preview }: Props) {
  if (preview.questions.length === 0) return null;
  const { answers } = importing.state.choices;
  const answerTo = ({ key, answer }: ImportQuestion) => answers[key] ?? answer;
  const open = preview.questions.filter((one) => answerTo(one) === null).length;
  const initials = preview.questions.filter(({ byInitial }) => byInitial);
  const one = (question: ImportQuestion) => (
    <Asked
      key={question.key}
      say={question.say}
      choices={question.choices}
      chosen={answerTo(question)}
      onChoose={(value) => importing.choose({ answers: { ...answers, [question.key]: value } })}
    />
  );
  return (
    <Panel
      title="Questions"
      note="An answer can be changed until you import"
      actions={<StateTagCount open={open} />}
    >
      <ul className={classes.plainList}>
        {preview.questions.filter(({ byInitial }) => !byInitial).map(one)}
        {initials.length < MANY ? null : (
          <AllInitials
            initials={initials}
            answerTo={answerTo}
            onChoose={(all) => importing.choose({ answers: { ...answers, ...all } })}
          />
        )}
        {initials.map(one)}
      </ul>
    </Panel>
  );
}

const known = ({ choices }: ImportQuestion) => choices[0]?.value ?? '';

interface AllInitialsProps {
  readonly initials: readonly ImportQuestion[];
  readonly answerTo: (question: ImportQuestion) => string | null;
  readonly onChoose: (answers: Readonly<Record<string, string>>) => void;
}

/** One answer for everybody who may be the one known person of their initial and surname. */
function AllInitials({ initials, answerTo, onChoose }: AllInitialsProps) {
  const answer = (kind: string, one: ImportQuestion) => (kind === 'same' ? known(one) : 'new');
  const chosen = ['same', 'others'].find((kind) =>
    initials.every((one) => answerTo(one) === answer(kind, one)),
  );
  return (
    <Asked
      say={`${many(initials.length, 'row')} may be people known here, by initial and surname. Answer all at once, or each.`}
      choices={[
        { value: 'same', words: 'They are all the same people' },
        { value: 'others', words: 'They are all other people' },
      ]}
      chosen={chosen ?? null}
      onChoose={(kind) => onChoose(Object.fromEntries(initials.map((one) => [one.key, answer(kind, one)])))}
    />
  );
}

interface AskedProps {
  readonly say: string;
  readonly choices: ImportQuestion['choices'];
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
}

function Asked({ say, choices, chosen, onChoose }: AskedProps) {
  const id = useId();
  return (
    <li className={classes.question}>
      <span id={id}>{say}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would add a frame to every line */}
      <span role="group" aria-labelledby={id} className={classes.answers}>
        {choices.map(({ value, words }) => (
          <Button
            key={value}
            size="sm"
            variant={chosen === value ? 'filled' : 'default'}
            aria-pressed={chosen === value}
            leftSection={chosen === value ? <IconCheck size={15} aria-hidden /> : undefined}
            onClick={() => onChoose(value)}
          >
            {words}
          </Button>
        ))}
      </span>
    </li>
  );
}
