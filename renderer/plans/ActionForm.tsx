import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { actionState, type Plan } from '../../shared/contract/plans.ts';
import { client, send } from '../client.ts';
import { DateField } from '../ui/DateField.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';
import { actionWords } from './words.ts';

type Action = Plan['goals'][number]['actions'][number];

interface ActionFormProps {
  readonly goalId: string;
  /** What is changed; null adds one. */
  readonly action: Action | null;
  readonly onClose: () => void;
}

const states = actionState.options.map((value) => ({ value, label: actionWords[value] }));

/** An action: what, with what, by when, and what will show that it was done. */
export function ActionForm({ goalId, action, onClose }: ActionFormProps) {
  const [what, setWhat] = useState(action?.what ?? '');
  const [resource, setResource] = useState(action?.resource ?? '');
  const [by, setBy] = useState(action?.by ?? null);
  const [evidence, setEvidence] = useState(action?.evidence ?? '');
  const [state, setState] = useState(action?.state ?? 'not_started');
  const { busy, keep, problem, rest } = useKept(['what', 'resource', 'by', 'evidence'], onClose);
  const careful = useCareful();
  const fields = { what, resource, by, evidence, state };
  const save = () =>
    keep(
      () =>
        action === null
          ? send(client.plans.addAction, { goalId, action: fields })
          : send(client.plans.editAction, { id: action.id, change: fields }),
      action === null ? 'The action is in the plan.' : 'The action is changed.',
    );
  const remove = (id: string) =>
    keep(() => send(client.plans.removeAction, { id }), 'The action is out of the plan.');
  return (
    <FormDrawer
      opened
      title={action === null ? 'Add an action' : 'Change the action'}
      button={action === null ? 'Add the action' : 'Keep the changes'}
      busy={busy}
      problem={rest}
      row={action}
      onSubmit={() => careful.check([what, evidence], () => void save())}
      onClose={onClose}
      otherWay={
        action === null ? null : (
          <Button color="bad" disabled={busy} onClick={() => void remove(action.id)}>
            Remove it
          </Button>
        )
      }
    >
      <TheyMayRead
        label="What they will do"
        required
        autoFocus
        minRows={2}
        maxLength={500}
        value={what}
        onChange={setWhat}
        problem={problem('what')}
      />
      <Textarea
        label="With what"
        description="People, time, training, cover."
        autosize
        minRows={2}
        maxLength={500}
        value={resource}
        error={problem('resource')}
        onChange={(event) => setResource(event.currentTarget.value)}
      />
      <FieldPair>
        <DateField label="By when" value={by} onDone={setBy} problem={problem('by')} />
        <NativeSelect
          label="Where it stands"
          data={states}
          value={state}
          onChange={(event) => setState(actionState.parse(event.currentTarget.value))}
        />
      </FieldPair>
      <TheyMayRead
        label="Evidence"
        asks="What shows that it was done, or will?"
        minRows={2}
        maxLength={500}
        value={evidence}
        onChange={setEvidence}
        problem={problem('evidence')}
        asking={careful.asking}
      />
    </FormDrawer>
  );
}
