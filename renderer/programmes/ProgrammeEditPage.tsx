import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { type ExportColumn, exportColumns } from '../../shared/reference/export-columns.ts';
import type { ProgrammeContent } from '../../shared/reference/programme-content.ts';
import { api, client, useCommand } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { useEdited } from '../ui/overtaken.ts';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Problem, Refused } from '../ui/Problem.tsx';
import { RuleEditor } from '../ui/rules/RuleEditor.tsx';
import { NumberField } from './NumberField.tsx';
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

const routes = [
  { value: 'school', label: 'The school puts people forward' },
  { value: 'local_authority', label: 'The local authority puts people forward' },
  { value: 'individual', label: 'Each person applies; the school supports it' },
];
/** A row without these is no nomination. */
const always = new Set<string>(['ref', 'surname', 'forename', 'programme', 'eligibility']);

function Editor({ id, content }: { readonly id: string; readonly content: ProgrammeContent }) {
  const edited = useEdited({ ...content, elements: content.elements.join('\n') });
  const { typed: now, change: set } = edited;
  const meeting = useStatus()?.meeting != null;
  const edit = useCommand(client.programmes.edit, ({ version }) => {
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
    const { name, audience, provider, funder, route, rule, columns, places, perSchool, characteristic } = now;
    edit.mutate({
      id,
      change: {
        name,
        audience,
        provider,
        funder,
        route,
        rule,
        columns,
        places,
        perSchool,
        characteristic: characteristic?.trim() ? characteristic : null,
        elements: now.elements
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
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
        <div className={classes.form}>
          <div className={classes.pair}>
            <TextInput
              label="Name"
              required
              maxLength={120}
              value={now.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <TextInput
              label="Whom it is for"
              maxLength={300}
              value={now.audience}
              onChange={(event) => set({ audience: event.currentTarget.value })}
            />
            <TextInput
              label="Who organises it"
              maxLength={200}
              value={now.provider}
              onChange={(event) => set({ provider: event.currentTarget.value })}
            />
            <TextInput
              label="Who pays"
              maxLength={200}
              value={now.funder}
              onChange={(event) => set({ funder: event.currentTarget.value })}
            />
            <Select
              label="How people get in"
              data={routes}
              allowDeselect={false}
              value={now.route}
              onChange={(route) =>
                set({ route: route === 'local_authority' || route === 'individual' ? route : 'school' })
              }
            />
            <TextInput
              label="If it is for people with a characteristic: its own words"
              description="Nobody is ever listed by it"
              maxLength={200}
              value={now.characteristic ?? ''}
              onChange={(event) => set({ characteristic: event.currentTarget.value })}
            />
            {meeting ? null : (
              <>
                <NumberField
                  label="Places in all"
                  description="Empty: not known"
                  value={now.places}
                  onChange={(places) => set({ places })}
                />
                <NumberField
                  label="Places for each school"
                  description="Empty: not known"
                  value={now.perSchool}
                  onChange={(perSchool) => set({ perSchool })}
                />
              </>
            )}
          </div>
          <Textarea
            label="What it consists of"
            description="One thing a line"
            autosize
            minRows={3}
            value={now.elements}
            onChange={(event) => set({ elements: event.currentTarget.value })}
          />
        </div>
      </Panel>
      <Panel title="Rules" note="‘Must’ decides; ‘Aimed at’ only warns">
        <RuleEditor rule={now.rule} onChange={(rule) => set({ rule })} />
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
            location.hash = `#/programmes/${id}`;
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
