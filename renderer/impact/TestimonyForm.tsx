import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ParticipantView, TestimonyFields } from '../../shared/contract/impact-shapes.ts';
import { client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';

interface TestimonyFormProps {
  readonly nominationId: string;
  readonly row: ParticipantView['testimonies'][number] | null;
  readonly onClose: () => void;
}

const shownAs = [
  { value: 'role', label: 'By what they do, without their name' },
  { value: 'name', label: 'With their name' },
] as const;

/** What a participant said, and whether and how it may be shown. */
export function TestimonyForm({ nominationId, row, onClose }: TestimonyFormProps) {
  const today = useStatus()?.today ?? '';
  const [fields, setFields] = useState<TestimonyFields>(
    row?.fields ?? { words: '', saidOn: today, permission: null, role: '' },
  );
  const careful = useCareful();
  const set = (change: Partial<TestimonyFields>) => setFields((now) => ({ ...now, ...change }));
  const { busy, keep, problem, rest } = useKept(
    ['words', 'saidOn', 'permittedOn', 'askedBy', 'role'],
    onClose,
  );
  const { permission } = fields;
  const save = () =>
    void keep(
      () =>
        row === null
          ? send(client.impact.addTestimony, { nominationId, fields })
          : send(client.impact.editTestimony, { id: row.id, fields }),
      permission === null ? 'Their words are kept, and do not leave.' : 'Their words are kept.',
    );
  return (
    <FormDrawer
      opened
      title="What they say of the programme"
      button="Keep their words"
      busy={busy}
      problem={rest}
      row={row}
      onSubmit={() => careful.check(fields.words, save)}
      onClose={onClose}
    >
      <TheyMayRead
        label="Their words"
        required
        asks="As they said or wrote it."
        maxLength={2000}
        minRows={4}
        value={fields.words}
        problem={problem('words')}
        asking={careful.asking}
        onChange={(words) => {
          careful.forget();
          set({ words });
        }}
      />
      <DateField
        label="Said on"
        required
        value={fields.saidOn}
        problem={problem('saidOn')}
        onDone={(saidOn) => set({ saidOn: saidOn ?? fields.saidOn })}
      />
      <Checkbox
        checked={permission !== null}
        label="They agreed that it may be shown"
        description="Without this it stays here: in no workbook, on no page that is printed."
        onChange={(event) =>
          set({
            permission: event.currentTarget.checked ? { on: today, askedBy: '', shownAs: 'role' } : null,
          })
        }
      />
      {permission === null ? null : (
        <>
          <FieldPair>
            <DateField
              label="Agreed on"
              required
              value={permission.on}
              problem={problem('permittedOn')}
              onDone={(on) => set({ permission: { ...permission, on: on ?? permission.on } })}
            />
            <TextInput
              label="Asked by"
              required
              autoComplete="off"
              maxLength={120}
              value={permission.askedBy}
              error={problem('askedBy')}
              onChange={(event) => set({ permission: { ...permission, askedBy: event.currentTarget.value } })}
            />
          </FieldPair>
          <Select
            label="Shown"
            allowDeselect={false}
            data={[...shownAs]}
            value={permission.shownAs}
            onChange={(value) =>
              set({ permission: { ...permission, shownAs: value === 'name' ? 'name' : 'role' } })
            }
          />
          {permission.shownAs === 'role' ? (
            <TextInput
              label="Called"
              description="‘A head of year’; left empty: ‘A participant’."
              autoComplete="off"
              maxLength={120}
              value={fields.role}
              error={problem('role')}
              onChange={(event) => set({ role: event.currentTarget.value })}
            />
          ) : null}
        </>
      )}
    </FormDrawer>
  );
}
