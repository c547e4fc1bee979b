import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PlanRow } from '../../shared/contract/plans.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { matches, searchKey, searchWords } from '../../shared/rules/search.ts';
import { api, client, useCommand } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { showUndoable } from '../taking-back.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconPrinter } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { NobodyYet } from '../ui/NobodyYet.tsx';
import { Page } from '../ui/Page.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { Tag } from '../ui/Tag.tsx';
import { BulkBar } from '../ui/table/BulkBar.tsx';
import { byNumber, byText, type Column } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { showProblem } from '../ui/undo.tsx';
import { keptInVisit } from '../ui/visits.ts';
import classes from './plans.module.css';
import { usePrintPlans } from './use-print-plans.ts';

const shows = {
  with_plan: 'With a plan',
  missing: 'On a stage without one',
  review_due: 'Review due',
  overdue: 'Actions overdue',
  everyone: 'Everyone',
} as const;
type Show = keyof typeof shows;
const showKeys: Show[] = ['with_plan', 'missing', 'review_due', 'overdue', 'everyone'];

function isShown(row: PlanRow, show: Show, today: string): boolean {
  switch (show) {
    case 'with_plan':
      return row.plan !== null;
    case 'missing':
      return row.missing;
    case 'review_due':
      return row.plan?.nextReview != null && row.plan.nextReview <= today;
    case 'overdue':
      return (row.plan?.overdue ?? 0) > 0;
    case 'everyone':
      return true;
  }
}

const columns: readonly Column<PlanRow>[] = [
  { id: 'name', header: 'Name', names: true, cell: (row) => row.name, compare: 'as given' },
  { id: 'post', header: 'Post', cell: (row) => row.post, compare: byText((row) => row.post) },
  {
    id: 'stage',
    header: 'Stage',
    width: 90,
    cell: (row) => row.stage ?? 'None',
    compare: byText((row) => row.stage),
  },
  {
    id: 'agreed',
    header: 'Agreed',
    width: 140,
    cell: (row) => agreedWords(row),
    compare: byText((row) => row.plan?.agreedOn),
  },
  {
    id: 'actions',
    header: 'Actions',
    width: 170,
    cell: (row) => <Actions row={row} />,
    compare: byNumber((row) => row.plan?.overdue),
  },
  {
    id: 'review',
    header: 'Next review',
    width: 140,
    cell: (row) => (row.plan?.nextReview == null ? '' : longDate(row.plan.nextReview)),
    compare: byText((row) => row.plan?.nextReview),
  },
];

function agreedWords({ plan, missing }: PlanRow) {
  if (plan === null) return missing ? <Tag tone="warn">No plan yet</Tag> : '';
  return plan.agreedOn === null ? 'Not agreed yet' : longDate(plan.agreedOn);
}

function Actions({ row: { plan } }: { readonly row: PlanRow }) {
  if (plan === null) return null;
  if (plan.actions === 0) return <>No actions yet</>;
  return (
    <>
      {plan.actionsDone} of {plan.actions} done
      {plan.overdue === 0 ? null : <span className={classes.overdue}>, {plan.overdue} overdue</span>}
    </>
  );
}

const rowId = (row: PlanRow) => row.personId;
const rowName = (row: PlanRow) => row.name;
const rowHref = (row: PlanRow) => `#/plans/${row.personId}`;

const useKeptShow = keptInVisit<Show | null>();
const useKeptFind = keptInVisit<string>();

