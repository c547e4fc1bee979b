import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { interestKind, type Profile } from '../../../shared/contract/staff.ts';
import { interestWords } from '../../../shared/rules/staff-words.ts';
import { writeDate } from '../../../shared/rules/typed-date.ts';
import { client, send } from '../../client.ts';
import { useSubmit } from '../../submit.ts';
import { showUndoable } from '../../taking-back.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../../ui/FormDrawer.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { TheyMayRead, useCareful } from '../../ui/TheyMayRead.tsx';
import { orNull, Row, Rows, usePeople, useToday } from './kit.tsx';

interface FormProps {
  readonly personId: string;
  readonly onClose: () => void;
}

/** What somebody hopes for, in their own words, with when they were asked and by whom. */
export function AspirationPanel({ profile }: { readonly profile: Profile }) {
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title="What they hope for"
      actions={
        <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
          Add what they said
        </Button>
      }
    >
      <Rows none="They have not been asked, or it is not recorded.">
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
      </Rows>
      {adding ? <AspirationForm personId={profile.id} onClose={() => setAdding(false)} /> : null}
    </Panel>
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
  const { busy, submit, problem, rest } = useSubmit(fields);
  const { check, asking } = useCareful();
  const save = async () => {
    const saved = await submit(() =>
      send(client.staff.addAspiration, {
        personId,
        words,
        targetRole: orNull(targetRole),
        hopedFor: orNull(hopedFor),
        askedOn: askedOn ?? today,
        askedBy: orNull(askedBy),
      }),
    );
    if (!saved) return;
    showUndoable('What they said is kept.');
    onClose();
  };
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
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title="Declared interests"
      note="In meetings these two are kept apart"
      actions={
        <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
          Add an interest
        </Button>
      }
    >
      <Rows none="No interest is declared.">
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
      </Rows>
      {adding ? <InterestForm personId={profile.id} onClose={() => setAdding(false)} /> : null}
    </Panel>
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
  const { busy, submit, problem, rest } = useSubmit(['otherPersonId', 'otherName', 'saidBy', 'on']);
  const save = async () => {
    const saved = await submit(() =>
      send(client.staff.declareInterest, {
        personId,
        otherPersonId,
        otherName: orNull(otherName),
        kind,
        saidBy,
        on: on ?? today,
      }),
    );
    if (!saved) return;
    showUndoable('The interest is added.');
    onClose();
  };
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
