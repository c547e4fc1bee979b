import type { ColumnKey } from '../../electron/core/spreadsheets/nomination/columns.ts';
import { columnKeys } from '../../electron/core/spreadsheets/nomination/columns.ts';
import type {
  NominationLine,
  NominationWorkbook,
} from '../../electron/core/spreadsheets/nomination-workbook-data.ts';

const programmes = [
  { name: 'Stage 6 Towards Middle Leadership', places: 3 },
  { name: 'Stage 7 Towards Senior Leadership', places: 2 },
  { name: 'Stage 8 Towards Headship', places: 2 },
];
const people = [
  ['Sunil', 'Varghese', 'Mr', 'Assistant headteacher (teaching)'],
  ['Daniel', 'Whitlock', 'Mr', 'Deputy headteacher (curriculum)'],
  ['Marta', 'Kowalczyk', 'Mrs', 'Head of English'],
  ['Andre', 'Brathwaite', 'Mr', 'Head of Year 10'],
  ['Grace', 'Tunstall', 'Ms', 'Teacher of geography'],
  ['Ben', 'Okafor-Lunn', 'Mr', 'Learning mentor'],
  ['Yusra', 'Sadiq', 'Miss', 'Teacher of chemistry'],
];

export function nominationLine(
  index: number,
  more: Partial<Record<ColumnKey, string | number | null>> = {},
): NominationLine {
  const [forename = '', surname = '', title = '', role = ''] = people[index % people.length]!;
  const verdict = index % 7 === 6 ? 'not_met' : index % 7 === 0 ? 'not_known' : 'met';
  const programme = programmes[index % 3]!.name;
  return {
    values: {
      ref: `HHS-2027-${String(index + 3).padStart(3, '0')}`,
      surname,
      forename,
      title,
      priority_rank: (index % 3) + 1,
      programme,
      cohort: '2027/28',
      stage: programme.slice(6, 7),
      eligibility: { met: 'Eligible', not_known: 'Confirm', not_met: 'Not eligible' }[verdict],
      role,
      years_in_role: (index % 5) + 1,
      years_teaching: index % 19,
      readiness: '1–2 years',
      target_role: 'Headteacher, secondary',
      npq_status: 'Applying',
      email: `${forename}.${surname}@harrowmere.example`.toLowerCase(),
      trn: String(9_900_000 + index),
      school: 'Harrowmere High School',
      urn: '900142',
      la: 'Marlshire',
      phase: 'Secondary',
      line_manager: 'Priya Nair',
      headteacher: 'Catherine Oyelaran',
      date_nominated: '2026-11-20',
      reason: `${forename} has led teaching across the school for three years, and wrote the curriculum review.`,
      development_needs: 'Finance and premises at whole-school level.',
      coach_preference: 'Serving headteacher, other school',
      shadowing_request: 'Headteacher, 2 days, spring 2028',
      project: 'Three-year staffing and budget model',
      ...more,
    },
    rules: [
      {
        setBy: 'Programme',
        rule: 'Holds a senior leadership post',
        verdict,
        reason: role,
        source: 'Staff record',
        sourceDate: '2023-09-01',
        version: '2',
      },
      {
        setBy: 'School',
        rule: 'Asked, and wants to be nominated',
        verdict: 'met',
        reason: 'Asked by the headteacher',
        source: 'Headteacher',
        sourceDate: '2026-11-18',
        version: '2',
      },
    ],
  };
}

/** A plainly fictional school's workbook; every column asked for unless told otherwise. */
export function nominationWorkbook(more: Partial<NominationWorkbook> = {}): NominationWorkbook {
  return {
    title: 'Leadership nominations 2027/28',
    marking: 'CONFIDENTIAL: school and programme organiser',
    toWhom: 'Marlshire Leadership Alliance',
    exportedAt: '2026-11-20T10:42:00.000Z',
    exportedOn: '2026-11-20',
    school: {
      name: 'Harrowmere High School',
      urn: '900142',
      localAuthority: 'Marlshire',
      phase: 'Secondary',
      headteacher: 'Catherine Oyelaran',
      contact: 'office@harrowmere.example',
    },
    round: { cohort: '2027/28', closingDate: '2027-01-29' },
    programmes,
    asked: columnKeys,
    rows: Array.from({ length: 7 }, (_, index) => nominationLine(index)),
    forAnotherBaton: true,
    ...more,
  };
}
