import { Button, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MentorRow } from '../../shared/contract/mentors.ts';
import { counted } from '../../shared/rules/dates.ts';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { PeoplePicker } from '../ui/PeoplePicker.tsx';
import { useKept } from '../use-kept.ts';

interface CapacityFormProps {
  /** Who says so; null lets them be chosen. */
  readonly mentor: Pick<MentorRow, 'personId' | 'name' | 'capacity' | 'saidOn'> | null;
  readonly onClose: () => void;
}

/** How many people somebody has said they can mentor at once, and on which day. */
export function CapacityForm({ mentor, onClose }: CapacityFormProps) {
  const today = useStatus()?.today ?? '';
  const staff = useQuery({ ...api.staff.list.queryOptions({ input: {} }), enabled: mentor === null });
  const [personId, setPersonId] = useState(mentor?.personId ?? null);
  const [capacity, setCapacity] = useState<number | null>(mentor?.capacity ?? 2);
  const [saidOn, setSaidOn] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const { busy, keep, problem, rest } = useKept(['personId', 'capacity', 'saidOn'], onClose);
  const people = (staff.data ?? []).map((row) => ({
    id: row.id,
    name: `${row.forename} ${row.surname}`,
    detail: row.post,
  }));
  const name = mentor?.name ?? people.find((one) => one.id === personId)?.name ?? '';
  const set = (to: number | null, on: string, said: string) => {
    if (personId !== null)
      void keep(() => send(client.cohorts.setCapacity, { personId, capacity: to, saidOn: on }), said);
  };
  return (
    <FormDrawer
      opened
      title={mentor === null ? 'Add a mentor' : `How many ${mentor.name} can mentor`}
      button="Save how many"
      busy={busy}
      problem={rest}
      row={mentor && { capacity: mentor.capacity, saidOn: mentor.saidOn }}
      onTry={() => setTried(true)}
      onSubmit={() => {
        if (capacity !== null && saidOn !== null)
          set(capacity, saidOn, `${name} can mentor ${counted(capacity, 'person', 'people')}.`);
      }}
      onClose={onClose}
      otherWay={
        mentor === null || mentor.capacity === null ? null : (
          <Button onClick={() => set(null, today, `It is no longer said that ${name} can mentor.`)}>
            Take back
          </Button>
        )
      }
    >
      {mentor === null ? (
        <PeoplePicker
          label="Who can mentor"
          people={people}
          value={personId}
          problem={tried && personId === null ? 'Choose who can mentor.' : problem('personId')}
          onChange={setPersonId}
        />
      ) : null}
      <FieldPair>
        <NumberInput
          label="How many at once"
          min={0}
          max={20}
          allowDecimal={false}
          value={capacity ?? ''}
          error={tried && capacity === null ? 'Give a number from 0 to 20.' : problem('capacity')}
          onChange={(value) => setCapacity(typeof value === 'number' ? value : null)}
        />
        <DateField label="Said on" required value={saidOn} problem={problem('saidOn')} onDone={setSaidOn} />
      </FieldPair>
    </FormDrawer>
  );
}
