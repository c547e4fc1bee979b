import { before, leads, type Member, teaching } from './member.ts';

const SLT = 'Leadership';

export const seniorLeaders: readonly Member[] = [
  teaching(
    'calder',
    'Ms Ruth Calder',
    SLT,
    -8,
    -24,
    [
      leads('executive', 'Executive Headteacher', 'executive_headteacher', -3, undefined),
      leads('executive_alder', 'Executive Headteacher', 'executive_headteacher', -3, undefined, {
        school: 'alder_brook',
      }),
      { ...before('Headteacher', 'headteacher', -8, '-4 08-31'), post: 'head' },
      before('Deputy Headteacher', 'deputy_headteacher', -13, '-9 08-31', 'Stanmoor School'),
    ],
    { alsoAt: { school: 'alder_brook', from: -3, share: 0.4 }, share: 0.6 },
  ),
  teaching('oyelaran', 'Mrs Catherine Oyelaran', SLT, -7, -19, [
    leads('head', 'Headteacher', 'headteacher', -3, 'calder'),
    { ...before('Deputy Headteacher', 'deputy_headteacher', -7, '-4 08-31'), post: 'deputy_curriculum' },
    before('Head of History', 'head_of_department_or_curriculum', -13, '-8 08-31', 'Brindle Cross School'),
  ]),
  teaching('whitlock', 'Mr Daniel Whitlock', SLT, -9, -15, [
    leads('deputy_curriculum', 'Deputy Headteacher (Curriculum)', 'deputy_headteacher', -3, 'oyelaran'),
    {
      ...before('Assistant Headteacher (Teaching)', 'assistant_headteacher', -6, '-4 08-31'),
      post: 'assistant_teaching',
    },
    { ...before('Head of English', 'head_of_department_or_curriculum', -9, '-7 08-31'), post: 'english' },
  ]),
  teaching('okafor', 'Mr Martin Okafor', SLT, -6, -16, [
    leads('deputy_pastoral', 'Deputy Headteacher (Pastoral)', 'deputy_headteacher', -6, 'oyelaran'),
    before('Head of Year 11', 'head_of_year_or_phase', -11, '-7 08-31', 'Stanmoor School'),
  ]),
  teaching('varghese', 'Mr Sunil Varghese', SLT, -8, -14, [
    leads('assistant_teaching', 'Assistant Headteacher (Teaching)', 'assistant_headteacher', -3, 'whitlock'),
    { ...before('Head of Chemistry', 'head_of_department_or_curriculum', -8, '-4 08-31'), post: 'chemistry' },
  ]),
  teaching('mistry', 'Mr Sanjay Mistry', SLT, -5, -13, [
    leads('assistant_behaviour', 'Assistant Headteacher (Behaviour)', 'assistant_headteacher', -5, 'okafor'),
    before('Head of Year 8', 'head_of_year_or_phase', -9, '-6 08-31', 'Brindle Cross School'),
  ]),
  teaching('pennington', 'Ms Claire Pennington', SLT, -6, -12, [
    leads('assistant_inclusion', 'Assistant Headteacher (Inclusion)', 'assistant_headteacher', -1, 'okafor'),
    leads('sendco', 'SENDCo', 'sendco', -4, 'okafor'),
    before('Teacher of English', 'teacher', -6, '-5 08-31'),
  ]),
  teaching('ashworth', 'Mr Tom Ashworth', SLT, -7, -11, [
    leads(
      'assistant_sixth',
      'Assistant Headteacher (Sixth Form)',
      'assistant_headteacher',
      '-3 04-20',
      'whitlock',
      {
        basis: 'acting',
      },
    ),
    leads('business_studies', 'Head of Business', 'head_of_department_or_curriculum', -7, 'whitlock'),
  ]),
];
