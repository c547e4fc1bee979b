import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { Plan } from '../../shared/contract/plans.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { api, client, send, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { ConfirmDelete } from '../ui/ConfirmDelete.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { InlineEdit } from '../ui/InlineEdit.tsx';
import { IconPlus, IconPrinter } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel, WithRail } from '../ui/Panel.tsx';
import { focusHeading } from '../ui/page-focus.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { showProblem } from '../ui/undo.tsx';
import { GoalForm } from './GoalForm.tsx';
import { Goals } from './Goals.tsx';
import { Helpers } from './Helpers.tsx';
import { PlanReviews } from './PlanReviews.tsx';
import classes from './plans.module.css';
import { Suggestions } from './Suggestions.tsx';
import { usePrintPlans } from './use-print-plans.ts';

/** One person's pathway plan: goals and actions, who helps, the conversations; printed in two pages. */
export function PlanPage() {
  const { personId = '' } = useParams<{ personId: string }>();
  const held = useQuery(api.plans.ofPerson.queryOptions({ input: { personId } }));
  const person = useQuery(api.staff.profile.queryOptions({ input: { id: personId } }));
  const printing = usePrintPlans();
  const [adding, setAdding] = useState(false);
  const start = useCommand(client.plans.start, () => {
    showUndoable('The plan is started.');
    focusHeading();
  });
  const renew = useCommand(client.plans.renew, () =>
    showUndoable('The next version is open; the last one is kept as it was.'),
  );
  const plan = held.data?.plan ?? null;
  const fromCourse = held.data?.fromCourse ?? { mentor: null, project: null };
  const name = person.data?.name ?? 'Pathway plan';
  const saying = { onError: (error: unknown) => showProblem(explain(error)) };
  useShortcut({
    keys: 'mod+p',
    alternative: 'alt+shift+p',
    does: 'Print this plan',
    off: plan === null,
    run: () => printing.printing === null && plan !== null && printing.print([personId]),
  });

  const error = held.error ?? person.error;
  return (
    <Page
      title={name}
      windowTitle="Pathway plan"
      crumbs={[{ label: 'Plans', href: '#/plans' }, { label: 'Pathway plan' }]}
      subtitle={plan === null ? null : subtitle(plan)}
      actions={
        plan === null ? null : (
          <>
            <Button component="a" href={`#/staff/${personId}`}>
              Open the person
            </Button>
            {printing.printing === null ? (
              <Button
                leftSection={<IconPrinter size={16} aria-hidden />}
                onClick={() => printing.print([personId])}
              >
                Print plan
              </Button>
            ) : (
              <Button onClick={printing.cancel}>{printing.printing}… Cancel</Button>
            )}
            <Button
              variant="filled"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              Add a goal
            </Button>
          </>
        )
      }
    >
      {error === null ? null : (
        <ErrorPanel title="This plan did not load" onRetry={() => void held.refetch()}>
          {explain(error)}
        </ErrorPanel>
      )}
      {held.isPending ? <LoadingRows label="Loading the plan" rows={6} /> : null}
      {held.data === undefined ? null : (
        <WithRail
          rail={
            plan === null ? null : (
              <>
                <PlanFacts plan={plan} />
                <Helpers plan={plan} fromCourse={fromCourse} />
                {plan.agreedOn === null ? (
                  <RemovePlan id={plan.id} />
                ) : (
                  <Button onClick={() => renew.mutate({ id: plan.id }, saying)} loading={renew.isPending}>
                    Start version {plan.version + 1}
                  </Button>
                )}
                {held.data.earlier.length === 0 ? null : (
                  <Panel title="Earlier versions" flush>
                    <ul className={classes.list}>
                      {held.data.earlier.map((one) => (
                        <li key={one.id}>
                          Version {one.version}
                          {one.agreedOn === null ? '' : `, agreed ${longDate(one.agreedOn)}`}, closed{' '}
                          {longDate(one.closedOn)}
                        </li>
                      ))}
                    </ul>
                  </Panel>
                )}
              </>
            )
          }
        >
          {plan === null ? (
            <EmptyState
              title="No pathway plan yet"
              action={
                <Button
                  variant="filled"
                  loading={start.isPending}
                  onClick={() => start.mutate({ personIds: [personId] }, saying)}
                >
                  Start a plan
                </Button>
              }
            >
              A plan says what somebody will do next and why. It starts from the newest 360 and from the
              stage, and every word of it can be changed.
            </EmptyState>
          ) : (
            <>
              <Goals plan={plan} suggested={held.data.suggestions.length > 0} onAdd={() => setAdding(true)} />
              <Suggestions
                planId={plan.id}
                suggestions={held.data.suggestions}
                title="Suggestions"
                note="from the newest 360 and the stage; you decide"
              />
              <PlanReviews plan={plan} />
            </>
          )}
        </WithRail>
      )}
      {plan !== null && adding ? (
        <GoalForm planId={plan.id} goal={null} onClose={() => setAdding(false)} />
      ) : null}
    </Page>
  );
}

function subtitle(plan: Plan): string {
  const agreed = plan.agreedOn === null ? 'not agreed yet' : `agreed ${longDate(plan.agreedOn)}`;
  const next = plan.nextReview === null ? 'no review date yet' : `next review ${longDate(plan.nextReview)}`;
  return `Version ${plan.version}, ${agreed}, ${next}.`;
}

function PlanFacts({ plan }: { readonly plan: Plan }) {
  const save = (change: { agreedOn?: string | null; nextReview?: string | null }) =>
    send(client.plans.edit, { id: plan.id, change }).then(() => undefined);
  return (
    <Panel title="The plan">
      <FactList>
        <FieldRow label="Agreed with them">
          <InlineEdit
            label="Agreed with them"
            kind="date"
            none="Not agreed yet"
            value={plan.agreedOn}
            explain={explain}
            onSave={(agreedOn) => save({ agreedOn })}
          />
        </FieldRow>
        <FieldRow label="Next review">
          <InlineEdit
            label="Next review"
            kind="date"
            none="No date yet"
            value={plan.nextReview}
            explain={explain}
            onSave={(nextReview) => save({ nextReview })}
          />
        </FieldRow>
        {plan.replacesOn === null ? null : (
          <FieldRow label="Replaces the plan of">{longDate(plan.replacesOn)}</FieldRow>
        )}
      </FactList>
    </Panel>
  );
}

function RemovePlan({ id }: { readonly id: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button color="bad" onClick={() => setAsking(true)}>
        Remove this plan
      </Button>
      <ConfirmDelete
        opened={asking}
        question="Remove this plan?"
        button="Remove the plan"
        explain={explain}
        onDelete={async () => {
          await send(client.plans.remove, { id });
          showUndoable('The plan is removed.');
        }}
        onClose={() => setAsking(false)}
      >
        Its goals, actions and reviews go with it. Nobody has agreed it yet.
      </ConfirmDelete>
    </>
  );
}
