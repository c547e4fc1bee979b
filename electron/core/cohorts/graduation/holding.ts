import type { cohortsContract } from '../../../../shared/contract/cohorts.ts';
import type { DataOf } from '../../../../shared/contract/kinds.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { byName } from '../../../../shared/rules/by-text.ts';
import { longDate } from '../../../../shared/rules/dates.ts';
import type { CommandContext } from '../../context.ts';
import { build } from '../../sql.ts';
import { requireName, whom } from '../../staff/names.ts';
import { graduate } from '../../stages/moving.ts';
import { requirePlace } from '../../stages/places.ts';
import { versionById } from '../../stages/versions.ts';
import { missingReader } from '../missing.ts';
import { participantsOf, requireCohort } from '../rows.ts';
import { certificateReader } from './certificate.ts';
import { nextNumber } from './number.ts';
import { graduatesOf, requireGraduation, signatoriesIn } from './rows.ts';
import { refuseHeld } from './setting.ts';

type Data<Name extends keyof typeof cohortsContract> = DataOf<(typeof cohortsContract)[Name]>;

/**
 * Says that a ceremony was held: everybody on its list has graduated that day, and each gets a numbered certificate
 * whose words are kept. Refuses a ceremony that is still to come or has nobody on its list; and whoever left the cohort
 * or lacks something that no reason was given for. Returns the numbers, in the order of names; none in a meeting.
 */
export function holdGraduation(
  context: CommandContext,
  { id }: Data<'holdGraduation'>,
): { numbers: string[] } {
  const { db, today } = context;
  const row = requireGraduation(db, id);
  const cohort = requireCohort(db, row.cohort_id);
  refuseHeld(row);
  if (row.on_date > today)
    throw new Refusal('cohorts.graduation-to-come', `The graduation is on ${longDate(row.on_date)}.`, {
      wayOut: 'Say that it was held on the day or afterwards, or change its date.',
    });
  const graduates = graduatesOf(db, id)
    .map((one) => ({
      ...one,
      name: requireName(db, one.person_id),
      place: requirePlace(db, one.stage_place_id),
    }))
    .sort(byName);
  if (graduates.length === 0)
    throw new Refusal('cohorts.nobody-graduates', 'Nobody is on the list of this graduation.', {
      wayOut: 'Change it and tick who graduates.',
    });
  const inIt = new Set(participantsOf(db, cohort.id).map((one) => one.stage_place_id));
  const missing = missingReader(context);
  for (const one of graduates) {
    if (!inIt.has(one.stage_place_id) || one.place.state === 'left')
      throw new Refusal('cohorts.not-in-it', `${one.name} is not in ${cohort.name} any more.`, {
        wayOut: 'Change the graduation and save its list again.',
      });
    if (one.although === null && missing(one.place).length > 0)
      throw new Refusal('cohorts.graduation-reason', `${one.name} lacks something by now.`, {
        wayOut: 'Change the graduation: say why they graduate all the same, or leave them out.',
      });
  }
  const places = graduates.map((one) => one.place);
  const version = versionById(db);
  const says = certificateReader(context, {
    on: row.on_date,
    academicYear: cohort.academic_year,
    signatories: signatoriesIn(row.signatories),
  });
  graduate(context, places, row.on_date);
  const numbers = places.map((place) => {
    const number = nextNumber(db, row.on_date, version(place.version_id).content.name);
    db.run(
      build.insertInto('certificate').values({
        number,
        stage_place_id: place.id,
        awarded_on: row.on_date,
        content: JSON.stringify(says(place, number)),
        printed_on: null,
      }),
    );
    return number;
  });
  db.run(build.updateTable('graduation').set({ held_on: today }).where('id', '=', id));
  const people = places.map((place) => place.person_id);
  context.describe(
    `Held the graduation of ${cohort.name}: ${whom(db, people)} graduated on ${longDate(row.on_date)}`,
    people,
  );
  return { numbers: context.meeting ? [] : numbers };
}
