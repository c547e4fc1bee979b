import { Refusal } from '../../../shared/contract/refusal.ts';
import type { NominationState } from '../../../shared/contract/round-views.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { cameFromSchools } from '../intake/came.ts';
import type { Reader } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import { offersOf } from './kept-offers.ts';
import { requireRound } from './rounds.ts';

const since: Partial<Record<NominationState, string>> = {
  submitted: 'was sent',
  reserve: 'was put in reserve',
  declined: 'was declined',
};

/**
 * The way out where a day comes before one that is kept. Nobody records a day to come, so where that one is still to come, a
 * clock went back or was ahead; `usual` is for all others.
 */
export const afterKept = (kept: string, today: string, usual?: string): string | undefined =>
  kept <= today
    ? usual
    : `This computer’s clock says that it is ${longDate(today)}, and may be wrong: set it right, then try again. If it is right now, take what was recorded back under History, and record it anew.`;

interface Decided {
  readonly id: string;
  readonly round_id: string;
  readonly person_id: string;
  readonly state: NominationState;
  readonly state_on: string;
  readonly nominated_on: string;
  readonly turned_down_on: string | null;
}

/**
 * Refuses to date an offer or a place in reserve before what it follows: the day on which the nomination was sent, put in
 * reserve or declined. Of what another school sent it is not known here when that was, so the day on which it nominated
 * holds. What is recorded of a round after its nominations had closed was sent by then: an offer from that day on stands,
 * but for the days that somebody typed, on which nominees were put in reserve as places were offered, or turned one down.
 * What is only dated anew, being in that state already, is not held to it.
 */
export function refuseBeforeSent(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  rows: readonly Decided[],
  on: string,
): void {
  const fromSchools = cameFromSchools(
    db,
    rows.map((row) => row.id),
  );
  for (const row of rows) {
    const { id, round_id, person_id, state, state_on, nominated_on, turned_down_on } = row;
    const taken = state === 'submitted' && fromSchools.has(id);
    const was = taken ? 'was made' : since[state];
    const day = taken ? nominated_on : state_on;
    if (was === undefined || on >= day) continue;
    if (on >= requireRound(db, round_id).deadline && !wasTyped(db, row)) continue;
    const name = requireName(db, person_id);
    const what =
      turned_down_on === null ? `The nomination of ${name} ${was}` : `${name} turned the place down`;
    throw new Refusal('programmes.before-sent', `${what} on ${longDate(day)}, after ${longDate(on)}.`, {
      field: 'on',
      wayOut: afterKept(day, today, 'Give that day or a later one.'),
    });
  }
}

/** Whether the day of a state was typed; marking somebody as sent, in reserve or declined takes the day on which it is done. */
const wasTyped = (db: Reader, { id, state, state_on, turned_down_on }: Decided): boolean =>
  turned_down_on !== null ||
  (state === 'reserve' &&
    offersOf(db, id).some((offer) => offer.kind === 'reserve' && offer.on === state_on));
