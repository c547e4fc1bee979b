import { longDate } from '../../../../shared/rules/dates.ts';
import type { QueryContext } from '../../context.ts';
import { entries, type RecordSection } from '../../staff/record.ts';
import { requireCohort } from '../rows.ts';
import { certificatesByPlace, graduatesOf, requireGraduation, signatoriesIn } from './rows.ts';

/** The ceremonies on whose list somebody is, each with what their certificate says, for the printed record. */
export function graduationRecord({ db }: QueryContext, personId: string): RecordSection['blocks'] {
  const certified = certificatesByPlace(db);
  return entries(
    graduatesOf(db)
      .filter((one) => one.person_id === personId)
      .map((one) => {
        const graduation = requireGraduation(db, one.graduation_id);
        const own = certified.get(one.stage_place_id);
        const signs = (own?.says.signatories ?? signatoriesIn(graduation.signatories))
          .map(({ name, role }) => `${name} (${role})`)
          .join(', ');
        return {
          on: graduation.on_date,
          heading: `${graduation.held_on === null ? 'On the list of the graduation' : 'Graduated'} of ${requireCohort(db, graduation.cohort_id).name}`,
          words: own === undefined ? null : `Certificate ${own.number}: ${own.says.stage}`,
          details: [
            ['Place', graduation.held_at],
            ['Signed by', signs],
            ['Although something was missing', one.although],
            ['Name on the certificate', own?.says.name],
            ['Post on the certificate', own?.says.post],
            ['School on the certificate', own?.says.school],
            ['Completed', own?.says.completed.join(', ')],
            ['Project', own?.says.project],
            ['Printed first on', own?.printed_on == null ? null : longDate(own.printed_on)],
          ].flatMap(([label, value]) => (label && value ? [{ label, value }] : [])),
        };
      }),
  );
}
