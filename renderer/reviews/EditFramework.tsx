import { ActionIcon, Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FrameworkView } from '../../shared/contract/review-shapes.ts';
import type { EditedCompetency } from '../../shared/contract/reviews.ts';
import { client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { IconPlus, IconTrash } from '../ui/icons.ts';
import { useOvertaken } from '../ui/overtaken.ts';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Refused } from '../ui/Problem.tsx';
import { showDone } from '../ui/undo.tsx';
import classes from './Framework.module.css';

interface EditFrameworkProps {
  readonly framework: FrameworkView;
  readonly as: 'version' | 'copy';
  readonly onClose: () => void;
}

interface Line extends EditedCompetency {
  /** Of this page only, so that a row keeps its place while it is typed in. */
  readonly row: number;
}

/** Edits a framework's competencies; what is kept is a version of its own. */
export function EditFramework({ framework, as, onClose }: EditFrameworkProps) {
  const [name, setName] = useState(as === 'copy' ? `${framework.name}, our own` : framework.name);
  const [lines, setLines] = useState<readonly Line[]>(() =>
    framework.competencies.map((one, row) => ({ ...one, row })),
  );
  const [next, setNext] = useState(framework.competencies.length);
  const { busy, submit, problem, rest } = useSubmit(['name', 'competencies']);
  const overtaken = useOvertaken(as === 'copy' ? null : [framework.currentVersionId]);
  const number = Math.max(...framework.versions.map(({ version }) => version)) + 1;
  const change = (row: number, some: Partial<Line>) =>
    setLines(lines.map((one) => (one.row === row ? { ...one, ...some } : one)));
  const add = () => {
    const set = lines.at(-1)?.set ?? 'Competencies';
    setLines([...lines, { row: next, key: null, name: '', set, indicators: [], scored: true }]);
    setNext(next + 1);
    requestAnimationFrame(() => document.getElementById(`competency-${next}`)?.focus());
  };
  const keep = () => {
    if (overtaken.stop()) return;
    void submit(async () => {
      const { versionId } = await send(client.reviews.keepFramework, {
        basedOn: as === 'copy' ? framework.versionId : framework.currentVersionId,
        as,
        name,
        competencies: lines.map(({ row: _row, ...one }) => ({
          ...one,
          indicators: one.indicators.map((each) => each.trim()).filter((each) => each !== ''),
        })),
      });
      onClose();
      window.location.assign(`#/reviews/frameworks/${versionId}`);
      showDone(as === 'copy' ? 'The copy is kept.' : 'The new version is kept. New reviews start on it.');
    });
  };
  return (
    <Page
      title={as === 'copy' ? `Copy of ${framework.name}` : `${framework.name}, version ${number}`}
      crumbs={[{ label: 'Frameworks', href: '#/reviews/frameworks' }]}
      subtitle="Reviews that are open or closed stay on the version they were given on."
    >
      <Panel>
        <TextInput
          label="Name of the framework"
          maxLength={120}
          value={name}
          error={problem('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ul className={classes.edited} aria-label="Competencies">
          {lines.map((one) => (
            <li key={one.row}>
              <TextInput
                id={`competency-${one.row}`}
                aria-label="Competency"
                placeholder="Competency"
                maxLength={120}
                value={one.name}
                onChange={(event) => change(one.row, { name: event.currentTarget.value })}
              />
              <TextInput
                aria-label={`Set of ${one.name}`}
                placeholder="Set"
                maxLength={80}
                value={one.set}
                onChange={(event) => change(one.row, { set: event.currentTarget.value })}
              />
              <Textarea
                aria-label={`What ${one.name} looks like, one line each`}
                placeholder="What it looks like, one line each"
                autosize
                maxRows={6}
                value={one.indicators.join('\n')}
                onChange={(event) => change(one.row, { indicators: event.currentTarget.value.split('\n') })}
              />
              <Checkbox
                label="Rated"
                aria-label={`${one.name} is rated`}
                checked={one.scored}
                onChange={(event) => change(one.row, { scored: event.currentTarget.checked })}
              />
              <ActionIcon
                aria-label={`Leave out ${one.name}`}
                onClick={() => setLines(lines.filter((each) => each.row !== one.row))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <Refused say={overtaken.words} />
        {(problem('competencies') ?? rest) === null ? null : (
          <p role="alert" className={classes.problem}>
            {problem('competencies') ?? rest}
          </p>
        )}
        <div className={classes.foot}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            Add a competency
          </Button>
          <Button variant="filled" loading={busy} onClick={keep}>
            {as === 'copy' ? 'Keep the copy' : `Keep as version ${number}`}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </Panel>
    </Page>
  );
}
