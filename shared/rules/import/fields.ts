/** What a column of a staff list can mean, and how the screen says it. */
export const fieldWords = {
  mis_id: 'Person’s id in the MIS',
  staff_code: 'Staff code',
  title: 'Title',
  forename: 'Forename',
  surname: 'Surname',
  full_name: 'Full name',
  preferred_name: 'Preferred name',
  trn: 'Teacher reference number',
  email: 'Email',
  job_title: 'Job title',
  role: 'Role',
  team: 'Department or phase',
  start_date: 'Date joined the school',
  post_start: 'Post’s start date',
  end_date: 'Leaving date',
  post_end: 'Post’s end date',
  line_manager: 'Line manager',
  line_manager_id: 'Line manager’s id',
  qts_date: 'QTS date',
  qts: 'Qualified teacher status',
  teaching_years: 'Years of teaching',
  contract: 'Contract',
  agency: 'Agency worker',
  supply: 'Supply or casual',
  fte: 'Share of full time',
  teaching: 'Teaching staff',
  school_name: 'School',
  school_urn: 'School’s URN',
  status: 'Status',
  person_type: 'Staff or pupil',
} as const;

export type Field = keyof typeof fieldWords;
export const fields = Object.keys(fieldWords).filter((key): key is Field => key in fieldWords);

/** Why a column is refused by default, in words for the screen. */
export const sensitiveWords = {
  ni_number: 'National Insurance number',
  pay: 'pay',
  bank: 'bank details',
  disability: 'disability or health',
  absence: 'absence',
  ethnicity: 'ethnicity',
  nationality: 'nationality or language',
  religion: 'religion',
  birth: 'date of birth or age',
  sex: 'sex, gender or orientation',
  marital: 'marital or family status',
  home: 'home address or private contact',
  password: 'password',
  checks: 'criminal record checks',
  union: 'union membership',
} as const;
export type Sensitive = keyof typeof sensitiveWords;
