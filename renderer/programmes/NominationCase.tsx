import { Button, Checkbox } from '@mantine/core';
import type { NominationDetail } from '../../shared/contract/round-views.ts';
import { client, send, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { InlineEdit } from '../ui/InlineEdit.tsx';
import { Problem } from '../ui/Problem.tsx';
import classes from './programmes.module.css';

const fields = [
  { key: 'statement', label: 'Why them', kind: 'careful', none: 'Write the case in a sentence or two' },
  { key: 'needs', label: 'Development needs', kind: 'careful', none: 'Not written yet' },
  { key: 'targetRole', label: 'Target role', kind: 'text', none: 'Not recorded' },
  { key: 'coach', label: 'Coach asked for', kind: 'text', none: 'None asked for' },
  { key: 'shadowing', label: 'Shadowing asked for', kind: 'text', none: 'None asked for' },
  { key: 'project', label: 'Project', kind: 'text', none: 'Not decided' },
] as const;

/** What is written for them, each part kept as it is changed. */
export function NominationCase({ detail }: { readonly detail: NominationDetail }) {
  const { row } = detail;
  const save = async (change: Parameters<typeof client.programmes.editNomination>[0]['data']['change']) => {
    await send(client.programmes.editNomination, { id: row.id, change });
  };
  const edit = useCommand(client.programmes.editNomination);
  return (
    <section className={classes.section}>
      <h3>The case</h3>
      <p className={classes.quiet}>They may read this. Each change is kept at once.</p>
      <FactList>
        {fields.map(({ key, label, kind, none }) => (
          <FieldRow key={key} label={label}>
            <InlineEdit
              label={label}
              kind={kind}
              none={none}
              value={detail[key] === '' ? null : detail[key]}
              onSave={(value) => save({ [key]: value ?? '' })}
              explain={explain}
            />
            {key === 'targetRole' && detail.targetRole === '' && detail.hopesFor !== null ? (
              <Button
                size="sm"
                onClick={() => edit.mutate({ id: row.id, change: { targetRole: detail.hopesFor ?? '' } })}
              >
                Use ‘{detail.hopesFor}’, as they said
              </Button>
            ) : null}
          </FieldRow>
        ))}
        {detail.againstReason === null && row.verdict !== 'not_met' ? null : (
          <FieldRow label="Why, although a rule is not met">
            <InlineEdit
              label="Why, although a rule is not met"
              kind="careful"
              none="Write why; it is printed on the form"
              value={detail.againstReason}
              onSave={(value) => save({ againstReason: value })}
              explain={explain}
            />
          </FieldRow>
        )}
        {row.onLeave ? (
          <FieldRow label="On leave; told on">
            <InlineEdit
              label="Told on"
              kind="date"
              none="Not recorded: have they been told?"
              value={row.toldOnLeaveOn}
              onSave={(value) => save({ toldOnLeaveOn: value })}
              explain={explain}
            />
          </FieldRow>
        ) : null}
      </FactList>
      {detail.characteristic === null || detail.declared === null ? null : (
        <Checkbox
          mt={8}
          checked={detail.declared}
          label="They have told us that this programme is for them"
          description="Only that is kept, never what they said, and it does not leave with the spreadsheet."
          onChange={(event) => edit.mutate({ id: row.id, change: { declared: event.currentTarget.checked } })}
        />
      )}
      <Problem error={edit.error} />
    </section>
  );
}
