import { Button } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { IconCheck } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './import.module.css';
import { StateTagCount } from './StateTagCount.tsx';
import type { Importing } from './use-import.ts';

interface Props {
  readonly importing: Importing;
  readonly preview: ImportPreview;
}

/** Two names on one id and the like: nobody in such a row comes in until it is answered. */
export function Questions({ importing, preview }: Props) {
  if (preview.questions.length === 0) return null;
  const { answers } = importing.state.choices;
  const open = preview.questions.filter(({ key, answer }) => (answers[key] ?? answer) === null).length;
  return (
    <Panel
      title="Questions"
      note="An answer can be changed until you import"
      actions={<StateTagCount open={open} />}
    >
      <ul className={classes.plainList}>
        {preview.questions.map(({ key, say, choices, answer }) => (
          <li key={key} className={classes.question}>
            <span id={`q-${key}`}>{say}</span>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would add a frame to every line */}
            <span role="group" aria-labelledby={`q-${key}`} className={classes.answers}>
              {choices.map(({ value, words }) => {
                const chosen = (answers[key] ?? answer) === value;
                return (
                  <Button
                    key={value}
                    size="sm"
                    variant={chosen ? 'filled' : 'default'}
                    aria-pressed={chosen}
                    leftSection={chosen ? <IconCheck size={15} aria-hidden /> : undefined}
                    onClick={() => importing.choose({ answers: { ...answers, [key]: value } })}
                  >
                    {words}
                  </Button>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
