import { SegmentedControl, TextInput } from '@mantine/core';
import type { FactRule, FactTest, Rule } from '../../shared/rules/rule.ts';
import classes from './RuleEditor.module.css';
import { testWords } from './rule-words.ts';

interface RuleEditorProps {
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
}

/** Changes how firmly each part of a rule is meant, and its numbers; the parts themselves stay. */
export function RuleEditor({ rule, onChange }: RuleEditorProps) {
  if (rule.kind === 'fact') return <FactEditor rule={rule} onChange={onChange} />;
  if (rule.of.length === 0) return <p>No rules: everybody may be put forward.</p>;
  return (
    <div>
      <p>
        <b>{rule.words}</b>{' '}
        <span className={classes.quiet}>{rule.kind === 'all' ? 'all of these' : 'any one of these'}</span>
      </p>
      <div className={classes.parts}>
        {rule.of.map((part, index) => (
          <RuleEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule's parts have no identity but their place
            key={index}
            rule={part}
            onChange={(changed) => onChange({ ...rule, of: rule.of.with(index, changed) })}
          />
        ))}
      </div>
    </div>
  );
}

function FactEditor({
  rule,
  onChange,
}: {
  readonly rule: FactRule;
  readonly onChange: (rule: Rule) => void;
}) {
  return (
    <fieldset className={classes.fact}>
      <legend>
        {rule.words} <span className={classes.quiet}>{testWords(rule)}</span>
      </legend>
      <SegmentedControl
        aria-label={`How firmly: ${rule.words}`}
        data={[
          { value: 'must', label: 'Must' },
          { value: 'aimed', label: 'Aimed at' },
        ]}
        value={rule.strength}
        onChange={(strength) => onChange({ ...rule, strength: strength === 'must' ? 'must' : 'aimed' })}
      />
      <Numbers test={rule.test} words={rule.words} onChange={(test) => onChange({ ...rule, test })} />
    </fieldset>
  );
}

function Numbers({
  test,
  words,
  onChange,
}: {
  readonly test: FactTest;
  readonly words: string;
  readonly onChange: (test: FactTest) => void;
}) {
  const field = (label: string, value: number, set: (value: number) => FactTest) => (
    <TextInput
      key={label}
      aria-label={`${label}: ${words}`}
      leftSection={<span className={classes.quiet}>{label}</span>}
      leftSectionWidth={label.length * 8 + 14}
      w={label.length * 8 + 74}
      inputMode="numeric"
      value={String(value)}
      onChange={(event) => {
        const typed = event.currentTarget.value.trim();
        if (/^\d{0,2}$/.test(typed)) onChange(set(Number(typed)));
      }}
    />
  );
  if (test.kind === 'at_least') return field('at least', test.n, (n) => ({ kind: 'at_least', n }));
  if (test.kind === 'at_most') return field('at most', test.n, (n) => ({ kind: 'at_most', n }));
  if (test.kind === 'between')
    return (
      <>
        {field('from', test.from, (from) => ({ kind: 'between', from, to: test.to }))}
        {field('to', test.to, (to) => ({ kind: 'between', from: test.from, to }))}
      </>
    );
  return null;
}
