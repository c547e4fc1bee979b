import type {
  DecisionLetterData,
  HandOverSheet,
  NominationFormData,
  OpenQuestionsData,
  PersonRecordData,
  PrivacyNoticeData,
  RecoveryCodePage,
} from '../../shared/contract/documents.ts';
import type {
  ReviewConcernsData,
  ReviewFormsData,
  ReviewResultData,
  StudentFormsData,
} from '../../shared/contract/review-document.ts';

import { competencies, printed } from './plan-documents.ts';

export { certificate, cohortStrengths, graduatesRegister, termSheet } from './cohort-documents.ts';
export { barePlan, fullPlan, printed } from './plan-documents.ts';

const rule = (
  setBy: string,
  words: string,
  verdict: 'met' | 'not_known',
  reason: string,
  source: string,
  on: string,
) => ({
  setBy,
  rule: words,
  verdict,
  reason,
  source,
  on,
});

export const decisionLetter: DecisionLetterData = {
  reference: 'HHS-2027-003',
  name: 'Sunil Varghese',
  programme: 'Stage 8 Towards Headship',
  cohort: '2027/28',
  organiser: 'Vale Alliance',
  headteacher: 'Catherine Oyelaran',
  decision: 'offered',
  decidedOn: '2027-03-02',
  answerBy: null,
  consistsOf: [
    { name: 'Development days', details: '6 events of 2 days, 12 days in all' },
    { name: 'Coaching', details: '' },
  ],
};

export function nomination(changes: Partial<NominationFormData> = {}): NominationFormData {
  return {
    reference: 'HHS-2027-003',
    programme: 'Stage 8 Towards Headship',
    cohort: '2027/28',
    deadline: '2027-01-29',
    title: 'Mr',
    name: 'Sunil Varghese',
    post: 'Assistant headteacher (teaching)',
    trn: '9900417',
    urn: '900142',
    phase: 'Secondary',
    localAuthority: 'Marlshire',
    email: 's.varghese@harrowmere.example',
    yearsInPost: { years: 3, from: '2023-09-01' },
    yearsTeaching: 14,
    lineManager: 'Daniel Whitlock',
    npqStatus: 'NPQH: applying',
    targetRole: 'Headteacher, secondary',
    readiness: { words: '1–2 years', agreedOn: '2026-11-18' },
    headteacher: 'Catherine Oyelaran',
    verdict: 'not_known',
    toConfirm: 'Confirm the NPQH application before 29 January 2027.',
    againstReason: null,
    rules: [
      rule(
        'Programme',
        'Holds a senior leadership post',
        'met',
        'Assistant headteacher (teaching)',
        'Staff record',
        '2023-09-01',
      ),
      rule(
        'Programme',
        'Has held it for at least two years',
        'met',
        '3 years 4 months at closing date',
        'Staff record',
        '2023-09-01',
      ),
      rule(
        'Programme',
        'NPQH completed, or applying',
        'not_known',
        'Applying, but no application date',
        'Nominee',
        '2026-11-18',
      ),
      rule(
        'School',
        'Asked, and wants to be nominated',
        'met',
        'Asked by the headteacher',
        'Headteacher',
        '2026-11-18',
      ),
      rule('School', 'Within the school’s places (2)', 'met', 'Two places', 'Headteacher', '2026-11-20'),
    ],
    rulesVersion: 'the Stage 8 rules, version 2',
    checkedOn: '2026-11-20',
    agreement: { on: '2026-11-18', askedBy: 'Catherine Oyelaran', shown: 'this form' },
    statement:
      'Sunil has led teaching across the school for three years. Staff turnover in the two departments he coached fell, and he wrote and led the 2026 curriculum review. He has acted up for a deputy for one term.',
    needs:
      'Finance and premises at whole-school level. Working with a governing board when its members disagree. Speaking for the school outside it.',
    coach: 'Serving headteacher, other school',
    shadowing: 'Headteacher, 2 days, spring 2028',
    project: 'Three-year staffing and budget model',
    ...changes,
  };
}

const shown = (mean: number, n: number) => ({ state: 'shown' as const, mean, n });
const withheld = { state: 'withheld' as const };
const notAsked = { state: 'not_asked' as const };

