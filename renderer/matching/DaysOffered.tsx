import { Button } from '@mantine/core';
import type { GiverFields } from '../../shared/contract/matching-shapes.ts';
import { useStatus } from '../session.ts';
import { DateField } from '../ui/DateField.tsx';
import { IconPlus, IconX } from '../ui/icons.ts';
import classes from './matching.module.css';

interface DaysOfferedProps {
  readonly days: GiverFields['days'];
  readonly problem: string | null;
  readonly onChange: (days: GiverFields['days']) => void;
}

/** The days that a host offers, each a first and a last day. */
export function DaysOffered({ days, problem, onChange }: DaysOfferedProps) {
  const today = useStatus()?.today ?? '';
  const change = (at: number, to: Partial<GiverFields['days'][number]>) =>
    onChange(days.map((one, here) => (here === at ? { ...one, ...to } : one)));
  return (
    <fieldset aria-label="Days offered" className={classes.fields}>
      <p className={classes.quiet}>Days offered: visits are matched to these days alone.</p>
      {days.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the days have no id, and keep their order
        <div key={at} className={classes.spell}>
          <DateField
            label={`From, ${at + 1}`}
            required
            value={one.from}
            onDone={(from) => change(at, { from: from ?? one.from })}
          />
          <DateField
            label={`To, ${at + 1}`}
            required
            value={one.to}
            onDone={(to) => change(at, { to: to ?? one.to })}
          />
          <Button
            size="sm"
            aria-label={`Take out the days ${at + 1}`}
            onClick={() => onChange(days.filter((_, here) => here !== at))}
          >
            <IconX size={16} aria-hidden />
          </Button>
        </div>
      ))}
      {problem === null ? null : <p role="alert">{problem}</p>}
      <Button
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...days, { from: days.at(-1)?.to ?? today, to: days.at(-1)?.to ?? today }])}
      >
        Add days
      </Button>
    </fieldset>
  );
}
