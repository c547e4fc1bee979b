import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { SchoolRow } from '../../shared/contract/staff.ts';
import { localAuthorities } from '../../shared/reference/local-authorities.ts';
import { phases } from '../../shared/reference/phases.ts';
import { client, send } from '../client.ts';
import { explain, useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { type Choice, InlineEdit } from '../ui/InlineEdit.tsx';
import { IconPlus } from '../ui/icons.ts';
import { Panel } from '../ui/Panel.tsx';
import { AddSchool } from './AddSchool.tsx';
import classes from './settings.module.css';

interface SchoolsPanelProps {
  readonly title: string;
  readonly ours: boolean;
  readonly schools: readonly SchoolRow[];
}

/** Schools of one kind, ours or others, with what is recorded of each. */
export function SchoolsPanel({ title, ours, schools }: SchoolsPanelProps) {
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={title}
      actions={
        <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
          {ours ? 'Add a school of ours' : 'Add a school'}
        </Button>
      }
    >
      {schools.length === 0 ? (
        <p className={classes.quiet}>
          {ours
            ? 'No school of ours: a co-ordinator’s file has none.'
            : 'Schools of the alliance, or others that people come from and go to.'}
        </p>
      ) : (
        schools.map((school) => <School key={school.id} school={school} />)
      )}
      {adding ? <AddSchool ours={ours} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}

const phaseChoices: readonly Choice[] = phases.map((phase) => ({ value: phase, label: phase }));
const authorities: readonly Choice[] = localAuthorities.map(({ name }) => ({ value: name, label: name }));

function School({ school }: { readonly school: SchoolRow }) {
  const { submit, rest } = useSubmit([]);
  type Change = Parameters<typeof client.staff.editSchool>[0]['data']['change'];
  const edit = (change: Change) => send(client.staff.editSchool, { id: school.id, change });
  const known = authorities.some(({ value }) => value === school.localAuthority);
  const field = (label: string, key: 'urn' | 'region' | 'trust' | 'headName', description?: string) => (
    <FieldRow label={label}>
      <InlineEdit
        label={`${label} of ${school.name}`}
        kind="text"
        value={school[key]}
        {...(description !== undefined && { description })}
        explain={explain}
        onSave={async (value) => void (await edit({ [key]: value }))}
      />
    </FieldRow>
  );
  const must = (
    label: string,
    key: 'name' | 'phase' | 'localAuthority',
    kind: 'text' | readonly Choice[],
  ) => (
    <FieldRow label={label}>
      <InlineEdit
        label={key === 'name' ? label : `${label} of ${school.name}`}
        kind={kind}
        value={school[key]}
        explain={explain}
        onSave={async (value) => {
          if (value !== null || key === 'name') await edit({ [key]: value ?? '' });
        }}
      />
    </FieldRow>
  );
  return (
    <div className={classes.school}>
      <FactList>
        {must('School’s name', 'name', 'text')}
        {must('Phase', 'phase', phaseChoices)}
        {must(
          'Local authority',
          'localAuthority',
          known
            ? authorities
            : [...authorities, { value: school.localAuthority, label: school.localAuthority }],
        )}
        {field('URN', 'urn', 'Six digits.')}
        {field('Region', 'region')}
        {field('Trust', 'trust')}
        {field(
          'Headteacher',
          'headName',
          'Printed on plans, forms and the privacy notice. Left empty, whoever holds the post.',
        )}
      </FactList>
      <div className={classes.tools}>
        <Checkbox
          label="In our alliance"
          checked={school.inAlliance}
          onChange={(event) => {
            const inAlliance = event.currentTarget.checked;
            void submit(() => edit({ inAlliance }));
          }}
        />
        <Button size="sm" variant="subtle" onClick={() => void submit(() => edit({ ours: !school.ours }))}>
          {school.ours ? 'It is not ours' : 'It is ours'}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          color="bad"
          onClick={() =>
            void submit(() => send(client.staff.removeSchool, { id: school.id })).then(
              (done) => done && showUndoable(`Took out ${school.name}.`),
            )
          }
        >
          Take it out
        </Button>
      </div>
      {rest === null ? null : <p role="alert">{rest}</p>}
    </div>
  );
}