/** Everybody's pathway plan at a glance: who has one, what is overdue, who is due a review; all printed in one go. */
export function PlansPage() {
  const list = useQuery(api.plans.list.queryOptions({ input: {} }));
  const status = useStatus();
  const today = status?.today ?? '';
  const [asked, setShow] = useKeptShow(null);
  const [typed, setTyped] = useKeptFind('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const printing = usePrintPlans();
  const start = useCommand(client.plans.start, ({ started }) => {
    setChosen(new Set());
    showUndoable(`Started ${counted(started, 'plan')}.`);
  });
  const all = useMemo(
    () => (list.data ?? []).map((row) => ({ row, key: searchKey(row.name, row.post, row.team ?? '') })),
    [list.data],
  );
  const withPlan = all.filter(({ row }) => row.plan !== null).length;
  const missing = all.filter(({ row }) => row.missing).length;
  const anyOnStage = all.some(({ row }) => row.stage !== null);
  const nobody = list.data?.length === 0;
  // Where nobody has a plan yet, what helps is who should have one.
  const show = asked ?? (withPlan === 0 && missing > 0 ? 'missing' : 'with_plan');
  const rows = useMemo(() => {
    const words = searchWords(typed);
    return all
      .filter(({ row, key }) => isShown(row, show, today) && matches(key, words))
      .map(({ row }) => row);
  }, [all, show, today, typed]);
  const selection = useMemo(() => ({ chosen, onChoose: setChosen }), [chosen]);
  const listed = useMemo(() => new Set(rows.map(rowId)), [rows]);
  const printable = rows.filter((row) => row.plan !== null);
  useShortcut({
    keys: 'mod+p',
    alternative: 'alt+shift+p',
    does: 'Print the plans listed',
    off: printable.length === 0,
    run: () => printing.printing === null && printable.length > 0 && printing.print(printable.map(rowId)),
  });
  const chosenRows = all.map(({ row }) => row).filter((row) => chosen.has(row.personId));
  const startFor = (personIds: string[]) =>
    start.mutate({ personIds }, { onError: (error) => showProblem(explain(error)) });

  return (
    <Page
      fill
      title="Plans"
      subtitle={
        list.data === undefined || nobody
          ? null
          : `${counted(withPlan, 'pathway plan')}. ${missing === 0 ? (anyOnStage ? 'Everyone on a stage has one.' : 'Nobody is on a stage yet.') : `${missing === 1 ? '1 person' : `${missing} people`} on a stage without one.`}`
      }
      actions={
        withPlan === 0 ? null : printing.printing === null ? (
          <Button
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={printable.length === 0}
            title={printable.length === 0 ? 'None of those listed has a plan.' : undefined}
            onClick={() => printing.print(printable.map(rowId))}
          >
            Print{' '}
            {printable.length === 0
              ? 'plans'
              : printable.length === 1
                ? 'this plan'
                : `these ${printable.length} plans`}
          </Button>
        ) : (
          <Button onClick={printing.cancel}>{printing.printing}… Cancel</Button>
        )
      }
    >
      {list.error === null ? null : (
        <ErrorPanel title="The plans did not load" onRetry={() => void list.refetch()}>
          {explain(list.error)}
        </ErrorPanel>
      )}
      {list.isPending ? <LoadingRows label="Loading the plans" rows={8} /> : null}
      {nobody ? (
        <NobodyYet meeting={status?.meeting != null}>
          A plan says what somebody will do next and why: everybody’s stands here once the staff list is in.
        </NobodyYet>
      ) : null}
      {list.data === undefined || nobody ? null : (
        <>
          <div className={classes.toolbar}>
            <SearchField label="Name, post or team" value={typed} onChange={setTyped} />
            <SegmentedControl
              aria-label="Which plans"
              value={show}
              onChange={(next) => setShow(next)}
              data={showKeys.map((key) => ({
                value: key,
                label: `${shows[key]} ${all.filter(({ row }) => isShown(row, key, today)).length}`,
              }))}
            />
          </div>
          <DataTable
            label="Pathway plans"
            rows={rows}
            columns={columns}
            rowId={rowId}
            rowName={rowName}
            rowHref={rowHref}
            startSort={{ column: 'name', direction: 'ascending' }}
            selection={selection}
            bar={
              <BulkBar
                count={chosen.size}
                notListed={[...chosen].filter((id) => !listed.has(id)).length}
                onClear={() => setChosen(new Set())}
              >
                <Button
                  size="sm"
                  disabled={printing.printing !== null || chosenRows.every((row) => row.plan === null)}
                  onClick={() => printing.print(chosenRows.filter((row) => row.plan !== null).map(rowId))}
                >
                  Print plans
                </Button>
                <Button
                  size="sm"
                  disabled={chosenRows.every((row) => row.plan !== null)}
                  onClick={() => startFor(chosenRows.filter((row) => row.plan === null).map(rowId))}
                >
                  Start plans
                </Button>
              </BulkBar>
            }
            empty={
              <EmptyState
                title={typed === '' && show === 'with_plan' ? 'No pathway plans yet' : 'Nobody here'}
                action={
                  typed === '' && missing > 0 && show !== 'missing' ? (
                    <Button variant="filled" onClick={() => setShow('missing')}>
                      Show who is on a stage without one
                    </Button>
                  ) : typed === '' && show === 'with_plan' ? (
                    <Button variant="filled" onClick={() => setShow('everyone')}>
                      Show everyone
                    </Button>
                  ) : undefined
                }
              >
                {typed === '' && show === 'with_plan'
                  ? 'A plan says what somebody will do next and why. Choose people among everyone here and start theirs, or open a person.'
                  : 'No plan fits what is searched and filtered.'}
              </EmptyState>
            }
          />
        </>
      )}
    </Page>
  );
}
