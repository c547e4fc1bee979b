import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { markUnread } from '../ui/unread.ts';

interface CountFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
  readonly description?: string;
}

/** A whole number within bounds; what is not one is said and not taken. */
export function CountField({ label, value, least, most, onChange, description }: CountFieldProps) {
  const [typed, setTyped] = useState(String(value));
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(String(value));
  }
  const read = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  const wrong = read >= least && read <= most ? null : `From ${least} to ${most}`;
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="numeric"
      autoComplete="off"
      ref={markUnread(wrong)}
      value={typed}
      error={wrong}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const next = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
        if (next >= least && next <= most) {
          setShown(next);
          onChange(next);
        }
      }}
    />
  );
}
