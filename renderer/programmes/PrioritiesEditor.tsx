import { Button, TextInput } from '@mantine/core';
import type { Priority } from '../../shared/reference/programme-content.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import { IconPlus } from '../ui/icons.ts';
import type { StageOffered } from '../ui/rules/criteria-offered.ts';
import { RuleEditor } from '../ui/rules/RuleEditor.tsx';
import classes from './ElementsEditor.module.css';
import { moved } from './moved.ts';
import shared from './programmes.module.css';
import { RowButtons } from './RowButtons.tsx';

const firstGroup = (of: Rule[]): Rule => ({ kind: 'all', words: 'Who goes first', of });

interface PrioritiesEditorProps {
  readonly priorities: readonly Priority[];
  readonly stages: readonly StageOffered[];
  readonly onChange: (priorities: Priority[]) => void;
}

/** Who goes first where there are more people than places: in words, in order, and by a rule where one can tell. */
export function PrioritiesEditor({ priorities, stages, onChange }: PrioritiesEditorProps) {
  const change = (index: number, next: Priority) =>
    onChange(priorities.map((one, at) => (at === index ? next : one)));
  return (
    <div className={shared.form}>
      {priorities.length === 0 ? (
        <p className={shared.quiet}>
          None: nobody goes before anybody else but by the order of their school.
        </p>
      ) : (
        <ol className={classes.rows} aria-label="Priorities, the first first">
          {priorities.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a priority has no identity but its place
            <li key={index} className={`${classes.row} ${classes.priority}`}>
              <div className={shared.spread}>
                <span className={classes.rank}>{index + 1}</span>
                <TextInput
                  aria-label={`Priority ${index + 1}: who goes first`}
                  className={classes.what}
                  required
                  maxLength={200}
                  value={one.words}
                  onChange={(event) => change(index, { ...one, words: event.currentTarget.value })}
                />
                <Button
                  size="sm"
                  onClick={() => change(index, { ...one, rule: one.rule === null ? firstGroup([]) : null })}
                >
                  {one.rule === null ? 'Tell it by a rule' : 'In words alone'}
                </Button>
                <RowButtons
                  name={`priority ${index + 1}`}
                  at={index}
                  of={priorities.length}
                  onMove={(to) => onChange(moved(priorities, index, to))}
                  onRemove={() => onChange(priorities.filter((_, at) => at !== index))}
                />
              </div>
              {one.rule === null ? null : (
                <RuleEditor
                  rule={one.rule.kind === 'fact' ? firstGroup([one.rule]) : one.rule}
                  stages={stages}
                  onChange={(rule) => change(index, { ...one, rule })}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button
          size="sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onChange([...priorities, { words: '', rule: null }])}
        >
          Add a priority
        </Button>
      </div>
    </div>
  );
}
