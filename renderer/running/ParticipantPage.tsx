import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type {
  ApplicationRow,
  BackfillRow,
  PlacementRow,
  Proposal,
  SupportFields,
  SupportRow,
} from '../../shared/contract/running-shapes.ts';
import { api, type client } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { FactList, FieldRow } from '../ui/FactList.tsx';
import { replaceHashQuery, useHashQuery } from '../ui/hash.ts';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { rowNow } from '../ui/overtaken.ts';
import { Page } from '../ui/Page.tsx';
import { Panel, WithRail } from '../ui/Panel.tsx';
import { ApplicationForm } from './ApplicationForm.tsx';
import { Applications } from './Applications.tsx';
import { BackfillForm } from './BackfillForm.tsx';
import { Logs } from './Logs.tsx';
import { ProgressMark } from './Marks.tsx';
import { Missing, Proposals } from './Missing.tsx';
import { MyEvents } from './MyEvents.tsx';
import { standing } from './Participants.tsx';
import { PlacementForm } from './PlacementForm.tsx';
import { Placements } from './Placements.tsx';
import classes from './running.module.css';
import { SupportForm } from './SupportForm.tsx';

export type OneParticipant = Awaited<ReturnType<typeof client.running.participant>>;

type Opened =
  | { readonly what: 'support'; readonly row: SupportRow | 'new'; readonly begin?: Partial<SupportFields> }
  | { readonly what: 'application'; readonly row: ApplicationRow | 'new' }
  | { readonly what: 'placement'; readonly row: PlacementRow | 'new'; readonly proposal: Proposal | null }
  | { readonly what: 'backfill'; readonly placement: PlacementRow; readonly row: BackfillRow | 'new' };

/** Everything of one participant on one programme. */
export function ParticipantPage() {
  const { id = '', nomination = '' } = useParams<{ id: string; nomination: string }>();
  const asked = useQuery(api.running.participant.queryOptions({ input: { nominationId: nomination } }));
  if (asked.error !== null)
    return (
      <Page
        title="Participant"
        crumbs={[
          { label: 'Programmes', href: '#/programmes' },
          { label: 'Running', href: `#/programmes/rounds/${id}/running` },
        ]}
      >
        <ErrorPanel title="This participant cannot be shown" onRetry={() => void asked.refetch()}>
          {explain(asked.error)}
        </ErrorPanel>
      </Page>
    );
  if (asked.data === undefined) return <LoadingRows label="Loading the participant" rows={6} />;
  return <Body one={asked.data} />;
}

/**
 * What the address asks to be open: a new log of the meeting that was agreed or of a visit, an application, a placement;
 * nothing where it is gone meanwhile.
 */
function askedOf(query: URLSearchParams, one: OneParticipant): Opened | null {
  if (one.meeting) return null;
  if (query.has('visits')) return { what: 'support', row: 'new', begin: { kind: 'visits' } };
  const last = one.support.find((row) => row.id === query.get('next'));
  if (last !== undefined) {
    const { kind, line, withWhom, school, nextOn } = last.fields;
    return {
      what: 'support',
      row: 'new',
      begin: { kind, line, withWhom, school, ...(nextOn && { on: nextOn }) },
    };
  }
  const applied = one.applications.find((row) => row.id === query.get('application'));
  if (applied !== undefined) return { what: 'application', row: applied };
  const placed = one.placements.find((row) => row.id === query.get('placement'));
  return placed === undefined ? null : { what: 'placement', row: placed, proposal: null };
}

function Body({ one }: { readonly one: OneParticipant }) {
  const today = useStatus()?.today ?? '';
  const asked = askedOf(useHashQuery(), one);
  const [chosen, setOpened] = useState<Opened | null>(null);
  const opened = chosen ?? asked;
  const shut = () => {
    setOpened(null);
    if (asked !== null) replaceHashQuery('');
  };
  const { roundId, id } = one;
  return (
    <Page
      title={one.name}
      windowTitle="Participant"
      subtitle={standing(one)}
      crumbs={[
        { label: 'Programmes', href: '#/programmes' },
        { label: `${one.programme} ${one.academicYear}`, href: `#/programmes/rounds/${roundId}` },
        { label: 'Running', href: `#/programmes/rounds/${roundId}/running` },
      ]}
      actions={<a href={`#/staff/${one.personId}`}>Open their page</a>}
    >
      <WithRail
        rail={
          <>
            <Panel title="What they had">
              <FactList>
                {one.ledger.map((line) => (
                  <FieldRow key={line.name} label={line.name}>
                    <ProgressMark line={line} />
                  </FieldRow>
                ))}
              </FactList>
            </Panel>
            <MyEvents one={one} today={today} />
          </>
        }
      >
        <div className={classes.stack}>
          {one.meeting ? (
            <Panel>
              <p className={classes.quiet}>
                While a meeting looks on, logs, placements and applications are not shown.
              </p>
            </Panel>
          ) : (
            <>
              <Missing missing={one.missing} />
              <Proposals
                proposals={one.proposals}
                onTake={(proposal) => setOpened({ what: 'placement', row: 'new', proposal })}
              />
              <Logs one={one} today={today} onOpen={(row) => setOpened({ what: 'support', row })} />
              <Placements
                one={one}
                onOpen={(row) => setOpened({ what: 'placement', row, proposal: null })}
                onBackfill={(placement, row) => setOpened({ what: 'backfill', placement, row })}
              />
              <Applications
                rows={one.applications}
                onOpen={(row) => setOpened({ what: 'application', row })}
              />
            </>
          )}
        </div>
      </WithRail>
      {opened?.what === 'support' ? (
        <SupportForm
          one={one}
          row={rowNow(one.support, opened.row)}
          begin={opened.begin}
          today={today}
          onClose={shut}
        />
      ) : null}
      {opened?.what === 'application' ? (
        <ApplicationForm
          nominationId={id}
          row={rowNow(one.applications, opened.row)}
          today={today}
          onClose={shut}
        />
      ) : null}
      {opened?.what === 'placement' ? (
        <PlacementForm
          nominationId={id}
          lines={one.lines}
          ledger={one.ledger}
          row={rowNow(one.placements, opened.row)}
          proposal={opened.proposal}
          onClose={shut}
        />
      ) : null}
      {opened?.what === 'backfill' ? (
        <BackfillForm
          placement={opened.placement}
          row={rowNow(opened.placement.backfills, opened.row)}
          posts={one.posts}
          withoutPost={one.withoutPost}
          onClose={shut}
        />
      ) : null}
    </Page>
  );
}
