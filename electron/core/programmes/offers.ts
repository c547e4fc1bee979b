import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { nameOf, whom } from '../staff/names.ts';
import { proposalFor, requireOpenRound } from './allocation.ts';
import { refuseWithoutAuthority } from './authority.ts';
import { keepOffer, type OfferKind } from './kept-offers.ts';
import { refuseBeforeSent } from './offer-days.ts';

type Contract = typeof programmesContract;

/**
 * Offers the places that are proposed to these nominees, and puts the others proposed in reserve, on `on`, each with the
 * reason of that day. Who was in reserve before gets the place that came free. Refuses where the proposal is no longer
 * what was looked at, a day to come or before a nomination was sent, a day of answer before it, a closed round, and in a meeting.
 */
export function offerPlaces(
  context: CommandContext,
  { roundId, ids, reserves, on, answerBy }: DataOf<Contract['offerPlaces']>,
): { changed: number } {
  const { db, today } = context;
  const round = requireOpenRound(context, roundId);
  if (on > today)
    throw new Refusal('programmes.state-future', `${longDate(on)} is still to come.`, { field: 'on' });
  if (answerBy !== null && answerBy < on)
    throw new Refusal(
      'programmes.answer-before',
      'They would have to answer before they were offered a place.',
      {
        field: 'answerBy',
      },
    );
  const { rows, gathered } = proposalFor(db, roundId, today);
  const proposed = new Map(rows.map((row) => [row.id, row]));
  const nominations = new Map(gathered.nominations.map((row) => [row.id, row]));
  const wanted = [
    ...[...new Set(ids)].map((id) => ({ id, outcome: 'offered' as const })),
    ...[...new Set(reserves)].map((id) => ({ id, outcome: 'reserve' as const })),
  ];
  const chosen = wanted.map(({ id, outcome }) => {
    const row = nominations.get(id);
    const its = proposed.get(id);
    if (row !== undefined && its?.outcome === outcome) return { row, outcome, reason: its.reason };
    throw new Refusal(
      'programmes.proposal-changed',
      row === undefined
        ? 'Somebody in the proposal is no longer in this round.'
        : `${nameOf(row)} is no longer proposed as when you looked.`,
      { wayOut: 'Look at the proposal again, then offer the places.' },
    );
  });
  if (chosen.length === 0)
    throw new Refusal('programmes.nobody-proposed', 'Nobody is proposed for a place.', {
      wayOut: 'See beside each name what they wait for.',
    });
  refuseBeforeSent(
    context,
    chosen.filter(({ row, outcome }) => row.state !== outcome).map(({ row }) => row),
    on,
  );
  refuseWithoutAuthority(
    db,
    chosen.filter(({ outcome }) => outcome === 'offered').map(({ row }) => row),
  );
  for (const { row, outcome, reason } of chosen) {
    const kind: OfferKind = outcome === 'offered' && row.state === 'reserve' ? 'came_free' : outcome;
    if (row.state !== outcome)
      db.run(
        build
          .updateTable('nomination')
          .set({ state: outcome, state_on: on, turned_down_on: null })
          .where('id', '=', row.id),
      );
    keepOffer(context, row.id, { kind, on, reason, answerBy: outcome === 'offered' ? answerBy : null });
  }
  if (ids.length > 0) db.run(build.deleteFrom('place_choice').where('nomination_id', 'in', ids));
  const people = chosen.map(({ row }) => row.person_id);
  const offered = chosen.filter(({ outcome }) => outcome === 'offered').length;
  context.describe(
    chosen.length === 1
      ? `${whom(db, people)}: ${offered === 1 ? 'offered a place' : 'in reserve'}`
      : `Offered ${counted(offered, 'place')} of ${gathered.content.name} ${round.academic_year}, ${counted(chosen.length - offered, 'nominee')} in reserve`,
    people,
  );
  return { changed: chosen.length };
}
