import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { markUnread } from '../ui/unread.ts';

const kinds = {
  whole: { reads: /^\d{1,5}$/, asked: 'Type a whole number, or leave it empty.' },
  /** Pounds, or days and half days. */
  amount: { reads: /^\d{1,6}(\.\d{1,2})?$/, asked: 'Type a number, such as 2 or 2.5, or leave it empty.' },
} as const;

interface NumberFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly kind?: keyof typeof kinds;
  readonly value: number | null;
  readonly problem?: string | null;
  readonly onChange: (value: number | null) => void;
}

/** A number, or nothing where there is none. What is no number is said, and the last good one stays. */
export function NumberField(props: NumberFieldProps) {
  const { label, description, kind = 'whole', value, problem, onChange } = props;
  const { reads, asked } = kinds[kind];
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const wrong = typed.trim() !== '' && !reads.test(typed.trim());
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="numeric"
      autoComplete="off"
      ref={markUnread(wrong ? asked : null)}
      value={typed}
      error={wrong ? asked : problem}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (next.trim() === '') onChange(null);
        else if (reads.test(next.trim())) onChange(Number(next.trim()));
      }}
    />
  );
}
