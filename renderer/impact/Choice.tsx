import { Select } from '@mantine/core';
import type { ImpactChoice, ImpactView } from '../../shared/contract/impact-shapes.ts';
import { GROUPINGS, groupingWords } from '../../shared/rules/impact.ts';
import { DateField } from '../ui/DateField.tsx';
import classes from './impact.module.css';

const ALL = 'all';

interface ChoiceProps {
  readonly choice: ImpactChoice;
  readonly options: ImpactView['options'];
  readonly problem: string | null;
  readonly onChange: (change: Partial<ImpactChoice>) => void;
}

/** As at which day, by what, and which participants. */
export function Choice({ choice, options, problem, onChange }: ChoiceProps) {
  const pick = (
    label: string,
    all: string,
    rows: readonly { readonly id: string; readonly name: string }[],
    value: string | null,
    change: (value: string | null) => Partial<ImpactChoice>,
  ) => (
    <Select
      label={label}
      allowDeselect={false}
      data={[{ value: ALL, label: all }, ...rows.map(({ id, name }) => ({ value: id, label: name }))]}
      value={value ?? ALL}
      onChange={(next) => onChange(change(next === null || next === ALL ? null : next))}
    />
  );
  const rounds = options.rounds.filter(
    (one) => choice.programmeId === null || one.programmeId === choice.programmeId,
  );
  return (
    <div className={classes.filters}>
      <DateField
        label="As at"
        required
        value={choice.asAt}
        problem={problem}
        onDone={(asAt) => asAt !== null && onChange({ asAt })}
      />
      <Select
        label="By"
        allowDeselect={false}
        data={GROUPINGS.map((value) => ({ value, label: groupingWords[value] }))}
        value={choice.by}
        onChange={(value) => onChange({ by: GROUPINGS.find((one) => one === value) ?? choice.by })}
      />
      {pick('Programme', 'All programmes', options.programmes, choice.programmeId, (programmeId) => ({
        programmeId,
        roundId: null,
      }))}
      {pick('Cohort', 'All cohorts', rounds, choice.roundId, (roundId) => ({ roundId }))}
      {pick('Stage', 'All stages', options.stages, choice.stageId, (stageId) => ({ stageId }))}
      {pick(
        'Phase',
        'All phases',
        options.phases.map((phase) => ({ id: phase, name: phase })),
        choice.phase,
        (value) => ({ phase: options.phases.find((one) => one === value) ?? null }),
      )}
      {pick('School', 'All schools', options.schools, choice.schoolId, (schoolId) => ({ schoolId }))}
    </div>
  );
}
