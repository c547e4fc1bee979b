import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';

export type OfferKind = 'offered' | 'reserve' | 'came_free';

/** Keeps that a place was offered, came free, or that somebody was put in reserve; why, and until when they answer. */
export function keepOffer(
  { db, newId, now }: CommandContext,
  nominationId: string,
  { kind, on, reason, answerBy }: { kind: OfferKind; on: string; reason: string; answerBy: string | null },
): void {
  db.run(
    build.insertInto('place_offer').values({
      id: newId(),
      nomination_id: nominationId,
      as_what: kind,
      on_date: on,
      reason,
      answer_by: answerBy,
      made_at: now,
    }),
  );
}

const kindWords = {
  offered: 'Offered a place',
  came_free: 'Offered a place that came free',
  reserve: 'Put in reserve',
} as const;

/** Why a place was offered or a nominee put in reserve, the last first. */
export function offersOf(
  db: Reader,
  nominationId: string,
): { on: string; kind: OfferKind; words: string; answerBy: string | null }[] {
  return (
    db
      .all(
        build
          .selectFrom('place_offer')
          .selectAll()
          .where('nomination_id', '=', nominationId)
          .orderBy('made_at', 'desc'),
      )
      // Of one moment, the offer is what came last.
      .sort((a, b) =>
        a.made_at === b.made_at ? Number(a.as_what === 'reserve') - Number(b.as_what === 'reserve') : 0,
      )
      .map((row) => ({
        on: row.on_date,
        kind: row.as_what,
        words: `${kindWords[row.as_what]}. ${row.reason}`,
        answerBy: row.answer_by,
      }))
  );
}

/** The day by which each offer of a round is to be answered, by nomination: that of the last offer. */
export function answersBy(db: Reader, roundId: string): Map<string, string | null> {
  return new Map(
    db
      .all(
        build
          .selectFrom('place_offer')
          .innerJoin('nomination', 'nomination.id', 'place_offer.nomination_id')
          .select(['nomination_id', 'answer_by'])
          .where('round_id', '=', roundId)
          .where('as_what', '<>', 'reserve')
          .orderBy('made_at'),
      )
      .map((row) => [row.nomination_id, row.answer_by]),
  );
}
