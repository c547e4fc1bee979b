import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StageView } from '../../shared/contract/stages.ts';
import type { StageContent } from '../../shared/reference/stage-content.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { client, useCommand } from '../client.ts';
import { makeDrafts } from '../drafts.ts';
import { showUndoable } from '../taking-back.ts';
import { IconPlus, IconTrash } from '../ui/icons.ts';
import { type Draft, keptWords, useEdited } from '../ui/overtaken.ts';
import { Panel } from '../ui/Panel.tsx';
import { Problem, Refused } from '../ui/Problem.tsx';
import { RuleEditor } from '../ui/rules/RuleEditor.tsx';
import classes from './editor.module.css';

interface StageFormProps {
  readonly stage: StageView;
  readonly frameworks: readonly { readonly id: string; readonly name: string }[];
}

const years: readonly { value: StageContent['yearsFact']; label: string; words: string }[] = [
  { value: 'years_teaching', label: 'Years of teaching', words: 'yrs teaching' },
  { value: 'years_as_middle_leader', label: 'Years leading', words: 'yrs leading' },
  { value: 'years_in_senior_post', label: 'Years in a senior post', words: 'yrs senior' },
];

const drafts = makeDrafts<Draft<StageContent>>();

/** One stage's words, criteria, experiences, sessions and frameworks; saved together as its next version. */
export function StageForm({ stage, frameworks }: StageFormProps) {
  const edited = useEdited<StageContent>(stage.content, drafts, stage.id);
  const { typed: content, change, dirty } = edited;
  const save = useCommand(client.stages.edit, ({ version }) =>
    showUndoable(`${content.name} is now version ${version}.`),
  );
  const close = useCommand(client.stages.close, (_, { closed }) =>
    showUndoable(`${stage.content.name} is ${closed ? 'closed to new people' : 'open again'}.`),
  );
  const options = frameworks.map((one) => ({ value: one.id, label: one.name }));
  const session = (part: Partial<StageContent['sessions']>) =>
    change({ sessions: { ...content.sessions, ...part } });
  return (
    <form
      key={edited.turn}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (edited.stop()) return;
        const { key: _, ...rest } = content;
        const experiences = rest.experiences.filter((one) => one.words.trim() !== '');
        save.mutate(
          { id: stage.id, fromVersionId: stage.versionId, content: { ...rest, experiences } },
          { onSuccess: edited.saved },
        );
      }}
    >
      <Panel title={stage.content.name} note={`Version ${stage.version}, made ${longDate(stage.madeOn)}`}>
        <div className={classes.row}>
          <TextInput
            label="Towards what"
            maxLength={120}
            value={content.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <TextInput
            label="Name"
            required
            maxLength={60}
            w={140}
            value={content.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Select
            label="Years on its cards"
            w={200}
            allowDeselect={false}
            data={years.map(({ value, label }) => ({ value, label }))}
            value={content.yearsFact}
            onChange={(value) => {
              const found = years.find((one) => one.value === value);
              if (found) change({ yearsFact: found.value, yearsWords: found.words });
            }}
          />
        </div>
        <Textarea
          mt={10}
          label="Who is it aimed at?"
          autosize
          minRows={2}
          maxLength={1000}
          value={content.audience}
          onChange={(event) => change({ audience: event.currentTarget.value })}
        />
      </Panel>
      <Panel title="Criteria" note="What is not known never counts as met">
        <RuleEditor
          rule={content.rule}
          stages={[{ id: stage.id, name: content.name }]}
          onChange={(rule) => change({ rule })}
        />
      </Panel>
      <Panel title="Linked experiences">
        <div className={classes.form}>
          {content.experiences.map((one, index) => (
            <div key={one.key} className={classes.row}>
              <TextInput
                aria-label={`Experience ${index + 1}`}
                maxLength={300}
                value={one.words}
                onChange={(event) =>
                  change({
                    experiences: content.experiences.map((each) =>
                      each.key === one.key ? { ...each, words: event.currentTarget.value } : each,
                    ),
                  })
                }
              />
              <Button
                variant="subtle"
                aria-label={`Remove experience ${index + 1}`}
                onClick={() =>
                  change({ experiences: content.experiences.filter((each) => each.key !== one.key) })
                }
              >
                <IconTrash size={17} aria-hidden />
              </Button>
            </div>
          ))}
          <Button
            size="sm"
            variant="subtle"
            className={classes.add}
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() =>
              change({
                experiences: [...content.experiences, { key: nextKey(content), words: '', ours: false }],
              })
            }
          >
            Add an experience
          </Button>
        </div>
      </Panel>
      <Panel title="Sessions and competencies">
        <div className={classes.row}>
          <TextInput
            label="Sessions in words"
            maxLength={200}
            value={content.sessions.words}
            onChange={(event) => session({ words: event.currentTarget.value })}
          />
          <Whole label="At least" value={content.sessions.least} onChange={(least) => session({ least })} />
          <Whole label="At most" value={content.sessions.most} onChange={(most) => session({ most })} />
          <Whole
            label="Over months"
            value={content.sessions.overMonths}
            onChange={(overMonths) => session({ overMonths: Math.max(1, overMonths) })}
          />
        </div>
        <div className={classes.row}>
          <Select
            label="Competency framework"
            allowDeselect={false}
            data={options}
            value={content.framework}
            onChange={(framework) => framework !== null && change({ framework })}
          />
          <Select
            label="For associate staff"
            w={320}
            allowDeselect={false}
            data={options}
            value={content.associateFramework}
            onChange={(associateFramework) => associateFramework !== null && change({ associateFramework })}
          />
        </div>
        {content.gaps.length === 0 ? null : (
          <p className={classes.quiet}>Not in the source: {content.gaps.join(' ')}</p>
        )}
      </Panel>
      <div className={classes.save}>
        <Button type="submit" variant="filled" disabled={!dirty || save.isPending}>
          Save as version {stage.version + 1}
        </Button>
        <Button disabled={!dirty} onClick={edited.start}>
          Leave it as it was
        </Button>
        <Button
          variant="subtle"
          onClick={() => close.mutate({ id: stage.id, closed: stage.closedOn === null })}
        >
          {stage.closedOn === null ? 'Close to new people' : 'Open again'}
        </Button>
        <span role="status" className={classes.quiet}>
          {edited.again ? keptWords : null}
        </span>
        <Refused say={edited.words} />
        <Problem error={save.error ?? close.error} />
      </div>
    </form>
  );
}

function nextKey({ experiences }: StageContent): string {
  const numbers = experiences.map((one) => Number(/(\d+)$/.exec(one.key)?.[1] ?? 0));
  return `experience_${Math.max(0, ...numbers) + 1}`;
}

interface WholeProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (n: number) => void;
}

function Whole({ label, value, onChange }: WholeProps) {
  const [typed, setTyped] = useState(String(value));
  return (
    <TextInput
      label={label}
      w={100}
      inputMode="numeric"
      value={typed}
      error={/^\d{1,2}$/.test(typed) ? null : '0 to 99'}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        if (/^\d{1,2}$/.test(event.currentTarget.value)) onChange(Number(event.currentTarget.value));
      }}
    />
  );
}
