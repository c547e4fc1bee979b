import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { type ExportColumn, exportColumns } from '../../shared/reference/export-columns.ts';
import type { ProgrammeContent } from '../../shared/reference/programme-content.ts';
import { counted } from '../../shared/rules/dates.ts';
import { api, client, useCommand } from '../client.ts';
import { makeDrafts } from '../drafts.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { type Draft, keptWords, useEdited } from '../ui/overtaken.ts';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Problem, Refused } from '../ui/Problem.tsx';
import { RuleEditor } from '../ui/rules/RuleEditor.tsx';
import { AboutFields } from './AboutFields.tsx';
import { ElementsEditor } from './ElementsEditor.tsx';
import { LinesField } from './LinesField.tsx';
import { PrioritiesEditor } from './PrioritiesEditor.tsx';
import { ProgrammePage } from './ProgrammePage.tsx';
import classes from './programmes.module.css';

/** Changes a programme by making a new version of it. */
export function ProgrammeEditPage() {
  const { id = '' } = useParams<{ id: string }>();
  const programme = useQuery(api.programmes.programme.queryOptions({ input: { id } }));
  const crumbs = [{ label: 'Programmes', href: '#/programmes' }];
  if (programme.error !== null)
    return (
      <Page title="Edit a programme" crumbs={crumbs}>
        <ErrorPanel title="This programme cannot be changed" onRetry={() => void programme.refetch()}>
          {explain(programme.error)}
        </ErrorPanel>
      </Page>
    );
  if (programme.data === undefined) return <LoadingRows label="Loading the programme" />;
  const { content, version } = programme.data;
  // What was once run stays as it was: its page says so, and makes a copy that can be changed.
  if (content.pastScheme) return <ProgrammePage />;
  return (
    <Page
      title={`Edit ${content.name}`}
      subtitle={`Version ${version} now. Saving makes version ${version + 1}; open rounds stay on theirs until you change that.`}
      crumbs={[...crumbs, { label: content.name, href: `#/programmes/${id}` }]}
    >
      <Editor key={id} id={id} content={content} />
    </Page>
  );
}

/** A row without these is no nomination. */
const always = new Set<string>(['ref', 'surname', 'forename', 'programme', 'eligibility']);

const drafts = makeDrafts<Draft<ProgrammeContent>>();

function Editor({ id, content }: { readonly id: string; readonly content: ProgrammeContent }) {
  const edited = useEdited(content, drafts, id);
  const { typed: now, change: set } = edited;
  const stages = useQuery(api.stages.list.queryOptions({ input: {} })).data ?? [];
  const offered = stages
    .filter((one) => one.closedOn === null)
    .map((one) => ({ id: one.id, name: one.content.name }));
  const edit = useCommand(client.programmes.edit, ({ version }) => {
    edited.saved();
    showUndoable(`${now.name} is now at version ${version}.`);
    location.hash = `#/programmes/${id}`;
  });
  const toggle = (key: ExportColumn, on: boolean) =>
    set({
      columns: exportColumns
        .map((column) => column.key)
        .filter((one) => (one === key ? on : now.columns.includes(one))),
    });
  const save = () => {
    const { key: _, npq: __, pastScheme: ___, source: ____, gaps: _____, ...change } = now;
    const { characteristic, guide } = change;
    edit.mutate({
      id,
      change: {
        ...change,
        characteristic: characteristic?.trim() ? characteristic : null,
        guide: guide?.name.trim() ? guide : null,
      },
    });
  };
  return (
    <form
      key={edited.turn}
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!edited.stop()) save();
      }}
    >
      <Panel title="About it">
        <AboutFields now={now} set={set} />
      </Panel>
      <Panel title="Rules" note="‘Must’ decides; ‘Aimed at’ only warns">
        <RuleEditor rule={now.rule} stages={offered} onChange={(rule) => set({ rule })} />
      </Panel>
      <Panel title="Priorities" note="Who goes first where there are more people than places">
        <PrioritiesEditor
          priorities={now.priorities}
          stages={offered}
          onChange={(priorities) => set({ priorities })}
        />
      </Panel>
      <Panel title="What it consists of" note={counted(now.elements.length, 'element')}>
        <div className={classes.form}>
          <ElementsEditor elements={now.elements} onChange={(elements) => set({ elements })} />
          <LinesField
            label="What somebody has who completes it"
            description="A certificate, an award, a qualification; one a line"
            value={now.awards}
            onChange={(awards) => set({ awards })}
          />
        </div>
      </Panel>
      <Panel title="What the spreadsheet holds" note="Only what is ticked leaves the school">
        <fieldset className={classes.columns} aria-label="Columns that it asks for">
          {exportColumns.map((column) => (
            <Checkbox
              key={column.key}
              label={column.words}
              checked={always.has(column.key) || now.columns.includes(column.key)}
              disabled={always.has(column.key)}
              onChange={(event) => toggle(column.key, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      </Panel>
      <Refused say={edited.words} />
      <Problem error={edit.error} />
      <div className={classes.actions}>
        <Button type="submit" variant="filled" disabled={edit.isPending || now.name.trim() === ''}>
          Save as a new version
        </Button>
        <Button
          onClick={() => {
            edited.start();
            location.hash = `#/programmes/${id}`;
          }}
        >
          Cancel
        </Button>
        <span role="status" className={classes.quiet}>
          {edited.again ? keptWords : null}
        </span>
      </div>
    </form>
  );
}
