import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readTypedTime } from '../../shared/rules/typed-time.ts';
import { markUnread } from '../ui/unread.ts';

interface TimeFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** 'HH:MM', or null for none. */
  readonly value: string | null;
  readonly problem?: string | null;
  readonly onDone: (time: string | null) => void;
}

/** A time of day typed as people write it: 16:00, 4pm. What cannot be read is said, and kept to be mended. */
export function TimeField({ label, hideLabel, value, problem, onDone }: TimeFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [shown, setShown] = useState(value);
  const [unread, setUnread] = useState<string | null>(null);
  if (shown !== value) {
    setShown(value);
    setTyped(value ?? '');
    setUnread(null);
  }
  const read = () => {
    const time = readTypedTime(typed);
    if (time === undefined) {
      setUnread('Type a time, as in 16:00.');
      return;
    }
    setUnread(null);
    setTyped(time ?? '');
    onDone(time);
  };
  return (
    <TextInput
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      placeholder="16:00"
      autoComplete="off"
      maxLength={10}
      ref={markUnread(unread)}
      value={typed}
      error={unread ?? problem}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={read}
    />
  );
}
