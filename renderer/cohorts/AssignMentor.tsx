import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CouldMentor } from '../../shared/contract/mentors.ts';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { DateField } from '../ui/DateField.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { PeoplePicker } from '../ui/PeoplePicker.tsx';
import { useKept } from '../use-kept.ts';
import classes from './cohorts.module.css';
import mentorsClasses from './mentors.module.css';

export interface ForWhom {
  readonly placeId: string;
  readonly name: string;
  /** The mentor they have now; null where they have none. */
  readonly now: string | null;
}

interface AssignMentorProps {
  readonly whom: ForWhom;
  readonly onClose: () => void;
}

/** Chooses a mentor by how many each has and can take; what is to be heeded is confirmed first. */
export function AssignMentor({ whom, onClose }: AssignMentorProps) {
  const today = useStatus()?.today ?? '';
  const [mentorId, setMentorId] = useState<string | null>(null);
  const [outside, setOutside] = useState('');
  const [from, setFrom] = useState<string | null>(today);
  const [confirmed, setConfirmed] = useState(false);
  const { busy, keep, problem, rest } = useKept(['mentorId', 'mentorName', 'from'], onClose);
  const could = useQuery(api.cohorts.couldMentor.queryOptions({ input: { placeId: whom.placeId } }));
  const chosen = could.data?.find((one) => one.personId === mentorId);
  const heeds = chosen?.heeds ?? [];
  const save = () => {
    if (from === null) return;
    void keep(
      () =>
        send(client.cohorts.assignMentor, {
          placeId: whom.placeId,
          mentorId,
          mentorName: mentorId === null ? outside : '',
          from,
          confirmed: confirmed && heeds.length > 0,
        }),
      `${chosen?.name ?? outside.trim()} is ${whom.name}’s mentor.`,
    );
  };
  return (
    <FormDrawer
      opened
      title={`${whom.now === null ? 'Assign a mentor to' : 'Another mentor for'} ${whom.name}`}
      button="Assign the mentor"
      busy={busy}
      disabled={heeds.length > 0 && !confirmed}
      problem={rest}
      onSubmit={save}
      onClose={onClose}
    >
      {could.error === null ? null : (
        <ErrorPanel title="Who could mentor did not load" onRetry={() => void could.refetch()}>
          {explain(could.error)}
        </ErrorPanel>
      )}
      {whom.now === null ? null : (
        <p className={classes.quiet}>
          {whom.now} is the mentor now. That ends on the day the other begins, and stays with its log.
        </p>
      )}
      <PeoplePicker
        label="Mentor"
        description="Those who said they can come first, with how many they have."
        people={(could.data ?? []).map((one) => ({
          id: one.personId,
          name: one.name,
          detail: detailOf(one),
        }))}
        value={mentorId}
        problem={problem('mentorId')}
        onChange={(id) => {
          setMentorId(id);
          setConfirmed(false);
        }}
      />
      {heeds.length === 0 ? null : (
        <div role="alert" className={mentorsClasses.heed}>
          <span>{heeds.join(' ')}</span>
          <Checkbox
            label="Assign them all the same"
            checked={confirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
          />
        </div>
      )}
      {mentorId === null ? (
        <TextInput
          label="Or somebody from outside"
          description="Their name."
          maxLength={120}
          value={outside}
          error={problem('mentorName')}
          onChange={(event) => setOutside(event.currentTarget.value)}
        />
      ) : null}
      <DateField label="From" required value={from} problem={problem('from')} onDone={setFrom} />
    </FormDrawer>
  );
}

function detailOf({ post, capacity, load }: CouldMentor): string {
  const has =
    capacity === null ? (load === 0 ? 'has not said' : `${load}, has not said`) : `${load} of ${capacity}`;
  return post === '' ? has : `${post}, ${has}`;
}
