import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImpactChoice, ImpactView, RatedStatement } from '../../shared/contract/impact-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { figureWords, groupingWords } from '../../shared/rules/impact.ts';
import { howText } from '../../shared/rules/impact-said.ts';
import { api, client, runJob } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconFileSpreadsheet, IconListCheck, IconPrinter } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Column, Panel, TwoColumns } from '../ui/Panel.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { keptInVisit } from '../ui/visits.ts';
import { usePrint } from '../use-print.ts';
import { GroupBars, YearBars } from './Charts.tsx';
import { Choice } from './Choice.tsx';
import { ExportImpact } from './ExportImpact.tsx';
import { type Behind, FigureButton, FiguresTable } from './FiguresTable.tsx';
import { RatingsPanel, SharesPanel, TestimonyPanel } from './FurtherPanels.tsx';
import classes from './impact.module.css';
import { PairsDrawer, PeopleDrawer } from './PeopleDrawer.tsx';
import { SentPanel } from './SentPanel.tsx';
import { StatementsForm } from './StatementsForm.tsx';

type Opened =
  | { readonly what: 'people'; readonly behind: Behind }
  | { readonly what: 'pairs'; readonly statement: RatedStatement }
  | { readonly what: 'export' | 'statements' };

const useKeptChoice = keptInVisit<Partial<ImpactChoice>>();

/** What programmes led to, as at a day: sentences, a table and bars whose figures open the people behind them. */
export function ImpactPage() {
  const today = useStatus()?.today ?? '';
  const [change, setChange] = useKeptChoice({});
  const [opened, setOpened] = useState<Opened | null>(null);
  const choice: ImpactChoice = {
    ...{ asAt: today, by: 'programme', programmeId: null, roundId: null },
    ...{ stageId: null, phase: null, schoolId: null },
    ...change,
  };
  const toCome = choice.asAt > today;
  const view = useQuery({
    ...api.impact.page.queryOptions({ input: choice }),
    enabled: today !== '' && !toCome,
    placeholderData: keepPreviousData,
  });
  const { printing, print, cancel } = usePrint();
  const shown = view.data?.anybody === true;
  const printed = () => print((options) => runJob(client.impact.printPage, { choice }, options));
  useShortcut({
    keys: 'mod+p',
    alternative: 'alt+shift+p',
    does: 'Print the impact page',
    off: !shown || toCome,
    run: () => printing === null && printed(),
  });
  return (
    <Page
      title="Impact"
      subtitle="What became of those who took part in programmes."
      actions={
        shown ? (
          <>
            <Button
              component="a"
              href="#/impact/follow-ups"
              leftSection={<IconListCheck size={16} aria-hidden />}
            >
              Follow-ups
            </Button>
            <Button
              disabled={toCome}
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              onClick={() => setOpened({ what: 'export' })}
            >
              Workbook
            </Button>
            {printing === null ? (
              <Button disabled={toCome} leftSection={<IconPrinter size={16} aria-hidden />} onClick={printed}>
                Print
              </Button>
            ) : (
              <Button onClick={cancel}>{printing}… Cancel</Button>
            )}
          </>
        ) : null
      }
    >
      {view.error === null ? null : (
        <ErrorPanel title="The figures did not load" onRetry={() => void view.refetch()}>
          {explain(view.error)}
        </ErrorPanel>
      )}
      {view.isLoading ? <LoadingRows label="Loading the figures" rows={8} /> : null}
      {view.data === undefined ? null : view.data.meeting ? (
        <EmptyState title="Outcomes are not shown in a meeting">
          Turn meeting mode off to see them.
        </EmptyState>
      ) : view.data.anybody ? (
        <>
          <Choice
            choice={choice}
            options={view.data.options}
            problem={toCome ? `${longDate(choice.asAt)} is still to come.` : null}
            onChange={(next) => setChange((now) => ({ ...now, ...next }))}
          />
          <Column>
            <Figures view={view.data} choice={choice} onOpen={setOpened} />
            <SentPanel />
          </Column>
        </>
      ) : (
        <NobodyTookPart />
      )}
      {opened?.what === 'people' ? (
        <PeopleDrawer choice={choice} behind={opened.behind} onClose={() => setOpened(null)} />
      ) : null}
      {opened?.what === 'pairs' ? (
        <PairsDrawer choice={choice} statement={opened.statement} onClose={() => setOpened(null)} />
      ) : null}
      {opened?.what === 'export' ? <ExportImpact choice={choice} onClose={() => setOpened(null)} /> : null}
      {opened?.what === 'statements' ? <StatementsForm onClose={() => setOpened(null)} /> : null}
    </Page>
  );
}

