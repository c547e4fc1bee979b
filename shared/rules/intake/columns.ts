import { headingMeanings } from '../import/headings.ts';
import { keyOf } from '../import/text.ts';

/** What a column of a school's workbook may mean; `full_name` is split into the two names. */
export const INTAKE_FIELDS = {
  ref: 'Ref',
  full_name: 'Name in one column',
  surname: 'Surname',
  forename: 'Forename',
  title: 'Title',
  priority_rank: 'Priority rank',
  programme: 'Programme',
  cohort: 'Cohort',
  eligibility: 'Eligibility',
  role: 'Role',
  years_teaching: 'Years teaching',
  target_role: 'Target role',
  email: 'Email',
  trn: 'TRN',
  school: 'School',
  urn: 'URN',
  la: 'LA',
  phase: 'Phase',
  la_endorses: 'LA endorses',
  headteacher: 'Headteacher',
  date_nominated: 'Date nominated',
  reason: 'Reason',
  development_needs: 'Development needs',
  coach_preference: 'Coach preference',
  shadowing_request: 'Shadowing request',
  project: 'Project',
} as const;
export type IntakeField = keyof typeof INTAKE_FIELDS;
const isField = (key: string): key is IntakeField => key in INTAKE_FIELDS;
export const intakeFields: readonly IntakeField[] = Object.keys(INTAKE_FIELDS).filter(isField);

/** Headings that schools and authorities use in nomination lists of their own, as keys; our own heads besides. */
const synonyms: Readonly<Partial<Record<IntakeField, string>>> = {
  ref: 'reference refno number no',
  full_name: 'nominee nomineename nameofnominee candidate candidatename applicant participant name fullname',
  priority_rank: 'rank priority order ranking',
  programme: 'programmename course coursename',
  cohort: 'year academicyear intake round',
  role: 'currentrole currentpost post position jobtitle job rolepost',
  years_teaching: 'yearsofteaching teachingyears yearsinteaching',
  target_role: 'targetpost aspiration nextrole aspiredrole',
  email: 'emailaddress workemail schoolemail',
  school: 'schoolname nameofschool establishment',
  urn: 'schoolurn uniquereferencenumber',
  la: 'localauthority authority borough lea council',
  phase: 'schoolphase',
  la_endorses:
    'endorsed endorsedbyla laendorsed laendorsement endorsedbythela localauthorityendorses localauthorityendorsement endorsedbylocalauthority endorsedbythelocalauthority lasupports lasupported',
  headteacher: 'head headteachername nameofheadteacher nominatedby nominator principal',
  date_nominated: 'date nominationdate dateofnomination',
  reason:
    'reasonfornomination statement supportingstatement case whynominated rationale headteacherstatement',
  development_needs: 'needs areasfordevelopment developmentareas',
  coach_preference: 'coach coaching mentor',
  shadowing_request: 'shadowing',
  project: 'projecttitle inschoolproject',
};

const byKey = new Map<string, IntakeField>();
for (const field of intakeFields) byKey.set(keyOf(INTAKE_FIELDS[field]), field);
for (const field of intakeFields)
  for (const key of (synonyms[field] ?? '').split(' '))
    if (key !== '' && !byKey.has(key)) byKey.set(key, field);

const asImported = {
  title: 'title',
  forename: 'forename',
  surname: 'surname',
  full_name: 'full_name',
  email: 'email',
  trn: 'trn',
  job_title: 'role',
} as const satisfies Record<string, IntakeField>;

const isImported = (field: string): field is keyof typeof asImported => field in asImported;

/**
 * What a heading of a nomination list means, or null: our own heads first, then what schools write instead, then what
 * the import of staff lists knows of names and contacts.
 */
export function fieldOfHeading(heading: string): IntakeField | null {
  const key = keyOf(heading);
  const own = byKey.get(key);
  if (own !== undefined) return own;
  const known = headingMeanings.get(key)?.field ?? '';
  return isImported(known) ? asImported[known] : null;
}

/** A meaning for each column, each at most once: the first column of two that mean the same has it. */
export function fieldsOfHeadings(headings: readonly string[]): (IntakeField | null)[] {
  const taken = new Set<IntakeField>();
  return headings.map((heading) => {
    const field = fieldOfHeading(heading);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}
