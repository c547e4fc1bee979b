import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Profile } from '../../../shared/contract/staff.ts';
import { writeDate } from '../../../shared/rules/typed-date.ts';
import { client, runJob, send } from '../../client.ts';
import { receiveFile } from '../../shell.ts';
import { useSubmit } from '../../submit.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDrawer } from '../../ui/FormDrawer.tsx';
import { IconCircleCheck, IconCircleDashed } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { TagText } from '../../ui/Tag.tsx';
import { showDone } from '../../ui/undo.tsx';
import { useKept } from '../../use-kept.ts';
import { Row, Rows, useToday } from './kit.tsx';

const kinds = {
  in_plan: {
    done: 'Told that they are in the plan',
    open: 'Not told yet',
    ask: 'They were told',
    kept: 'That they were told is kept.',
  },
  privacy_notice: {
    done: 'Given the privacy notice',
    open: 'No privacy notice yet',
    ask: 'They got the privacy notice',
    kept: 'That they got the privacy notice is kept.',
  },
} as const;
type Kind = keyof typeof kinds;
const order: readonly Kind[] = ['in_plan', 'privacy_notice'];

/** Whether somebody knows that they are in the plan, and has had the privacy notice; when, and from whom. */
export function ToldPanel({ profile }: { readonly profile: Profile }) {
  const [kind, setKind] = useState<Kind | null>(null);
  const { busy, submit, rest } = useSubmit([]);
  const print = () =>
    submit(async () => {
      const file = await runJob(client.staff.printPrivacyNotice, {});
      if (file === null) return;
      await receiveFile(file);
      showDone(`Made ${file.name}.`);
    });
  return (
    <Panel title="What they have been told">
      <Rows none="">
        {order.map((one) => {
          const times = profile.told.filter((told) => told.kind === one);
          const [last] = times;
          const words = kinds[one];
          return last === undefined ? (
            <Row
              key={one}
              what={words.open}
              title={
                <>
                  <TagText tone="unknown" icon={<IconCircleDashed size={15} aria-hidden />}>
                    {words.open}
                  </TagText>
                  <Button size="sm" onClick={() => setKind(one)}>
                    {words.ask}
                  </Button>
                </>
              }
            />
          ) : (
            <Row
              key={one}
              what={words.done}
              title={
                <TagText tone="ok" icon={<IconCircleCheck size={15} aria-hidden />}>
                  {words.done}
                </TagText>
              }
              detail={times.map((told) => `${writeDate(told.on)} by ${told.by}`).join('; ')}
              onRemove={() => send(client.staff.removeTold, { id: last.id })}
            />
          );
        })}
      </Rows>
      <Button size="sm" variant="subtle" loading={busy} onClick={() => void print()}>
        Print the privacy notice
      </Button>
      {rest === null ? null : <p role="alert">{rest}</p>}
      {kind === null ? null : <ToldForm personId={profile.id} kind={kind} onClose={() => setKind(null)} />}
    </Panel>
  );
}

interface ToldFormProps {
  readonly personId: string;
  readonly kind: Kind;
  readonly onClose: () => void;
}

function ToldForm({ personId, kind, onClose }: ToldFormProps) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const [by, setBy] = useState('');
  const { busy, keep, problem, rest } = useKept(['on', 'by'], onClose);
  const save = async () => {
    const data = { ids: [personId], kind, on: on ?? today, by };
    await keep(() => send(client.staff.recordTold, data), kinds[kind].kept);
  };
  return (
    <FormDrawer
      opened
      title={kinds[kind].ask}
      button="Save"
      busy={busy}
      problem={rest}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextInput
        label="Who told them"
        data-autofocus
        maxLength={120}
        value={by}
        error={problem('by')}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <DateField label="On" value={on} onDone={setOn} problem={problem('on')} required />
    </FormDrawer>
  );
}
