import { Autocomplete, Select, TextInput } from '@mantine/core';
import { matches, searchKey, searchWords } from '../../../shared/rules/search.ts';
import classes from './FirstRunPage.module.css';

export interface NewSchool {
  readonly name: string;
  readonly phase: string | null;
  readonly localAuthority: string;
  readonly academicYear: string;
}

/** A school with everything that its file cannot do without. */
export function isComplete(school: NewSchool): school is NewSchool & { readonly phase: string } {
  return school.name.trim() !== '' && school.phase !== null && school.localAuthority.trim() !== '';
}

interface SchoolFieldsProps {
  readonly school: NewSchool;
  readonly phases: readonly string[];
  readonly localAuthorities: readonly string[];
  readonly academicYears: readonly string[];
  /** Somebody has tried to begin, so what is missing is said. */
  readonly asked: boolean;
  readonly onChange: (school: NewSchool) => void;
}

export function SchoolFields(props: SchoolFieldsProps) {
  const { school, phases, localAuthorities, academicYears, asked, onChange } = props;
  return (
    <div className={classes.fields}>
      <TextInput
        className={classes.wide}
        label="School’s name"
        maxLength={120}
        autoFocus
        value={school.name}
        onChange={(event) => onChange({ ...school, name: event.currentTarget.value })}
        error={asked && school.name.trim() === '' ? 'Type the school’s name.' : undefined}
      />
      <Select
        label="Phase"
        data={[...phases]}
        value={school.phase}
        onChange={(phase) => onChange({ ...school, phase })}
        error={asked && school.phase === null ? 'Choose the phase.' : undefined}
      />
      <Autocomplete
        label="Local authority"
        data={[...localAuthorities]}
        limit={12}
        maxLength={80}
        filter={({ options, search }) => {
          const words = searchWords(search);
          return options.filter((option) => 'label' in option && matches(searchKey(option.label), words));
        }}
        value={school.localAuthority}
        onChange={(localAuthority) => onChange({ ...school, localAuthority })}
        error={
          asked && school.localAuthority.trim() === '' ? 'Choose or type the local authority.' : undefined
        }
      />
      <Select
        label="Academic year"
        data={[...academicYears]}
        allowDeselect={false}
        value={school.academicYear}
        onChange={(academicYear) => academicYear && onChange({ ...school, academicYear })}
      />
    </div>
  );
}
