import { aimed, all, any, atLeast, between, must, setBy } from './rule-words.ts';
import type { StageContent } from './stage-content.ts';

const SEED = 'Leadership Development, an alliance’s page on its stages';
const SET_BY = 'Leadership Development (stages)';
const BUILT_IN = [
  '360 review by peers and students',
  'Self-assessment against the leadership skills',
  'A mentor who supports and reviews progress',
  'Graduation with a certificate',
];
/** The page builds these in; their number and order are ours. */
const STEPS = [
  { key: 'agreed', words: 'Agreed with the person' },
  { key: 'mentor', words: 'Mentor assigned' },
  { key: 'self_assessment', words: 'Self-assessment' },
  { key: 'review_360', words: '360 review' },
  { key: 'plan', words: 'Pathway plan agreed' },
  { key: 'sessions', words: 'Sessions attended' },
  { key: 'experiences', words: 'Experiences and project done' },
  { key: 'graduated', words: 'Graduated' },
];
const TWILIGHTS = {
  least: 5,
  most: 6,
  overMonths: 6,
  when: 'twilight',
  words: 'Five or six twilight sessions over six months',
  ours: false,
};
const ours = (...words: string[]) =>
  words.map((one, index) => ({ key: `experience_${index + 1}`, words: one, ours: true }));
const EXPERIENCE_GAP = 'Which experiences belong to the stage: those listed are our default.';

const TOPIC_GAP = 'What each session is about: the topics listed are our default.';

/** Stages 6, 7 and 8 of that page. Every list is editable; what the page does not give is marked ours. */
export const stages: readonly StageContent[] = [
  {
    key: 'stage_6',
    name: 'Stage 6',
    title: 'Towards Middle Leadership',
    audience:
      'Teachers in their first two to four years with a first leadership role or their line manager’s recommendation; support staff with a classroom-facing role; associate staff who could lead a team',
    rule: setBy(
      SET_BY,
      any(
        'One of the three ways in',
        all(
          'Teachers',
          must('teaching', 'Is a teacher'),
          must('years_teaching', 'In the first 2–4 years of teaching', between(2, 4)),
          any(
            'Leadership role or line manager’s recommendation',
            must('leadership_role', 'Has a first leadership role'),
            must('recommended_stage_6', 'Recommended by the line manager'),
          ),
        ),
        all(
          'Classroom-facing support staff',
          must('classroom_facing', 'Supports young people in a classroom-facing role'),
        ),
        all(
          'Associate staff',
          must('support', 'Is associate staff'),
          must('team_lead_potential', 'Could take on leading a team of staff'),
        ),
      ),
    ),
    yearsFact: 'years_teaching',
    yearsWords: 'yrs teaching',
    experiences: ours(
      'Lead part of a team meeting and gather what colleagues thought of it',
      'Observe a middle leader at work and talk it through',
      'Run one small improvement and show what changed',
      'Support a colleague who is new to something you do well',
    ),
    sessions: {
      ...TWILIGHTS,
      topics: [
        'From teaching well to leading a team',
        'Knowing yourself as a leader',
        'Leading learning in your area',
        'Conversations that are hard to have',
        'Making a small change and showing what came of it',
      ],
    },
    builtIn: BUILT_IN,
    steps: STEPS,
    framework: 'stage_6',
    associateFramework: 'stage_6_associate',
    source: SEED,
    gaps: [EXPERIENCE_GAP, TOPIC_GAP],
  },
  {
    key: 'stage_7',
    name: 'Stage 7',
    title: 'Towards Senior Leadership',
    audience:
      'Those with middle-leadership experience who aspire to senior leadership: already appointed, or seen by the line manager as having the potential',
    rule: setBy(
      SET_BY,
      all(
        'Who it is for',
        must('middle_leadership_experience', 'Has middle-leadership experience'),
        any(
          'Appointed to a senior role, or identified by the line manager',
          must('senior_role_now', 'Holds a senior leadership role'),
          must('recommended_stage_7', 'Identified by the line manager'),
        ),
        aimed('aspires_to_senior', 'Aspires to senior leadership'),
      ),
    ),
    yearsFact: 'years_as_middle_leader',
    yearsWords: 'yrs leading',
    experiences: ours(
      'Shadow a senior leader for a day',
      'Lead work that crosses teams',
      'Take part in interviewing for a post',
      'Report on your project to senior leaders or governors',
    ),
    sessions: {
      least: 6,
      most: 6,
      overMonths: 12,
      when: 'seminar',
      words: 'Six seminars across the academic year',
      topics: [
        'Vision and strategy',
        'Curriculum and teaching across the school',
        'Leading leaders',
        'Inclusion, behaviour and safeguarding',
        'Data, money and resources',
        'Change that lasts',
      ],
      ours: false,
    },
    builtIn: [...BUILT_IN, 'A project that is part of the job description'],
    steps: STEPS,
    framework: 'stage_7',
    associateFramework: 'stage_7_associate',
    source: SEED,
    gaps: [
      EXPERIENCE_GAP,
      TOPIC_GAP,
      'The seed gives five or six twilights for all stages and six seminars for this one: this stage’s own stands.',
    ],
  },
  {
    key: 'stage_8',
    name: 'Stage 8',
    title: 'Towards Headship',
    audience:
      'Those who have held a senior leadership post for two years or more and are preparing for headship, with the NPQH completed or being applied for',
    rule: setBy(
      SET_BY,
      all(
        'Who it is for',
        must('years_in_senior_post', 'Senior post for at least two years', atLeast(2)),
        must('npqh_completed_or_applying', 'NPQH completed, or being applied for'),
      ),
    ),
    yearsFact: 'years_in_senior_post',
    yearsWords: 'yrs senior',
    experiences: ours(
      'Spend time with a head in another school',
      'Prepare and present a paper to governors',
      'Work through a budget with the head and the business manager',
      'Practise an application and an interview',
    ),
    sessions: {
      ...TWILIGHTS,
      topics: [
        'What changes when the school is yours',
        'Working with governors',
        'Money, premises and people',
        'Standards, inspection and being answerable',
        'Applying for headship, and the first hundred days',
      ],
    },
    builtIn: BUILT_IN,
    steps: STEPS,
    framework: 'stage_8',
    associateFramework: 'stage_8_associate',
    source: SEED,
    gaps: [EXPERIENCE_GAP, TOPIC_GAP],
  },
];
