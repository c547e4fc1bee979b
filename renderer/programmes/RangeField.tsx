import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Range } from '../../shared/reference/element-content.ts';
import { markUnread } from '../ui/unread.ts';
import { rangeFrom, rangeText } from './range-text.ts';

const asked = 'Type a number, ‘5 to 6’ or ‘up to 3’, or leave it empty.';

interface RangeFieldProps {
  readonly label: string;
  readonly value: Range | null;
  readonly onChange: (value: Range | null) => void;
}

/** How many there are, or over how many months: one number, a least and a most, or a most alone. */
export function RangeField({ label, value, onChange }: RangeFieldProps) {
  const [typed, setTyped] = useState(rangeText(value));
  const wrong = rangeFrom(typed) === undefined ? asked : null;
  return (
    <TextInput
      label={label}
      placeholder="3, 5 to 6, up to 3"
      autoComplete="off"
      ref={markUnread(wrong)}
      value={typed}
      error={wrong}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        const read = rangeFrom(next);
        if (read !== undefined) onChange(read);
      }}
    />
  );
}
