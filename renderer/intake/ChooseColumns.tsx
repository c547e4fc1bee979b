import { NativeSelect } from '@mantine/core';
import { type IntakeFileView, intakeField } from '../../shared/contract/intake-shapes.ts';
import { INTAKE_FIELDS, type IntakeField, intakeFields } from '../../shared/rules/intake/columns.ts';
import classes from './intake.module.css';

interface ChooseColumnsProps {
  readonly file: IntakeFileView;
  readonly open: boolean;
  readonly onColumn: (column: number, field: IntakeField | 'none') => void;
}

/** What each column of a school's own list means: as its heading says, or as chosen here. */
export function ChooseColumns({ file, open, onColumn }: ChooseColumnsProps) {
  const left = file.columns.filter(({ field, heading }) => field === null && heading !== '').length;
  return (
    <details open={open}>
      <summary>
        What the columns mean{left === 0 ? '' : `: ${left} of ${file.columns.length} left out`}
      </summary>
      <div className={classes.columns}>
        {file.columns.map(({ column, heading, field, examples }) => (
          <NativeSelect
            key={column}
            label={heading === '' ? `Column ${column + 1}` : heading}
            description={examples.length === 0 ? 'Empty' : examples.join(', ').slice(0, 60)}
            value={field ?? 'none'}
            data={[
              { value: 'none', label: 'Left out' },
              ...intakeFields.map((key) => ({ value: key, label: INTAKE_FIELDS[key] })),
            ]}
            onChange={(event) => {
              const chosen = intakeField.safeParse(event.currentTarget.value);
              onColumn(column, chosen.success ? chosen.data : 'none');
            }}
          />
        ))}
      </div>
    </details>
  );
}
