import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { npqState, type Profile } from '../../../shared/contract/staff.ts';
import { npqs } from '../../../shared/reference/npqs.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { npqStateWords } from '../../../shared/rules/staff-words.ts';
import { writeDate } from '../../../shared/rules/typed-date.ts';
import { client, send } from '../../client.ts';
import { explain } from '../../submit.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FactList, FieldRow } from '../../ui/FactList.tsx';
import { FormDrawer } from '../../ui/FormDrawer.tsx';
import { InlineEdit } from '../../ui/InlineEdit.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { rowNow } from '../../ui/overtaken.ts';
import { Panel } from '../../ui/Panel.tsx';
import { StateTag } from '../../ui/StateTag.tsx';
import { useKept } from '../../use-kept.ts';
import { saveFact } from './FactsPanel.tsx';
import { orNull, Row, Rows } from './kit.tsx';

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** When somebody qualified, how long they have taught, and where they trained. */
export function TeachingPanel({ profile }: { readonly profile: Profile }) {
  const { id, qtsDate, teachingYears, teachingYearsAsOf, yearsTeaching, overseasTrained } = profile;
  const since = qtsDate !== null ? 'worked out from the QTS date' : 'worked out from the count below';
  return (
    <Panel
      title="Teaching"
      note={yearsTeaching === null ? undefined : `${counted(yearsTeaching, 'year')}, ${since}`}
    >
      <FactList>
        <FieldRow label="QTS awarded">
          <InlineEdit
            label="QTS awarded"
            kind="date"
            value={qtsDate}
            explain={explain}
            onSave={async (date) => void (await saveFact(id, { qtsDate: date }))}
          />
        </FieldRow>
        <FieldRow
          label="Or years of teaching"
          source={
            teachingYears === null || teachingYearsAsOf === null
              ? undefined
              : `as of ${writeDate(teachingYearsAsOf)}; it grows by itself`
          }
        >
          <InlineEdit
            label="Years of teaching"
            kind="text"
            value={teachingYears === null ? null : String(teachingYears)}
            description="As of today, where there is no QTS date."
            explain={explain}
            onSave={async (typed) => void (await saveFact(id, { teachingYears: yearsOf(typed) }))}
          />
        </FieldRow>
        {teachingYears === null ? null : (
          <FieldRow label="Counted as of">
            <InlineEdit
              label="Counted as of"
              kind="date"
              value={teachingYearsAsOf}
              explain={explain}
              onSave={async (date) => void (await saveFact(id, { teachingYearsAsOf: date }))}
            />
          </FieldRow>
        )}
        <FieldRow label="Trained overseas">
          <InlineEdit
            label="Trained overseas"
            kind={yesNo}
            none="Not recorded"
            value={overseasTrained === null ? null : overseasTrained ? 'yes' : 'no'}
            explain={explain}
            onSave={async (value) =>
              void (await saveFact(id, { overseasTrained: value === null ? null : value === 'yes' }))
            }
          />
        </FieldRow>
      </FactList>
    </Panel>
  );
}

function yearsOf(typed: string | null): number | null {
  if (typed === null) return null;
  const years = Number(typed.replace(',', '.'));
  if (Number.isFinite(years)) return years;
  throw new Refusal('staff.no-number', `${typed} is not a number of years.`);
}

const looks = {
  not_started: 'not_started',
  applying: 'waiting',
  on_it: 'in_progress',
  completed: 'done',
} as const;
type Npq = Profile['npqs'][number];

/** Where somebody is with each NPQ, since when, and who said so. */
export function NpqPanel({ profile }: { readonly profile: Profile }) {
  const [form, setForm] = useState<Npq | 'new' | null>(null);
  return (
    <Panel
      title="NPQs"
      actions={
        <Button size="sm" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setForm('new')}>
          Add an NPQ
        </Button>
      }
    >
      <Rows none="No NPQ is recorded.">
        {profile.npqs.map((one) => {
          const name = npqs.find(({ code }) => code === one.code)?.name ?? one.code;
          const detail = [
            one.on === null ? null : writeDate(one.on),
            one.saidBy === null ? null : `${one.saidBy} said so`,
          ];
          return (
            <Row
              key={one.id}
              what={name}
              title={
                <>
                  {name}
                  <StateTag state={looks[one.state]} words={npqStateWords[one.state]} />
                </>
              }
              detail={detail.filter(Boolean).join('; ')}
              onEdit={() => setForm(one)}
              onRemove={() =>
                send(client.staff.setNpq, {
                  personId: profile.id,
                  code: one.code,
                  state: null,
                  on: null,
                  saidBy: null,
                })
              }
            />
          );
        })}
      </Rows>
      {form === null ? null : (
        <NpqForm personId={profile.id} npq={rowNow(profile.npqs, form)} onClose={() => setForm(null)} />
      )}
    </Panel>
  );
}

interface NpqFormProps {
  readonly personId: string;
  readonly npq: Npq | null;
  readonly onClose: () => void;
}

function NpqForm({ personId, npq, onClose }: NpqFormProps) {
  const [code, setCode] = useState<string | null>(npq?.code ?? null);
  const [state, setState] = useState<Npq['state']>(npq?.state ?? 'on_it');
  const [on, setOn] = useState(npq?.on ?? null);
  const [saidBy, setSaidBy] = useState(npq?.saidBy ?? '');
  const [asked, setAsked] = useState(false);
  const { busy, keep, problem, rest } = useKept(['code', 'on', 'saidBy'], onClose);
  const save = async () => {
    setAsked(true);
    if (code === null) return;
    await keep(
      () => send(client.staff.setNpq, { personId, code, state, on, saidBy: orNull(saidBy) }),
      npq === null ? 'The NPQ is added.' : 'The NPQ is changed.',
    );
  };
  return (
    <FormDrawer
      opened
      title={npq === null ? 'Add an NPQ' : 'Change the NPQ'}
      button="Save the NPQ"
      busy={busy}
      problem={rest}
      row={npq}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Select
        label="NPQ"
        data={npqs.map(({ code: value, name }) => ({ value, label: name }))}
        searchable
        disabled={npq !== null}
        value={code}
        error={asked && code === null ? 'Choose the NPQ.' : problem('code')}
        onChange={setCode}
      />
      <Select
        label="Where they are with it"
        data={Object.entries(npqStateWords).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        value={state}
        onChange={(value) => setState(npqState.safeParse(value).data ?? state)}
      />
      <DateField label="Since, or completed on" value={on} onDone={setOn} problem={problem('on')} />
      <TextInput
        label="Who said so"
        maxLength={120}
        value={saidBy}
        error={problem('saidBy')}
        onChange={(event) => setSaidBy(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
