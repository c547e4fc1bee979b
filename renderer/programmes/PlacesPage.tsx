import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { AllocatedRow, AllocationView } from '../../shared/contract/places-shapes.ts';
import { counted } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ByHandForm } from './ByHandForm.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { NextReserve } from './NextReserve.tsx';
import { OfferDialog } from './OfferDialog.tsx';
import table from './PlacesPage.module.css';
import { PlacesTable } from './PlacesTable.tsx';
import classes from './programmes.module.css';
import { Unanswered } from './Unanswered.tsx';
import { useMoving } from './use-moving.ts';

/** Who would be offered a place of a round and why, before anything is offered. */
export function PlacesPage() {
  const { id = '' } = useParams<{ id: string }>();
  const today = useStatus()?.today ?? '';
  const proposal = useQuery(api.programmes.allocation.queryOptions({ input: { roundId: id, trying: null } }));
  if (proposal.error !== null)
    return (
      <Page title="Offer places" crumbs={[{ label: 'The round', href: `#/programmes/rounds/${id}` }]}>
        <ErrorPanel title="The proposal cannot be shown" onRetry={() => void proposal.refetch()}>
          {explain(proposal.error)}
        </ErrorPanel>
      </Page>
    );
  if (proposal.data === undefined) return <LoadingRows label="Loading the proposal" rows={6} />;
  return <Proposal roundId={id} today={today} view={proposal.data} />;
}

interface ProposalProps {
  readonly roundId: string;
  readonly today: string;
  readonly view: AllocationView;
}

function Proposal({ roundId, today, view }: ProposalProps) {
  const [changing, setChanging] = useState<AllocatedRow | null>(null);
  const [offering, setOffering] = useState<readonly AllocatedRow[] | null>(null);
  const moving = useMoving(roundId, view);
  const offered = view.rows.filter((row) => row.outcome === 'offered');
  const reserves = view.rows.filter((row) => row.outcome === 'reserve' && !row.inReserve);
  const proposed = [...offered, ...reserves];
  return (
    <Page
      title="Offer places"
      subtitle={placesSaid(view)}
      crumbs={[
        { label: 'Programmes', href: '#/programmes' },
        { label: `${view.programme} ${view.academicYear}`, href: `#/programmes/rounds/${roundId}` },
      ]}
      actions={
        <Button
          variant="filled"
          disabled={proposed.length === 0 || view.closed}
          onClick={() => setOffering(proposed)}
        >
          {offered.length > 0
            ? `Offer ${counted(offered.length, 'place')}`
            : reserves.length > 0
              ? 'Put them in reserve'
              : 'Offer places'}
        </Button>
      }
    >
      <div className={classes.stack}>
        {view.closed ? null : <NextReserve roundId={roundId} today={today} />}
        {view.loses.length === 0 ? null : (
          <p className={classes.notice}>
            <span>
              What is changed by hand costs {listed(view.loses)} the place that the rule would offer.
            </span>
          </p>
        )}
        {view.rows.length === 0 ? (
          <Panel>
            <EmptyState
              title={
                view.notSent === 0
                  ? 'Nobody is left to be offered a place'
                  : 'Nobody can be offered a place yet'
              }
            >
              {view.notSent === 0
                ? 'Everybody sent in has been offered a place, or is out.'
                : `${counted(view.notSent, 'nomination')} not sent in yet: mark them as submitted in the round first.`}{' '}
              <a href={`#/programmes/rounds/${roundId}`}>Back to the round</a>
            </EmptyState>
          </Panel>
        ) : (
          <Panel
            title="Proposed"
            note={
              view.priorities.length === 0
                ? 'The programme has no priorities: places go round the schools, in each school’s own order'
                : `Priorities: ${view.priorities.map((words, at) => `${at + 1} ${words}`).join('; ')}`
            }
            flush
          >
            <PlacesTable
              rows={view.rows}
              roundId={roundId}
              closed={view.closed}
              onChange={setChanging}
              onMove={(row, by) => void moving.move(row, by)}
            />
            <div className={table.keys}>
              {view.closed ? null : (
                <span>
                  <Kbd keys="alt+arrowup" /> <Kbd keys="alt+arrowdown" /> move in the order
                </span>
              )}
              <span role="status">{moving.said}</span>
            </div>
          </Panel>
        )}
        {view.unanswered.length === 0 ? null : (
          <Unanswered rows={view.unanswered} roundId={roundId} today={today} />
        )}
      </div>
      {changing === null ? null : (
        <ByHandForm roundId={roundId} row={changing} onClose={() => setChanging(null)} />
      )}
      {moving.asking === null ? null : (
        <MoveDialog
          id={moving.asking.row.id}
          name={moving.asking.row.name}
          place={moving.asking.place}
          onClose={moving.shut}
        />
      )}
      {offering === null ? null : (
        <OfferDialog roundId={roundId} rows={offering} today={today} onClose={() => setOffering(null)} />
      )}
    </Page>
  );
}

/** '6 of 90 places are given. At most 2 a school. 3 nominations are not sent in yet.' */
function placesSaid({ places, perSchool, given, notSent }: AllocationView): string {
  return [
    places === null
      ? `${counted(given, 'place')} given; no number is set for the round.`
      : `${given} of ${counted(places, 'place')} ${given === 1 ? 'is' : 'are'} given.`,
    perSchool === null ? '' : `At most ${perSchool} a school.`,
    notSent === 0 ? '' : `${counted(notSent, 'nomination')} not sent in yet, and not considered.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
