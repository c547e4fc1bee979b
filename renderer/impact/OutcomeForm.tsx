import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutcomeFields, OutcomeRow } from '../../shared/contract/impact-shapes.ts';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { kinds, kindWords } from './words.ts';

interface OutcomeFormProps {
  readonly nominationId: string;
  /** What is changed; null adds one. */
  readonly row: OutcomeRow | null;
  readonly onClose: () => void;
}

const blank = (today: string): OutcomeFields => ({
  kind: 'promoted',
  on: today,
  ...{ fromRole: '', toRole: '', schoolId: null, place: '', course: '', words: '', saidBy: '' },
  learntOn: today,
});

/** What became of a participant: from what to what, where, from when, and who said so. */
export function OutcomeForm({ nominationId, row, onClose }: OutcomeFormProps) {
  const today = useStatus()?.today ?? '';
  const schools = useQuery(api.staff.schools.queryOptions({ input: {} }));
  const [fields, setFields] = useState<OutcomeFields>(row?.fields ?? blank(today));
  const careful = useCareful();
  const set = (change: Partial<OutcomeFields>) => setFields((now) => ({ ...now, ...change }));
  const { busy, keep, problem, rest } = useKept(
    ['on', 'learntOn', 'toRole', 'course', 'words', 'saidBy', 'place'],
    onClose,
  );
  const { kind } = fields;
  const save = () =>
    void keep(
      () =>
        row === null
          ? send(client.impact.addOutcome, { nominationId, fields })
          : send(client.impact.editOutcome, { id: row.id, fields }),
      row === null ? 'The outcome is recorded.' : 'The outcome is changed.',
    );
  const text = (label: string, key: 'fromRole' | 'toRole' | 'course' | 'saidBy' | 'place', most = 120) => (
    <TextInput
      label={label}
      autoComplete="off"
      maxLength={most}
      value={fields[key]}
      error={problem(key)}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <FormDrawer
      opened
      title={row === null ? 'What became of it' : 'Change the outcome'}
      button={row === null ? 'Record it' : 'Save the change'}
      busy={busy}
      problem={rest}
      row={row}
      onSubmit={() => careful.check(fields.words, save)}
      onClose={onClose}
    >
      <Select
        label="What"
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: kindWords[value] }))}
        value={kind}
        onChange={(value) => set({ kind: kinds.find((one) => one === value) ?? kind })}
      />
      {kind === 'promoted' || kind === 'headship' ? (
        <FieldPair>
          {text('From the role', 'fromRole')}
          {text(kind === 'headship' ? 'As, if not headteacher' : 'To the role', 'toRole')}
        </FieldPair>
      ) : null}
      {kind === 'accredited' ? text('Which course', 'course', 200) : null}
      <DateField
        label={kind === 'accredited' ? 'Begun, or offered, on' : 'From'}
        required
        value={fields.on}
        problem={problem('on')}
        onDone={(on) => set({ on: on ?? fields.on })}
      />
      {kind === 'other' ? null : (
        <FieldPair>
          <Select
            label={kind === 'accredited' ? 'At a school of this file' : 'At'}
            searchable
            openOnFocus={false}
            clearable
            data={(schools.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={fields.schoolId}
            onChange={(schoolId) => set({ schoolId })}
          />
          {fields.schoolId === null ? text('Or elsewhere', 'place', 200) : null}
        </FieldPair>
      )}
      <TheyMayRead
        label={kind === 'other' ? 'In words' : 'More, in words'}
        required={kind === 'other'}
        maxLength={1000}
        value={fields.words}
        problem={problem('words')}
        asking={careful.asking}
        onChange={(words) => {
          careful.forget();
          set({ words });
        }}
      />
      <FieldPair>
        {text('Who said so', 'saidBy')}
        <DateField
          label="Learnt on"
          required
          value={fields.learntOn}
          problem={problem('learntOn')}
          onDone={(learntOn) => set({ learntOn: learntOn ?? fields.learntOn })}
        />
      </FieldPair>
    </FormDrawer>
  );
}
