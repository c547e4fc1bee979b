/** The columns of the Nominations sheet, in order: head, width, what they take, and what they are for. */
export type ColumnKind =
  | { readonly is: 'text' }
  | { readonly is: 'date' }
  | { readonly is: 'number'; readonly from: number; readonly to: number }
  | { readonly is: 'list'; readonly of: readonly string[] }
  | { readonly is: 'digits'; readonly length: number };

export const columnKeys = [
  'ref',
  'surname',
  'forename',
  'title',
  'priority_rank',
  'programme',
  'cohort',
  'stage',
  'eligibility',
  'role',
  'years_in_role',
  'years_teaching',
  'readiness',
  'target_role',
  'npq_status',
  'email',
  'trn',
  'school',
  'urn',
  'la',
  'phase',
  'line_manager',
  'headteacher',
  'date_nominated',
  'reason',
  'development_needs',
  'coach_preference',
  'shadowing_request',
  'project',
] as const;
export type ColumnKey = (typeof columnKeys)[number];
export type OrganiserKey = 'decision' | 'decision_date' | 'organiser_note';

export interface SheetColumn<Key extends string> {
  readonly key: Key;
  readonly head: string;
  readonly width: number;
  readonly kind: ColumnKind;
  /** What the Guidance sheet says about it. */
  readonly guide: string;
  /** Starts a group of columns with this name above it. */
  readonly band?: string;
}

/** Without these a row is not a nomination, and the school's summary could not be counted. */
export const alwaysFilled: readonly ColumnKey[] = ['ref', 'surname', 'forename', 'programme', 'eligibility'];

const text: ColumnKind = { is: 'text' };
const years: ColumnKind = { is: 'number', from: 0, to: 60 };
const list = (...of: string[]): ColumnKind => ({ is: 'list', of });
const phases = ['Nursery', 'Primary', 'Middle', 'Secondary', 'All-through', '16 plus', 'Special'];

const facts: Record<ColumnKey, Omit<SheetColumn<ColumnKey>, 'key'>> = {
  ref: {
    head: 'Ref',
    width: 15,
    kind: text,
    guide: 'The school’s own number for this nomination. Quote it in letters.',
  },
  surname: { head: 'Surname', width: 13, kind: text, guide: 'As the school records it.' },
  forename: { head: 'Forename', width: 11, kind: text, guide: 'As the school records it.' },
  title: {
    head: 'Title',
    width: 7,
    kind: text,
    guide: 'Mr, Mrs, Miss, Ms, Mx, Dr and so on.',
    band: 'Nomination',
  },
  priority_rank: {
    head: 'Priority rank',
    width: 9,
    kind: { is: 'number', from: 1, to: 9999 },
    guide: 'The school’s order within a programme, 1 first. Not shown on the nominee’s own form.',
  },
  programme: { head: 'Programme', width: 21, kind: text, guide: 'What the person is nominated for.' },
  cohort: { head: 'Cohort', width: 10, kind: text, guide: 'The academic year in which it starts.' },
  stage: {
    head: 'Stage',
    width: 8,
    kind: list('6', '7', '8'),
    guide: 'The stage of leadership the programme belongs to.',
  },
  eligibility: {
    head: 'Eligibility',
    width: 12,
    kind: list('Eligible', 'Confirm', 'Not eligible'),
    guide:
      'Eligible: all rules met. Confirm: no rule failed, but a fact is not known. Not eligible: a rule is not met. The Eligibility sheet has each rule.',
  },
  role: { head: 'Role', width: 19, kind: text, guide: 'The post held on the closing date.' },
  years_in_role: {
    head: 'Years in role',
    width: 8,
    kind: years,
    guide: 'Whole calendar years on the closing date; part-time years count in full.',
  },
  years_teaching: {
    head: 'Years teaching',
    width: 10,
    kind: years,
    guide: 'Whole calendar years on the closing date. Support staff may have none.',
  },
  readiness: {
    head: 'Readiness',
    width: 11,
    kind: list('Ready now', '1–2 years', '3–5 years'),
    guide: 'When the person could take the target role, as agreed with them.',
  },
  target_role: {
    head: 'Target role',
    width: 17,
    kind: text,
    guide: 'The post the person hopes for next, in their words.',
  },
  npq_status: {
    head: 'NPQ status',
    width: 11,
    kind: list('Not started', 'Applying', 'On it', 'Completed', 'None'),
    guide: 'Where the person is with the professional qualification that the programme names.',
  },
  email: { head: 'Email', width: 30, kind: text, guide: 'Work address.', band: 'Contact and school' },
  trn: {
    head: 'TRN',
    width: 10,
    kind: { is: 'digits', length: 7 },
    guide: 'Teacher reference number: seven digits, kept as text. Support staff may have none.',
  },
  school: { head: 'School', width: 16, kind: text, guide: 'The nominating school.' },
  urn: {
    head: 'URN',
    width: 9,
    kind: { is: 'digits', length: 6 },
    guide: 'The school’s unique reference number: six digits, kept as text.',
  },
  la: { head: 'LA', width: 11, kind: text, guide: 'Local authority.' },
  phase: { head: 'Phase', width: 12, kind: list(...phases), guide: 'The school’s phase.' },
  line_manager: { head: 'Line manager', width: 14, kind: text, guide: 'Who manages the person now.' },
  headteacher: { head: 'Headteacher', width: 14, kind: text, guide: 'Who nominates.' },
  date_nominated: { head: 'Date nominated', width: 12, kind: { is: 'date' }, guide: 'Day, month, year.' },
  reason: {
    head: 'Reason',
    width: 34,
    kind: text,
    guide: 'The school’s case. The nominee has agreed to the nomination and may read this.',
    band: 'Case',
  },
  development_needs: {
    head: 'Development needs',
    width: 26,
    kind: text,
    guide: 'What the programme should help with.',
  },
  coach_preference: {
    head: 'Coach preference',
    width: 18,
    kind: text,
    guide: 'The kind of coach asked for.',
  },
  shadowing_request: {
    head: 'Shadowing request',
    width: 18,
    kind: text,
    guide: 'Whom or what the person would like to shadow, and for how long.',
  },
  project: { head: 'Project', width: 20, kind: text, guide: 'The in-school project that is planned.' },
};

export const nominationColumns: readonly SheetColumn<ColumnKey>[] = columnKeys.map((key) => ({
  key,
  ...facts[key],
}));

/** The yellow cells: nobody but the organiser fills them in. */
export const organiserColumns: readonly SheetColumn<OrganiserKey>[] = [
  {
    key: 'decision',
    head: 'Decision',
    width: 13,
    kind: list('Pending', 'Accepted', 'Reserve', 'Not accepted'),
    guide: 'Pending until decided, then Accepted, Reserve or Not accepted.',
    band: 'Organiser fills in these three',
  },
  {
    key: 'decision_date',
    head: 'Decision date',
    width: 12,
    kind: { is: 'date' },
    guide: 'Day, month, year.',
  },
  {
    key: 'organiser_note',
    head: 'Organiser’s note',
    width: 22,
    kind: text,
    guide: 'A few words for the school. The nominee may read them.',
  },
];

/** The columns that are filled, of those a programme asks for. */
export function filledColumns(asked: readonly ColumnKey[]): ReadonlySet<ColumnKey> {
  return new Set([...alwaysFilled, ...asked]);
}
