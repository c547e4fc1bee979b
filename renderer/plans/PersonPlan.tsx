import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '../../shared/rules/dates.ts';
import { api, client, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { showProblem } from '../ui/undo.tsx';
import classes from './plans.module.css';
import { usePrintPlans } from './use-print-plans.ts';

interface PersonPlanProps {
  readonly personId: string;
  /** Nobody who has left can be given a plan. */
  readonly left: boolean;
}

/** For a person's page: the live actions of their pathway plan. */
export function PersonPlan({ personId, left }: PersonPlanProps) {
  const held = useQuery(api.plans.ofPerson.queryOptions({ input: { personId } }));
  const printing = usePrintPlans();
  const page = `#/plans/${personId}`;
  const start = useCommand(client.plans.start, () => {
    showUndoable('The plan is started.');
    window.location.assign(page);
  });
  if (held.error !== null)
    return (
      <Panel title="Pathway plan">
        <p className={classes.quiet}>{explain(held.error)}</p>
      </Panel>
    );
  if (held.data === undefined) return <LoadingRows label="Loading the plan" />;
  const { plan } = held.data;
  const actions =
    plan?.goals.flatMap((goal) => goal.actions.map((action) => ({ ...action, goal: goal.title }))) ?? [];
  return (
    <Panel
      title="Pathway plan"
      note={
        plan === null
          ? left
            ? 'none'
            : 'none yet'
          : [
              plan.agreedOn === null ? 'not agreed yet' : `agreed ${longDate(plan.agreedOn)}`,
              plan.nextReview === null ? null : `next look ${longDate(plan.nextReview)}`,
            ]
              .filter(Boolean)
              .join(', ')
      }
      actions={
        <>
          {plan === null ? null : (
            <Button
              size="sm"
              disabled={printing.printing !== null}
              onClick={() => printing.print([personId])}
            >
              {printing.printing ?? 'Print plan'}
            </Button>
          )}
          {plan === null ? null : (
            <Button size="sm" component="a" href={page}>
              Open the plan
            </Button>
          )}
          {plan !== null || left ? null : (
            <Button
              size="sm"
              disabled={start.isPending}
              onClick={() =>
                start.mutate({ personIds: [personId] }, { onError: (error) => showProblem(explain(error)) })
              }
            >
              Start a plan
            </Button>
          )}
        </>
      }
      flush
    >
      {actions.length === 0 ? null : (
        <ul className={classes.list}>
          {actions.map((action) => (
            <li key={action.id}>
              <span className={classes.grow}>
                <b>{action.what}</b>
                <p className={classes.quiet}>{action.goal}</p>
              </span>
              <span className={action.overdue ? classes.overdue : classes.quiet}>
                {action.by === null ? '' : longDate(action.by)}
              </span>
              <StateTag state={action.overdue ? 'late' : action.state} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
