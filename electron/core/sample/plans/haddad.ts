import { act, type SamplePlan } from './plan.ts';

/** The plan that shows everything that a plan can hold, and the one that it replaced. */
export const haddad: readonly SamplePlan[] = [
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
];
