import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { DeploymentRow, EventRow, Proposal } from '../../shared/contract/running-shapes.ts';
import { counted, longDate } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { replaceHashQuery, useHashQuery } from '../ui/hash.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { rowNow } from '../ui/overtaken.ts';
import { Page } from '../ui/Page.tsx';
import { DeploymentForm } from './DeploymentForm.tsx';
import { Deployments } from './Deployments.tsx';
import { EventForm } from './EventForm.tsx';
import { Events } from './Events.tsx';
import { Missing, Proposals } from './Missing.tsx';
import { Participants } from './Participants.tsx';
import { PlacementForm } from './PlacementForm.tsx';
import { PlanEvents, type RunningRound } from './PlanEvents.tsx';
import { RegisterDrawer } from './RegisterDrawer.tsx';
import classes from './running.module.css';

type Opened =
  | { readonly what: 'plan' }
  | { readonly what: 'register'; readonly id: string }
  | { readonly what: 'event'; readonly row: EventRow }
  | { readonly what: 'deployment'; readonly row: DeploymentRow | null; readonly proposal: Proposal | null }
  | { readonly what: 'placement'; readonly nominationId: string; readonly proposal: Proposal };

/** A programme's round as it runs: what is next and what is missing, its events, and how far each participant is. */
export function RunningPage() {
  const { id = '' } = useParams<{ id: string }>();
  const asked = useQuery(api.running.round.queryOptions({ input: { roundId: id } }));
  const crumbs = [{ label: 'Programmes', href: '#/programmes' }];
  if (asked.error !== null)
    return (
      <Page title="Running" crumbs={crumbs}>
        <ErrorPanel title="This cannot be shown" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      </Page>
    );
  if (asked.data === undefined) return <LoadingRows label="Loading the programme as it runs" rows={6} />;
  return <Body round={asked.data} />;
}

/** What comes next, and how many take part. */
function subtitleOf({ participants, events }: RunningRound, today: string): string {
  const now = participants.filter((one) => one.ended === null && one.leftOn === null).length;
  const next = events.find((one) => one.fields.from !== null && one.fields.from >= today);
  const says =
    now > 0 || participants.length === 0
      ? `${counted(now, 'person takes', 'people take')} part.`
      : `${counted(participants.length, 'person', 'people')} took part.`;
  return next?.fields.from == null
    ? says
    : `${says} Next: ${next.fields.title}, ${longDate(next.fields.from)}.`;
}

/** What the address asks to be open: a register, or a deployment to be reviewed. */
function askedOf(query: URLSearchParams, round: RunningRound): Opened | null {
  const event = round.events.find((one) => one.id === query.get('register'));
  if (event !== undefined) return { what: 'register', id: event.id };
  const row = round.deployments.find((one) => one.id === query.get('deployment'));
  return row === undefined ? null : { what: 'deployment', row, proposal: null };
}

function Body({ round }: { readonly round: RunningRound }) {
  const today = useStatus()?.today ?? '';
  const asked = askedOf(useHashQuery(), round);
  const [chosen, setOpened] = useState<Opened | null>(null);
  const opened = chosen ?? asked;
  const shut = () => {
    setOpened(null);
    if (asked !== null) replaceHashQuery('');
  };
  const { roundId } = round;
  const take = (proposal: Proposal) =>
    setOpened(
      proposal.nominationId === null
        ? { what: 'deployment', row: null, proposal }
        : { what: 'placement', nominationId: proposal.nominationId, proposal },
    );
  return (
    <Page
      title="Running"
      subtitle={subtitleOf(round, today)}
      crumbs={[
        { label: 'Programmes', href: '#/programmes' },
        { label: `${round.programme} ${round.academicYear}`, href: `#/programmes/rounds/${roundId}` },
      ]}
    >
      <div className={classes.stack}>
        <Missing missing={round.missing} />
        <Proposals proposals={round.proposals} onTake={take} />
        <Events
          round={round}
          today={today}
          onPlan={() => setOpened({ what: 'plan' })}
          onRegister={(event) => setOpened({ what: 'register', id: event })}
          onEdit={(row) => setOpened({ what: 'event', row })}
        />
        <Participants roundId={roundId} participants={round.participants} />
        {round.meeting || (!round.deploys && round.deployments.length === 0) ? null : (
          <Deployments
            rows={round.deployments}
            onOpen={(row) =>
              setOpened({ what: 'deployment', row: row === 'new' ? null : row, proposal: null })
            }
          />
        )}
      </div>
      {opened?.what === 'plan' ? <PlanEvents round={round} onClose={shut} /> : null}
      {opened?.what === 'register' ? <RegisterDrawer eventId={opened.id} onClose={shut} /> : null}
      {opened?.what === 'event' ? (
        <EventForm
          event={round.events.find((one) => one.id === opened.row.id) ?? opened.row}
          round={round}
          onClose={shut}
        />
      ) : null}
      {opened?.what === 'deployment' ? (
        <DeploymentForm
          roundId={roundId}
          row={opened.row === null ? null : rowNow(round.deployments, opened.row)}
          proposal={opened.proposal}
          today={today}
          onClose={shut}
        />
      ) : null}
      {opened?.what === 'placement' ? (
        <PlacementForm
          nominationId={opened.nominationId}
          lines={round.lines}
          ledger={round.participants.find((one) => one.id === opened.nominationId)?.ledger ?? []}
          row={null}
          proposal={opened.proposal}
          onClose={shut}
        />
      ) : null}
    </Page>
  );
}
