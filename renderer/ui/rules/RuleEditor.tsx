import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { definitionOf } from '../../../shared/rules/fact-names.ts';
import type { FactRule, Rule } from '../../../shared/rules/rule.ts';
import { IconPlus, IconTrash } from '../icons.ts';
import { choicesOf, criteriaOffered, inSentence, type StageOffered, withTest } from './criteria-offered.ts';
import classes from './RuleEditor.module.css';
import { groupOf, innerGroup, type Path, withAdded, withPart } from './rule-tree.ts';
import { TestEditor } from './TestEditor.tsx';

interface RuleEditorProps {
  readonly rule: Rule;
  /** The stages whose line manager's recommendation a criterion may ask for. */
  readonly stages?: readonly StageOffered[];
  readonly onChange: (rule: Rule) => void;
}

/** A rule as it reads: groups of 'all of' and 'any of', each criterion with its words, what it asks, and its strength. */
export function RuleEditor({ rule, stages = [], onChange }: RuleEditorProps) {
  // A lone criterion stands in a group, so that another can be added beside it.
  const top = rule.kind === 'fact' ? groupOf([rule]) : rule;
  const change = (path: Path, next: Rule | null) =>
    onChange(withPart(top, path, next) ?? { ...groupOf([]), words: top.words });
  const add = (path: Path, added: Rule) => onChange(withAdded(top, path, added));
  return <Part part={top} path={[]} stages={stages} onChange={change} onAdd={add} />;
}

interface PartProps {
  readonly part: Rule;
  readonly path: Path;
  readonly stages: readonly StageOffered[];
  readonly onChange: (path: Path, next: Rule | null) => void;
  readonly onAdd: (path: Path, added: Rule) => void;
}

const joins = [
  { value: 'all', label: 'All of these' },
  { value: 'any', label: 'Any one of these' },
];

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
      <div className={classes.head}>
        <TextInput
          label="Words for the group"
          maxLength={200}
          required
          value={part.words}
          onChange={(event) => onChange(path, { ...part, words: event.currentTarget.value })}
        />
        <Select
          label="Asks for"
          w={170}
          allowDeselect={false}
          // Nothing at all is met by everybody: any one of nothing would be met by nobody.
          disabled={part.of.length === 0}
          data={joins}
          value={part.kind}
          onChange={(kind) => onChange(path, joined(part, kind === 'any' ? 'any' : 'all'))}
        />
        {path.length === 0 ? null : (
          <Button
            variant="subtle"
            aria-label={`Remove the group: ${part.words}`}
            onClick={() => onChange(path, null)}
          >
            <IconTrash size={17} aria-hidden />
          </Button>
        )}
      </div>
      {part.of.length === 0 ? (
        <p className={classes.quiet}>Nothing is asked yet: everybody meets this.</p>
      ) : null}
      {part.of.map((inner, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part of a rule has no identity but its place
        <Part key={index} {...props} part={inner} path={[...path, index]} />
      ))}
      <Adding {...props} part={part} />
    </fieldset>
  );
}

type Group = Exclude<Rule, FactRule>;

/** The group with the other join; words that only said which join it was follow. */
function joined(part: Group, kind: Group['kind']): Rule {
  const said = joins.some((one) => one.label === part.words);
  return { ...part, kind, words: said ? (joins.find((one) => one.value === kind)?.label ?? '') : part.words };
}

function Adding({ part, path, stages, onAdd }: PartProps & { readonly part: Group }) {
  const [open, setOpen] = useState<'criterion' | 'group' | null>(null);
  const offered = criteriaOffered(stages);
  if (open === null)
    return (
      <div className={classes.add}>
        <AddButton words="Add a criterion" onClick={() => setOpen('criterion')} />
        <AddButton
          words={part.kind === 'all' ? 'Add a group: any one of' : 'Add a group: all of'}
          onClick={() => setOpen('group')}
        />
      </div>
    );
  return (
    <Select
      label={open === 'criterion' ? 'A criterion on' : 'A group that starts with a criterion on'}
      autoFocus
      searchable
      defaultDropdownOpened
      maxDropdownHeight={320}
      data={offered.map(({ group, items }) => ({
        group,
        items: items.map(({ value, label }) => ({ value, label })),
      }))}
      value={null}
      onBlur={() => setOpen(null)}
      onChange={(chosen) => {
        setOpen(null);
        const made = offered.flatMap((one) => one.items).find((one) => one.value === chosen);
        if (made !== undefined)
          onAdd(path, open === 'criterion' ? made.make() : innerGroup(part.kind, made.make()));
      }}
    />
  );
}

function AddButton({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <Button size="sm" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} onClick={onClick}>
      {words}
    </Button>
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
        description={`Rests on: ${inSentence(definitionOf(part.fact).words)}`}
        maxLength={200}
        required
        value={words}
        onChange={(event) => onChange({ ...part, words: event.currentTarget.value })}
      />
      <TestEditor
        test={test}
        about={words}
        choices={choicesOf(part.fact)}
        onChange={(next) => onChange(withTest(part, next))}
      />
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