export function reviewResult(changes: Partial<ReviewResultData> = {}): ReviewResultData {
  const sets = ['Integrity', 'Behaviour'];
  return {
    ...printed,
    kind: 'review_360',
    name: 'Leila Haddad',
    post: 'Head of Science',
    stage: 'Stage 7',
    coach: 'Ruth Abernethy',
    review: 'First review, start of Stage 7',
    collected: 'Grace Okoro',
    purpose: 'To choose goals for the pathway plan',
    readers: 'for Leila Haddad and her coach',
    openedOn: '2026-10-12',
    closedOn: '2026-11-13',
    framework: 'Behaviours and areas of leadership, version 1',
    scale: ['Rarely seen', 'Seen at times', 'Usually secure', 'Consistently strong', 'A model for others'],
    gap: 1,
    groups: [
      {
        group: 'manager',
        name: 'Manager',
        asked: 1,
        replied: 1,
        minimum: 1,
        state: 'shown',
        says: 'Ratings and comments. One person, so identifiable; told before replying.',
      },
      {
        group: 'peers',
        name: 'Peers',
        asked: 6,
        replied: 5,
        minimum: 3,
        state: 'shown',
        says: 'Ratings and comments. Ratings withheld (w) where fewer than 3 answered.',
      },
      {
        group: 'reports',
        name: 'People they lead',
        asked: 4,
        replied: 2,
        minimum: 3,
        state: 'withheld',
        says: 'Withheld. 2 replied and 3 are needed. Not counted in any figure.',
      },
      {
        group: 'students',
        name: 'Students',
        asked: null,
        replied: 24,
        minimum: 5,
        state: 'shown',
        says: 'Group ratings only. Ratings withheld (w) where fewer than 5 answered. Students are not named.',
      },
    ],
    competencies: competencies.map((row) => ({
      ...row,
      set: sets.includes(row.competency) ? 'Behaviours' : 'Areas of leadership',
      cells: [
        shown(Math.round(row.others), 1),
        row.others === 2 ? withheld : shown(row.others, 5),
        withheld,
        row.competency === 'Teaching' ? shown(4.5, 24) : notAsked,
      ],
    })),
    spread: [{ competency: 'Teaching', group: 'Students', counts: [0, 1, 2, 5, 16] }],
    before: {
      says: '“Then” is Self-check, closed 12 June 2026.',
      rows: [{ competency: 'Teaching', self: 3, selfNow: 4, others: null, othersNow: 4.2 }],
    },
    shortGroups: 'drop',
    notes: [
      '“Others” is the mean of all ratings in the groups shown in that row; the self rating is no part of it.',
    ],
    ...changes,
  };
}

export function personRecord(changes: Partial<PersonRecordData> = {}): PersonRecordData {
  return {
    ...printed,
    name: 'Leila Haddad',
    post: 'Head of Science',
    contact: 'Catherine Oyelaran, headteacher',
    sections: [
      {
        id: 'who',
        blocks: [
          {
            shape: 'facts',
            facts: [
              { label: 'Name', value: 'Ms Leila Haddad', from: 'Staff list, 1 Sep 2026' },
              { label: 'Teacher reference number', value: '9900311' },
              { label: 'Email', value: 'l.haddad@harrowmere.example' },
              { label: 'Trained overseas', value: null },
            ],
          },
        ],
      },
      {
        id: 'work',
        blocks: [
          {
            shape: 'table',
            title: 'Posts',
            columns: ['Post', 'School', 'From', 'To', 'How held', 'Line manager'],
            rows: [
              [
                'Head of Science',
                'Harrowmere High School',
                '1 Sep 2023',
                null,
                'Substantive',
                'Daniel Whitlock',
              ],
              ['Teacher of Chemistry', 'Pennacre Academy', '1 Sep 2016', '31 Aug 2023', 'Substantive', null],
            ],
          },
        ],
      },
      {
        id: 'flags',
        blocks: [
          {
            shape: 'entries',
            entries: [
              {
                on: '2026-11-18',
                heading: 'Ready for more',
                words: 'Led the timetable change from start to finish.',
                details: [
                  { label: 'Whose opinion', value: 'Daniel Whitlock, line manager' },
                  { label: 'What it rests on', value: 'Review of 18 November 2026' },
                  { label: 'Ends', value: '31 August 2027' },
                ],
              },
            ],
          },
        ],
      },
      {
        id: 'history',
        blocks: [
          {
            shape: 'table',
            columns: ['When', 'What was done'],
            rows: Array.from({ length: 60 }, (_, index) => [
              `2 Oct 2026, 09:${String(index).padStart(2, '0')}`,
              `Changed a fact about Leila Haddad, step ${index + 1}`,
            ]),
          },
        ],
      },
    ],
    notPrinted: [
      'Single ratings by other people in your 360 review: they were given on the promise that only groups are shown.',
    ],
    ...changes,
  };
}

