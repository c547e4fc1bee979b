import type { Rule } from '../rules/rule.ts';
import { pastScheme } from './past-scheme.ts';
import type { ProgrammeContent } from './programme-content.ts';
import { element, exactly } from './programme-elements.ts';
import { aimed, all, isFalse, must, oneOf, setBy } from './rule-words.ts';

const OURS = 'Our default';
const SENIOR_POSTS = oneOf('associate_headteacher', 'acting', 'deputy_headteacher', 'assistant_headteacher');
const EXPERIENCED = 'Experienced senior leaders and headteachers';
const GAL_ELEMENTS = [
  element('coaching', { whom: EXPERIENCED }),
  element('mentoring', { whom: EXPERIENCED }),
  element('shadowing'),
  element('training', { words: 'Leadership training' }),
  element('applications'),
  element('networking', { words: 'Networking events' }),
];
const GAL = {
  elements: GAL_ELEMENTS,
  fitsWith: 'Designed to fit with existing leadership programmes and qualifications',
};
const galGuide = (name: string) => ({
  name: `Getting Ahead London ${name} e-guide`,
  kept: 'Offered on the scheme’s page; not kept',
});
const GAL_FUNDER = 'Mayor of London; schools';

const first = (words: string, rule: Rule) => ({ words, rule });

/** Schemes as their public pages and the Mayor’s decisions describe them. */
export const pastProgrammes: readonly ProgrammeContent[] = [
  pastScheme({
    key: 'alliance_leadership_pathways',
    name: 'Alliance Leadership Pathways',
    audience:
      'Staff in whom a meeting with each alliance school finds leadership talent, and who are then invited',
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
      element('diagnostic_360', { words: 'Of leadership competencies' }),
      element('coaching', { whom: 'Heads and senior leaders of the alliance' }),
      element('shadowing', { whom: 'Somebody in the role hoped for, in another school' }),
      element('project', {
        words: 'A leadership project in their own school; the Case History sums up its impact',
        topics: [
          'Literacy across the curriculum',
          'Software for differentiation in science',
          'Online reporting',
          'Mental mathematics',
          'Achievement of boys after 16',
          'Rewards in the classroom',
          'Nurture groups in primary',
          'Progress of pupils with the Pupil Premium',
        ],
      }),
    ],
    guide: { name: 'The programme’s flyer', kept: 'Offered on the alliance’s page; not kept' },
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
    ...GAL,
    guide: galGuide('SL'),
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
    ...GAL,
    guide: galGuide('ML'),
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
      ),
    ),
    priorities: [
      first(
        'Local authorities in London, Greater Manchester or the Black Country',
        must('city_challenge_area', 'In a City Challenge area'),
      ),
      first(
        'Local authorities that have targeted support for NPQH graduates',
        must('la_targeted_support', 'The local authority has targeted support for NPQH graduates'),
      ),
      first(
        'Leadership of rural primary schools: succession and attainment',
        must('rural_primary', 'In a rural primary school'),
      ),
    ],
    elements: [
      element('placement', {
        words: 'Headship at first hand',
        whom: 'A local school in challenging circumstances, with strong leadership and a head who can mentor',
      }),
      element('mentoring', { whom: 'The head of the host school' }),
      element('development_days', {
        count: exactly(6),
        each: { n: 2, unit: 'days' },
        topics: ['Focused learning', 'Networking'],
        cost: 0,
        paidBy: 'NCSL',
      }),
      element('mentoring', {
        words: 'External mentoring, of the placement and of the associate’s development',
        whom: 'An experienced mentor from outside',
        cost: 0,
        paidBy: 'NCSL',
      }),
    ],
    places: 90,
    source: 'Associate Headteacher Programme, its public page',
    gaps: [
      'How many years make a deputy experienced; forms and the closing day; how long the placement lasts.',
      'Where rural primaries rank: the page names them after the two priorities, so third is our default.',
      'Days of cover: the page gives none.',
    ],
  }),
];
