import { Textarea } from '@mantine/core';
import { useState } from 'react';

interface LinesFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: readonly string[];
  readonly onChange: (lines: string[]) => void;
}

/** Several short texts, one a line. */
export function LinesField({ label, description = 'One a line', value, onChange }: LinesFieldProps) {
  const [typed, setTyped] = useState(value.join('\n'));
  return (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={2}
      maxLength={4000}
      value={typed}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        onChange(
          next
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        );
      }}
    />
  );
}
