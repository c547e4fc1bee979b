import type { ReplyOf } from '../../../shared/contract/kinds.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { namesOf } from '../staff/names.ts';
import { goneFrom } from './checks.ts';
import { schoolNames } from './rows.ts';

/**
 * The posts whose holders are on a placement, now or to come, with who stands in, if anybody does yet: whoever looks at a
 * post sees that its holder is away, until when, and who has the chance to step up. None of whoever withdrew or left
 * before; none in a meeting.
 */
export function away({ db, today }: QueryContext): ReplyOf<(typeof runningContract)['away']> {
  const placements = db.all(
    build
      .selectFrom('placement')
      .innerJoin('nomination', 'nomination.id', 'placement.nomination_id')
      .selectAll('placement')
      .select(['nomination.person_id', 'nomination.round_id'])
      .where('placement.to_date', '>=', today)
      .where((e) => e.or([e('closed_on', 'is', null), e('closed_on', '>=', today)]))
      .orderBy('placement.from_date')
      .orderBy('placement.id'),
  );
  const schools = schoolNames(db);
  return placements.flatMap((placement) => {
    const gone = goneFrom(db, placement.nomination_id);
    if (gone !== null && gone.on <= today) return [];
    const posts = db.all(
      build
        .selectFrom('holding')
        .innerJoin('post', 'post.id', 'holding.post_id')
        .select('post.id')
        .distinct()
        .where('holding.person_id', '=', placement.person_id)
        .where('post.closed_on', 'is', null)
        .where('from_date', '<=', placement.to_date)
        .where((e) => e.or([e('to_date', 'is', null), e('to_date', '>=', placement.from_date)]))
        .orderBy('post.id'),
    );
    const standing = db.all(
      build
        .selectFrom('backfill')
        .leftJoin('person', 'person.id', 'backfill.person_id')
        .selectAll('backfill')
        .select('person.archived_on')
        .where('placement_id', '=', placement.id)
        .orderBy('from_date')
        .orderBy('backfill.id'),
    );
    const names = namesOf(db, [placement.person_id, ...standing.flatMap((row) => row.person_id ?? [])]);
    return posts.map((post) => ({
      postId: post.id,
      roundId: placement.round_id,
      nominationId: placement.nomination_id,
      name: names.get(placement.person_id) ?? '',
      school: schools.get(placement.school_id) ?? '',
      from: placement.from_date,
      to: placement.to_date,
      standsIn: standing
        .filter((row) => row.post_id === post.id && (row.to_date ?? placement.to_date) >= today)
        .map((row) => ({
          id: row.id,
          personId: row.person_id,
          name: row.person_id === null ? row.name : (names.get(row.person_id) ?? ''),
          from: row.from_date,
          to: row.to_date ?? placement.to_date,
          leftOn: row.archived_on,
        })),
    }));
  });
}