interface FiguresProps {
  readonly view: ImpactView;
  readonly choice: ImpactChoice;
  readonly onOpen: (opened: Opened) => void;
}

function Figures({ view, choice, onOpen }: FiguresProps) {
  const open = (behind: Behind) => onOpen({ what: 'people', behind });
  const by = groupingWords[choice.by].toLowerCase();
  if (view.said.length === 0 && view.groups.length === 0)
    return (
      <EmptyState title="Nobody yet by that day">Choose a later day, or fewer of the lists above.</EmptyState>
    );
  return (
    <Column>
      <Panel title="In words" note={`as at ${longDate(choice.asAt)}`}>
        <ul className={classes.said}>
          {view.said.map(({ parts, how }) => (
            <li key={howText({ how })}>
              <SaidParts parts={parts} onOpen={open} />
              <span className={classes.how}>
                <SaidParts parts={how} onOpen={open} />
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel flush title={`By ${by}`} note={`as at ${longDate(choice.asAt)}`}>
        <FiguresTable view={view} by={choice.by} onOpen={open} />
      </Panel>
      <TwoColumns>
        <Panel title={`Took up, completed, promoted, by ${by}`} note={`as at ${longDate(choice.asAt)}`}>
          <GroupBars groups={view.groups} onOpen={open} />
        </Panel>
        <Panel title="Participants by year" note={`as at ${longDate(choice.asAt)}`}>
          <YearBars years={view.years} onOpen={open} />
        </Panel>
      </TwoColumns>
      <TwoColumns>
        <RatingsPanel
          ratings={view.ratings}
          asAt={choice.asAt}
          onOpen={(statement) => onOpen({ what: 'pairs', statement })}
          onStatements={() => onOpen({ what: 'statements' })}
        />
        <TestimonyPanel
          testimonies={view.testimonies}
          withoutPermission={view.withoutPermission}
          asAt={choice.asAt}
          onOpen={open}
        />
      </TwoColumns>
      <SharesPanel shares={view.shares} whyNoShares={view.whyNoShares} today={choice.asAt} />
      <Panel title="How the figures were made">
        {view.notes.map((one) => (
          <p key={one} className={classes.note}>
            {one}
          </p>
        ))}
      </Panel>
    </Column>
  );
}

interface SaidPartsProps {
  readonly parts: ImpactView['said'][number]['parts'];
  readonly onOpen: (behind: Behind) => void;
}

/** A sentence whose figures open who they are. */
function SaidParts({ parts, onOpen }: SaidPartsProps) {
  return parts.map((one, at) => {
    if (typeof one === 'string')
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's parts stay in their order
      return <span key={at}>{one}</span>;
    const { figure, completers, count, years } = one;
    const words = `${figureWords[figure]}${completers ? ', of those who completed' : ''}`;
    return (
      <FigureButton
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's parts stay in their order
        key={at}
        count={count}
        words={words}
        onOpen={() => onOpen({ figure, completers, group: years === null ? null : { years }, words })}
      />
    );
  });
}

/** Nobody takes part yet, or no longer does; what was sent of those who did stays. */
function NobodyTookPart() {
  const sent = useQuery(api.impact.sent.queryOptions({ input: {} }));
  return (
    <Column>
      <EmptyState
        title="Nobody has taken up a place yet"
        action={
          <Button component="a" variant="filled" href="#/programmes">
            Go to programmes
          </Button>
        }
      >
        Once a round records who takes up the place they were offered, what became of them stands here.
      </EmptyState>
      {(sent.data?.copies.length ?? 0) === 0 ? null : <SentPanel />}
    </Column>
  );
}
