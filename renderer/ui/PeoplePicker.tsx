import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { useMemo } from 'react';
import { matches, searchKey, searchWords } from '../../shared/rules/search.ts';
import classes from './PeoplePicker.module.css';

export interface Pickable {
  readonly id: string;
  readonly name: string;
  /** A role, to tell two people of one name apart. */
  readonly detail?: string;
}

interface PickerProps {
  readonly id?: string;
  readonly label: string;
  readonly people: readonly Pickable[];
  readonly description?: string;
  readonly problem?: string | null;
  readonly placeholder?: string;
}

interface PeoplePickerProps extends PickerProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Chooses one person by a few letters of the name, whatever its accents. */
export function PeoplePicker({ people, value, onChange, problem, ...rest }: PeoplePickerProps) {
  const picking = usePicking(people);
  return (
    // A form that opens with it in focus would open with the list over its other fields; a key or a press opens it.
    <Select
      {...rest}
      {...picking}
      searchable
      clearable
      openOnFocus={false}
      value={value}
      onChange={onChange}
      error={problem}
    />
  );
}

function usePicking(people: readonly Pickable[]) {
  return useMemo(() => {
    const byId = new Map(people.map((person) => [person.id, person]));
    const keys = new Map(people.map((person) => [person.id, searchKey(person.name, person.detail)]));
    const filter: OptionsFilter = ({ options, search }) => {
      const words = searchWords(search);
      return options.filter((option) => 'value' in option && matches(keys.get(option.value) ?? '', words));
    };
    return {
      data: people.map(({ id, name }) => ({ value: id, label: name })),
      filter,
      limit: 50,
      nothingFoundMessage: 'Nobody has that name',
      renderOption: ({ option }: { option: ComboboxItem }) => (
        <span className={classes.person}>
          <span>{option.label}</span>
          <span className={classes.detail}>{byId.get(option.value)?.detail}</span>
        </span>
      ),
    };
  }, [people]);
}
