import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import { goneOf } from './checks.ts';
import { gatherRound } from './gather.ts';
import { schoolNames } from './rows.ts';

type Reply<Name extends keyof typeof runningContract> = ReplyOf<(typeof runningContract)[Name]>;

/** The programmes that a person takes or took part in, where they stand in for somebody, and where they are deployed. */
export function ofPerson(
  context: QueryContext,
  { personId }: DataOf<(typeof runningContract)['ofPerson']>,
): Reply<'ofPerson'> {
  const { db } = context;
  requireName(db, personId);
  const places = db.all(
    build
      .selectFrom('programme_place')
      .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
      .select(['nomination.id', 'nomination.round_id'])
      .where('person_id', '=', personId)
      .orderBy('taken_up_on', 'desc')
      .orderBy('nomination.id'),
  );
  const schools = schoolNames(db);
  return {
    programmes: places.flatMap((place) => {
      const gathered = gatherRound(context, place.round_id);
      const one = gathered.participants.find((row) => row.id === place.id);
      if (one === undefined) return [];
      const gone = goneOf(one);
      return {
        nominationId: place.id,
        roundId: place.round_id,
        name: `${gathered.name} ${gathered.round.academic_year}`,
        state:
          gone === null
            ? `Takes part since ${longDate(one.takenUpOn)}`
            : `Took part; ${gone.words} on ${longDate(gone.on)}`,
        lines: one.ledger
          .filter((line) => line.had > 0 || line.due !== null || line.booked > 0)
          .map((line) => ({ element: line.name, words: line.words })),
      };
    }),
    standsIn: db.all(
      build
        .selectFrom('backfill')
        .innerJoin('post', 'post.id', 'backfill.post_id')
        .select(['backfill.id', 'post.title as post', 'backfill.from_date as from', 'backfill.to_date as to'])
        .where('backfill.person_id', '=', personId)
        .orderBy('backfill.from_date', 'desc'),
    ),
    deployed: db
      .all(
        build
          .selectFrom('deployment')
          .selectAll()
          .where('person_id', '=', personId)
          .orderBy('from_date', 'desc'),
      )
      .map((row) => ({
        id: row.id,
        roundId: row.round_id,
        school: schools.get(row.school_id) ?? '',
        from: row.from_date,
        to: row.to_date,
      })),
  };
}
