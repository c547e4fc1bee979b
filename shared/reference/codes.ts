/** Contract kinds of the workforce census (the Common Basic Data Set) and what this app calls them. */
export const contractCodes = [
  { code: 'PRM', words: 'Permanent', contract: 'permanent', source: 'School workforce census' },
  { code: 'FXT', words: 'Fixed term', contract: 'fixed_term', source: 'School workforce census' },
  { code: 'TMP', words: 'Temporary', contract: 'temporary', source: 'School workforce census' },
  {
    code: 'SLA',
    words: 'Service agreement: local authority',
    contract: 'service_agreement',
    source: 'School workforce census',
  },
  { code: 'SAG', words: 'Service agreement: agency', contract: 'agency', source: 'School workforce census' },
  {
    code: 'SOT',
    words: 'Service agreement: other',
    contract: 'service_agreement',
    source: 'School workforce census',
  },
] as const;

/** Role identifiers of the workforce census (CS050) and the role of the ladder each is nearest to (ours). */
export const censusRoles = [
  { code: 'EXHT', role: 'executive_headteacher' },
  { code: 'HDTR', role: 'headteacher' },
  { code: 'DPHT', role: 'deputy_headteacher' },
  { code: 'ASHT', role: 'assistant_headteacher' },
  { code: 'HDPT', role: 'head_of_department_or_curriculum' },
  { code: 'HDYR', role: 'head_of_year_or_phase' },
  { code: 'HDHO', role: 'head_of_year_or_phase' },
  { code: 'SENC', role: 'sendco' },
  { code: 'TCHR', role: 'teacher' },
  { code: 'HLTA', role: 'higher_level_teaching_assistant' },
  { code: 'TASS', role: 'teaching_assistant' },
  { code: 'LMEN', role: 'learning_mentor' },
  { code: 'COVR', role: 'cover_supervisor' },
  { code: 'PAST', role: 'pastoral_health_and_welfare' },
  { code: 'BEHM', role: 'pastoral_health_and_welfare' },
  { code: 'ATTN', role: 'pastoral_health_and_welfare' },
  { code: 'BUSS', role: 'business_manager' },
  { code: 'BURS', role: 'business_manager' },
  { code: 'OMAN', role: 'support_team_leader' },
  { code: 'LRNM', role: 'education_support' },
  { code: 'DATA', role: 'administration_hr_data_and_finance' },
  { code: 'EXAM', role: 'administration_hr_data_and_finance' },
  { code: 'FINC', role: 'administration_hr_data_and_finance' },
  { code: 'PAHT', role: 'administration_hr_data_and_finance' },
  { code: 'ADMC', role: 'administration_hr_data_and_finance' },
  { code: 'PREM', role: 'premises_and_catering' },
] as const;
