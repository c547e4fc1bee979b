import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '../../ui/icons.ts';
import classes from './import.module.css';
import type { Importing, Step } from './use-import.ts';
import { needing } from './words.ts';

const names: readonly (readonly [Step, string])[] = [
  [1, 'Choose a file'],
  [2, 'Match columns'],
  [3, 'Questions and roles'],
  [4, 'Check and import'],
];

/** Where the import stands; a step that was reached can be gone back to, with its choices kept. */
export function Steps({ importing }: { readonly importing: Importing }) {
  const { step, preview, busy } = importing.state;
  const waiting = preview === null ? 0 : needing(preview);
  return (
    <nav aria-label="Steps of the import">
      <ol className={classes.steps}>
        {names.map(([number, name]) => {
          const past = number < step;
          return (
            <li
              key={number}
              className={classes.step}
              data-current={number === step || undefined}
              data-past={past || undefined}
            >
              {past ? (
                <UnstyledButton
                  className={classes.stepButton}
                  disabled={busy !== null}
                  onClick={() => void importing.go(number)}
                >
                  <StepName number={number} name={name} past waiting={waiting} />
                </UnstyledButton>
              ) : (
                <span className={classes.stepButton} aria-current={number === step ? 'step' : undefined}>
                  <StepName number={number} name={name} past={false} waiting={waiting} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface NameProps {
  readonly number: number;
  readonly name: string;
  readonly past: boolean;
  readonly waiting: number;
}

function StepName({ number, name, past, waiting }: NameProps) {
  return (
    <>
      <span className={classes.mark} aria-hidden>
        {past ? <IconCheck size={15} stroke={3} /> : number}
      </span>
      {name}
      {number === 3 && waiting > 0 ? <span className={classes.count}>{waiting}</span> : null}
    </>
  );
}
