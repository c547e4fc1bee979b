import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FactTest } from '../../../shared/rules/rule.ts';
import { markUnread } from '../unread.ts';
import type { Choice } from './criteria-offered.ts';
import classes from './RuleEditor.module.css';

interface TestEditorProps {
  readonly test: FactTest;
  readonly about: string;
  /** What it may be one of; null where it is a yes or a number. */
  readonly choices: readonly Choice[] | null;
  readonly onChange: (test: FactTest) => void;
}

const kinds = [
  { value: 'at_least', label: 'At least' },
  { value: 'at_most', label: 'At most' },
  { value: 'between', label: 'Between' },
] as const;

/** What a criterion asks: yes or no, one of a list, or a number of years. */
export function TestEditor({ test, about, choices, onChange }: TestEditorProps) {
  if (test.kind === 'one_of') return <OneOf {...{ values: test.values, about, choices, onChange }} />;
  if (test.kind === 'is_true' || test.kind === 'is_false')
    return (
      <Select
        label="Is"
        w={90}
        allowDeselect={false}
        aria-label={`${about}: is`}
        data={[
          { value: 'is_true', label: 'Yes' },
          { value: 'is_false', label: 'No' },
        ]}
        value={test.kind}
        onChange={(value) => onChange({ kind: value === 'is_false' ? 'is_false' : 'is_true' })}
      />
    );
  const from = test.kind === 'between' ? test.from : test.n;
  const to = test.kind === 'between' ? test.to : test.n;
  const made = (kind: string | null, low: number, high: number): FactTest =>
    kind === 'between'
      ? { kind: 'between', from: low, to: high }
      : { kind: kind === 'at_most' ? 'at_most' : 'at_least', n: low };
  return (
    <>
      <Select
        label="Years"
        w={110}
        allowDeselect={false}
        data={[...kinds]}
        value={test.kind}
        onChange={(kind) => onChange(made(kind, from, to))}
      />
      <Years
        label={test.kind === 'between' ? 'From' : 'Number'}
        value={from}
        onChange={(n) => onChange(made(test.kind, n, to))}
      />
      {test.kind === 'between' ? (
        <Years label="To" value={to} least={from} onChange={(n) => onChange(made('between', from, n))} />
      ) : null}
    </>
  );
}

interface OneOfProps {
  readonly values: readonly string[];
  readonly about: string;
  readonly choices: readonly Choice[] | null;
  readonly onChange: (test: FactTest) => void;
}

function OneOf({ values, about, choices, onChange }: OneOfProps) {
  const none = values.length === 0 ? 'Choose at least one.' : null;
  const known = new Set(choices?.map((one) => one.value));
  const others = values.filter((value) => !known.has(value)).map((value) => ({ value, label: value }));
  return (
    <MultiSelect
      label="One of"
      aria-label={`${about}: one of`}
      className={classes.oneOf}
      searchable
      hidePickedOptions
      ref={markUnread(none)}
      error={none}
      data={[...(choices ?? []), ...others]}
      value={[...values]}
      onChange={(next) => onChange({ kind: 'one_of', values: next })}
    />
  );
}

interface YearsProps {
  readonly label: string;
  readonly value: number;
  /** What it cannot be less than: neither number of a span is changed for the other, since both are typed digit by digit. */
  readonly least?: number;
  readonly onChange: (n: number) => void;
}

function Years({ label, value, least = 0, onChange }: YearsProps) {
  const [typed, setTyped] = useState(String(value));
  const reads = (text: string) => /^\d{1,2}$/.test(text.trim());
  // Another criterion may have come to stand here: then its own number is shown.
  const shown = reads(typed) && Number(typed) !== value ? String(value) : typed;
  const wrong = reads(shown) && Number(shown) >= least ? null : `Type ${least} to 99`;
  return (
    <TextInput
      label={label}
      w={76}
      inputMode="numeric"
      ref={markUnread(wrong)}
      value={shown}
      error={wrong}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (reads(next)) onChange(Number(next));
      }}
    />
  );
}
