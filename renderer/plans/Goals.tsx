import { ActionIcon, Button, Menu, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Plan } from '../../shared/contract/plans.ts';
import { shortDate } from '../../shared/rules/dates.ts';
import { client, send, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconDots } from '../ui/icons.ts';
import { rowNow } from '../ui/overtaken.ts';
import { Panel } from '../ui/Panel.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { showProblem } from '../ui/undo.tsx';
import { ActionForm } from './ActionForm.tsx';
import { GoalForm } from './GoalForm.tsx';
import classes from './plans.module.css';
import { actionWords, nextState } from './words.ts';

type Goal = Plan['goals'][number];
type Action = Goal['actions'][number];

interface GoalsProps {
  readonly plan: Plan;
  /** Whether goals are suggested below. */
  readonly suggested: boolean;
  readonly onAdd: () => void;
}

/** The plan's goals, each with its actions. */
export function Goals({ plan, suggested, onAdd }: GoalsProps) {
  return (
    <Panel title="Goals and actions" flush={plan.goals.length > 0}>
      {plan.goals.length === 0 ? (
        <EmptyState
          title="No goals yet"
          action={
            <Button variant="filled" onClick={onAdd}>
              Add a goal
            </Button>
          }
        >
          {suggested
            ? 'Take one of the suggestions below, or write one.'
            : 'Write one. A closed 360 and a stage suggest some, too.'}
        </EmptyState>
      ) : (
        plan.goals.map((goal, place) => <GoalBlock key={goal.id} plan={plan} goal={goal} place={place} />)
      )}
    </Panel>
  );
}

type Doing = 'edit' | 'remove' | null;

function GoalBlock({
  plan,
  goal,
  place,
}: {
  readonly plan: Plan;
  readonly goal: Goal;
  readonly place: number;
}) {
  const [doing, setDoing] = useState<Doing>(null);
  const [changing, setChanging] = useState<Action | 'new' | null>(null);
  const order = useCommand(client.plans.orderGoals);
  const move = (by: -1 | 1) => {
    const ids = plan.goals.map((one) => one.id);
    const other = ids[place + by];
    if (other === undefined) return;
    ids[place + by] = goal.id;
    ids[place] = other;
    order.mutate({ planId: plan.id, order: ids }, { onError: (error) => showProblem(explain(error)) });
  };
  return (
    <section className={classes.goal} aria-label={`Goal ${place + 1}: ${goal.title}`}>
      <div className={classes.goalHead}>
        <span className={classes.goalNumber} aria-hidden>
          {place + 1}
        </span>
        <div className={classes.goalWords}>
          <h3 className={classes.goalTitle}>{goal.title}</h3>
          {goal.why === '' ? null : <p className={classes.why}>{goal.why}</p>}
        </div>
        <Button size="sm" onClick={() => setChanging('new')}>
          Add an action
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={`More for goal ${place + 1}`}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setDoing('edit')}>Change the words</Menu.Item>
            <Menu.Item disabled={place === 0} onClick={() => move(-1)}>
              Move up
            </Menu.Item>
            <Menu.Item disabled={place === plan.goals.length - 1} onClick={() => move(1)}>
              Move down
            </Menu.Item>
            <Menu.Item color="bad" onClick={() => setDoing('remove')}>
              Remove the goal
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {goal.actions.length === 0 ? null : (
        <table className={classes.actions}>
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col" className={classes.resource}>
                With what
              </th>
              <th scope="col" className={classes.by}>
                By when
              </th>
              <th scope="col" className={classes.evidence}>
                Evidence
              </th>
              <th scope="col" className={classes.stateHead}>
                State
              </th>
            </tr>
          </thead>
          <tbody>
            {goal.actions.map((action) => (
              <ActionRow key={action.id} action={action} onChange={() => setChanging(action)} />
            ))}
          </tbody>
        </table>
      )}
      {doing === 'edit' ? <GoalForm planId={plan.id} goal={goal} onClose={() => setDoing(null)} /> : null}
      {changing === null ? null : (
        <ActionForm
          goalId={goal.id}
          action={rowNow(goal.actions, changing)}
          onClose={() => setChanging(null)}
        />
      )}
      <ConfirmDelete
        opened={doing === 'remove'}
        question="Remove this goal?"
        button="Remove the goal"
        explain={explain}
        onDelete={async () => {
          await send(client.plans.removeGoal, { id: goal.id });
          showUndoable(`The goal ‘${goal.title}’ is removed.`);
        }}
        onClose={() => setDoing(null)}
      >
        Its actions go with it.
      </ConfirmDelete>
    </section>
  );
}

function ActionRow({ action, onChange }: { readonly action: Action; readonly onChange: () => void }) {
  const edit = useCommand(client.plans.editAction);
  const next = nextState[action.state];
  return (
    <tr>
      <td>
        <UnstyledButton className={classes.change} onClick={onChange} aria-label={`Change: ${action.what}`}>
          {action.what}
        </UnstyledButton>
      </td>
      <td>{action.resource}</td>
      <td className={action.overdue ? classes.overdue : undefined}>
        {action.by === null ? '' : `${shortDate(action.by)} ${action.by.slice(0, 4)}`}
        {action.overdue ? ', overdue' : ''}
      </td>
      <td>{action.evidence}</td>
      <td className={classes.state}>
        <UnstyledButton
          aria-label={`${actionWords[action.state]}. Make it: ${actionWords[next]}`}
          onClick={() =>
            edit.mutate(
              { id: action.id, change: { state: next } },
              { onError: (error) => showProblem(explain(error)) },
            )
          }
        >
          <StateTag state={action.state} />
        </UnstyledButton>
      </td>
    </tr>
  );
}
