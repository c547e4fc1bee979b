import { Button } from '@mantine/core';
import type { RoundView } from '../../shared/contract/round-views.ts';
import { counted } from '../../shared/rules/dates.ts';
import { Kbd } from '../ui/Kbd.tsx';
import classes from './programmes.module.css';
import table from './RoundTable.module.css';

interface NoticesProps {
  readonly round: RoundView;
  /** Whether nominations come in from other schools, and places are given here. */
  readonly coordinator: boolean;
  readonly onRenew: () => void;
}

/** What somebody who opens this round must know first. */
export function Notices({ round, coordinator, onRenew }: NoticesProps) {
  return (
    <div className={classes.notices}>
      {round.closed ? (
        <p className={classes.notice} data-tone="plain">
          This round is closed. What was nominated stays on record.
        </p>
      ) : null}
      {round.route === 'school' ? null : (
        <p className={classes.notice} data-tone="plain">
          {routeNote(round, coordinator)}
        </p>
      )}
      {round.newerVersion === null ? null : (
        <div className={classes.notice} data-tone="plain">
          <span>
            This round uses version {round.version} of the programme; version {round.newerVersion} is the
            newest.
          </span>
          <Button size="sm" onClick={onRenew}>
            Use version {round.newerVersion} here
          </Button>
        </div>
      )}
    </div>
  );
}

/** The local authorities of the schools where these nominees work, each once. */
export const authoritiesOf = ({ nominations }: RoundView, ids: readonly string[]): string[] => [
  ...new Set(
    nominations
      .filter(({ id, localAuthority }) => ids.includes(id) && localAuthority !== '')
      .map(({ localAuthority }) => localAuthority),
  ),
];

/** Where it is not the school that puts people forward: who does, and what is left for the school to do. */
function routeNote(round: RoundView, coordinator: boolean): string {
  const { route, localAuthority, organiser, nominations } = round;
  if (route === 'individual' && coordinator)
    return 'Each person applies themselves; what a school sends says that it supports them.';
  if (route === 'individual')
    return `Each person applies to ${organiser} themselves. What you put forward here says that the school supports them.`;
  const start = 'The local authority puts people forward for this, and nobody applies alone.';
  if (coordinator)
    return `${start} Record on each nomination what it was asked and said: until it proposes or endorses somebody, they are offered no place.`;
  const several = authoritiesOf(
    round,
    nominations.map(({ id }) => id),
  );
  const who =
    several.length > 1
      ? 'the local authority of each school'
      : (several[0] ?? localAuthority) || 'your local authority';
  return `${start} Agree each name with ${who} first and record in the nomination what it said; then send the workbook to whoever it says.`;
}

/** The keys that help here, and which columns are not asked for. */
export function Keys({ round, coordinator }: Omit<NoticesProps, 'onRenew'>) {
  return (
    <div className={table.keys}>
      <span>
        {round.placesShown ? (
          <>
            <Kbd keys="alt+arrowup" /> <Kbd keys="alt+arrowdown" /> change priority{' '}
          </>
        ) : null}
        <Kbd keys="space" /> select <Kbd keys="enter" /> open{' '}
        {round.placesShown ? (
          <>
            <Kbd keys="mod+e" /> export
          </>
        ) : null}
      </span>
      <span>
        {round.notAsked.length === 0 || coordinator
          ? null
          : `${counted(round.notAsked.length, 'column')} left out, not asked for: ${round.notAsked.join(', ')}. Ethnicity never leaves.`}
      </span>
    </div>
  );
}

/** The round as it will be once core has taken the new order. */
export function inOrder(round: RoundView, order: readonly string[]): RoundView {
  const byId = new Map(round.nominations.map((row) => [row.id, row]));
  const named = new Set(order);
  const slots = round.nominations.filter((row) => named.has(row.id));
  const moved = order.flatMap((id, index) => {
    const row = byId.get(id);
    const slot = slots[index];
    return row === undefined || slot === undefined ? [] : [{ ...row, group: slot.group, place: slot.place }];
  });
  let next = 0;
  return {
    ...round,
    nominations: round.nominations.map((row) => (named.has(row.id) ? (moved[next++] ?? row) : row)),
  };
}