export const privacyNotice: PrivacyNoticeData = {
  ...printed,
  headteacher: 'Catherine Oyelaran',
  dataProtectionContact: null,
  flags: ['ready for more', 'wants a change', 'may move on'],
  organisers: ['Marlshire Alliance'],
  retention: [
    { what: 'Flags, ratings and notes', kept: 'until you leave, unless kept with a reason' },
    { what: 'Everything else', kept: 'six years after you leave' },
  ],
};

export const studentForms: StudentFormsData = {
  school: 'Elm Park School',
  printedOn: '2026-11-20',
  copies: 2,
  head: [{ label: 'If you are worried', words: 'Tell the designated safeguarding lead.' }],
  scale: ['Hardly ever', 'Sometimes', 'Often', 'Very often', 'Always'],
  statements: ['Deals fairly with trouble.', 'Does what was promised.'],
};

export const reviewForms: ReviewFormsData = {
  school: 'Elm Park School',
  printedOn: '2026-11-20',
  title: '360 form',
  name: 'Laura Dunmore',
  scale: ['Rarely seen', 'Seen at times', 'Usually secure', 'Consistently strong', 'A model for others'],
  questions: Array.from({ length: 13 }, (_, at) => ({
    set: at < 7 ? 'Behaviours' : 'Content areas',
    name: `Competency ${at + 1}`,
    indicators: 'Puts pupils first when choices are hard. Sees things through',
  })),
  forms: [
    {
      group: 'Peers',
      as: 'Answered as one of their peers',
      head: [
        { label: 'About', words: 'Laura Dunmore, Head of Science' },
        { label: 'What it is for', words: 'To choose goals.' },
        { label: 'Who collects', words: 'Grace Okoro takes in the forms.' },
      ],
      unnamed: true,
      comment: 'Leave names out.',
    },
  ],
};

export const reviewConcerns: ReviewConcernsData = {
  school: 'Elm Park School',
  printedOn: '2026-11-20',
  goesTo: 'the safeguarding lead',
  about: 'Laura Dunmore',
  collector: 'Grace Okoro',
  comments: [{ group: 'Peers', words: 'A pupil was left alone.\nTwice.', heldOn: '2026-11-19' }],
};

export const openQuestions: OpenQuestionsData = {
  ...printed,
  returnTo: 'Catherine Oyelaran',
  returnBy: '2026-12-04',
  sheets: [
    {
      lineManager: 'Daniel Whitlock',
      people: [
        {
          name: 'Leila Haddad',
          post: 'Head of Science',
          questions: ['Has she led a team for at least a year?', 'Would you recommend her for Stage 7?'],
        },
        { name: 'Owen Brightwell', post: null, questions: ['When did he start teaching?'] },
      ],
    },
  ],
};

export const recoveryCodePage: RecoveryCodePage = {
  ...printed,
  file: 'Harrowmere High School',
  groups: ['ZMDZ', 'ZCAS', '0483', '6ZSK', 'BSQJ', 'P5K9', 'E815'],
};

export const handOverSheet: HandOverSheet = {
  ...printed,
  file: 'Harrowmere High School - 2026-11-20',
  handedOverOn: '2026-11-20',
  passphrase: 'vivote pehepu pigija munegi',
  inIt: ['66 people, with their employments, posts and answers', 'Pathway plans: 7'],
  notInIt: ['Private notes: 6', 'Comments in 360s: 12'],
};
