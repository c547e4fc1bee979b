import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contractKind, type Profile } from '../../../shared/contract/staff.ts';
import { contractWords, shareWords } from '../../../shared/rules/staff-words.ts';
import { api, client, send } from '../../client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../../ui/FormDrawer.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { rowNow } from '../../ui/overtaken.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useKept } from '../../use-kept.ts';
import { orNull, Row, Rows, span } from './kit.tsx';

type Employment = Profile['employments'][number];
const contracts = Object.entries(contractWords).map(([value, label]) => ({ value, label }));
const fields = ['schoolId', 'staffCode', 'from', 'to', 'contract', 'share', 'team'];

/** Where somebody is employed: the school, the contract, the share of full time, the team. */
export function EmploymentsPanel({ profile }: { readonly profile: Profile }) {
  const [form, setForm] = useState<Employment | 'new' | null>(null);
  return (
    <Panel
      title="Employments"
      actions={
        profile.archivedOn !== null ? null : (
          <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setForm('new')}>
            Add an employment
          </Button>
        )
      }
    >
      <Rows none="No employment is recorded.">
        {profile.employments.map((one) => (
          <Row
            key={one.id}
            what={`the employment at ${one.school}`}
            title={one.school}
            detail={[
              span(one.from, one.to),
              one.contract === null ? null : contractWords[one.contract],
              one.share === null ? null : `${shareWords(one.share)} of full time`,
              one.team,
              one.staffCode === null ? null : `staff code ${one.staffCode}`,
              one.leavingReason === null ? null : `left: ${one.leavingReason}`,
            ]
              .filter(Boolean)
              .join('; ')}
            onEdit={() => setForm(one)}
            onRemove={() => send(client.staff.removeEmployment, { id: one.id })}
          />
        ))}
      </Rows>
      {form === null ? null : (
        <EmploymentForm
          personId={profile.id}
          employment={rowNow(profile.employments, form)}
          onClose={() => setForm(null)}
        />
      )}
    </Panel>
  );
}

interface EmploymentFormProps {
  readonly personId: string;
  readonly employment: Employment | null;
  readonly onClose: () => void;
}

function EmploymentForm({ personId, employment, onClose }: EmploymentFormProps) {
  const schools = useQuery(api.staff.schools.queryOptions({ input: {} }));
  const [schoolId, setSchoolId] = useState(employment?.schoolId ?? null);
  const [staffCode, setStaffCode] = useState(employment?.staffCode ?? '');
  const [from, setFrom] = useState(employment?.from ?? null);
  const [to, setTo] = useState(employment?.to ?? null);
  const [contract, setContract] = useState<string | null>(employment?.contract ?? null);
  const [share, setShare] = useState<number | null>(employment?.share ?? null);
  const [team, setTeam] = useState(employment?.team ?? '');
  const { busy, keep, problem, rest } = useKept(fields, onClose);
  const save = () => {
    const data = {
      schoolId: schoolId ?? schools.data?.[0]?.id ?? '',
      staffCode: orNull(staffCode),
      from,
      to,
      contract: contractKind.safeParse(contract).data ?? null,
      share,
      team: orNull(team),
    };
    return employment === null
      ? send(client.staff.addEmployment, { personId, ...data })
      : send(client.staff.editEmployment, { id: employment.id, change: data });
  };
  const said = employment === null ? 'The employment is added.' : 'The employment is changed.';
  return (
    <FormDrawer
      opened
      title={employment === null ? 'Add an employment' : `Change the employment at ${employment.school}`}
      button={employment === null ? 'Add the employment' : 'Save the employment'}
      busy={busy}
      problem={rest}
      row={employment}
      onSubmit={() => void keep(save, said)}
      onClose={onClose}
    >
      <Select
        label="School"
        data={(schools.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
        searchable
        allowDeselect={false}
        value={schoolId ?? schools.data?.[0]?.id ?? null}
        error={problem('schoolId')}
        onChange={setSchoolId}
      />
      <FieldPair>
        <DateField label="From" value={from} onDone={setFrom} problem={problem('from')} />
        <DateField label="To" value={to} onDone={setTo} problem={problem('to')} />
      </FieldPair>
      <FieldPair>
        <Select
          label="Contract"
          data={contracts}
          clearable
          value={contract}
          error={problem('contract')}
          onChange={setContract}
        />
        <NumberInput
          label="Share of full time"
          suffix="%"
          min={1}
          max={100}
          allowNegative={false}
          value={share === null ? '' : Math.round(share * 1000) / 10}
          error={problem('share')}
          onChange={(value) => setShare(typeof value === 'number' ? value / 100 : null)}
        />
      </FieldPair>
      <FieldPair>
        <TextInput
          label="Team, phase or department"
          maxLength={120}
          value={team}
          error={problem('team')}
          onChange={(event) => setTeam(event.currentTarget.value)}
        />
        <TextInput
          label="Staff code"
          maxLength={40}
          value={staffCode}
          error={problem('staffCode')}
          onChange={(event) => setStaffCode(event.currentTarget.value)}
        />
      </FieldPair>
    </FormDrawer>
  );
}
