import type { PathwayPlanData } from '../../shared/contract/documents.ts';

export const printed = { school: 'Harrowmere High School', printedOn: '2026-11-20' };

const competency = (
  name: string,
  self: number,
  others: number,
  category: NonNullable<PathwayPlanData['review']>['competencies'][number]['category'],
) => ({ competency: name, self, others, gap: others - self, category });

export const competencies = [
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
