import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestFields, RequestRow } from '../../shared/contract/matching-shapes.ts';
import { MATCH_KINDS, matchKindWords, REACHES } from '../../shared/reference/matching.ts';
import { phases } from '../../shared/reference/phases.ts';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
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
import classes from './matching.module.css';
import { Several } from './Several.tsx';
import { WhoFields } from './WhoFields.tsx';

interface RequestFormProps {
  /** What is changed; null puts one in. */
  readonly request: RequestRow | null;
  readonly onClose: () => void;
}

type Draft = Omit<RequestFields, 'schoolId'> & { readonly schoolId: string | null };

const blank = (today: string): Draft => ({
  kind: 'visit',
  personId: null,
  name: '',
  schoolId: null,
  role: null,
  focus: [],
  phase: null,
  samePhase: false,
  from: null,
  to: null,
  days: 1,
  reach: null,
  challenging: null,
  choices: [],
  words: '',
  askedOn: today,
});

/** What somebody asks for: for whom, what kind, which role and help, when, how far, and up to three choices. */
export function RequestForm({ request, onClose }: RequestFormProps) {
  const today = useStatus()?.today ?? '';
  const [fields, setFields] = useState<Draft>(request?.fields ?? blank(today));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setFields((now) => ({ ...now, ...change }));
  const form = useKept(['personId', 'name', 'schoolId', 'role', 'days', 'to', 'askedOn', 'words'], onClose);
  const { busy, keep, rest } = form;
  const careful = useCareful();
  const problem = (field: string) =>
    field === 'schoolId' && tried && fields.schoolId === null ? 'Choose the school.' : form.problem(field);
  const { kind, schoolId } = fields;
  const words = matchKindWords[kind];
  const isSchool = kind === 'consultant';
  const save = () => {
    if (schoolId === null) return;
    const whole: RequestFields = {
      ...fields,
      schoolId,
      personId: isSchool ? null : fields.personId,
      name: isSchool || fields.personId !== null ? '' : fields.name,
    };
    void keep(
      () =>
        request === null
          ? send(client.matching.addRequest, whole)
          : send(client.matching.editRequest, { id: request.id, fields: whole }),
      request === null ? `The ${words.request} is put in.` : `The ${words.request} is changed.`,
    );
  };
  return (
    <FormDrawer
      opened
      title={request === null ? 'Put in a request' : `What ${request.name} asks for`}
      button={request === null ? 'Put in the request' : 'Save the change'}
      busy={busy}
      problem={rest}
      row={request}
      onTry={() => setTried(true)}
      onSubmit={() => careful.check(fields.words, save)}
      onClose={onClose}
      otherWay={
        request === null ? null : (
          <Button
            onClick={() =>
              void keep(
                () =>
                  send(client.matching.withdrawRequest, {
                    id: request.id,
                    on: request.withdrawnOn === null ? today : null,
                  }),
                request.withdrawnOn === null ? 'The request is withdrawn.' : 'The request stands again.',
              )
            }
          >
            {request.withdrawnOn === null ? 'Withdraw' : 'Ask again'}
          </Button>
        )
      }
    >
      {request === null ? (
        <Select
          label="For"
          data={kindChoices}
          value={kind}
          allowDeselect={false}
          onChange={(value) =>
            set({ kind: MATCH_KINDS.find((one) => one === value) ?? kind, choices: [], samePhase: false })
          }
        />
      ) : null}
      <WhoFields
        value={fields}
        onChange={set}
        label={`Who asks for ${words.wants}`}
        outside="Or somebody from another school"
        noPerson={isSchool}
        problem={problem}
      />
      <Select
        label={kind === 'visit' ? 'Role to shadow' : 'Role that who gives has or had'}
        searchable
        clearable
        openOnFocus={false}
        data={roleChoices.map(({ key, words: label }) => ({ value: key, label }))}
        value={fields.role}
        error={problem('role')}
        onChange={(role) => set({ role })}
      />
      <Several
        label="Help with"
        all={focusChoices}
        value={fields.focus}
        onChange={(focus) => set({ focus: [...focus] })}
      />
      <FieldPair>
        <Select
          label="Phase"
          clearable
          data={phaseChoices.map(({ key }) => key)}
          value={fields.phase}
          onChange={(value) => {
            const phase = phases.find((one) => one === value) ?? null;
            set({ phase, samePhase: phase !== null && fields.samePhase });
          }}
        />
        <Select
          label="How far"
          data={reachChoices}
          value={fields.reach ?? ''}
          allowDeselect={false}
          onChange={(value) => set({ reach: REACHES.find((one) => one === value) ?? null })}
        />
      </FieldPair>
      <Checkbox
        label="The phase has to be the same"
        description={
          fields.phase === null
            ? 'Say the phase first.'
            : `Only whoever knows ${fields.phase}, where the programme says so.`
        }
        disabled={fields.phase === null}
        checked={fields.samePhase}
        onChange={(event) => set({ samePhase: event.currentTarget.checked })}
      />
      <FieldPair>
        <DateField label="From" value={fields.from} onDone={(from) => set({ from })} />
        <DateField label="Until" value={fields.to} problem={problem('to')} onDone={(to) => set({ to })} />
      </FieldPair>
      {kind === 'visit' ? (
        <NumberInput
          label="Days on end"
          min={1}
          max={30}
          allowDecimal={false}
          value={fields.days}
          error={problem('days')}
          onChange={(value) => set({ days: typeof value === 'number' ? value : 1 })}
        />
      ) : null}
      {isSchool ? (
        <Select
          label="In challenging circumstances"
          description="Consultant leaders go to such schools alone. What is not known never counts as met."
          data={knownChoices}
          value={knownAs(fields.challenging)}
          allowDeselect={false}
          onChange={(value) => set({ challenging: knownOf(value) })}
        />
      ) : null}
      <Choices kind={kind} value={fields.choices} onChange={(choices) => set({ choices: [...choices] })} />
      <TheyMayRead
        label="In their words"
        minRows={2}
        maxLength={1000}
        value={fields.words}
        problem={problem('words')}
        onChange={(words) => set({ words })}
        asking={careful.asking}
      />
      <DateField
        label="Asked on"
        required
        value={fields.askedOn}
        problem={problem('askedOn')}
        onDone={(askedOn) => set({ askedOn: askedOn ?? fields.askedOn })}
      />
    </FormDrawer>
  );
}

interface ChoicesProps {
  readonly kind: RequestFields['kind'];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Up to three named choices, of people who give and of schools. */
function Choices({ kind, value, onChange }: ChoicesProps) {
  const pool = useQuery(api.matching.pool.queryOptions({ input: {} }));
  const schools = useQuery(api.staff.schools.queryOptions({ input: {} }));
  const all = [
    ...(pool.data ?? [])
      .filter((one) => one.fields.kind === kind)
      .map((one) => ({ value: one.id, label: one.school === '' ? one.name : `${one.name}, ${one.school}` })),
    ...(schools.data ?? []).map((one) => ({ value: one.id, label: `Anybody at ${one.name}` })),
  ];
  return (
    <fieldset className={classes.fields} aria-label="Choices">
      {['First choice', 'Second choice', 'Third choice'].slice(0, value.length + 1).map((label, at) => (
        <Select
          key={label}
          label={label}
          searchable
          clearable
          openOnFocus={false}
          data={all.filter((one) => one.value === value[at] || !value.includes(one.value))}
          value={value[at] ?? null}
          onChange={(id) => {
            const next = [...value];
            if (id === null) next.splice(at, 1);
            else next[at] = id;
            onChange(next);
          }}
        />
      ))}
    </fieldset>
  );
}
