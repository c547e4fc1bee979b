import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvitedView, ReviewHead } from '../../shared/contract/review-shapes.ts';
import { groupNames } from '../../shared/rules/scoring-words.ts';
import { api, client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { PeoplePicker } from '../ui/PeoplePicker.tsx';
import classes from './reviews.module.css';
import { oneMore } from './words.ts';

const groups = ['manager', 'peers', 'reports', 'others'] as const;

interface InviteDrawerProps {
  readonly head: ReviewHead;
  /** Who is asked already, and how many were to be. */
  readonly asked: Pick<InvitedView, 'invited' | 'planned'>;
  readonly onClose: () => void;
}

/** Asks people to rate, one by one: somebody here, or somebody from outside by name. */
export function InviteDrawer({ head, asked, onClose }: InviteDrawerProps) {
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  const [group, setGroup] = useState<(typeof groups)[number]>('peers');
  const [staffId, setStaffId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [said, setSaid] = useState('');
  const [sent, setSent] = useState(0);
  const more = oneMore(asked, group);
  const { busy, submit, problem, rest } = useSubmit(['raters', 'name', 'email']);
  const people = (staff.data ?? [])
    .filter((row) => row.id !== head.personId)
    .map((row) => ({ id: row.id, name: `${row.forename} ${row.surname}`, detail: row.post }));
  const save = async (then: () => void) => {
    setSaid('');
    const taken = await submit(() =>
      send(client.reviews.invite, {
        reviewId: head.id,
        raters: [{ group, staffId, name, email: email.trim() === '' ? null : email }],
      }),
    );
    if (taken) then();
  };
  /** An address that was typed is the one of whoever was meant then. */
  const choose = (id: string | null) => {
    setStaffId(id);
    setEmail('');
  };
  const another = () =>
    void save(() => {
      setSaid(`${people.find(({ id }) => id === staffId)?.name ?? name} is asked.`);
      setStaffId(null);
      setName('');
      setEmail('');
      setSent((before) => before + 1);
      document.getElementById('ask-who')?.focus();
    });
  return (
    <FormDrawer
      opened
      title="Ask somebody to rate"
      button="Ask them"
      busy={busy}
      problem={rest ?? problem('raters')}
      onSubmit={() =>
        void save(() => {
          showUndoable('1 rater is asked.');
          onClose();
        })
      }
      onClose={onClose}
      sent={sent}
      otherWay={
        <Button loading={busy} onClick={another}>
          Ask and choose another
        </Button>
      }
    >
      <Select
        label="As"
        allowDeselect={false}
        data={groups.map((one) => ({ value: one, label: groupNames[one] }))}
        value={group}
        onChange={(value) => setGroup(groups.find((one) => one === value) ?? group)}
      />
      {more === null ? null : (
        <p role="status" className={classes.warning}>
          {more}
        </p>
      )}
      <PeoplePicker id="ask-who" label="Who" people={people} value={staffId} onChange={choose} />
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
      <p role="status" className={classes.quiet}>
        {said}
      </p>
    </FormDrawer>
  );
}
