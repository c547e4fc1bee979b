import { type ColumnKey, columnKeys } from '../../electron/core/spreadsheets/nomination/columns.ts';
import type { NominationWorkbook } from '../../electron/core/spreadsheets/nomination-workbook-data.ts';

export type Values = Partial<Record<ColumnKey, string | number>>;

export const SCHOOL = {
  name: 'Hillside Primary',
  urn: '123456',
  localAuthority: 'Barnet',
  phase: 'Primary',
  headteacher: 'Jo Lane',
  contact: null,
} as const;

interface Sent {
  readonly school?: Partial<NominationWorkbook['school']>;
  readonly programme?: string;
  readonly cohort?: string;
  readonly forAnotherBaton?: boolean;
}

/** A school's own nomination workbook of these people. */
export function sentWorkbook(people: readonly Values[], more: Sent = {}): NominationWorkbook {
  const school = { ...SCHOOL, ...more.school };
  const [programme, cohort] = [more.programme ?? 'Leaders', more.cohort ?? '2026/27'];
  return {
    title: `${programme} ${cohort}: nominations`,
    marking: 'CONFIDENTIAL',
    toWhom: 'The alliance',
    exportedAt: '2026-11-20T10:00:00.000Z',
    exportedOn: '2026-11-20',
    school,
    round: { cohort, closingDate: '2026-12-04' },
    programmes: [{ name: programme, places: 4 }],
    asked: [...columnKeys],
    forAnotherBaton: more.forAnotherBaton ?? true,
    rows: people.map((values, at) => ({
      values: {
        ref: `HP-2027-${String(at + 1).padStart(3, '0')}`,
        priority_rank: at + 1,
        programme,
        cohort,
        eligibility: 'Eligible',
        school: school.name,
        urn: school.urn,
        la: school.localAuthority,
        date_nominated: '2026-11-19',
        reason: 'Leads well.',
        ...values,
      },
      rules: [
        {
          setBy: 'Programme',
          rule: 'Three years of teaching',
          verdict: 'met',
          reason: 'Six years of teaching.',
          source: 'Staff record',
          sourceDate: null,
          version: '1',
        },
      ],
    })),
  };
}
