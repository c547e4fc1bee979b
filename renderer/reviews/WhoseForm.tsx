import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RaterGroup } from '../../shared/rules/scoring-report.ts';
import { api } from '../client.ts';

interface WhoseFormProps {
  readonly reviewId: string;
  readonly group: RaterGroup;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Ticks off whose form is entered, so that nothing of theirs is taken in twice; nothing where nobody is awaited. */
export function WhoseForm({ reviewId, group, value, onChange }: WhoseFormProps) {
  const { data } = useQuery(api.reviews.invited.queryOptions({ input: { id: reviewId } }));
  const awaited = (data?.invited ?? []).filter((one) => one.group === group && one.state === 'invited');
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
      value={awaited.some(({ id }) => id === value) ? value : null}
      onChange={onChange}
    />
  );
}
