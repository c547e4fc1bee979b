import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../client.ts';
import { PeoplePicker } from '../ui/PeoplePicker.tsx';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly problem?: string | null;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly onChange: (value: string) => void;
}

/** One line, which no browser is to remember. */
export function Text({ value, problem, maxLength = 120, onChange, ...rest }: TextProps) {
  return (
    <TextInput
      {...rest}
      autoComplete="off"
      maxLength={maxLength}
      value={value}
      error={problem}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly step?: number;
  readonly max?: number;
  readonly problem?: string | null;
  readonly onChange: (value: number | null) => void;
}

/** A number, or nothing where none is known. */
export function Amount({ value, step = 0.5, max = 400, problem, onChange, ...rest }: NumberProps) {
  return (
    <NumberInput
      {...rest}
      min={0}
      max={max}
      step={step}
      autoComplete="off"
      value={value ?? ''}
      error={problem}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  );
}

interface SchoolProps {
  readonly label: string;
  readonly value: string | null;
  readonly problem?: string | null;
  readonly onChange: (id: string | null) => void;
}

/** A school of the file. */
export function SchoolField({ value, problem, onChange, label }: SchoolProps) {
  const schools = useQuery(api.staff.schools.queryOptions({ input: {} }));
  return (
    <Select
      label={label}
      searchable
      openOnFocus={false}
      data={(schools.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      error={problem}
      onChange={onChange}
    />
  );
}

interface Who {
  readonly personId: string | null;
  readonly name: string;
}
interface WhoProps {
  readonly label: string;
  readonly value: Who;
  readonly problem: (field: string) => string | null;
  readonly onChange: (change: Partial<Who>) => void;
}

/** Somebody of the file, or somebody from outside by name. */
export function WhoField({ label, value, problem, onChange }: WhoProps) {
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  return (
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
        onChange={(personId) => onChange({ personId })}
      />
      {value.personId === null ? (
        <Text
          label="Or somebody from outside"
          description="Their name."
          value={value.name}
          problem={problem('name')}
          onChange={(name) => onChange({ name })}
        />
      ) : null}
    </>
  );
}

interface LineProps {
  /** The lines of this kind that the programme has. */
  readonly names: readonly string[];
  readonly value: string | null;
  readonly description?: string | undefined;
  readonly problem: string | null;
  readonly onChange: (line: string) => void;
}

/**
 * Which line of the ledger something counts for; nothing where there is one alone, but for what was said to be of one that
 * the programme has no more.
 */
export function LineField({ names, value, onChange, problem, description }: LineProps) {
  if (names.length < 2 && (value === null || names.includes(value))) return null;
  return (
    <Select
      label="Counts for"
      description={description}
      placeholder="Not said which"
      clearable
      data={names}
      value={value}
      error={problem}
      onChange={(line) => onChange(line ?? '')}
    />
  );
}

/** Takes out what a form is open on; Undo brings it back. */
export function TakeOut({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button color="bad" onClick={onClick}>
      Take out
    </Button>
  );
}
