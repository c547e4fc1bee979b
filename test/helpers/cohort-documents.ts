import type { CertificateData } from '../../shared/contract/certificate-document.ts';
import type { GraduatesRegisterData, TermSheetData } from '../../shared/contract/documents.ts';
import type { CohortStrengthsData } from '../../shared/contract/review-document.ts';
import { cohortNotes } from '../../shared/rules/cohort-view.ts';
import { printed } from './plan-documents.ts';

export function certificate(changes: Partial<CertificateData> = {}): CertificateData {
  return {
    school: 'Alder Brook Primary School',
    alliance: 'the Ottermere Leadership Alliance',
    name: 'Joel Adeyemi-Clarke',
    post: 'Year 5 teacher and mathematics lead',
    stage: 'Stage 6 Towards Middle Leadership',
    completed: [
      'Self-assessment and 360 review',
      'Six twilight sessions',
      'Mentoring',
      'Four linked experiences',
    ],
    project: 'Five minutes a day: fluent mental mathematics in Years 3 to 6',
    awardedOn: '2026-07-08',
    cohort: 'Cohort 2025/26',
    number: '2026-S6-014',
    signatories: [
      { name: 'Ruth Abernethy', role: 'Headteacher' },
      { name: 'Imogen Farrar', role: 'Programme lead' },
    ],
    track: [
      { mark: '6', words: 'Middle Leadership', own: true },
      { mark: '7', words: 'Senior Leadership', own: false },
      { mark: '8', words: 'Headship', own: false },
    ],
    ...changes,
  };
}

const session = {
  on: '2026-11-11',
  time: '16:00 to 17:30',
  topic: 'Leading a team',
  place: 'Library',
  ledBy: 'Ruth Abernethy',
  cancelled: false,
};

export const termSheet: TermSheetData = {
  ...printed,
  cohort: 'Stage 6 2026/27',
  stage: 'Stage 6 Towards Middle Leadership',
  academicYear: '2026/27',
  ledBy: 'Imogen Farrar',
  sessions: [
    session,
    { ...session, on: '2027-01-13', time: null, place: null, ledBy: null },
    { ...session, on: '2027-03-17', topic: 'Conversations that are hard to have', cancelled: true },
  ],
  graduations: [{ on: '2027-07-07', place: 'Main hall' }],
};

export const graduatesRegister: GraduatesRegisterData = {
  ...printed,
  rows: [
    {
      name: 'Joel Adeyemi-Clarke',
      certifiedAs: 'Joel Clarke',
      stage: 'Stage 6',
      cohort: 'Stage 6 2025/26',
      awardedOn: '2026-07-08',
      number: '2026-S6-014',
      here: true,
    },
    {
      name: 'Ṣadé Ọlátúnjí',
      certifiedAs: null,
      stage: 'Stage 7',
      cohort: null,
      awardedOn: '2025-07-09',
      number: null,
      here: false,
    },
  ],
};

const figures = (self: number, others: number) => ({
  state: 'shown' as const,
  self,
  others,
  gap: others - self,
  people: 9,
  replies: 74,
});

/** Low, middle and high, a gap each way, and a row that is withheld. */
export const cohortStrengths: CohortStrengthsData = {
  ...printed,
  framework: 'Towards Senior Leadership',
  whose: 'Stage 7, 2026/27, at the start',
  says: ['Highest, as others see them: Integrity (4.4).', 'Lowest, as others see them: Governance (2.6).'],
  rows: [
    { name: 'Integrity', set: 'Behaviours', cell: figures(3.2, 4.4) },
    { name: 'Resilience', set: 'Behaviours', cell: { state: 'withheld' } },
    { name: 'Teaching', set: 'NPQSL areas', cell: figures(3.8, 3.9) },
    { name: 'Governance', set: 'NPQSL areas', cell: figures(4, 2.6) },
  ],
  grouped: true,
  notes: cohortNotes({
    framework: 'Towards Senior Leadership',
    madeOn: '2026-09-01',
    minimum: 3,
    otherVersions: 2,
    otherReaders: 1,
    withoutBoth: 0,
    severalEach: false,
  }),
};
