import { useState } from 'react';
import type { Plan } from '../../shared/contract/plans.ts';
import { client, send } from '../client.ts';
import { FormDrawer } from '../ui/FormDrawer.tsx';
import { TheyMayRead, useCareful } from '../ui/TheyMayRead.tsx';
import { useKept } from '../use-kept.ts';

interface GoalFormProps {
  readonly planId: string;
  /** What is changed; null adds one. */
  readonly goal: Plan['goals'][number] | null;
  readonly onClose: () => void;
}

/** A goal: what, and why. Its actions are added beneath it. */
export function GoalForm({ planId, goal, onClose }: GoalFormProps) {
  const [title, setTitle] = useState(goal?.title ?? '');
  const [why, setWhy] = useState(goal?.why ?? '');
  const { busy, keep, problem, rest } = useKept(['title', 'why'], onClose);
  const careful = useCareful();
  const save = () =>
    keep(
      () =>
        goal === null
          ? send(client.plans.addGoal, { planId, goal: { title, why, competency: null, actions: [] } })
          : send(client.plans.editGoal, { id: goal.id, change: { title, why } }),
      goal === null ? 'The goal is in the plan.' : 'The goal is changed.',
    );
  return (
    <FormDrawer
      opened
      title={goal === null ? 'Add a goal' : 'Change the goal'}
      button={goal === null ? 'Add the goal' : 'Keep the changes'}
      busy={busy}
      problem={rest}
      row={goal && { title: goal.title, why: goal.why }}
      onSubmit={() => careful.check([title, why], () => void save())}
      onClose={onClose}
    >
      <TheyMayRead
        label="Goal"
        asks="What will be different?"
        required
        autoFocus
        minRows={2}
        maxLength={300}
        value={title}
        onChange={setTitle}
        problem={problem('title')}
      />
      <TheyMayRead
        label="Why"
        asks="What it rests on: a result, the stage, what they hope for."
        minRows={2}
        maxLength={500}
        value={why}
        onChange={setWhy}
        problem={problem('why')}
        asking={careful.asking}
      />
    </FormDrawer>
  );
}
