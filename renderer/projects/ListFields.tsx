import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Evidence, Measure, ProjectAction } from '../../shared/contract/projects-shapes.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair } from '../ui/FormDrawer.tsx';
import { IconPlus, IconX } from '../ui/icons.ts';
import { TheyMayRead } from '../ui/TheyMayRead.tsx';
import classes from './projects.module.css';
import { FEWEST, metWords, TOO_FEW } from './words.ts';

interface ListProps<One> {
  readonly all: readonly One[];
  readonly problem: string | null;
  readonly onChange: (all: readonly One[]) => void;
}

interface ShellProps<One> extends ListProps<One> {
  readonly title: string;
  /** 'measure': the third of them is 'measure 3'. */
  readonly one: string;
  readonly empty: One;
  readonly most: number;
  readonly fields: (one: One, set: (change: Partial<One>) => void, words: string) => ReactNode;
}

/** A list whose lines each have several fields, with a line more at its end. */
function Several<One extends object>(props: ShellProps<One>) {
  const { all, problem, onChange, title, one: noun, empty, most, fields } = props;
  return (
    <fieldset className={classes.several}>
      <legend>{title}</legend>
      {all.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no id, and keep their order
        <div key={at} className={classes.one}>
          {fields(
            one,
            (change) => onChange(all.map((each, here) => (here === at ? { ...each, ...change } : each))),
            `${noun} ${at + 1}`,
          )}
          <Button
            size="sm"
            className={classes.out}
            leftSection={<IconX size={16} aria-hidden />}
            aria-label={`Take out ${noun} ${at + 1}`}
            onClick={() => onChange(all.filter((_, here) => here !== at))}
          >
            Take out
          </Button>
        </div>
      ))}
      {problem === null ? null : <p role="alert">{problem}</p>}
      {all.length >= most ? null : (
        <Button
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...all, empty])}
        >
          Add{' '}
          {noun === 'action' || noun === 'evidence'
            ? noun === 'action'
              ? 'an action'
              : 'evidence'
            : `a ${noun}`}
        </Button>
      )}
    </fieldset>
  );
}

const text = (
  label: string,
  value: string,
  most: number,
  onChange: (value: string) => void,
  hint?: string,
) => (
  <TextInput
    label={label}
    description={hint}
    autoComplete="off"
    maxLength={most}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

/** What is measured, from where to where, what came of it, and of how many pupils. */
export function MeasureFields(props: ListProps<Measure>) {
  return (
    <Several
      {...props}
      title="Measures of success"
      one="measure"
      most={10}
      empty={{ what: '', baseline: '', target: '', result: '', on: null, pupils: null, met: null }}
      fields={(one, set, words) => (
        <>
          {text(`What is measured, ${words}`, one.what, 200, (what) => set({ what }))}
          <FieldPair>
            {text('Baseline', one.baseline, 60, (baseline) => set({ baseline }))}
            {text('Target', one.target, 60, (target) => set({ target }))}
          </FieldPair>
          <FieldPair>
            {text('Result', one.result, 60, (result) => set({ result }))}
            <DateField label="Measured on" value={one.on} onDone={(on) => set({ on })} />
          </FieldPair>
          <FieldPair>
            <NumberInput
              label="Of how many pupils"
              description="Never fewer than five."
              min={FEWEST}
              clampBehavior="none"
              error={one.pupils !== null && one.pupils < FEWEST ? TOO_FEW : null}
              allowDecimal={false}
              value={one.pupils ?? ''}
              onChange={(value) => set({ pupils: typeof value === 'number' ? value : null })}
            />
            <Select
              label="The objective is"
              description="Once there is a result."
              clearable
              data={Object.entries(metWords).map(([value, label]) => ({ value, label }))}
              value={one.met}
              onChange={(value) =>
                set({ met: value === 'met' || value === 'partly' || value === 'not_met' ? value : null })
              }
            />
          </FieldPair>
        </>
      )}
    />
  );
}

/** What is done, with whom, by when, and when it was done. */
export function ActionFields(props: ListProps<ProjectAction>) {
  return (
    <Several
      {...props}
      title="Actions"
      one="action"
      most={25}
      empty={{ what: '', who: '', by: null, doneOn: null }}
      fields={(one, set, words) => (
        <>
          <Textarea
            label={`What, ${words}`}
            autoComplete="off"
            autosize
            maxLength={300}
            value={one.what}
            onChange={(event) => set({ what: event.currentTarget.value.replaceAll('\n', ' ') })}
          />
          {text('Who helps', one.who, 80, (who) => set({ who }))}
          <FieldPair>
            <DateField label="By" value={one.by} onDone={(by) => set({ by })} />
            <DateField label="Done on" value={one.doneOn} onDone={(doneOn) => set({ doneOn })} />
          </FieldPair>
        </>
      )}
    />
  );
}

/** Facts that show what changed, each with its date and source. */
export function EvidenceFields(props: ListProps<Evidence>) {
  return (
    <Several
      {...props}
      title="Evidence of impact"
      one="evidence"
      most={15}
      empty={{ words: '', on: null, source: '' }}
      fields={(one, set, words) => (
        <>
          <TheyMayRead
            label={`What it shows, ${words}`}
            asks="Pupils are never named."
            minRows={2}
            maxLength={600}
            value={one.words}
            onChange={(said) => set({ words: said })}
          />
          <FieldPair>
            {text('Source', one.source, 120, (source) => set({ source }))}
            <DateField label="On" value={one.on} onDone={(on) => set({ on })} />
          </FieldPair>
        </>
      )}
    />
  );
}
