import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { markUnread } from '../ui/unread.ts';

const asked = 'Type a whole number, or leave it empty.';

interface NumberFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: number | null;
  readonly problem?: string | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number, or nothing for no limit. What is no number is said, and the last good one stays. */
export function NumberField({ label, description, value, problem, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const wrong = typed.trim() !== '' && !/^\d{1,5}$/.test(typed.trim());
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
        else if (/^\d{1,5}$/.test(next.trim())) onChange(Number(next.trim()));
      }}
    />
  );
}
