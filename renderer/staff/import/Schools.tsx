import { NativeSelect } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './import.module.css';
import type { Importing } from './use-import.ts';
import { people } from './words.ts';

interface Props {
  readonly importing: Importing;
  readonly preview: ImportPreview;
}

/** Which of the file's schools is ours, where it speaks of several. */
export function Schools({ importing, preview }: Props) {
  const { schools, ourSchools } = preview;
  if (schools.length < 2 && schools.every(({ school }) => school !== null)) return null;
  const choices = importing.state.choices.schools;
  return (
    <Panel title="Schools in the file" note="Staff of other schools are left out">
      <div className={classes.rows}>
        {schools.map(({ key, name, people: count, school }) => (
          <NativeSelect
            key={key}
            size="sm"
            label={`${name === '' ? 'No school named' : name} (${people(count)})`}
            value={choices[key] ?? school ?? ''}
            disabled={importing.state.busy !== null}
            data={[
              ...(school === null ? [{ value: '', label: 'Choose…' }] : []),
              ...ourSchools.map((one) => ({ value: one.id, label: one.name })),
              { value: 'leave_out', label: 'Leave out' },
            ]}
            onChange={({ currentTarget: { value } }) => {
              if (value !== '') void importing.readAgain({ schools: { ...choices, [key]: value } });
            }}
          />
        ))}
      </div>
    </Panel>
  );
}
