import { Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { PairRow } from '../../shared/contract/matching-shapes.ts';
import { type MatchKind, matchKindWords } from '../../shared/reference/matching.ts';
import { counted } from '../../shared/rules/dates.ts';
import { api, client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { IconAdjustments, IconCheck, IconListCheck, IconRefresh, IconUsers } from '../ui/icons.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel, WithRail } from '../ui/Panel.tsx';
import { useDoing } from '../use-doing.ts';
import { ChangeDrawer } from './ChangeDrawer.tsx';
import { useProposing } from './doing.ts';
import { KindTabs } from './KindTabs.tsx';
import { MatchList } from './MatchList.tsx';
import classes from './matching.module.css';
import { type Board, Rail } from './Rail.tsx';
import { UnmetList } from './UnmetList.tsx';
import { WeightsDrawer } from './WeightsDrawer.tsx';
import { isMatchKind } from './words.ts';

/** Who is matched with whom and why, who has nobody and what would change that, and who gives. */
export function MatchingPage() {
  const { kind: named } = useParams<{ kind?: string }>();
  const kind: MatchKind = isMatchKind(named) ? named : 'visit';
  return <OfKind key={kind} kind={kind} />;
}

function OfKind({ kind }: { readonly kind: MatchKind }) {
  const asked = useQuery(api.matching.board.queryOptions({ input: { kind } }));
  const { running, propose, cancel } = useProposing(kind);
  const doing = useDoing();
  const [changed, setChanged] = useState<PairRow | null>(null);
  const [weighing, setWeighing] = useState(false);
  const board = asked.data;
  const proposed = board?.pairs.filter((pair) => pair.state === 'proposed').length ?? 0;
  return (
    <Page
      title="Matching"
      subtitle={board === undefined ? null : subtitleOf(board, kind)}
      actions={
        <>
          <Button
            component="a"
            td="none"
            href="#/matching/pool"
            leftSection={<IconUsers size={17} aria-hidden />}
          >
            Who gives
          </Button>
          <Button
            component="a"
            td="none"
            href="#/matching/requests"
            leftSection={<IconListCheck size={17} aria-hidden />}
          >
            Requests
          </Button>
          {board === undefined || board.meeting ? null : (
            <>
              <Button
                leftSection={<IconRefresh size={17} aria-hidden />}
                disabled={running !== null}
                onClick={() => void propose(null)}
              >
                {board.run === null ? 'Propose' : 'Propose again'}
              </Button>
              <Button
                variant="filled"
                leftSection={<IconCheck size={17} aria-hidden />}
                disabled={running !== null || proposed === 0}
                onClick={() =>
                  void doing(
                    () => send(client.matching.confirm, { kind }),
                    `Accepted ${counted(proposed, 'match', 'matches')}.`,
                  )
                }
              >
                {proposed === 0 ? 'Accept' : `Accept ${counted(proposed, 'match', 'matches')}`}
              </Button>
            </>
          )}
        </>
      }
    >
      {asked.error === null ? null : (
        <ErrorPanel title="The matching did not load" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      )}
      {asked.isPending ? <LoadingRows label="Loading the matching" rows={6} /> : null}
      {running === null ? null : (
        <div className={classes.note} role="status">
          <p className={classes.note}>{running.say}</p>
          <Progress
            aria-label="How far the matching is"
            value={(running.fraction ?? 1) * 100}
            animated={running.fraction === null}
          />
          <Button size="sm" onClick={cancel}>
            Stop
          </Button>
        </div>
      )}
      {board === undefined ? null : (
        <div className={classes.page}>
          <KindTabs kind={kind} kinds={board.kinds} />
          <WithRail rail={<Rail kind={kind} board={board} />}>
            <Matches
              kind={kind}
              board={board}
              onChange={setChanged}
              onWeigh={() => setWeighing(true)}
              onPropose={() => void propose(null)}
            />
            {board.unmet.length === 0 ? null : (
              <UnmetList kind={kind} unmet={board.unmet} onMet={() => void propose(null)} />
            )}
          </WithRail>
        </div>
      )}
      {changed === null || board === undefined ? null : (
        <ChangeDrawer
          kind={kind}
          pair={changed}
          givers={board.givers}
          onDo={propose}
          onClose={() => setChanged(null)}
        />
      )}
      {weighing && board !== undefined ? (
        <WeightsDrawer weights={board.weights} usual={board.usual} onClose={() => setWeighing(false)} />
      ) : null}
    </Page>
  );
}

function subtitleOf(board: Board, kind: MatchKind): string {
  const { many, wants } = matchKindWords[kind];
  if (board.meeting) return `${many}. Only what everybody in the room may see is shown.`;
  // What somebody who has left asked for is not looked for any more.
  const of = board.pairs.filter(({ asks }) => asks).length + board.unmet.length + board.waiting.length;
  if (of === 0) return `${many}. Nobody asks for ${wants} ${board.pairs.length === 0 ? 'yet' : 'any more'}.`;
  // A match whose host withdrew, or that may not stay for another reason, is none.
  const stand = board.pairs.filter(({ broken }) => broken === null).length;
  const without = of - stand;
  const rest = without === 0 ? 'nobody is left without.' : `${without} not.`;
  return `${many}. ${stand} of ${of} ${stand === 1 ? 'is' : 'are'} matched, ${rest}`;
}

interface MatchesProps {
  readonly kind: MatchKind;
  readonly board: Board;
  readonly onChange: (pair: PairRow) => void;
  readonly onWeigh: () => void;
  readonly onPropose: () => void;
}

function Matches({ kind, board, onChange, onWeigh, onPropose }: MatchesProps) {
  const doing = useDoing();
  const { run, pairs, waiting } = board;
  const { givers, wants } = matchKindWords[kind];
  return (
    <Panel
      title="Matches"
      note="Most requests met first, then the best fit, then fairness between schools."
      actions={
        board.meeting ? null : (
          <Button size="sm" leftSection={<IconAdjustments size={16} aria-hidden />} onClick={onWeigh}>
            What counts
          </Button>
        )
      }
      flush
    >
      {run === null || pairs.length === 0 ? null : (
        <p className={classes.line} role="status">
          {run.stale
            ? 'Something changed since this was proposed. Propose again to see the best that is possible now.'
            : `Proven: no other matching meets more or fits better.${pairs.some(({ fixed, state }) => fixed || state === 'confirmed') ? ' What is fixed or accepted stays where it is.' : ''}`}
        </p>
      )}
      {board.withoutMentor === 0 ? null : (
        <div className={classes.line}>
          <span>
            {board.withoutMentor === 1
              ? 'One of those placed asks for no external mentor yet.'
              : `${board.withoutMentor} of those placed ask for no external mentor yet.`}
          </span>
          <Button
            size="sm"
            onClick={() =>
              void doing(
                () => send(client.matching.mentorsForPlaced, {}),
                `${counted(board.withoutMentor, 'request')} for a mentor put in: propose under Mentors next.`,
              )
            }
          >
            Ask for {board.withoutMentor === 1 ? 'a mentor' : 'mentors'}
          </Button>
        </div>
      )}
      {waiting.length === 0 || run === null ? null : (
        <p className={classes.line}>
          <span>
            {counted(waiting.length, 'request')} came since: {waiting.map(({ name }) => name).join(', ')}
          </span>
        </p>
      )}
      {pairs.length > 0 ? (
        <MatchList pairs={pairs} meeting={board.meeting} onChange={onChange} />
      ) : (
        <EmptyState
          title={board.meeting ? 'Nothing to show' : `Nobody has ${wants} yet`}
          action={
            board.meeting || waiting.length === 0 ? null : (
              <Button variant="filled" onClick={onPropose}>
                Propose
              </Button>
            )
          }
        >
          {board.meeting
            ? 'In a meeting only matches are shown of which both sides may be seen.'
            : waiting.length === 0
              ? `Put in who asks, and add ${givers}; then propose.`
              : `${counted(waiting.length, 'request')} can be matched with ${counted(board.givers.length, matchKindWords[kind].giver, givers)}.`}
        </EmptyState>
      )}
    </Panel>
  );
}
