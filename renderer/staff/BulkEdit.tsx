import { Autocomplete, Select, Switch, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { StaffRow } from '../../shared/contract/staff.ts';
import { kindWords } from '../../shared/rules/staff-words.ts';
import { client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { DateField } from '../ui/DateField.tsx';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { PeoplePicker, type Pickable } from '../ui/PeoplePicker.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';

export const bulkEdits = {
  team: 'Set the team',
  line_manager: 'Set the line manager',
  kind: 'Set the kind of post',
  told: 'Record that they were told',
  privacy_notice: 'Record the privacy notice',
  recommend: 'Record a recommendation',
  overseas: 'Record where they trained',
} as const;
export type BulkEditKind = keyof typeof bulkEdits;

interface BulkEditProps {
  readonly edit: BulkEditKind | null;
  readonly ids: readonly string[];
  readonly teams: readonly string[];
  readonly people: readonly Pickable[];
  readonly today: string;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));
const trained = [
  { value: 'yes', label: 'Overseas' },
  { value: 'no', label: 'Not overseas' },
  { value: '', label: 'Not recorded' },
];
const fields = ['team', 'lineManagerId', 'by', 'on', 'words', 'stageId'];

/** One fact for everyone who was chosen, at once. */
export function BulkEdit(props: BulkEditProps) {
  const { edit } = props;
  return edit === null ? null : <OneEdit key={edit} {...props} edit={edit} />;
}

function OneEdit(props: BulkEditProps & { readonly edit: BulkEditKind }) {
  const { edit, teams, people, stages, onClose } = props;
  const ids = [...props.ids];
  const [text, setText] = useState('');
  const [choice, setChoice] = useState<string | null>(
    edit === 'kind' ? 'teaching' : edit === 'overseas' ? '' : null,
  );
  const [person, setPerson] = useState<string | null>(null);
  const [by, setBy] = useState('');
  const [on, setOn] = useState<string | null>(props.today);
  const [recommended, setRecommended] = useState(true);
  const { busy, submit, problem, rest } = useSubmit(fields);
  const { check, asking } = useCareful();
  const who = ids.length === 1 ? '1 person' : `${ids.length} people`;

  const save = () => {
    const date = on ?? props.today;
    switch (edit) {
      case 'team':
        return send(client.staff.setTeam, { ids, team: text.trim() === '' ? null : text });
      case 'line_manager':
        return send(client.staff.setLineManager, { ids, lineManagerId: person });
      case 'kind':
        return send(client.staff.edit, { ids, change: { kind: kindOf(choice) } });
      case 'overseas':
        return send(client.staff.edit, {
          ids,
          change: { overseasTrained: choice === '' || choice === null ? null : choice === 'yes' },
        });
      case 'told':
        return send(client.staff.recordTold, { ids, kind: 'in_plan', on: date, by });
      case 'privacy_notice':
        return send(client.staff.recordTold, { ids, kind: 'privacy_notice', on: date, by });
      case 'recommend':
        return send(client.staff.recommend, {
          ids,
          stageId: choice ?? stages[0]?.id ?? '',
          recommended,
          by,
          on: date,
          words: text.trim() === '' ? null : text,
        });
    }
  };
  const run = async () => {
    if (await submit(save)) {
      showUndoable(`${bulkEdits[edit]}: done for ${who}.`);
      onClose();
    }
  };
  const dated: ReactNode = (
    <>
      <TextInput
        label={edit === 'recommend' ? 'Who recommends' : 'Who told them'}
        maxLength={120}
        value={by}
        error={problem('by')}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <DateField label="On" value={on} onDone={setOn} problem={problem('on')} required />
    </>
  );
  return (
    <FormDrawer
      opened
      title={`${bulkEdits[edit]} for ${who}`}
      button={`Save for ${who}`}
      busy={busy}
      problem={rest}
      onSubmit={() => (edit === 'recommend' ? check(text, () => void run()) : void run())}
      onClose={onClose}
    >
      {edit === 'team' ? (
        <Autocomplete
          label="Team, phase or department"
          description="Left empty, they are in no team."
          data={teams.filter((team) => team !== '')}
          data-autofocus
          maxLength={120}
          value={text}
          error={problem('team')}
          onChange={setText}
        />
      ) : null}
      {edit === 'line_manager' ? (
        <PeoplePicker
          label="Line manager"
          description="Of every post that they hold now. Left empty, they have none."
          people={people}
          value={person}
          onChange={setPerson}
          problem={problem('lineManagerId')}
        />
      ) : null}
      {edit === 'kind' || edit === 'overseas' ? (
        <Select
          label={edit === 'kind' ? 'Kind of post' : 'Trained as a teacher'}
          data={edit === 'kind' ? kinds : trained}
          allowDeselect={false}
          value={choice}
          onChange={setChoice}
        />
      ) : null}
      {edit === 'recommend' ? (
        <>
          <Select
            label="Stage"
            data={stages.map(({ id, name }) => ({ value: id, label: name }))}
            allowDeselect={false}
            value={choice ?? stages[0]?.id ?? null}
            error={problem('stageId')}
            onChange={setChoice}
          />
          <Switch
            label={recommended ? 'Recommended' : 'Not recommended'}
            checked={recommended}
            onChange={(event) => setRecommended(event.currentTarget.checked)}
          />
        </>
      ) : null}
      {edit === 'told' || edit === 'privacy_notice' || edit === 'recommend' ? dated : null}
      {edit === 'recommend' ? (
        <TheyMayRead
          label="In their words"
          minRows={2}
          maxLength={1000}
          value={text}
          onChange={setText}
          problem={problem('words')}
          asking={asking}
        />
      ) : null}
    </FormDrawer>
  );
}

function kindOf(choice: string | null): StaffRow['kind'] {
  return choice === 'classroom' || choice === 'support' ? choice : 'teaching';
}
