import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { ByHandChoice } from '../../../shared/contract/places-shapes.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { withChoice } from '../../../shared/rules/allocation.ts';
import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import { orderOf, proposalFor } from './allocation.ts';
import { refuseInMeeting } from './needs-meetings.ts';
import { requireNomination } from './nominations.ts';

type Contract = typeof programmesContract;
const done = { done: true } as const;

const handWords = { offer: 'to be offered a place', hold: 'held back', move: 'moved in the order' } as const;

/** Keeps what is changed by hand about one nomination, with the reason; null takes it back. Refuses in a meeting. */
export function chooseByHand(
  context: CommandContext,
  { id, byHand }: DataOf<Contract['chooseByHand']>,
): typeof done {
  refuseInMeeting(context, 'Places are not given');
  const { db } = context;
  const row = requireNomination(db, id);
  const name = requireName(db, row.person_id);
  if (row.state !== 'submitted' && row.state !== 'reserve')
    throw new Refusal(
      'programmes.not-contending',
      `${name} is not among those who could be offered a place.`,
      {
        wayOut: 'Look at the proposal again.',
      },
    );
  if (byHand?.choice === 'move') makeRoom(context, row, byHand);
  db.run(build.deleteFrom('place_choice').where('nomination_id', '=', id));
  if (byHand !== null)
    db.run(
      build.insertInto('place_choice').values({
        nomination_id: id,
        choice: byHand.choice,
        place: byHand.choice === 'move' ? byHand.place : null,
        reason: byHand.reason,
      }),
    );
  context.describe(
    byHand === null
      ? `${name}: stands in the proposal of places as the rule has it`
      : `${name}: ${handWords[byHand.choice]} by hand in the proposal of places`,
    [row.person_id],
  );
  return done;
}

/** Keeps that whoever was moved to this place before makes room, as the proposal that was looked at has it. */
function makeRoom(
  { db, today }: CommandContext,
  { id, round_id: roundId }: { readonly id: string; readonly round_id: string },
  byHand: ByHandChoice,
): void {
  const { of, rows } = proposalFor(db, roundId, today);
  const before = new Map(of.contenders.map((one) => [one.id, one.byHand]));
  for (const one of withChoice(of.contenders, { id, byHand, stood: orderOf(rows, id) })) {
    const was = before.get(one.id);
    if (one.id === id || one.byHand?.choice !== 'move' || was?.choice !== 'move') continue;
    if (one.byHand.place === was.place) continue;
    db.run(
      build.updateTable('place_choice').set({ place: one.byHand.place }).where('nomination_id', '=', one.id),
    );
  }
}
