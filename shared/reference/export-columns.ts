/**
 * The columns of the nomination workbook, in its order (DOMAIN section 3, 'Export columns (J)', and the printed
 * documents' section 7). Only columns that a programme asks for are filled. There is no column for any
 * characteristic of a person, and so none can be asked for.
 */
export type ColumnKind = 'text' | 'number' | 'date' | 'list' | 'digits';
const column = (key: string, words: string, kind: ColumnKind, on: boolean) => ({ key, words, kind, on });

const COLUMNS = [
  ['ref', 'Ref', 'text', true],
  ['surname', 'Surname', 'text', true],
  ['forename', 'Forename', 'text', true],
  ['title', 'Title', 'text', true],
  ['priority_rank', 'Priority rank', 'number', true],
  ['programme', 'Programme', 'text', true],
  ['cohort', 'Cohort', 'text', true],
  ['stage', 'Stage', 'list', true],
  ['eligibility', 'Eligibility', 'list', true],
  ['role', 'Role', 'text', true],
  ['years_in_role', 'Years in role', 'number', true],
  ['years_teaching', 'Years teaching', 'number', true],
  ['readiness', 'Readiness', 'list', false],
  ['target_role', 'Target role', 'text', true],
  ['npq_status', 'NPQ status', 'list', true],
  ['email', 'Email', 'text', true],
  ['trn', 'TRN', 'digits', false],
  ['school', 'School', 'text', true],
  ['urn', 'URN', 'digits', true],
  ['la', 'LA', 'text', true],
  ['phase', 'Phase', 'list', true],
  ['line_manager', 'Line manager', 'text', false],
  ['headteacher', 'Headteacher', 'text', true],
  ['date_nominated', 'Date nominated', 'date', true],
  ['reason', 'Reason', 'text', true],
  ['development_needs', 'Development needs', 'text', true],
  ['coach_preference', 'Coach preference', 'text', true],
  ['shadowing_request', 'Shadowing request', 'text', true],
  ['project', 'Project', 'text', true],
] as const;

export type ExportColumn = (typeof COLUMNS)[number][0];
export const EXPORT_COLUMN_KEYS = COLUMNS.map(([key]) => key);
export const exportColumns = COLUMNS.map(([key, words, kind, on]) => ({
  ...column(key, words, kind, on),
  key,
}));
/** What a programme asks for unless it says otherwise: readiness, TRN and line manager are left out. */
export const defaultColumns: ExportColumn[] = COLUMNS.filter(([, , , on]) => on).map(([key]) => key);
