import { Button, Select, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { definitionOf } from '../../../shared/rules/fact-names.ts';
import type { FactRule, Rule } from '../../../shared/rules/rule.ts';
import { conflictsIn } from '../../../shared/rules/rule-conflicts.ts';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconPlus,
  IconTrash,
} from '../icons.ts';
import { choicesOf, criteriaOffered, inSentence, type StageOffered, withTest } from './criteria-offered.ts';
import classes from './RuleEditor.module.css';
import { groupOf, innerGroup, movedPart, type Path, withAdded, withPart } from './rule-tree.ts';
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
  const [before, setBefore] = useState<Before[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const focus = useRef<{ at: string; by: 'up' | 'down' } | null>(null);
  // What was moved stands elsewhere now, and its button with it: the next press moves it on, or at the end back.
  useEffect(() => {
    if (focus.current === null) return;
    const { at, by } = focus.current;
    focus.current = null;
    const buttons = [by, by === 'up' ? 'down' : 'up'].map((way) =>
      box.current?.querySelector<HTMLButtonElement>(`[data-moves='${at} ${way}']`),
    );
    buttons.find((button) => button?.disabled === false)?.focus();
  });
  /** Another shape of the rule, which can be taken back until something else is typed. */
  const reshape = (next: Rule, words: string) => {
    setBefore((now) => [...now, { rule: top, words }].slice(-20));
    onChange(next);
  };
  const change = (path: Path, next: Rule | null, words: string) => {
    const rule = withPart(top, path, next) ?? { ...groupOf([]), words: top.words };
    if (next === null) return reshape(rule, `took out ‘${words}’`);
    setBefore([]);
    onChange(rule);
  };
  const move = (path: Path, by: 'up' | 'down', words: string) => {
    const moved = movedPart(top, path, by);
    if (moved === null) return;
    focus.current = { at: moved.path.join('.'), by };
    reshape(moved.rule, `moved ‘${words}’`);
  };
  const last = before.at(-1);
  const conflicts = conflictsIn(top);
  return (
    <div ref={box} className={classes.editor}>
      <Part
        part={top}
        path={[]}
        stages={stages}
        onChange={change}
        onAdd={(path, added) => reshape(withAdded(top, path, added), `added ‘${added.words}’`)}
        onMove={move}
        canMove={(path, by) => movedPart(top, path, by) !== null}
      />
      {last === undefined ? null : (
        <div className={classes.add}>
          <Button
            size="sm"
            leftSection={<IconArrowBackUp size={15} aria-hidden />}
            onClick={() => {
              setBefore(before.slice(0, -1));
              onChange(last.rule);
            }}
          >
            Take back: {last.words}
          </Button>
        </div>
      )}
      <div role="status">
        {conflicts.map((words) => (
          <p key={words} className={classes.conflict}>
            <IconAlertTriangle size={16} aria-hidden /> {words}
          </p>
        ))}
      </div>
    </div>
  );
}

/** The rule as it was before its shape was changed, and what that did. */
interface Before {
  readonly rule: Rule;
  readonly words: string;
}

interface PartProps {
  readonly part: Rule;
  readonly path: Path;
  readonly stages: readonly StageOffered[];
  /** With the words of what is changed. */
  readonly onChange: (path: Path, next: Rule | null, words: string) => void;
  readonly onAdd: (path: Path, added: Rule) => void;
  readonly onMove: (path: Path, by: 'up' | 'down', words: string) => void;
  readonly canMove: (path: Path, by: 'up' | 'down') => boolean;
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
        moves={<Moves {...props} />}
        onChange={(next) => onChange(path, next, part.words)}
        onRemove={() => onChange(path, null, part.words)}
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
          onChange={(event) => onChange(path, { ...part, words: event.currentTarget.value }, part.words)}
        />
        <Select
          label="Asks for"
          w={170}
          allowDeselect={false}
          // Nothing at all is met by everybody: any one of nothing would be met by nobody.
          disabled={part.of.length === 0}
          data={joins}
          value={part.kind}
          onChange={(kind) => onChange(path, joined(part, kind === 'any' ? 'any' : 'all'), part.words)}
        />
        {path.length === 0 ? null : (
          <span className={classes.buttons}>
            <Moves {...props} />
            <Button
              variant="subtle"
              aria-label={`Remove the group: ${part.words}`}
              onClick={() => onChange(path, null, part.words)}
            >
              <IconTrash size={17} aria-hidden />
            </Button>
          </span>
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

/** Moves a part up or down: also into a group that stands there, and out of its own. */
function Moves({ part, path, onMove, canMove }: PartProps) {
  return (['up', 'down'] as const).map((by) => (
    <Button
      key={by}
      variant="subtle"
      aria-label={`Move ${by}: ${part.words}`}
      data-moves={`${path.join('.')} ${by}`}
      disabled={!canMove(path, by)}
      onClick={() => onMove(path, by, part.words)}
    >
      {by === 'up' ? <IconArrowUp size={16} aria-hidden /> : <IconArrowDown size={16} aria-hidden />}
    </Button>
  ));
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
  readonly moves: ReactNode;
  readonly onChange: (next: FactRule) => void;
  readonly onRemove: () => void;
}

function Criterion({ part, moves, onChange, onRemove }: CriterionProps) {
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
      <span className={classes.buttons}>
        {moves}
        <Button variant="subtle" aria-label={`Remove: ${words}`} onClick={onRemove}>
          <IconTrash size={17} aria-hidden />
        </Button>
      </span>
    </div>
  );
}
