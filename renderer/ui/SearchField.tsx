import { CloseButton, TextInput, VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { IconSearch } from './icons.ts';

interface SearchFieldProps {
  /** What is searched: 'Name, role or team'. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Said quietly as the list changes: '12 people'. */
  readonly found?: string;
  readonly width?: number;
  /** In a dialog: where typing starts. */
  readonly first?: boolean;
}

/** Searches as one types; Esc clears it. */
export function SearchField({ label, value, onChange, found, width, first }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  // The button goes with what it clears.
  const clear = () => {
    onChange('');
    field.current?.focus();
  };
  return (
    <>
      <TextInput
        ref={field}
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={value}
        data-autofocus={first || undefined}
        // A dialog that was still reading when it opened has given the focus to its first button.
        autoFocus={first}
        w={width}
        spellCheck={false}
        autoComplete="off"
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={
          value === '' ? null : <CloseButton size={24} aria-label="Clear the search" onClick={clear} />
        }
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          onChange('');
        }}
      />
      <VisuallyHidden role="status">{value === '' ? '' : found}</VisuallyHidden>
    </>
  );
}
