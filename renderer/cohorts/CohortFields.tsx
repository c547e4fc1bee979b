import { TextInput } from '@mantine/core';
import { longestCohortName } from '../../shared/rules/free-name.ts';

interface CohortFieldsProps {
  readonly name: string;
  readonly ledBy: string;
  /** Why a field was refused. */
  readonly problem: (field: string) => string | null;
  readonly onName: (name: string) => void;
  readonly onLedBy: (ledBy: string) => void;
}

/** What a cohort is called and who leads it, for a new one and for one that is changed. */
export function CohortFields({ name, ledBy, problem, onName, onLedBy }: CohortFieldsProps) {
  return (
    <>
      <TextInput
        label="Name"
        required
        maxLength={longestCohortName}
        value={name}
        error={problem('name')}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <TextInput
        label="Led by"
        maxLength={120}
        value={ledBy}
        error={problem('ledBy')}
        onChange={(event) => onLedBy(event.currentTarget.value)}
      />
    </>
  );
}
