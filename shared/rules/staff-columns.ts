import type { StaffRow } from '../contract/staff.ts';
import { kindWords, shareWords, stageWords } from './staff-words.ts';

export interface StaffColumn {
  readonly id: string;
  readonly head: string;
  /** In a workbook, in characters. */
  readonly width: number;
  readonly is: 'text' | 'number' | 'date';
  readonly value: (row: StaffRow) => string | number | null;
}

const text = (id: string, head: string, width: number, value: (row: StaffRow) => string | null) =>
  ({ id, head, width, is: 'text', value }) as const;
const yes = (value: boolean) => (value ? 'Yes' : 'No');

/**
 * What the staff list can show of a person, in its usual order: the table's columns, and the workbook's. Flags are
 * on the screen only: they never leave in a list of staff.
 */
export const staffColumns: readonly StaffColumn[] = [
  text('post', 'Post', 30, (row) => row.post),
  text('alsoPosts', 'Also', 30, (row) => row.alsoPosts.join('; ')),
  text('team', 'Team', 18, (row) => row.team),
  text('kind', 'Kind', 22, (row) => kindWords[row.kind]),
  text('stage', 'Stage', 20, (row) => (row.stage === null ? null : stageWords(row.stage))),
  text('lineManager', 'Line manager', 22, (row) => row.lineManager),
  text('school', 'School', 26, (row) => row.school),
  text('share', 'Share', 9, (row) => shareWords(row.share)),
  {
    id: 'yearsTeaching',
    head: 'Years teaching',
    width: 10,
    is: 'number',
    value: (row) => row.yearsTeaching,
  },
  text('onLeave', 'On leave', 10, (row) => yes(row.onLeave)),
  text('told', 'Told', 10, (row) => yes(row.told)),
  text('privacyNotice', 'Privacy notice', 10, (row) => yes(row.privacyNotice)),
  text('plan', 'Plan', 10, (row) => yes(row.plan !== null)),
  {
    id: 'nextReview',
    head: 'Next review',
    width: 13,
    is: 'date',
    value: (row) => row.plan?.nextReview ?? null,
  },
  text('title', 'Title', 8, (row) => row.title),
  text('staffCode', 'Staff code', 12, (row) => row.staffCode),
  text('email', 'Email', 32, (row) => row.email),
  text('trn', 'TRN', 10, (row) => row.trn),
];
