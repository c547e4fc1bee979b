import type {
  NominationFormData,
  OpenQuestionsData,
  PathwayPlanData,
  PersonRecordData,
  PrivacyNoticeData,
  ReviewResultData,
} from '../../shared/contract/documents.ts';

export const printed = { school: 'Harrowmere High School', printedOn: '2026-11-20' };

const competency = (
  name: string,
  self: number,
  others: number,
  category: NonNullable<PathwayPlanData['review']>['competencies'][number]['category'],
) => ({ competency: name, self, others, gap: others - self, category });

const competencies = [
  competency('Integrity', 4, 4.8, 'agreed_strength'),
  competency('Teaching', 4, 4.7, 'agreed_strength'),
  competency('Behaviour', 3, 4.2, 'hidden_strength'),
  competency('SEND', 4, 2.8, 'blind_spot'),
  competency('Professional development', 4, 2.9, 'blind_spot'),
  competency('Organisational management', 2, 2.8, 'agreed_need'),
  competency('Governance and accountability', 2, 2, 'agreed_need'),
];

const action = (what: string, resource: string, by: string | null, evidence: string) => ({
  what,
  resource,
  by,
  evidence,
  state: 'not_started' as const,
});

/** A plan as full as the printed specimen's. */
export function fullPlan(changes: Partial<PathwayPlanData> = {}): PathwayPlanData {
  return {
    version: 2,
    agreedOn: '2026-11-20',
    replacesOn: '2026-10-09',
    nextReview: '2027-02-05',
    name: 'Leila Haddad',
    post: 'Head of Science',
    postSince: '2023-09-01',
    teaching: { since: '2016-09-01' },
    stage: 'Stage 7 Towards Senior Leadership',
    stageShort: 'Stage 7',
    cohort: '2026/27',
    lineManager: { name: 'Daniel Whitlock', post: 'Deputy Headteacher' },
    headteacher: 'Catherine Oyelaran',
    steps: [
      { name: 'Self-assessment', state: 'done', detail: '2 Oct 2026' },
      { name: '360 feedback', state: 'done', detail: '13 Nov 2026' },
      { name: 'Coaching', state: 'part', detail: '2 of 6 meetings' },
      { name: 'Seminars', state: 'part', detail: '2 of 6 attended' },
      { name: 'Shadowing', state: 'booked', detail: '27–28 Jan 2027' },
      { name: 'Project', state: 'part', detail: 'Since Oct 2026' },
      { name: 'Case History', state: 'todo', detail: 'Due 18 Jun 2027' },
      { name: 'Graduation', state: 'todo', detail: '7 Jul 2027' },
    ],
    aspiration: {
      words:
        'I want to lead teaching and learning across a whole school. I want to stay in an 11–18 state school, and I cannot move house before summer 2028.',
      targetRole: 'Assistant headteacher (teaching)',
      hopedFor: 'September 2028',
      askedOn: '2026-10-02',
      askedBy: 'line manager',
    },
    review: {
      name: '360 review',
      on: '2026-11-13',
      competencies,
      leftOut: ['people they lead: too few replied'],
    },
    goals: [
      {
        title: 'Lead adult learning that changes classroom practice',
        why: 'Professional development is a blind spot: self 4.0, others 2.9.',
        actions: [
          action(
            'Lead two whole-staff sessions, planned with the mentor',
            'Training days 4 January and 22 February 2027',
            '2027-02-22',
            'Session evaluations',
          ),
          action(
            'Visit four lessons after each session and report back to staff',
            'Mentor, one hour each half-term',
            '2027-03-19',
            'Visit notes showing use in lessons; repeat 360 at the end of the stage',
          ),
        ],
      },
      {
        title: 'Make science work better for students with SEND',
        why: 'SEND is a blind spot: self 4.0, others 2.8.',
        actions: [
          action(
            'Review Year 10 support plans with the SENDCO',
            'SENDCO, one meeting a fortnight',
            '2027-04-30',
            'Support plan reviews',
          ),
          action(
            'Rewrite three practical units with clearer access steps',
            'Three cover periods',
            '2027-05-28',
            'Unit plans; unit test results for the 31 students on the register',
          ),
        ],
      },
      {
        title: 'Understand how the school is run and held to account',
        why: 'Agreed need: organisational management and governance are low on both sides.',
        actions: [
          action(
            'Manage the science budget line with the business manager',
            'School business manager, two meetings',
            '2027-03-10',
            'Budget return',
          ),
          action(
            'Observe the resources committee and present one paper',
            'Clerk to governors',
            '2027-03-10',
            'Committee paper and minute; own reflection note',
          ),
        ],
      },
    ],
    experiences: [
      { text: 'Lead a whole-staff training session', state: 'planned', on: '2027-01-04' },
      { text: 'Lead one change from start to review', state: 'done', on: '2026-06-12' },
      { text: 'Manage a budget line for one year', state: 'started', on: '2026-09-01' },
      { text: 'Sit on an appointment panel', state: 'done', on: '2026-04-24' },
      { text: 'Observe a governors’ committee', state: 'planned', on: '2027-03-10' },
      { text: 'Present whole-school data', state: 'not_planned', on: null },
      { text: 'Handle a complaint to its close, with support', state: 'done', on: '2026-11-06' },
      { text: 'Deputise for a senior leader for a day', state: 'not_planned', on: null },
    ],
    coach: {
      person: 'Ruth Abernethy',
      place: 'headteacher, Alder Brook Primary School',
      dates: 'Six meetings; two held, next 9 December 2026',
      focus: null,
    },
    mentor: {
      person: 'Sunil Varghese',
      place: 'assistant headteacher',
      dates: 'Once each half-term',
      focus: null,
    },
    shadowing: {
      person: 'Jo Llewellyn',
      place: 'assistant headteacher, Pennacre Academy',
      dates: '27 and 28 January 2027',
      focus: 'how teaching and learning is led without a large team',
    },
    project: {
      title: 'Practical skills in Key Stage 4 science for disadvantaged students',
      detail: 'Part of the head of science job description',
      sponsor: 'Daniel Whitlock',
      caseHistoryDue: '2027-06-18',
    },
    reviews: [
      {
        on: '2026-11-20',
        with: 'Line manager',
        focus: 'Agree goals from 360',
        outcome: 'Goals 1 and 2 added; shadowing brought forward',
      },
      { on: '2027-02-05', with: 'Line manager, mentor', focus: 'Goal 1; shadowing debrief', outcome: null },
      { on: '2027-04-30', with: 'Line manager', focus: 'Goals 2, 3; project', outcome: null },
      { on: '2027-06-25', with: 'Headteacher', focus: 'Completion and graduation', outcome: null },
    ],
    ...changes,
  };
}

