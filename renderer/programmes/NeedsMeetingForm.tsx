import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingFields, NeedsMeeting } from '../../shared/contract/places-shapes.ts';
import { api, client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { PeoplePicker } from '../ui/PeoplePicker.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import classes from './programmes.module.css';

interface NeedsMeetingFormProps {
  readonly roundId: string;
  /** What is changed; null records one. */
  readonly meeting: NeedsMeeting | null;
  readonly schoolId: string | null;
  readonly today: string;
  readonly onClose: () => void;
}

type Talent = MeetingFields['talent'][number] & { readonly key: number };

/** A needs meeting: with which school and when, whom it sees coming, what it needs, and what comes next. */
export function NeedsMeetingForm({ roundId, meeting, schoolId, today, onClose }: NeedsMeetingFormProps) {
  const schools = useQuery(api.staff.schools.queryOptions({ input: {} }));
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  const people = (staff.data ?? []).map((row) => ({
    id: row.id,
    name: `${row.forename} ${row.surname}`,
    detail: row.post,
  }));
  const [school, setSchool] = useState(schoolId);
  const [heldOn, setHeldOn] = useState(meeting?.heldOn ?? today);
  const [present, setPresent] = useState(meeting?.present ?? '');
  const [needs, setNeeds] = useState(meeting?.needs ?? '');
  const [nextStep, setNextStep] = useState(meeting?.nextStep ?? '');
  const [talent, setTalent] = useState<readonly Talent[]>(
    (meeting?.talent ?? []).map((one, key) => ({ ...one, key })),
  );
  const [used, setUsed] = useState(talent.length);
  const form = useKept(['schoolId', 'heldOn', 'present', 'needs', 'nextStep'], onClose);
  const careful = useCareful();
  const change = (key: number, to: Partial<Talent>) =>
    setTalent((now) => now.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const save = () => {
    const fields: MeetingFields = {
      schoolId: school ?? '',
      heldOn,
      present,
      needs,
      nextStep,
      talent: talent.map(({ personId, name, words }) => ({
        personId,
        name: personId === null ? name : '',
        words,
      })),
    };
    careful.check([needs, nextStep, ...talent.map(({ words }) => words)], () => {
      void form.keep(
        () =>
          meeting === null
            ? send(client.programmes.addNeedsMeeting, { roundId, fields })
            : send(client.programmes.editNeedsMeeting, { id: meeting.id, fields }),
        meeting === null ? 'The needs meeting is recorded.' : 'The needs meeting is changed.',
      );
    });
  };
  return (
    <FormDrawer
      opened
      title={meeting === null ? 'Record a needs meeting' : `Needs meeting with ${meeting.school}`}
      button={meeting === null ? 'Record the meeting' : 'Save the change'}
      busy={form.busy}
      problem={form.rest}
      row={meeting}
      onSubmit={save}
      onClose={onClose}
      otherWay={
        meeting === null ? null : (
          <Button
            onClick={() =>
              void form.keep(
                () => send(client.programmes.removeNeedsMeeting, { id: meeting.id }),
                'The needs meeting is removed.',
              )
            }
          >
            Remove
          </Button>
        )
      }
    >
      <FieldPair>
        <Select
          label="School"
          required
          searchable
          openOnFocus={false}
          data={(schools.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={school}
          error={form.problem('schoolId')}
          onChange={setSchool}
        />
        <DateField
          label="Held on"
          required
          value={heldOn}
          problem={form.problem('heldOn')}
          onDone={(date) => date !== null && setHeldOn(date)}
        />
      </FieldPair>
      <TextInput
        label="Who was there"
        maxLength={500}
        autoComplete="off"
        value={present}
        error={form.problem('present')}
        onChange={(event) => setPresent(event.currentTarget.value)}
      />
      {talent.map((one, at) => (
        <fieldset key={one.key} className={classes.answer} aria-label={`Talent identified, ${at + 1}`}>
          <PeoplePicker
            label="Talent identified"
            people={people}
            value={one.personId}
            onChange={(personId) => change(one.key, { personId })}
          />
          {one.personId === null ? (
            <TextInput
              label="Or somebody not in this file"
              maxLength={120}
              autoComplete="off"
              value={one.name}
              onChange={(event) => change(one.key, { name: event.currentTarget.value })}
            />
          ) : null}
          <TheyMayRead
            label="What was said of them"
            minRows={2}
            maxLength={1000}
            value={one.words}
            onChange={(words) => change(one.key, { words })}
          />
          <Button
            size="sm"
            variant="subtle"
            onClick={() => setTalent((now) => now.filter(({ key }) => key !== one.key))}
          >
            Take out
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          size="sm"
          onClick={() => {
            setTalent((now) => [...now, { key: used, personId: null, name: '', words: '' }]);
            setUsed(used + 1);
          }}
        >
          {talent.length === 0 ? 'Name talent identified' : 'Name somebody else'}
        </Button>
      </div>
      <TheyMayRead
        label="Leadership needs of the school"
        value={needs}
        onChange={setNeeds}
        problem={form.problem('needs')}
        asks="Which posts will have to be filled, and what is missing?"
        maxLength={4000}
        asking={careful.asking}
      />
      <TextInput
        label="Next step"
        maxLength={500}
        autoComplete="off"
        value={nextStep}
        error={form.problem('nextStep')}
        onChange={(event) => setNextStep(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
