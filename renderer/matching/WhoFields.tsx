import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client.ts';
import { PeoplePicker } from '../ui/PeoplePicker.tsx';

interface Who {
  readonly personId: string | null;
  readonly name: string;
  readonly schoolId: string | null;
}

interface WhoFieldsProps {
  readonly value: Who;
  readonly onChange: (change: Partial<Who>) => void;
  readonly label: string;
  readonly outside: string;
  /** The name alone, where a school gives or asks. */
  readonly noPerson?: boolean;
  readonly problem: (field: string) => string | null;
}

/** Who it is: somebody of the file, or somebody from outside by name; and at which school. */
export function WhoFields({ value, onChange, label, outside, noPerson, problem }: WhoFieldsProps) {
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  const schools = useQuery(api.staff.schools.queryOptions({ input: {} }));
  const ours = schools.data?.find((one) => one.ours)?.id ?? null;
  return (
    <>
      {noPerson ? null : (
        <>
          <PeoplePicker
            label={label}
            people={(staff.data ?? []).map((row) => ({
              id: row.id,
              name: `${row.forename} ${row.surname}`,
              detail: row.post,
            }))}
            value={value.personId}
            problem={problem('personId')}
            onChange={(personId) =>
              onChange(personId === null ? { personId } : { personId, schoolId: value.schoolId ?? ours })
            }
          />
          {value.personId === null ? (
            <TextInput
              label={outside}
              description="Their name."
              maxLength={120}
              value={value.name}
              error={problem('name')}
              onChange={(event) => onChange({ name: event.currentTarget.value })}
            />
          ) : null}
        </>
      )}
      <Select
        label="School"
        searchable
        openOnFocus={false}
        clearable
        data={(schools.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={value.schoolId}
        error={problem('schoolId')}
        onChange={(schoolId) => onChange({ schoolId })}
      />
    </>
  );
}
