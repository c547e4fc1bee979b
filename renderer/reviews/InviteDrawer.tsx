import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReviewHead } from '../../shared/contract/review-shapes.ts';
import { groupNames } from '../../shared/rules/scoring-words.ts';
import { api, client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { PeoplePicker } from '../ui/PeoplePicker.tsx';

const groups = ['manager', 'peers', 'reports', 'others'] as const;

/** Asks one person to rate: somebody here, or somebody from outside by name. */
export function InviteDrawer({ head, onClose }: { readonly head: ReviewHead; readonly onClose: () => void }) {
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  const [group, setGroup] = useState<(typeof groups)[number]>('peers');
  const [staffId, setStaffId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const { busy, submit, problem, rest } = useSubmit(['raters', 'name', 'email']);
  const save = async () => {
    const asked = await submit(() =>
      send(client.reviews.invite, {
        reviewId: head.id,
        raters: [{ group, staffId, name, email: email.trim() === '' ? null : email }],
      }),
    );
    if (!asked) return;
    showUndoable('1 rater is asked.');
    onClose();
  };
  return (
    <FormDrawer
      opened
      title="Ask somebody to rate"
      button="Ask them"
      busy={busy}
      problem={rest ?? problem('raters')}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Select
        label="As"
        allowDeselect={false}
        data={groups.map((one) => ({ value: one, label: groupNames[one] }))}
        value={group}
        onChange={(value) => setGroup(groups.find((one) => one === value) ?? group)}
      />
      <PeoplePicker
        label="Who"
        people={(staff.data ?? [])
          .filter((row) => row.id !== head.personId)
          .map((row) => ({ id: row.id, name: `${row.forename} ${row.surname}`, detail: row.post }))}
        value={staffId}
        onChange={setStaffId}
      />
      {staffId === null ? (
        <TextInput
          label="Or somebody from outside, by name"
          maxLength={120}
          value={name}
          error={problem('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      ) : null}
      <TextInput
        label="Email"
        description="To send the form to. It may be left out."
        maxLength={200}
        value={email}
        error={problem('email')}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
