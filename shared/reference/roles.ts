/**
 * The ladder of roles. Codes and order: the roles of the DfE's vacancy service, with the codes of
 * the workforce census beside them. What neither gives is marked `ours`.
 */
export type RoleLevel = 'teacher' | 'middle' | 'senior' | 'support';
export type StaffKind = 'teaching' | 'classroom' | 'support';
export type Role = {
  readonly code: string;
  readonly words: string;
  readonly level: RoleLevel;
  /** The kind of staff that usually holds it; the record decides. */
  readonly kind: StaffKind;
  /** Leads a team of staff: middle leadership for associate staff (our judgement). */
  readonly leadsTeam: boolean;
  /** A headship: the post that Stage 8 leads towards. */
  readonly headship: boolean;
  readonly source: string;
  readonly ours: boolean;
};

const TV = 'Teaching Vacancies service, Department for Education';
const CENSUS = 'School workforce census';
const OURS = 'our default';

const role = (
  code: string,
  words: string,
  level: RoleLevel,
  kind: StaffKind,
  source: string,
  more: { leadsTeam?: boolean; headship?: boolean } = {},
) => ({
  code,
  words,
  level,
  kind,
  leadsTeam: more.leadsTeam ?? (level === 'middle' || level === 'senior'),
  headship: more.headship ?? false,
  source,
  ours: source === OURS,
});

/** From the first step to the last; `place` in a list is the ladder's order. */
export const ROLES: readonly Role[] = [
  role('trainee', 'Trainee teacher', 'teacher', 'teaching', OURS),
  role('teacher', 'Teacher', 'teacher', 'teaching', TV),
  role('head_of_year_or_phase', 'Head of year or phase', 'middle', 'teaching', TV),
  role('head_of_department_or_curriculum', 'Head of department or curriculum', 'middle', 'teaching', TV),
  role('sendco', 'SENDCo', 'middle', 'teaching', TV),
  role('other_leadership', 'Other leadership', 'middle', 'teaching', TV),
  role('assistant_headteacher', 'Assistant headteacher', 'senior', 'teaching', TV),
  role('deputy_headteacher', 'Deputy headteacher', 'senior', 'teaching', TV),
  role(
    'associate_headteacher',
    'Associate headteacher',
    'senior',
    'teaching',
    'Associate Headteacher Programme, its public page',
  ),
  role('headteacher', 'Headteacher', 'senior', 'teaching', TV, { headship: true }),
  role('executive_headteacher', 'Executive headteacher', 'senior', 'teaching', CENSUS, { headship: true }),
  role('teaching_assistant', 'Teaching assistant', 'support', 'classroom', TV),
  role('higher_level_teaching_assistant', 'Higher level teaching assistant', 'support', 'classroom', TV),
  role('learning_mentor', 'Learning mentor', 'support', 'classroom', CENSUS),
  role('cover_supervisor', 'Cover supervisor', 'support', 'classroom', CENSUS),
  role('education_support', 'Education support', 'support', 'support', TV),
  role(
    'administration_hr_data_and_finance',
    'Administration, HR, data and finance',
    'support',
    'support',
    TV,
  ),
  role('pastoral_health_and_welfare', 'Pastoral, health and welfare', 'support', 'support', TV),
  role('premises_and_catering', 'Premises and catering', 'support', 'support', OURS),
  role('support_team_leader', 'Leader of a support team', 'support', 'support', OURS, { leadsTeam: true }),
  role('business_manager', 'Business manager', 'support', 'support', CENSUS, { leadsTeam: true }),
];

const BY_CODE = new Map(ROLES.map((one) => [one.code, one]));

/** The role of a code, or null where the code is none of the ladder's. */
export function roleOf(code: string | null): Role | null {
  return code === null ? null : (BY_CODE.get(code) ?? null);
}

const BY_WORDS = new Map(ROLES.map((one) => [one.words.toLowerCase(), one]));

/** The role that somebody's words name, 'Assistant headteacher' in any capitals, or a code; null where they name none. */
export function roleSaid(words: string | null): Role | null {
  return words === null ? null : (roleOf(words) ?? BY_WORDS.get(words.trim().toLowerCase()) ?? null);
}
