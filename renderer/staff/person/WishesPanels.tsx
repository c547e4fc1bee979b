import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { interestKind, type Profile } from '../../../shared/contract/staff.ts';
import { interestWords } from '../../../shared/rules/staff-words.ts';
import { writeDate } from '../../../shared/rules/typed-date.ts';
import { client, send } from '../../client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../../ui/FormDrawer.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { TheyMayRead, useCareful } from '../../ui/TheyMayRead.tsx';
import { useKept } from '../../use-kept.ts';
import { AddPanel, orNull, Row, usePeople, useToday } from './kit.tsx';

interface FormProps {
  readonly personId: string;
  readonly onClose: () => void;
}

/** What somebody hopes for, in their own words, with when they were asked and by whom. */
export function AspirationPanel({ profile }: { readonly profile: Profile }) {
  return (
    <AddPanel
      title="What they hope for"
      button="Add what they said"
      none="They have not been asked, or it is not recorded."
      form={(onClose) => <AspirationForm personId={profile.id} onClose={onClose} />}
    >
      {profile.aspirations.map((one) => (
        <Row
          key={one.id}
          what={`what they said on ${writeDate(one.askedOn)}`}
          title={one.targetRole ?? 'In their words'}
          words={one.words === '' ? null : `‘${one.words}’`}
          detail={[
            one.hopedFor,
            `asked on ${writeDate(one.askedOn)}${one.askedBy === null ? '' : ` by ${one.askedBy}`}`,
          ]
            .filter(Boolean)
            .join('; ')}
          onRemove={() => send(client.staff.removeAspiration, { id: one.id })}
        />
      ))}
    </AddPanel>
  );
}

function AspirationForm({ personId, onClose }: FormProps) {
  const today = useToday();
  const [words, setWords] = useState('');
  const [targetRole, setTargetRole] = useState('');
  const [hopedFor, setHopedFor] = useState('');
  const [askedOn, setAskedOn] = useState<string | null>(today);
  const [askedBy, setAskedBy] = useState('');
  const fields = ['words', 'targetRole', 'hopedFor', 'askedOn', 'askedBy'];
  const { busy, keep, problem, rest } = useKept(fields, onClose);
  const { check, asking } = useCareful();
  const save = () =>
    keep(
      () =>
        send(client.staff.addAspiration, {
          personId,
          words,
          targetRole: orNull(targetRole),
          hopedFor: orNull(hopedFor),
          askedOn: askedOn ?? today,
          askedBy: orNull(askedBy),
        }),
      'What they said is kept.',
    );
  return (
    <FormDrawer
      opened
      title="What they hope for"
      button="Save what they said"
      busy={busy}
      problem={rest}
      onSubmit={() => check(words, () => void save())}
      onClose={onClose}
    >
      <TheyMayRead
        label="In their words"
        asks="Write it as they said it."
        value={words}
        onChange={setWords}
        problem={problem('words')}
        maxLength={2000}
        autoFocus
        asking={asking}
      />
      <FieldPair>
        <TextInput
          label="Role they aim for"
          maxLength={120}
          value={targetRole}
          error={problem('targetRole')}
          onChange={(event) => setTargetRole(event.currentTarget.value)}
        />
        <TextInput
          label="By when they hope so"
          placeholder="within two years"
          maxLength={120}
          value={hopedFor}
          error={problem('hopedFor')}
          onChange={(event) => setHopedFor(event.currentTarget.value)}
        />
      </FieldPair>
      <FieldPair>
        <DateField label="Asked on" value={askedOn} onDone={setAskedOn} problem={problem('askedOn')} />
        <TextInput
          label="Asked by"
          maxLength={120}
          value={askedBy}
          error={problem('askedBy')}
          onChange={(event) => setAskedBy(event.currentTarget.value)}
        />
      </FieldPair>
    </FormDrawer>
  );
}

/** Interests that somebody declared, so that nobody decides about those close to them. */
export function InterestsPanel({ profile }: { readonly profile: Profile }) {
  return (
    <AddPanel
      title="Declared interests"
      note="In meetings these two are kept apart"
      button="Add an interest"
      none="No interest is declared."
      form={(onClose) => <InterestForm personId={profile.id} onClose={onClose} />}
    >
      {profile.interests.map((one) => (
        <Row
          key={one.id}
          what={`the interest in ${one.other}`}
          title={
            <>
              {interestWords[one.kind]}:{' '}
              {one.otherId === null ? one.other : <a href={`#/staff/${one.otherId}`}>{one.other}</a>}
            </>
          }
          detail={`declared on ${writeDate(one.on)}; ${one.saidBy} said so`}
          onRemove={() => send(client.staff.removeInterest, { id: one.id })}
        />
      ))}
    </AddPanel>
  );
}

function InterestForm({ personId, onClose }: FormProps) {
  const today = useToday();
  const people = usePeople(personId);
  const [kind, setKind] = useState<keyof typeof interestWords>('relative');
  const [otherPersonId, setOther] = useState<string | null>(null);
  const [otherName, setOtherName] = useState('');
  const [saidBy, setSaidBy] = useState('');
  const [on, setOn] = useState<string | null>(today);
  const { busy, keep, problem, rest } = useKept(['otherPersonId', 'otherName', 'saidBy', 'on'], onClose);
  const save = () =>
    keep(
      () =>
        send(client.staff.declareInterest, {
          personId,
          otherPersonId,
          otherName: orNull(otherName),
          kind,
          saidBy,
          on: on ?? today,
        }),
      'The interest is added.',
    );
  return (
    <FormDrawer
      opened
      title="Add a declared interest"
      button="Save the interest"
      busy={busy}
      problem={rest}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Select
        label="What kind"
        data={Object.entries(interestWords).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        value={kind}
        onChange={(value) => setKind(interestKind.safeParse(value).data ?? kind)}
      />
      <PeoplePicker
        label="In whom, of the staff"
        people={people}
        value={otherPersonId}
        onChange={setOther}
        problem={problem('otherPersonId')}
      />
      {otherPersonId === null ? (
        <TextInput
          label="Or somebody else"
          description="A child in the school: the year is enough, no name needed."
          maxLength={200}
          value={otherName}
          error={problem('otherName')}
          onChange={(event) => setOtherName(event.currentTarget.value)}
        />
      ) : null}
      <FieldPair>
        <TextInput
          label="Who declared it"
          maxLength={120}
          value={saidBy}
          error={problem('saidBy')}
          onChange={(event) => setSaidBy(event.currentTarget.value)}
        />
        <DateField label="On" value={on} onDone={setOn} problem={problem('on')} required />
      </FieldPair>
    </FormDrawer>
  );
}
