import { Select } from '@mantine/core';
import type { InvitedRater } from '../../shared/contract/review-shapes.ts';

interface WhoseFormProps {
  readonly awaited: readonly InvitedRater[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Ticks off whose form is entered, so that nothing of theirs is taken in twice; nothing where nobody is awaited. */
export function WhoseForm({ awaited, value, onChange }: WhoseFormProps) {
  if (awaited.length === 0) return null;
  return (
    <Select
      label="Whose form it is"
      description="Ticked off in the list of raters, so that no form of theirs is taken in again. The answers keep no name."
      placeholder="Nobody is ticked off"
      searchable={awaited.length > 8}
      clearable
      openOnFocus={false}
      data={awaited.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
