import type { GraduationView, MayGraduate } from '../../../../shared/contract/graduations.ts';
import { byName } from '../../../../shared/rules/by-text.ts';
import { postWords } from '../../../../shared/rules/staff-words.ts';
import type { QueryContext } from '../../context.ts';
import { build } from '../../sql.ts';
import { holdingsNow } from '../../staff/current.ts';
import { ourHead } from '../../staff/head.ts';
import { namesOf } from '../../staff/names.ts';
import { requirePlace } from '../../stages/places.ts';
import { missingReader } from '../missing.ts';
import { type CohortFile, participantsOf, requireCohort } from '../rows.ts';
import { certificatesByPlace, graduatesOf, graduationsOf, shownNumber, signatoriesIn } from './rows.ts';

/** A cohort's ceremonies with their lists, and who of it may graduate next. Refuses where there is no such cohort. */
export function graduationOf(context: QueryContext, { cohortId }: { cohortId: string }): GraduationView {
  const { db, today } = context;
  const cohort = requireCohort(db, cohortId);
  const certified = certificatesByPlace(db);
  const listed = Map.groupBy(graduatesOf(db), (one) => one.graduation_id);
  const people = participantsOf(db, cohortId);
  const names = namesOf(db, [
    ...people.map((one) => one.person_id),
    ...[...listed.values()].flat().map((one) => one.person_id),
  ]);
  const posts = holdingsNow(db, today);
  // A meeting is shown no reviews, so that it would call too much missing.
  const missing = context.meeting ? null : missingReader(context);
  return {
    ceremonies: graduationsOf(db, cohortId).map((row) => ({
      id: row.id,
      on: row.on_date,
      heldAt: row.held_at,
      signatories: signatoriesIn(row.signatories),
      heldOn: row.held_on,
      graduates: (listed.get(row.id) ?? [])
        .map((one) => ({
          placeId: one.stage_place_id,
          personId: one.person_id,
          name: names.get(one.person_id) ?? '',
          although: one.although,
          number: shownNumber(context, certified.get(one.stage_place_id)),
          printedOn: certified.get(one.stage_place_id)?.printed_on ?? null,
        }))
        .sort(byName),
    })),
    mayGraduate: people
      .filter((one) => one.state !== 'left' && !certified.has(one.stage_place_id))
      .map((one): MayGraduate => {
        const post = posts.get(one.person_id)?.[0];
        return {
          placeId: one.stage_place_id,
          personId: one.person_id,
          name: names.get(one.person_id) ?? '',
          post: post === undefined ? '' : postWords(post),
          missing: missing?.(requirePlace(db, one.stage_place_id)).map(({ words }) => words) ?? null,
        };
      })
      .sort(byName),
    tookPart: tookPart(context, cohort),
    usual: usualOf(context, cohort),
  };
}

/** Those whose attendance is kept although they went on to another cohort, or to none. */
function tookPart({ db }: QueryContext, cohort: CohortFile): GraduationView['tookPart'] {
  const was = db.all(
    build
      .selectFrom('attendance')
      .innerJoin('session', 'session.id', 'attendance.session_id')
      .innerJoin('stage_place', 'stage_place.id', 'attendance.stage_place_id')
      .leftJoin('participant', 'participant.stage_place_id', 'stage_place.id')
      .leftJoin('cohort', 'cohort.id', 'participant.cohort_id')
      .select(['stage_place.id', 'stage_place.person_id', 'cohort.id as cohort_id', 'cohort.name'])
      .distinct()
      .where('session.cohort_id', '=', cohort.id),
  );
  const gone = was.filter((one) => one.cohort_id !== cohort.id);
  const names = namesOf(
    db,
    gone.map((one) => one.person_id),
  );
  return gone
    .map((one) => ({
      placeId: one.id,
      personId: one.person_id,
      name: names.get(one.person_id) ?? '',
      now: one.name,
    }))
    .sort(byName);
}

/** The place and the signatories of the latest ceremony; before the first, the head and whoever leads the cohort. */
function usualOf({ db, today }: QueryContext, cohort: CohortFile): GraduationView['usual'] {
  const last = db.get(build.selectFrom('graduation').selectAll().orderBy('on_date', 'desc').orderBy('id'));
  if (last !== undefined)
    return { heldAt: last.held_at, signatories: signatoriesIn(last.signatories).slice(0, 2) };
  const signatories = [
    { name: ourHead(db, today) ?? '', role: 'Headteacher' },
    { name: cohort.led_by, role: 'Programme lead' },
  ];
  return { heldAt: '', signatories: signatories.filter((one) => one.name !== '').slice(0, 2) };
}
