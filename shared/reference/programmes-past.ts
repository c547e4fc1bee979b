import { pastScheme } from './past-scheme.ts';
import type { ProgrammeContent } from './programme-content.ts';
import { aimed, all, any, isFalse, must, oneOf, setBy } from './rule-words.ts';

const OURS = 'Our default';
const SENIOR_POSTS = oneOf('associate_headteacher', 'acting', 'deputy_headteacher', 'assistant_headteacher');
const GAL_ELEMENTS = [
  'Coaching',
  'Mentoring',
  'Work shadowing',
  'Leadership training',
  'Help with job applications',
  'Networking',
];
const GAL_FUNDER = 'Mayor of London; schools';

/** Schemes as their public pages and the Mayor’s decisions describe them. */
export const pastProgrammes: readonly ProgrammeContent[] = [
  pastScheme({
    key: 'alliance_leadership_pathways',
    name: 'Alliance Leadership Pathways',
    audience: 'Staff in whom an alliance school sees leadership to develop',
    provider: 'The alliance',
    funder: 'The alliance’s schools',
    rule: setBy(
      OURS,
      all(
        'Put forward by the school',
        must('on_a_stage', 'On a stage, or graduated from one'),
        must('leadership_potential', 'The school has agreed with them to put them forward'),
        must('in_other_programme', 'On no other programme', isFalse),
      ),
    ),
    elements: [
      'A meeting with each school, and then an invitation',
      '360 review of leadership competencies',
      'Coaching',
      'Role shadowing in another school',
      'A leadership project in their own school',
      'A Case History of what the project changed',
    ],
    source: 'Alliance Leadership Pathways, an alliance’s page',
    gaps: [
      'Rules on eligibility, places and deadlines: no source gives them, so those shown are our default.',
    ],
  }),
  pastScheme({
    key: 'getting_ahead_london_sl',
    name: 'Getting Ahead London: senior leaders',
    audience: 'Associate, acting, deputy and assistant heads in London who aspire to headship',
    provider: 'Challenge Partners',
    funder: GAL_FUNDER,
    rule: setBy(
      'Greater London Authority',
      all(
        'Who it is for',
        must('role_now', 'Is an associate, acting, deputy or assistant head', SENIOR_POSTS),
        must('region', 'Works in London', oneOf('London')),
        must(
          'phase',
          'In a primary, secondary, special or all-through school',
          oneOf(
            'Primary',
            'Secondary',
            'Special',
            'All-through',
            'Middle deemed primary',
            'Middle deemed secondary',
          ),
        ),
        aimed('aspires_to_headship', 'Hopes for a headship'),
      ),
    ),
    elements: GAL_ELEMENTS,
    places: 45,
    source: 'Getting Ahead London, its public page; decisions of the Mayor DD2106, DD2234 and ADD2522',
    gaps: [
      'The rules in the senior leaders’ e-guide: years of experience, forms and deadlines.',
      'Places are those of September 2018.',
    ],
  }),
  pastScheme({
    key: 'getting_ahead_london_ml',
    name: 'Getting Ahead London: middle leaders',
    audience: 'Middle leaders in London who want to take the next step (a pilot)',
    provider: 'Challenge Partners',
    funder: GAL_FUNDER,
    rule: setBy(
      OURS,
      all(
        'Who it is for',
        must('middle_leader_now', 'Is a middle leader'),
        must('region', 'Works in London', oneOf('London')),
        aimed('aspires_to_senior', 'Hopes for a senior leadership role'),
      ),
    ),
    elements: GAL_ELEMENTS,
    source: 'Getting Ahead London, its public page',
    gaps: ['The rules in the middle leaders’ e-guide: eligibility, places, forms and deadlines.'],
  }),
  pastScheme({
    key: 'associate_headteacher',
    name: 'Associate Headteacher Programme',
    audience:
      'Experienced deputy headteachers stepping up to headship in a school in challenging circumstances',
    provider: 'National College for School Leadership (NCSL)',
    funder: 'NCSL: all costs of development days and external mentoring',
    route: 'local_authority',
    rule: setBy(
      'NCSL',
      all(
        'Who it is for',
        must('role_now', 'Is a deputy headteacher', oneOf('deputy_headteacher')),
        must('la_puts_forward', 'The local authority puts them forward; nobody applies alone'),
        any(
          'Where places went first',
          aimed('city_challenge_area', 'In London, Greater Manchester or the Black Country'),
          aimed('la_targeted_support', 'The local authority has targeted support for NPQH graduates'),
          aimed('rural_primary', 'Succession in a rural primary school'),
        ),
      ),
    ),
    elements: [
      'A placement in a local school in challenging circumstances, with a strong head',
      '12 development days: six events of two days',
      'The host head as mentor',
      'An experienced mentor from outside',
    ],
    places: 90,
    source: 'Associate Headteacher Programme, its public page',
    gaps: ['How many years make a deputy experienced; forms and the closing day.'],
  }),
];
