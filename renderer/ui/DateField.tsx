import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { readTypedDate, writeDate } from '../../shared/rules/typed-date.ts';
import { markUnread } from './unread.ts';

interface DateFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** YYYY-MM-DD, or null for no date. */
  readonly value: string | null;
  readonly description?: string;
  /** Said beside the field by whoever holds it: 'After the leaving date'. */
  readonly problem?: string | null;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  /** A whole date was typed and left, or Enter was pressed (then the focus may go back). */
  readonly onDone: (date: string | null, byKey: boolean) => void;
  readonly onCancel?: () => void;
}

/** A date typed as people here write it: 1/9/26 or 1 sep 26. What cannot be read is said, and kept to be mended. */
export function DateField(props: DateFieldProps) {
  const { label, hideLabel, value, description, problem, required, autoFocus, onDone, onCancel } = props;
  const [typed, setTyped] = useState(() => (value ? writeDate(value) : ''));
  const [shown, setShown] = useState(value);
  const [unread, setUnread] = useState<string | null>(null);
  if (shown !== value) {
    setShown(value);
    setTyped(value ? writeDate(value) : '');
    setUnread(null);
  }

  /** Whether what is typed is taken. */
  const read = (byKey: boolean): boolean => {
    const date = readTypedDate(typed);
    if (date.kind === 'problem') {
      setUnread(date.problem);
      return false;
    }
    if (date.kind !== 'date' && required) {
      setUnread('Type a date, as in 1/9/2026.');
      return false;
    }
    setUnread(null);
    const next = date.kind === 'date' ? date.date : null;
    if (next) setTyped(writeDate(next));
    onDone(next, byKey);
    return true;
  };

  return (
    <TextInput
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      placeholder="1/9/2026"
      required={required}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      autoComplete="off"
      ref={markUnread(unread)}
      // Escape gives the field up, and not the dialog that it may stand in.
      data-mantine-stop-propagation={onCancel !== undefined}
      value={typed}
      error={unread ?? problem}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void read(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          // In a form Enter sends it, as in any other field, once the form has what was typed.
          const sends = flushSync(() => read(true)) && event.currentTarget.form !== null;
          if (!sends) event.preventDefault();
        } else if (event.key === 'Escape' && onCancel) {
          event.stopPropagation();
          onCancel();
        }
      }}
    />
  );
}
