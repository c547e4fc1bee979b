import { associate, leads, type Member, works } from './member.ts';

export const associates: readonly Member[] = [
  associate(
    'classroom',
    'okafor_lunn',
    'Mr Benjamin Okafor-Lunn',
    'Inclusion',
    -4,
    [works('Learning Mentor', 'learning_mentor', -4, 'pennington')],
    { preferred: 'Ben' },
  ),
  associate('classroom', 'mensah', 'Mr Kofi Mensah', 'Inclusion', -1, [
    works('Learning Mentor', 'learning_mentor', -1, 'pennington'),
  ]),
  associate(
    'classroom',
    'pickersgill',
    'Mrs Jo Pickersgill',
    'Inclusion',
    -8,
    [works('Higher Level Teaching Assistant', 'higher_level_teaching_assistant', -5, 'pennington')],
    { share: 0.8 },
  ),
  associate('classroom', 'yusuf', 'Miss Amina Yusuf', 'Inclusion', -3, [
    works('Higher Level Teaching Assistant', 'higher_level_teaching_assistant', -1, 'pennington'),
  ]),
  associate(
    'classroom',
    'chaudhry',
    'Mr Dev Chaudhry',
    'Inclusion',
    -2,
    [works('Teaching Assistant', 'teaching_assistant', -2, 'pennington')],
    { contract: 'fixed_term' },
  ),
  associate(
    'classroom',
    'wragg',
    'Mrs Sharon Wragg',
    'Inclusion',
    -9,
    [works('Teaching Assistant', 'teaching_assistant', -9, 'pennington')],
    { share: 0.6, noEmail: true },
  ),
  associate(
    'classroom',
    'ainscough',
    'Miss Tilly Ainscough',
    'Inclusion',
    0,
    [works('Teaching Assistant', 'teaching_assistant', 0, 'pennington')],
    { contract: 'fixed_term' },
  ),
  associate(
    'classroom',
    'rowbotham',
    'Ms Beth Rowbotham',
    'Inclusion',
    -5,
    [works('Teaching Assistant', 'teaching_assistant', -5, 'pennington')],
    { share: 0.7 },
  ),
  associate('classroom', 'moran', 'Mr Declan Moran', 'Cover', -3, [
    works('Cover Supervisor', 'cover_supervisor', -3, 'okafor'),
  ]),
  associate('support', 'bramley', 'Mrs Nicola Bramley', 'Business', -7, [
    leads('business', 'Business Manager', 'business_manager', -5, 'oyelaran'),
  ]),
  associate('support', 'oldroyd', 'Ms Wendy Oldroyd', 'Office', -10, [
    leads('office', 'Office Manager', 'support_team_leader', -4, 'bramley'),
  ]),
  associate('support', 'farrell', 'Mr Dominic Farrell', 'Premises', -6, [
    leads('site', 'Site Manager', 'support_team_leader', -6, 'bramley'),
  ]),
  associate('support', 'stubbs', 'Mrs Hilary Stubbs', 'Office', -8, [
    works('Examinations Officer', 'administration_hr_data_and_finance', -8, 'whitlock'),
  ]),
  associate('support', 'brightwell', 'Mr Owen Brightwell', 'Office', -3, [
    works('Data Manager', 'administration_hr_data_and_finance', -3, 'whitlock'),
  ]),
  associate('support', 'thwaite', 'Ms Karen Thwaite', 'Business', -4, [
    works('Finance Officer', 'administration_hr_data_and_finance', -4, 'bramley'),
  ]),
  associate(
    'support',
    'oduya',
    'Mr Samuel Oduya',
    'IT',
    -2,
    [works('IT Technician', 'education_support', -2, 'bramley')],
    { preferred: 'Sam' },
  ),
  associate('support', 'linden', 'Ms Maggie Linden', 'Pastoral', -6, [
    works('Attendance Officer', 'pastoral_health_and_welfare', -6, 'okafor'),
  ]),
  associate(
    'support',
    'balogun',
    'Mr Femi Balogun',
    'Science',
    -1,
    [works('Science Technician', 'education_support', -1, 'haddad')],
    { share: 0.8 },
  ),
];

/** Two who have left: one to a post elsewhere, one at the end of a contract. */
export const leavers: readonly Member[] = [
  {
    key: 'pryce',
    name: 'Mr Gareth Pryce',
    kind: 'teaching',
    team: 'Languages',
    here: -6,
    qts: -11,
    jobs: [leads('languages', 'Head of Languages', 'head_of_department_or_curriculum', -6, 'whitlock')],
    left: { on: '-1 08-31', reason: 'Took a post as assistant head at another school' },
  },
  associate(
    'classroom',
    'roper',
    'Mr Ian Roper',
    'Inclusion',
    -3,
    [works('Teaching Assistant', 'teaching_assistant', -3, 'pennington')],
    { left: { on: '-1 07-21', reason: 'End of a fixed-term contract' } },
  ),
];
