import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { GoesOn, RolloverView } from '../../../shared/contract/rollover.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { nextCohort } from '../../../shared/rules/next-cohort.ts';
import { api, client, send } from '../../client.ts';
import { explain, useSubmit } from '../../submit.ts';
import { showUndoable } from '../../taking-back.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import classes from '../cohorts.module.css';
import { CohortsToRoll } from './CohortsToRoll.tsx';
import { type Way, WhoGoesOn } from './WhoGoesOn.tsx';
import { WhoMovesOn } from './WhoMovesOn.tsx';
import { cohortWords, rolledWords } from './words.ts';

const crumbs = [
  { label: 'Stages', href: '#/stages' },
  { label: 'Cohorts', href: '#/stages/cohorts' },
];

/** The step into the next academic year: what is proposed, of which only what is ticked is done. */
export function RolloverPage() {
  const proposal = useQuery(api.cohorts.rollover.queryOptions({ input: {} }));
  if (proposal.error !== null)
    return (
      <Page title="The next academic year" crumbs={crumbs}>
        <ErrorPanel title="The proposal did not load" onRetry={() => void proposal.refetch()}>
          {explain(proposal.error)}
        </ErrorPanel>
      </Page>
    );
  if (proposal.data === undefined) return <LoadingRows label="Loading the proposal" rows={8} />;
  return <Loaded proposal={proposal.data} />;
}

const nobody: readonly string[] = [];

function Loaded({ proposal }: { readonly proposal: RolloverView }) {
  const { from, to, movesOn, goesOn, starts, closes } = proposal;
  const [, go] = useLocation();
  const [startAfter, setStartAfter] = useState(nobody);
  const [close, setClose] = useState(nobody);
  const [moveOn, setMoveOn] = useState(nobody);
  const [ways, setWays] = useState<Readonly<Record<string, Way>>>({});
  const [reason, setReason] = useState('');
  const { busy, submit, problem, rest } = useSubmit(['reason']);
  const begun = starts.filter((one) => startAfter.includes(one.after));
  const openOn = (stageId: string) =>
    [...proposal.started, ...begun].filter((one) => one.stageId === stageId);
  const into = ({ cohortId, stageId, next }: GoesOn): string | null => {
    const follows = next ?? begun.find((one) => one.after === cohortId)?.name;
    return nextCohort(
      follows,
      openOn(stageId).map((one) => one.name),
    );
  };
  const going = (way: Way) => goesOn.map((one) => one.placeId).filter((id) => ways[id] === way);
  const goOn = going('next');
  const takeOff = going('off');
  const ticked = startAfter.length + close.length + moveOn.length + goOn.length + takeOff.length;
  const against = movesOn.filter((one) => moveOn.includes(one.personId) && one.verdict !== 'met').length;
  const save = async () => {
    const rolled = await submit(async () => {
      const { withoutCohort } = await send(client.cohorts.rollOver, {
        to,
        startAfter: [...startAfter],
        close: [...close],
        moveOn: [...moveOn],
        goOn,
        takeOff,
        reason: against === 0 ? null : reason,
      });
      showUndoable(rolledWords(to, withoutCohort));
    });
    if (rolled) go('/stages/cohorts');
  };
  if ([movesOn, goesOn, starts, closes].every((list) => list.length === 0))
    return (
      <Page title={`From ${from} to ${to}`} crumbs={crumbs}>
        <EmptyState
          title="Nothing to do"
          action={
            <Button variant="filled" component="a" td="none" href="#/stages/cohorts">
              Open the cohorts
            </Button>
          }
        >
          No cohort of {from} is open, and nobody who graduated then waits for a next stage.
        </EmptyState>
      </Page>
    );
  return (
    <Page
      title={`From ${from} to ${to}`}
      crumbs={crumbs}
      subtitle="Only what you tick happens, all of it in one step that Undo takes back. Everything of the year before stays in the file."
    >
      <form
        noValidate
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void save();
        }}
      >
        <CohortsToRoll
          proposal={proposal}
          startAfter={startAfter}
          close={close}
          onStart={setStartAfter}
          onClose={setClose}
        />
        {movesOn.length === 0 ? null : (
          <WhoMovesOn
            people={movesOn}
            intoCohort={({ stageId, stage }) => cohortWords(stage, openOn(stageId), to)}
            chosen={moveOn}
            onChoose={setMoveOn}
          />
        )}
        {goesOn.length === 0 ? null : (
          <WhoGoesOn people={goesOn} to={to} into={into} ways={ways} onChange={setWays} />
        )}
        <Panel>
          <div className={classes.stack}>
            {against === 0 ? null : (
              <Textarea
                label={`Why ${counted(against, 'person', 'people')} who may not meet the rules ${against === 1 ? 'goes' : 'go'} on all the same`}
                description="They may read this"
                required
                maxLength={600}
                autosize
                value={reason}
                error={problem('reason')}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            )}
            {rest === null ? null : <p role="alert">{rest}</p>}
            <div className={classes.actions}>
              <Button type="submit" variant="filled" loading={busy} disabled={ticked === 0}>
                {ticked === 0 ? 'Do what is ticked' : `Do the ${counted(ticked, 'thing')} ticked`}
              </Button>
              <Button component="a" td="none" href="#/stages/cohorts">
                Cancel
              </Button>
            </div>
          </div>
        </Panel>
      </form>
    </Page>
  );
}
