import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Need } from '../../../shared/contract/home.ts';
import { api, client, send } from '../../client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDrawer } from '../../ui/FormDrawer.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { useCareful } from '../../ui/TheyMayRead.tsx';
import { useKept } from '../../use-kept.ts';

interface ReminderDrawerProps {
  /** The reminder that is changed; null for a new one. */
  readonly need: Need | null;
  readonly today: string;
  readonly onClose: () => void;
}

/** A reminder: on which day, of what, about whom if about anybody. */
export function ReminderDrawer({ need, today, onClose }: ReminderDrawerProps) {
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  const [words, setWords] = useState(need?.title ?? '');
  const [on, setOn] = useState<string | null>(need?.on ?? today);
  const [personId, setPersonId] = useState<string | null>(need?.go.split('/')[2] ?? null);
  const { busy, keep, problem, rest } = useKept(['words', 'on', 'personId'], onClose);
  const { check, asking } = useCareful();
  const save = async () => {
    const data = { words, on: on ?? today, personId };
    const id = need?.reminderId ?? null;
    const work = () =>
      id === null ? send(client.home.addReminder, data) : send(client.home.editReminder, { id, ...data });
    await keep(work, 'The reminder is kept.');
  };
  return (
    <FormDrawer
      opened
      title={need === null ? 'Add a reminder' : 'Change the reminder'}
      button="Save"
      busy={busy}
      problem={rest}
      row={need && { words: need.title, on: need.on, about: need.go }}
      onSubmit={() => check(words, () => void save())}
      onClose={onClose}
    >
      <div>
        <TextInput
          label="Remind me of"
          description="Where it is about somebody, they may read it."
          required
          data-autofocus
          maxLength={200}
          value={words}
          error={problem('words')}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {asking}
      </div>
      <DateField label="On" required value={on} problem={problem('on')} onDone={setOn} />
      <PeoplePicker
        label="About"
        description="Nobody, or one person."
        people={(staff.data ?? []).map((row) => ({
          id: row.id,
          name: `${row.forename} ${row.surname}`,
          detail: row.post,
        }))}
        value={personId}
        onChange={setPersonId}
        problem={problem('personId')}
      />
    </FormDrawer>
  );
}
