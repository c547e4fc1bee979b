import { Checkbox, Select, TextInput } from '@mantine/core';
import { elementKind, type ProgrammeElement } from '../../shared/reference/element-content.ts';
import {
  ELEMENT_KINDS,
  elementKinds,
  LENGTH_UNITS,
  MATCHED_KINDS,
} from '../../shared/reference/programme-elements.ts';
import classes from './ElementsEditor.module.css';
import { LinesField } from './LinesField.tsx';
import { NumberField } from './NumberField.tsx';
import { RangeField } from './RangeField.tsx';

export const kindChoices = elementKinds.map((value) => ({ value, label: ELEMENT_KINDS[value].words }));
const units = LENGTH_UNITS.map((value) => ({ value, label: value }));

interface ElementFieldsProps {
  readonly element: ProgrammeElement;
  readonly onChange: (element: ProgrammeElement) => void;
}

/** Everything that is kept of one element. What is changed here is the school's own, no default of ours. */
export function ElementFields({ element, onChange }: ElementFieldsProps) {
  const { kind, words, count, each, months, whom, topics, cost, paidBy, coverDays } = element;
  const set = (change: Partial<ProgrammeElement>) => onChange({ ...element, ours: '', ...change });
  return (
    <div className={classes.fields}>
      <Select
        label="Kind"
        data={kindChoices}
        searchable
        allowDeselect={false}
        value={kind}
        onChange={(value) => {
          const read = elementKind.safeParse(value);
          // Another kind is another element: its number is none of this one's.
          if (read.success && read.data !== kind) set({ kind: read.data, number: undefined });
        }}
      />
      <TextInput
        label="In its own words"
        className={classes.wide}
        maxLength={300}
        value={words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <RangeField label="How many" value={count} onChange={(next) => set({ count: next })} />
      <div className={classes.length}>
        <NumberField
          label="Each lasts"
          kind="amount"
          value={each?.n ?? null}
          onChange={(n) => set({ each: n === null || n < 0.5 ? null : { n, unit: each?.unit ?? 'days' } })}
        />
        <Select
          aria-label="Each lasts, in"
          w={110}
          data={units}
          allowDeselect={false}
          disabled={each === null}
          value={each?.unit ?? 'days'}
          onChange={(value) => {
            const unit = LENGTH_UNITS.find((one) => one === value);
            if (each !== null && unit !== undefined) set({ each: { ...each, unit } });
          }}
        />
      </div>
      <RangeField label="Over how many months" value={months} onChange={(next) => set({ months: next })} />
      <TextInput
        label="With whom, or to whom"
        className={classes.wide}
        maxLength={200}
        value={whom}
        onChange={(event) => set({ whom: event.currentTarget.value })}
      />
      {MATCHED_KINDS.includes(kind) ? (
        <Checkbox
          className={classes.all}
          label="Only with somebody who knows their phase"
          description="Matching keeps to it, unless another phase is accepted for one of them"
          checked={element.samePhase === true}
          onChange={(event) => set({ samePhase: event.currentTarget.checked })}
        />
      ) : null}
      <NumberField
        label="Days of cover for each person"
        kind="amount"
        value={coverDays}
        onChange={(next) => set({ coverDays: next })}
      />
      <NumberField
        label="Cost for each person, in pounds"
        description="0 where it costs the school nothing"
        kind="amount"
        value={cost}
        onChange={(next) => set({ cost: next })}
      />
      <TextInput
        label="Paid by"
        description="Where that is not the school"
        maxLength={200}
        value={paidBy}
        onChange={(event) => set({ paidBy: event.currentTarget.value })}
      />
      <TextInput
        label="Where its own guide is"
        description="A web address (https://…), a folder, a shelf"
        className={classes.all}
        maxLength={300}
        autoComplete="off"
        value={element.guide ?? ''}
        onChange={(event) => onChange({ ...element, guide: event.currentTarget.value })}
      />
      <div className={classes.all}>
        <LinesField label="Topics" value={topics} onChange={(next) => set({ topics: next })} />
      </div>
    </div>
  );
}
