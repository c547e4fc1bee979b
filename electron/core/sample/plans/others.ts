import { act, type SamplePlan } from './plan.ts';

/** The other plans: agreed in an earlier year, closed after graduation, not yet agreed. */
export const others: readonly SamplePlan[] = [
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
