import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { definitionOf, FACTS, isFactName } from '../../../shared/rules/fact-names.ts';
import type { FactRule, FactTest, Rule } from '../../../shared/rules/rule.ts';
import { IconPlus, IconTrash } from '../icons.ts';
import classes from './RuleEditor.module.css';
import { groupOf, isSimple, newCriterion, type Path, withAdded, withPart } from './rule-tree.ts';

interface RuleEditorProps {
  readonly rule: Rule;
  /** Where the rule is a stage's: it may also ask whether a line manager recommends that very stage. */
  readonly stageId?: string;
  readonly onChange: (rule: Rule) => void;
}

/** A rule as it reads: groups of 'all of' and 'any of', each criterion with its words, number and strength. */
export function RuleEditor({ rule, stageId, onChange }: RuleEditorProps) {
  // A lone criterion stands in a group, so that another can be added beside it.
  const top = rule.kind === 'fact' ? groupOf([rule]) : rule;
  const change = (path: Path, next: Rule | null) => onChange(withPart(top, path, next) ?? groupOf([]));
  const add = (path: Path, added: Rule) => onChange(withAdded(top, path, added));
  return <Part part={top} path={[]} stageId={stageId} onChange={change} onAdd={add} />;
}

interface PartProps {
  readonly part: Rule;
  readonly path: Path;
  readonly stageId: string | undefined;
  readonly onChange: (path: Path, next: Rule | null) => void;
  readonly onAdd: (path: Path, added: Rule) => void;
}

function Part(props: PartProps) {
  const { part, path, onChange } = props;
  if (part.kind === 'fact')
    return (
      <Criterion
        part={part}
        onChange={(next) => onChange(path, next)}
        onRemove={() => onChange(path, null)}
      />
    );
  return (
    <fieldset className={classes.group}>
      <legend>{part.kind === 'all' ? 'All of these' : 'Any one of these'}</legend>
      <TextInput
        label="Words for the group"
        maxLength={200}
        value={part.words}
        onChange={(event) => onChange(path, { ...part, words: event.currentTarget.value })}
      />
      {part.of.length === 0 ? (
        <p className={classes.quiet}>Nothing is asked yet: everybody meets this.</p>
      ) : null}
      {part.of.map((inner, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part of a rule has no identity but its place
        <Part key={index} {...props} part={inner} path={[...path, index]} />
      ))}
      <Adding {...props} />
    </fieldset>
  );
}

function Adding({ path, stageId, onAdd }: PartProps) {
  const [open, setOpen] = useState(false);
  const recommended = stageId === undefined ? [] : [`recommended_stage_${stageId.replace(/^stage_/, '')}`];
  const facts = [...Object.keys(FACTS), ...recommended].filter(isFactName).filter(isSimple);
  if (!open)
    return (
      <Button
        size="sm"
        variant="subtle"
        leftSection={<IconPlus size={15} aria-hidden />}
        className={classes.add}
        onClick={() => setOpen(true)}
      >
        Add a criterion
      </Button>
    );
  return (
    <Select
      label="A criterion on"
      autoFocus
      searchable
      defaultDropdownOpened
      data={facts.map((fact) => ({ value: fact, label: definitionOf(fact).words }))}
      value={null}
      onBlur={() => setOpen(false)}
      onChange={(fact) => {
        setOpen(false);
        if (fact !== null && isFactName(fact)) onAdd(path, newCriterion(fact));
      }}
    />
  );
}

interface CriterionProps {
  readonly part: FactRule;
  readonly onChange: (next: FactRule) => void;
  readonly onRemove: () => void;
}

function Criterion({ part, onChange, onRemove }: CriterionProps) {
  const { words, test, strength } = part;
  return (
    <div className={classes.criterion}>
      <TextInput
        label="Criterion"
        description={`Rests on: ${definitionOf(part.fact).words.toLowerCase()}`}
        maxLength={200}
        value={words}
        onChange={(event) => onChange({ ...part, words: event.currentTarget.value })}
      />
      <TestEditor test={test} about={words} onChange={(next) => onChange({ ...part, test: next })} />
      <Select
        label="Strength"
        w={150}
        allowDeselect={false}
        data={[
          { value: 'must', label: 'Must be met' },
          { value: 'aimed', label: 'Aimed at: warns' },
        ]}
        value={strength}
        onChange={(value) => onChange({ ...part, strength: value === 'aimed' ? 'aimed' : 'must' })}
      />
      <Button variant="subtle" aria-label={`Remove: ${words}`} onClick={onRemove}>
        <IconTrash size={17} aria-hidden />
      </Button>
    </div>
  );
}

interface TestEditorProps {
  readonly test: FactTest;
  readonly about: string;
  readonly onChange: (test: FactTest) => void;
}

const kinds = [
  { value: 'at_least', label: 'At least' },
  { value: 'at_most', label: 'At most' },
  { value: 'between', label: 'Between' },
] as const;

function TestEditor({ test, about, onChange }: TestEditorProps) {
  if (test.kind === 'one_of') return <p className={classes.fixed}>One of: {test.values.join(', ')}</p>;
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
      ? { kind: 'between', from: low, to: Math.max(low, high) }
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
        <Years
          label="To"
          value={to}
          onChange={(n) => onChange({ kind: 'between', from: Math.min(from, n), to: n })}
        />
      ) : null}
    </>
  );
}

interface YearsProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (n: number) => void;
}

function Years({ label, value, onChange }: YearsProps) {
  const [typed, setTyped] = useState(String(value));
  const isNumber = /^\d{1,2}$/.test(typed.trim());
  return (
    <TextInput
      label={label}
      w={76}
      inputMode="numeric"
      value={typed}
      error={isNumber ? null : '0 to 99'}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (/^\d{1,2}$/.test(next.trim())) onChange(Number(next));
      }}
    />
  );
}
