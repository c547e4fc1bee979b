import { Button } from '@mantine/core';
import type { BackfillRow, PlacementRow } from '../../shared/contract/running-shapes.ts';
import { longDate, shortDate } from '../../shared/rules/dates.ts';
import { listed } from '../../shared/rules/listed.ts';
import { client, refusalOf, send } from '../client.ts';
import { showUndoable } from '../taking-back.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useRefused } from '../ui/read-only.ts';
import { Tag } from '../ui/Tag.tsx';
import { showProblem } from '../ui/undo.tsx';
import type { OneParticipant } from './ParticipantPage.tsx';
import classes from './running.module.css';
import { spanWords } from './words.ts';

interface PlacementsProps {
  readonly one: OneParticipant;
  readonly onOpen: (row: PlacementRow | 'new') => void;
  readonly onBackfill: (placement: PlacementRow, row: BackfillRow | 'new') => void;
}

/** Where they are placed, who mentors them there, and who stands in at home. */
export function Placements({ one, onOpen, onBackfill }: PlacementsProps) {
  const hasElement = one.ledger.some((line) => line.element === 'placement');
  if (!hasElement && one.placements.length === 0) return null;
  const add = <Button onClick={() => onOpen('new')}>Add a placement</Button>;
  if (one.placements.length === 0)
    return (
      <Panel title="Placement">
        <EmptyState title="No placement yet" action={add}>
          Add the host school, the days and the mentors. A match that is accepted in Matching can be taken
          over.
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title="Placement" actions={add} flush>
      <ul className={classes.list} aria-label="Placements">
        {one.placements.map((row) => (
          <li key={row.id} className={classes.row}>
            <Placed row={row} />
            <div className={classes.does}>
              <Button
                size="sm"
                aria-label={`Change the placement at ${row.school}`}
                onClick={() => onOpen(row)}
              >
                Change
              </Button>
              <Button
                size="sm"
                aria-label={`Add who stands in during the placement at ${row.school}`}
                onClick={() => onBackfill(row, 'new')}
              >
                Add who stands in
              </Button>
            </div>
            {row.backfills.map((each) => (
              <StandsIn key={each.id} row={each} ends={row.fields.to} onOpen={() => onBackfill(row, each)} />
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Placed({ row: { fields, school, host } }: { readonly row: PlacementRow }) {
  const mentors = [
    fields.hostMentor === '' ? '' : `Host head mentor: ${fields.hostMentor}`,
    fields.externalMentor === '' ? '' : `External mentor: ${fields.externalMentor}`,
    fields.preVisits.length === 0 ? '' : `Pre-visits: ${listed(fields.preVisits.map(shortDate))}`,
  ].filter(Boolean);
  return (
    <span className={classes.main}>
      <b>
        {school}, {spanWords(fields.from, fields.to)}
      </b>
      {mentors.length === 0 ? null : <span className={classes.quiet}>{mentors.join('; ')}</span>}
      {fields.focus === '' ? null : <span className={classes.quiet}>Agreed focus: {fields.focus}</span>}
      {fields.closedOn === null ? null : (
        <span className={classes.quiet}>
          Closed on {longDate(fields.closedOn)}
          {fields.review === '' ? '' : `: ${fields.review}`}
        </span>
      )}
      {host.withdrew === null ? null : (
        <>
          <Tag tone="warn">{`The host withdrew on ${longDate(host.withdrew)}`}</Tag>{' '}
        </>
      )}
      {host.matched !== null ? (
        <span className={classes.quiet}>
          The match is with {host.matched} now: change the placement, or Matching.
        </span>
      ) : host.withdrew === null ? null : (
        <a href="#/matching/placement">Find another in Matching</a>
      )}
    </span>
  );
}

interface StandsInProps {
  readonly row: BackfillRow;
  readonly ends: string;
  readonly onOpen: () => void;
}

/** Who stands in at home: a chance to step up, which can be put into their record as an acting post. */
function StandsIn({ row, ends, onOpen }: StandsInProps) {
  const refused = useRefused();
  const { personId, from, to, postId } = row.fields;
  const record = async () => {
    if (personId === null || refused()) return;
    try {
      await send(client.staff.addHolding, {
        personId,
        postId,
        schoolId: null,
        elsewhere: null,
        title: row.post,
        role: null,
        from,
        to: to ?? ends,
        basis: 'acting',
        share: null,
        lineManagerId: null,
      });
      showUndoable(`${row.post}, acting, is in the record of ${row.name}.`);
    } catch (error) {
      const { say, wayOut } = refusalOf(error);
      showProblem(say, wayOut);
    }
  };
  return (
    <div className={classes.standsIn}>
      <span className={classes.main}>
        {personId === null ? row.name : <a href={`#/staff/${personId}`}>{row.name}</a>} stands in as{' '}
        {row.post}
        <span className={classes.quiet}>
          A chance to step up, {spanWords(from, to ?? ends)}
          {row.recorded ? '; in their record' : ''}
        </span>
      </span>
      {row.leftOn === null ? null : <Tag tone="warn">{`Left the school on ${longDate(row.leftOn)}`}</Tag>}
      {personId === null || row.recorded || row.leftOn !== null ? null : (
        <Button size="sm" onClick={() => void record()}>
          Record as acting post
        </Button>
      )}
      <Button size="sm" aria-label={`Change when ${row.name} stands in`} onClick={onOpen}>
        Change
      </Button>
    </div>
  );
}
