import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Profile } from '../../../shared/contract/staff.ts';
import { client, send } from '../../client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../../ui/FormDrawer.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { rowNow } from '../../ui/overtaken.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useKept } from '../../use-kept.ts';
import { Row, Rows, span } from './kit.tsx';

type Leave = Profile['leave'][number];

/** When somebody is, was or will be on leave. What kind of leave is nobody's business here, and is not kept. */
export function LeavePanel({ profile }: { readonly profile: Profile }) {
  const [form, setForm] = useState<Leave | 'new' | null>(null);
  return (
    <Panel
      title="On leave"
      note="Dates only; the kind of leave is not kept"
      actions={
        <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setForm('new')}>
          Add leave
        </Button>
      }
    >
      <Rows none="No leave is recorded.">
        {profile.leave.map((one) => (
          <Row
            key={one.id}
            what="this leave"
            title={span(one.from, one.to)}
            detail={`${one.saidBy} said so`}
            onEdit={() => setForm(one)}
            onRemove={() => send(client.staff.removeLeave, { id: one.id })}
          />
        ))}
      </Rows>
      {form === null ? null : (
        <LeaveForm personId={profile.id} leave={rowNow(profile.leave, form)} onClose={() => setForm(null)} />
      )}
    </Panel>
  );
}

interface LeaveFormProps {
  readonly personId: string;
  readonly leave: Leave | null;
  readonly onClose: () => void;
}

function LeaveForm({ personId, leave, onClose }: LeaveFormProps) {
  const [from, setFrom] = useState(leave?.from ?? null);
  const [to, setTo] = useState(leave?.to ?? null);
  const [saidBy, setSaidBy] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, keep, problem, rest } = useKept(['from', 'to', 'saidBy'], onClose);
  const save = async () => {
    setAsked(true);
    if (from === null) return;
    await keep(
      () =>
        leave === null
          ? send(client.staff.addLeave, { personId, from, to, saidBy })
          : send(client.staff.editLeave, { id: leave.id, from, to }),
      leave === null ? 'The leave is added.' : 'The leave is changed.',
    );
  };
  return (
    <FormDrawer
      opened
      title={leave === null ? 'Add leave' : 'Change the leave'}
      button="Save the leave"
      busy={busy}
      problem={rest}
      row={leave}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <FieldPair>
        <DateField
          label="From"
          value={from}
          autoFocus
          onDone={setFrom}
          problem={problem('from') ?? (asked && from === null ? 'Say when it begins.' : null)}
        />
        <DateField
          label="To"
          description="Empty while it is not known."
          value={to}
          onDone={setTo}
          problem={problem('to')}
        />
      </FieldPair>
      {leave === null ? (
        <TextInput
          label="Who said so"
          maxLength={120}
          value={saidBy}
          error={problem('saidBy')}
          onChange={(event) => setSaidBy(event.currentTarget.value)}
        />
      ) : null}
    </FormDrawer>
  );
}