/** A plan on which nothing optional has been filled. */
export function barePlan(changes: Partial<PathwayPlanData> = {}): PathwayPlanData {
  return {
    ...fullPlan(),
    name: 'Owen Brightwell',
    version: 1,
    agreedOn: null,
    replacesOn: null,
    nextReview: null,
    post: null,
    postSince: null,
    teaching: null,
    stage: null,
    stageShort: null,
    cohort: null,
    lineManager: null,
    headteacher: null,
    steps: [],
    aspiration: null,
    review: null,
    goals: [],
    experiences: [],
    coach: null,
    mentor: null,
    shadowing: null,
    project: null,
    reviews: [],
    ...changes,
  };
}

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
    purpose: 'To choose goals for the pathway plan',
    readers: 'for Leila Haddad and her coach',
    openedOn: '2026-10-12',
    closedOn: '2026-11-13',
    framework: 'Behaviours and areas of leadership, version 1',
    scale: ['Rarely seen', 'Seen at times', 'Usually secure', 'Consistently strong', 'A model for others'],
    gap: 1,
    groups: [
      { group: 'manager', name: 'Manager', asked: 1, replied: 1, minimum: 1, shown: true },
      { group: 'peers', name: 'Peers', asked: 6, replied: 5, minimum: 3, shown: true },
      { group: 'reports', name: 'People they lead', asked: 4, replied: 2, minimum: 3, shown: false },
      { group: 'students', name: 'Students', asked: null, replied: 24, minimum: 5, shown: true },
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
