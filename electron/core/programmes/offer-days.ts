import { Refusal } from '../../../shared/contract/refusal.ts';
import type { NominationState } from '../../../shared/contract/round-views.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { Reader } from '../sql.ts';
import { requireName } from '../staff/names.ts';

const since: Partial<Record<NominationState, string>> = {
  submitted: 'was sent',
  reserve: 'was put in reserve',
  declined: 'was declined',
};

/**
 * Refuses to date an offer or a place in reserve before what it follows: the day on which the nomination was sent, put in
 * reserve or declined. What is only dated anew, being in that state already, is not held to it.
 */
export function refuseBeforeSent(
  db: Reader,
  rows: readonly { readonly person_id: string; readonly state: NominationState; readonly state_on: string }[],
  on: string,
): void {
  for (const { person_id, state, state_on } of rows) {
    const was = since[state];
    if (was === undefined || on >= state_on) continue;
    throw new Refusal(
      'programmes.before-sent',
      `The nomination of ${requireName(db, person_id)} ${was} on ${longDate(state_on)}, after ${longDate(on)}.`,
      { field: 'on', wayOut: 'Give that day or a later one.' },
    );
  }
}
