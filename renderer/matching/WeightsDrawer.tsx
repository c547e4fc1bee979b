import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { WEIGHT_KEYS, type Weights, weightWords } from '../../shared/reference/matching.ts';
import { client, send } from '../client.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { useKept } from '../use-kept.ts';
import classes from './matching.module.css';

interface WeightsDrawerProps {
  readonly weights: Weights;
  readonly usual: Weights;
  readonly onClose: () => void;
}

/** What each kind of fit is worth beside the others, for every kind of help. */
export function WeightsDrawer({ weights, usual, onClose }: WeightsDrawerProps) {
  const [set, setSet] = useState<Readonly<Record<string, number | null>>>(weights);
  const { busy, keep, problem, rest } = useKept(WEIGHT_KEYS, onClose);
  const whole = WEIGHT_KEYS.every((key) => typeof set[key] === 'number');
  const save = (to: Weights | null, said: string) =>
    void keep(() => send(client.matching.setWeights, { weights: to }), said);
  return (
    <FormDrawer
      opened
      title="What counts in a fit"
      button="Save what counts"
      busy={busy}
      problem={rest}
      row={weights}
      onSubmit={() => {
        if (!whole) return;
        const of = (key: (typeof WEIGHT_KEYS)[number]) => set[key] ?? 0;
        save(
          {
            role: of('role'),
            focus: of('focus'),
            phase: of('phase'),
            nearness: of('nearness'),
            choice: of('choice'),
          },
          'What counts in a fit is saved. Propose again to use it.',
        );
      }}
      onClose={onClose}
      otherWay={
        <Button onClick={() => save(null, 'What counts in a fit is our default again.')}>Our default</Button>
      }
    >
      <p className={classes.quiet}>
        A fit has points by these weights. They never let a rule be broken, and never leave out a request that
        can be met. Our default, from no source: {WEIGHT_KEYS.map((key) => usual[key]).join(', ')}.
      </p>
      {WEIGHT_KEYS.map((key) => (
        <NumberInput
          key={key}
          label={weightWords[key]}
          min={0}
          max={100}
          allowDecimal={false}
          value={set[key] ?? ''}
          error={set[key] === null ? 'Give a number from 0 to 100.' : problem(key)}
          onChange={(value) => setSet({ ...set, [key]: typeof value === 'number' ? value : null })}
        />
      ))}
    </FormDrawer>
  );
}
