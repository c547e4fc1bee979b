import { Button, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type CohortFigures, type CohortOrder, cohortOrder } from '../../shared/contract/review-cohort.ts';
import { allOnFramework, byNeed, cohortNotesHeading } from '../../shared/rules/cohort-view.ts';
import { api, client, runJob, useCommand } from '../client.ts';
import { useStatus } from '../session.ts';
import { receiveFile } from '../shell.ts';
import { explain, useSubmit } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconFileSpreadsheet, IconPrinter, IconShieldLock } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Refused } from '../ui/Problem.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { showDone } from '../ui/undo.tsx';
import { keptInVisit } from '../ui/visits.ts';
import { usePrint } from '../use-print.ts';
import { CohortMap } from './CohortMap.tsx';
import classes from './ResultPanel.module.css';
import toolbar from './reviews.module.css';

const everybody = 'all';

const useKeptVersion = keptInVisit<string | null>();
const useKeptGroup = keptInVisit<string>();
const useKeptOrder = keptInVisit<CohortOrder>();

/** Strengths and needs across a cohort: which framework and group, what waits to be counted, and the figures. */
export function CohortFiguresPage() {
  const versions = useQuery(api.reviews.cohortVersions.queryOptions({ input: {} }));
  const meeting = useStatus()?.meeting != null;
  const [version, setVersion] = useKeptVersion(null);
  const [group, setGroup] = useKeptGroup(everybody);
  const [order, setOrder] = useKeptOrder('need');
  const { printing, print, cancel } = usePrint();
  const versionId = version ?? versions.data?.versions[0]?.id ?? null;
  const chosen = { frameworkVersionId: versionId ?? '', group: group === everybody ? null : group };
  const view = useQuery({
    ...api.reviews.cohort.queryOptions({ input: chosen }),
    enabled: versionId !== null,
    placeholderData: keepPreviousData,
  });
  const { busy, submit, rest } = useSubmit([]);
  const problem = versions.error ?? view.error;
  const shown = view.data?.rows.some(({ cell }) => cell.state === 'shown') === true;
  const spreadsheet = () =>
    void submit(async () => {
      const file = await runJob(client.reviews.exportCohort, chosen);
      if (file === null) return;
      await receiveFile(file);
      showDone(`Saved ${file.name}.`);
    });
  const printed = () => print((options) => runJob(client.reviews.printCohort, { ...chosen, order }, options));
  useShortcut({
    keys: 'mod+p',
    alternative: 'alt+shift+p',
    does: 'Print strengths and needs',
    off: !shown,
    run: () => printing === null && printed(),
  });
  return (
    <Page
      title="Strengths and needs"
      crumbs={[{ label: '360 reviews', href: '#/reviews' }]}
      subtitle="Across a cohort, by competency. For the headteacher."
      actions={
        shown ? (
          <>
            <Button
              loading={busy}
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              onClick={spreadsheet}
            >
              Spreadsheet
            </Button>
            {printing === null ? (
              <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={printed}>
                Print
              </Button>
            ) : (
              <Button onClick={cancel}>{printing}… Cancel</Button>
            )}
          </>
        ) : null
      }
    >
      {rest}
      {problem ? (
        <ErrorPanel title="The figures did not load" onRetry={() => void view.refetch()}>
          {explain(problem)}
        </ErrorPanel>
      ) : null}
      {versions.isPending || view.isLoading ? <LoadingRows label="Loading the figures" rows={8} /> : null}
      {versions.data?.versions.length === 0 ? (
        <EmptyState
          title={meeting ? 'Reviews are not shown in a meeting' : 'No 360 is closed yet'}
          action={
            meeting ? null : (
              <Button component="a" variant="filled" href="#/reviews">
                Go to 360 reviews
              </Button>
            )
          }
        >
          {meeting
            ? 'Turn meeting mode off to see them.'
            : `Once at least ${versions.data.minimum} people have closed 360s on one framework, their strengths and needs stand here together.`}
        </EmptyState>
      ) : null}
      {versions.data === undefined || view.data === undefined || versionId === null ? null : (
        <>
          <div className={toolbar.toolbar}>
            <Select
              aria-label="Framework"
              w={320}
              allowDeselect={false}
              value={versionId}
              onChange={(next) => {
                setVersion(next);
                setGroup(everybody);
              }}
              data={versions.data.versions.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              aria-label="Whose results"
              w={280}
              allowDeselect={false}
              value={group}
              onChange={(next) => setGroup(next ?? everybody)}
              data={[
                { value: everybody, label: allOnFramework },
                ...view.data.groups.map(({ key, name }) => ({ value: key, label: name })),
              ]}
            />
          </div>
          <Waiting view={view.data} minimum={versions.data.minimum} />
          <div className={toolbar.after}>
            {shown ? (
              <Figures view={view.data} order={order} onOrder={setOrder} />
            ) : (
              <NothingShown minimum={versions.data.minimum} />
            )}
          </div>
        </>
      )}
    </Page>
  );
}

/** What is closed and does not count yet, group by group, with the way to let it. */
function Waiting({ view, minimum }: { readonly view: CohortFigures; readonly minimum: number }) {
  const count = useCommand(client.reviews.countInCohort, ({ counted }) =>
    showDone(`${counted} results count now.`),
  );
  const waiting = view.groups.filter((one) => one.waiting > 0);
  if (waiting.length === 0) return null;
  return (
    <Panel title="Not counted yet">
      {waiting.map(({ key, name, waiting: results }) => (
        <div key={key} className={toolbar.toolbar}>
          <span>
            {name}: {results === 1 ? '1 result waits.' : `${results} results wait.`}{' '}
            {results < minimum
              ? `At least ${minimum} have to come in together.`
              : `If more of this group close soon, wait: those that follow have to be ${minimum} again.`}
          </span>
          {results < minimum ? null : (
            <Button
              loading={count.isPending}
              onClick={() => count.mutate({ frameworkVersionId: view.versionId, group: key })}
            >
              Count these {results}
            </Button>
          )}
        </div>
      ))}
      <p className={toolbar.quiet}>
        Results come in together and stay, so that nobody’s own figures can be worked out. This cannot be
        undone.
      </p>
      <Refused say={count.error === null ? null : explain(count.error)} />
    </Panel>
  );
}

function NothingShown({ minimum }: { readonly minimum: number }) {
  return (
    <EmptyState title="Nothing can be shown here yet">
      A competency is shown once at least {minimum} people’s results came in together with figures for both
      self and others. Close more 360s of this group, or let those that wait count.
    </EmptyState>
  );
}

interface FiguresProps {
  readonly view: CohortFigures;
  readonly order: CohortOrder;
  readonly onOrder: (order: CohortOrder) => void;
}

const orderWords: Readonly<Record<CohortOrder, string>> = {
  need: 'Lowest first',
  framework: 'Framework order',
};

function Figures({ view, order, onOrder }: FiguresProps) {
  return (
    <Panel
      flush
      title="Self and others, across the cohort"
      actions={
        <Select
          aria-label="Order"
          allowDeselect={false}
          value={order}
          onChange={(next) => onOrder(next ?? order)}
          data={cohortOrder.options.map((value) => ({ value, label: orderWords[value] }))}
        />
      }
    >
      {view.says.length === 0 ? null : <p className={classes.why}>{view.says.join(' ')}</p>}
      <CohortMap rows={order === 'need' ? byNeed(view.rows) : view.rows} grouped={order === 'framework'} />
      <div className={classes.notes}>
        <IconShieldLock size={18} aria-hidden />
        <div>
          <b>{cohortNotesHeading}</b>
          <p>{view.notes.join(' ')}</p>
        </div>
      </div>
    </Panel>
  );
}
