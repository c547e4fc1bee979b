import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { GiverFields, GiverRow } from '../../shared/contract/matching-shapes.ts';
import { MATCH_KINDS, matchKindWords, REACHES } from '../../shared/reference/matching.ts';
import { client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { useKept } from '../use-kept.ts';
import {
  focusChoices,
  kindChoices,
  knownAs,
  knownChoices,
  knownOf,
  phaseChoices,
  reachChoices,
  roleChoices,
} from './choices.ts';
import { DaysOffered } from './DaysOffered.tsx';
import { Several } from './Several.tsx';
import { WhoFields } from './WhoFields.tsx';

interface GiverFormProps {
  /** Who is changed; null adds somebody. */
  readonly giver: GiverRow | null;
  readonly onClose: () => void;
}

const blank = (today: string): GiverFields => ({
  kind: 'coach',
  personId: null,
  name: '',
  schoolId: null,
  places: 1,
  roles: [],
  phases: [],
  focus: [],
  from: null,
  to: null,
  days: [],
  reach: null,
  trainedOn: null,
  training: '',
  challenging: null,
  strong: null,
  headMentors: null,
  saidOn: today,
});

/** What somebody gives: as what, how many they take, what they know, when they are free and how far they go. */
export function GiverForm({ giver, onClose }: GiverFormProps) {
  const today = useStatus()?.today ?? '';
  const [fields, setFields] = useState<GiverFields>(giver?.fields ?? blank(today));
  const set = (change: Partial<GiverFields>) => setFields((now) => ({ ...now, ...change }));
  const { busy, keep, problem, rest } = useKept(
    ['personId', 'name', 'schoolId', 'places', 'to', 'days', 'saidOn', 'trainedOn', 'training'],
    onClose,
  );
  const { kind } = fields;
  const words = matchKindWords[kind];
  const whole = { ...fields, name: fields.personId === null ? fields.name : '' };
  const save = () =>
    void keep(
      () =>
        giver === null
          ? send(client.matching.addGiver, whole)
          : send(client.matching.editGiver, { id: giver.id, fields: whole }),
      giver === null ? `Added to the ${words.givers}.` : `What ${giver.name} gives is changed.`,
    );
  return (
    <FormDrawer
      opened
      title={giver === null ? 'Add somebody who gives' : `What ${giver.name} gives`}
      button={giver === null ? 'Add to the pool' : 'Save the change'}
      busy={busy}
      problem={rest}
      row={giver}
      onSubmit={save}
      onClose={onClose}
      otherWay={
        giver === null ? null : (
          <Button
            onClick={() =>
              void keep(
                () =>
                  send(client.matching.withdrawGiver, {
                    id: giver.id,
                    on: giver.withdrawnOn === null ? today : null,
                  }),
                giver.withdrawnOn === null
                  ? `${giver.name} withdrew. Matches stay until others are proposed.`
                  : `${giver.name} gives again.`,
              )
            }
          >
            {giver.withdrawnOn === null ? 'Withdrew' : 'Gives again'}
          </Button>
        )
      }
    >
      {giver === null ? (
        <Select
          label="As"
          data={kindChoices}
          value={kind}
          allowDeselect={false}
          onChange={(value) => set({ kind: MATCH_KINDS.find((one) => one === value) ?? kind })}
        />
      ) : null}
      <WhoFields
        value={fields}
        onChange={set}
        label={kind === 'placement' ? 'The head, where they are in the file' : `Who is a ${words.giver}`}
        outside={kind === 'placement' ? 'Or the head by name' : 'Or somebody from outside'}
        problem={problem}
      />
      <FieldPair>
        <NumberInput
          label={kind === 'visit' ? 'Visitors on each of the days' : 'How many at once'}
          min={0}
          max={200}
          allowDecimal={false}
          value={fields.places}
          error={problem('places')}
          onChange={(value) => set({ places: typeof value === 'number' ? value : 0 })}
        />
        <Select
          label="How far"
          data={reachChoices}
          value={fields.reach ?? ''}
          allowDeselect={false}
          onChange={(value) => set({ reach: REACHES.find((one) => one === value) ?? null })}
        />
      </FieldPair>
      {kind === 'visit' ? (
        <DaysOffered days={fields.days} problem={problem('days')} onChange={(days) => set({ days })} />
      ) : (
        <FieldPair>
          <DateField label="Free from" value={fields.from} onDone={(from) => set({ from })} />
          <DateField label="Until" value={fields.to} problem={problem('to')} onDone={(to) => set({ to })} />
        </FieldPair>
      )}
      <Several
        label="Expertise"
        all={focusChoices}
        value={fields.focus}
        onChange={(focus) => set({ focus: [...focus] })}
      />
      <Several
        label="Phases"
        all={phaseChoices}
        value={fields.phases}
        onChange={(phases) => set({ phases: [...phases] })}
      />
      <Several
        label="Roles held"
        all={roleChoices}
        value={fields.roles}
        onChange={(roles) => set({ roles: [...roles] })}
      />
      {kind === 'placement' ? (
        (
          [
            ['challenging', 'In challenging circumstances'],
            ['strong', 'Strong leadership'],
            ['headMentors', 'The head has the capacity to mentor'],
          ] as const
        ).map(([key, label]) => (
          <Select
            key={key}
            label={label}
            description="What is not known never counts as met."
            data={knownChoices}
            value={knownAs(fields[key])}
            allowDeselect={false}
            onChange={(value) => set({ [key]: knownOf(value) })}
          />
        ))
      ) : (
        <FieldPair>
          <TextInput
            label="Training done"
            maxLength={200}
            value={fields.training}
            error={problem('training')}
            onChange={(event) => set({ training: event.currentTarget.value })}
          />
          <DateField
            label="Done on"
            value={fields.trainedOn}
            problem={problem('trainedOn')}
            onDone={(trainedOn) => set({ trainedOn })}
          />
        </FieldPair>
      )}
      <DateField
        label="Said on"
        required
        value={fields.saidOn}
        problem={problem('saidOn')}
        onDone={(saidOn) => set({ saidOn: saidOn ?? fields.saidOn })}
      />
    </FormDrawer>
  );
}
