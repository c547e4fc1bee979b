import type { Day } from './member.ts';

type ActionState = 'not_started' | 'in_progress' | 'done';

export interface SampleAction {
  readonly what: string;
  readonly resource: string;
  readonly by: Day;
  readonly evidence: string;
  readonly state: ActionState;
}

/** Who helps, from where, when, and with what. */
type Helper = readonly [person: string, place: string | null, dates?: string, focus?: string];

export interface SamplePlan {
  readonly who: string;
  readonly version: number;
  readonly made: Day;
  readonly agreed: Day | null;
  readonly nextReview: Day | null;
  readonly closed?: Day;
  readonly coach?: Helper;
  readonly mentor?: Helper;
  readonly shadowing?: Helper;
  /** Its title, and who sponsors it. */
  readonly project?: readonly [title: string, sponsor: string];
  readonly goals: readonly {
    title: string;
    why: string;
    competency: string | null;
    actions: readonly SampleAction[];
  }[];
  readonly reviews: readonly { on: Day; with: string; focus: string; outcome: string | null }[];
}

const act = (
  state: ActionState,
  by: Day,
  what: string,
  resource: string,
  evidence: string,
): SampleAction => ({
  state,
  by,
  what,
  resource,
  evidence,
});

export const plans: readonly SamplePlan[] = [
  {
    who: 'haddad',
    version: 2,
    made: 'ago 10',
    agreed: 'ago 8',
    nextReview: 'ahead 75',
    coach: ['Ruth Abernethy', 'headteacher, Alder Brook Primary School', 'Six meetings; two held'],
    mentor: ['Sunil Varghese', 'assistant headteacher', 'Once each half-term'],
    shadowing: [
      'Jo Llewellyn',
      'assistant headteacher, Pennacre Academy',
      'Two days in the spring term',
      'how teaching is led without a large team',
    ],
    project: ['Practical skills in Key Stage 4 science for disadvantaged students', 'Daniel Whitlock'],
    goals: [
      {
        title: 'Lead adult learning that changes classroom practice',
        why: 'Others see less of this than you do: it is a blind spot in your review.',
        competency: 'Professional development',
        actions: [
          act(
            'in_progress',
            'ahead 60',
            'Lead two whole-staff sessions, planned with the mentor',
            'Two training days',
            'Session evaluations',
          ),
          act(
            'not_started',
            'ahead 110',
            'Visit four lessons after each session and report back to staff',
            'One hour each half-term with the mentor',
            'Visit notes that show use in lessons',
          ),
        ],
      },
      {
        title: 'Make science work better for students with additional needs',
        why: 'A second blind spot: you rated it well above what others see.',
        competency: 'Additional and special educational needs and disabilities',
        actions: [
          act(
            'done',
            'ago 4',
            'Go through Year 10 support plans with the SENDCo',
            'One meeting a fortnight',
            'Support plans changed for 14 students',
          ),
          act(
            'not_started',
            'ahead 150',
            'Rewrite three practical units with clearer first steps',
            'Three cover periods',
            'Unit plans; unit test results',
          ),
        ],
      },
      {
        title: 'Understand how the school is run and held to account',
        why: 'You and others agree that this is new to you.',
        competency: 'Governance and accountability',
        actions: [
          act(
            'not_started',
            'ahead 120',
            'Manage the science budget line with the business manager',
            'Two meetings with Nicola Bramley',
            'The budget return',
          ),
          act(
            'not_started',
            'ahead 120',
            'Sit in on the resources committee and present one paper',
            'The clerk to governors',
            'The paper and its minute',
          ),
        ],
      },
    ],
    reviews: [
      {
        on: 'ago 8',
        with: 'Line manager',
        focus: 'Goals from the 360 review',
        outcome: 'Two goals added; shadowing brought forward',
      },
      {
        on: 'ahead 75',
        with: 'Line manager, mentor',
        focus: 'The first goal; what shadowing showed',
        outcome: null,
      },
      { on: 'ahead 160', with: 'Line manager', focus: 'The project', outcome: null },
    ],
  },
  {
    who: 'haddad',
    version: 1,
    made: 'ago 50',
    agreed: 'ago 48',
    nextReview: null,
    closed: 'ago 10',
    goals: [
      {
        title: 'Lead adult learning',
        why: 'Leila asked to lead training for the whole staff.',
        competency: null,
        actions: [act('in_progress', 'ahead 60', 'Plan a whole-staff session', 'A training day', 'The plan')],
      },
    ],
    reviews: [],
  },
  {
    who: 'nair',
    version: 1,
    made: '-1 12-08',
    agreed: '-1 12-10',
    nextReview: 'ago 9',
    coach: ['Marion Astbury', 'headteacher, Pennacre Academy'],
    mentor: ['Martin Okafor', 'deputy headteacher'],
    project: ['Attendance in the first half-term of Year 7', 'Sanjay Mistry'],
    goals: [
      {
        title: 'Carry a change through until it is habit',
        why: 'Others find changes in your year group well begun and sometimes left.',
        competency: 'Implementation',
        actions: [
          act(
            'done',
            '-1 03-26',
            'Choose one change to the Year 7 day and plan its first term',
            'Sanjay Mistry',
            'The plan on one page',
          ),
          act(
            'in_progress',
            'ago 12',
            'Check in week 3, 6 and 12 whether it is still done',
            'Form tutors',
            'Three short notes',
          ),
        ],
      },
      {
        title: 'Use whole-school data to decide',
        why: 'Needed in a senior post, and new to you.',
        competency: null,
        actions: [
          act(
            'not_started',
            'ahead 40',
            'Prepare the attendance report for governors',
            'Owen Brightwell',
            'The report',
          ),
        ],
      },
    ],
    reviews: [
      {
        on: '-1 03-25',
        with: 'Line manager',
        focus: 'The first goal',
        outcome: 'On course; keep the second for September',
      },
      { on: 'ago 9', with: 'Line manager', focus: 'Both goals', outcome: null },
    ],
  },
  {
    who: 'okafor',
    version: 1,
    made: '-1 12-14',
    agreed: '-1 12-16',
    nextReview: 'ahead 12',
    coach: ['Judith Marrick', 'headteacher, Fernlea High School'],
    shadowing: ['Judith Marrick', 'Fernlea High School', 'Two days, both done', 'how a head spends a week'],
    project: ['A behaviour policy written with students', 'Catherine Oyelaran'],
    goals: [
      {
        title: 'Lead money and buildings as well as people',
        why: 'You and others agree that this is the next thing to learn.',
        competency: 'Organisational management',
        actions: [
          act(
            'done',
            '-1 05-20',
            'Work through the three-year budget with the business manager',
            'Nicola Bramley',
            'A budget paper to governors',
          ),
          act(
            'in_progress',
            'ahead 90',
            'Lead the plan for the science roof with the site manager',
            'Dominic Farrell',
            'The plan, costed',
          ),
        ],
      },
      {
        title: 'Apply for a headship',
        why: 'What you hope for within a year or two.',
        competency: null,
        actions: [
          act(
            'not_started',
            'ahead 130',
            'Practise an application and an interview',
            'Catherine Oyelaran and a governor',
            'Notes on both',
          ),
        ],
      },
    ],
    reviews: [{ on: '-1 06-10', with: 'Headteacher', focus: 'The year', outcome: 'Start on the roof plan' }],
  },
  {
    who: 'kowalczyk',
    version: 1,
    made: '-2 12-04',
    agreed: '-2 12-08',
    nextReview: null,
    closed: '-1 07-08',
    mentor: ['Catherine Oyelaran', 'headteacher'],
    goals: [
      {
        title: 'Lead reading across subjects',
        why: 'A strength that the whole school could use.',
        competency: null,
        actions: [
          act(
            'done',
            '-1 04-30',
            'Train one reading lead in each department',
            'Two staff meetings',
            'Eight leads named and trained',
          ),
        ],
      },
    ],
    reviews: [
      { on: '-1 07-06', with: 'Headteacher', focus: 'Graduation', outcome: 'Graduated; the project goes on' },
    ],
  },
  {
    who: 'yusuf',
    version: 1,
    made: '-1 12-09',
    agreed: '-1 12-11',
    nextReview: 'ahead 30',
    mentor: ['Claire Pennington', 'assistant headteacher'],
    goals: [
      {
        title: 'Train others in reading support',
        why: 'Others rate how you explain things above how you do.',
        competency: null,
        actions: [
          act('done', '-1 06-18', 'Write a guide for new teaching assistants', 'Two afternoons', 'The guide'),
          act(
            'in_progress',
            'ahead 50',
            'Lead three training sessions',
            'Inclusion team meetings',
            'What those trained say',
          ),
        ],
      },
    ],
    reviews: [],
  },
  {
    who: 'rahman',
    version: 1,
    made: 'ago 18',
    agreed: null,
    nextReview: 'ahead 65',
    mentor: ['Marek Nowak', 'second in mathematics'],
    goals: [
      {
        title: 'Lead a small team through a change',
        why: 'The next step after leading Key Stage 3.',
        competency: null,
        actions: [
          act(
            'not_started',
            'ahead 80',
            'Bring one new homework routine into Key Stage 3',
            'Department time',
            'What parents and students say',
          ),
        ],
      },
    ],
    reviews: [],
  },
];

export const reminders: readonly { who: string | null; on: Day; words: string; done?: Day }[] = [
  {
    who: 'ashworth',
    on: 'ahead 7',
    words: 'Ask Tom about the NPQH and tell him when the sixth form post is advertised',
  },
  { who: 'firth', on: 'ahead 14', words: 'Keeping-in-touch day: show Joanna the nomination' },
  { who: null, on: 'ahead 21', words: 'Send the Leadership Pathways workbook to the alliance' },
  { who: 'eze', on: 'ago 4', words: 'Remind two peers of Amara’s 360 review' },
  { who: 'mistry', on: '-1 06-30', words: 'Thank Sanjay for training the Fernlea team', done: '-1 07-01' },
];
