import { pastScheme } from './past-scheme.ts';
import type { ProgrammeContent } from './programme-content.ts';
import { element, exactly, upTo } from './programme-elements.ts';
import { aimed, all, any, atMost, must, oneOf, setBy } from './rule-words.ts';

const LLS = 'London Leadership Strategy';
const inLondon = must('region', 'Works in London', oneOf('London'));
const NO_FORMS = 'Places, forms, deadlines, and who paid.';

/** The leaflets that the page names; nobody has found a copy. */
const leaflet = (name: string) => ({
  name: `${name} (leaflet)`,
  kept: 'Named on the scheme’s page; not kept',
});

const shared = {
  provider: 'NCSL, through external organisations',
  funder: 'City Challenge',
  source: 'London Leadership Strategy, its public page',
};
const leader = any(
  'A middle or senior leader',
  must('middle_leader_now', 'Is a middle leader'),
  must('senior_role_now', 'Is a senior leader'),
);

/** The nine programmes of the London Leadership Strategy, under the names that its page gives them. */
export const londonProgrammes: readonly ProgrammeContent[] = [
  pastScheme({
    ...shared,
    key: 'lls_consultant_leader',
    name: 'Consultant Leader Deployment Programme',
    audience: 'Qualified consultant leaders, matched with schools that face challenges',
    rule: setBy(
      LLS,
      all('Who it is for', must('trained_consultant_leader', 'Is a qualified consultant leader')),
    ),
    elements: [
      element('deployment', {
        words: 'A consultant leader is matched with the school and works with it',
        whom: 'A school in challenging circumstances',
      }),
    ],
    gaps: ['How a consultant leader qualified; how schools were matched.', NO_FORMS],
  }),
  pastScheme({
    ...shared,
    key: 'lls_extended_visits',
    name: 'Extended Leadership Visits',
    audience: 'Senior members of selected London schools',
    rule: setBy(LLS, all('Who it is for', must('senior_role_now', 'Is a senior leader'), inLondon)),
    elements: [
      element('visits', {
        words: 'Focused on key areas',
        each: { n: 2, unit: 'days' },
        whom: 'Other schools',
        topics: ['Behaviour management'],
        ours: 'That they are other schools: the page says schools. Behaviour is its example of an area.',
      }),
    ],
    gaps: ['How many visits; how schools were selected.', NO_FORMS],
  }),
  pastScheme({
    ...shared,
    key: 'lls_induction',
    name: 'Induction Programme for Newly Appointed Secondary School Headteachers',
    audience: 'Heads of London secondary schools within their first year of headship',
    rule: setBy(
      LLS,
      all(
        'Who it is for',
        must('role_now', 'Is a headteacher', oneOf('headteacher', 'executive_headteacher')),
        must('years_in_headship', 'Within the first year of headship', atMost(0)),
        must('phase', 'In a secondary school', oneOf('Secondary', 'Middle deemed secondary', 'All-through')),
        inLondon,
      ),
    ),
    elements: [
      element('residential', { count: exactly(1), each: { n: 24, unit: 'hours' } }),
      element('co_coaching', { whom: 'Serving London heads' }),
    ],
    gaps: [NO_FORMS],
  }),
  pastScheme({
    ...shared,
    key: 'lls_investing_in_diversity',
    name: 'Investing in Diversity',
    audience: 'London leaders who aspire to a higher leadership role',
    characteristic: 'For Black and minority ethnic leaders',
    rule: setBy(
      LLS,
      all(
        'Who it is for',
        inLondon,
        any(
          'Aspires to a leadership role',
          must('aspires_to_middle', 'Hopes for a middle-leadership role'),
          must('aspires_to_senior', 'Hopes for a senior leadership role'),
          must('aspires_to_headship', 'Hopes for a headship'),
        ),
      ),
    ),
    elements: [
      element('training', { words: 'A development programme for higher leadership roles in education' }),
    ],
    guide: leaflet('Investing in Diversity'),
    source: 'London Leadership Strategy, its public page; a public presentation of the programme',
    gaps: ['Formal criteria.', NO_FORMS],
  }),
  pastScheme({
    ...shared,
    key: 'lls_graduate_certificate',
    name: 'Graduate Certificate in Educational Leadership Development and Consultancy',
    audience: 'Leaders who train or advise others',
    rule: setBy('Our default', all('Who it is for', leader)),
    elements: [
      element('training', {
        topics: ['Research', 'Theory', 'Techniques of training and consultancy'],
      }),
      element('certificate'),
    ],
    awards: ['Graduate Certificate in Educational Leadership Development and Consultancy'],
    guide: leaflet('Graduate Certificate'),
    gaps: ['Whom it was for: the rule shown is our default.', NO_FORMS],
  }),
  pastScheme({
    ...shared,
    key: 'lls_mentoring_coaching',
    name: 'Mentoring-coaching',
    audience: 'Leaders who mentor or coach others',
    rule: setBy('Our default', all('Who it is for', leader)),
    elements: [element('training', { topics: ['General skills of mentoring and coaching'] })],
    gaps: ['Whom it was for: the rule shown is our default.', NO_FORMS],
  }),
  pastScheme({
    ...shared,
    key: 'lls_coaching',
    name: 'Coaching Programme for Senior and Middle Leaders',
    audience: 'Senior and middle leaders',
    rule: setBy(LLS, all('Who it is for', leader)),
    elements: [element('coaching')],
    guide: leaflet('Coaching Programme'),
    gaps: ['Length, and how coaches were found.', NO_FORMS],
  }),
  pastScheme({
    ...shared,
    key: 'lls_middle_management',
    name: 'Middle Management Introduction',
    audience: 'New middle managers, particularly overseas-trained or newly qualified teachers',
    rule: setBy(
      LLS,
      all(
        'Who it is for',
        must('middle_leader_now', 'Is a middle manager'),
        must('years_in_present_role', 'New to it: within the first two years', atMost(1)),
        any(
          'Particularly',
          aimed('overseas_trained', 'Trained overseas'),
          aimed('newly_qualified', 'Newly qualified'),
        ),
      ),
    ),
    elements: [
      element('training', { words: 'Practical guidance and advice on taking on a management role' }),
      element('tutoring', { topics: ['The subject', 'Pastoral work'] }),
    ],
    guide: leaflet('Middle Management Introduction'),
    gaps: ['How new is new: two years is our default.', NO_FORMS],
  }),
  pastScheme({
    ...shared,
    key: 'lls_networking_visits',
    name: 'Networking Leadership Visits Programme',
    audience: 'New leaders in London schools',
    rule: setBy(
      LLS,
      all(
        'Who it is for',
        must('leadership_role', 'Holds a leadership role'),
        must('years_in_present_role', 'New to it: within the first two years', atMost(1)),
        inLondon,
      ),
    ),
    elements: [
      element('visits', {
        words: 'Targeted visits, to develop best practice',
        count: upTo(3),
        whom: 'Other London schools',
      }),
    ],
    guide: leaflet('Networking Leadership Visits'),
    gaps: ['How new is new: two years is our default.', NO_FORMS],
  }),
];
