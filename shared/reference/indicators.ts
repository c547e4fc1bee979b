import type { Line } from './competencies.ts';

/** What each competency looks like, level by level: names have their source in competencies.ts, the sentences are ours. */
export const behaviourLines: readonly Line[] = [
  [
    'Commitment',
    {
      1: ['Puts pupils first when choices are hard', 'Sees things through'],
      2: ['Keeps several teams to what matters for pupils', 'Stays with a change after the first enthusiasm'],
      3: ['Decides for the whole school by what serves pupils', 'Takes on what nobody else will own'],
    },
  ],
  [
    'Collaboration',
    {
      1: ['Brings others in early', 'Shares credit and know-how'],
      2: ['Gets teams with different aims to work on one thing', 'Settles who decides before work begins'],
      3: [
        'Builds a senior team that can disagree and then act',
        'Works with other schools as with their own',
      ],
    },
  ],
  [
    'Personal drive',
    {
      1: ['Sets demanding goals for their own work', 'Starts things without being asked'],
      2: ['Raises what others expect of themselves', 'Looks for problems before they are brought'],
      3: ['Holds a long aim against daily pressure', 'Chooses what the school will stop doing'],
    },
  ],
  [
    'Resilience',
    {
      1: ['Stays steady when plans go wrong', 'Asks for help in good time'],
      2: ['Keeps other leaders steady in a bad week', 'Changes course without losing heart'],
      3: ['Carries the school through public difficulty', 'Looks after their own strength so that it lasts'],
    },
  ],
  [
    'Awareness',
    {
      1: ['Notices how their actions land with others', 'Seeks out and uses feedback'],
      2: ['Reads how a whole staff is feeling', 'Knows which of their habits get in the way'],
      3: [
        'Sees the school as parents and governors see it',
        'Surrounds themselves with people who tell them the truth',
      ],
    },
  ],
  [
    'Integrity',
    {
      1: ['Does what they said they would', 'Says so when they were wrong'],
      2: ['Treats the awkward case by the same rule', 'Keeps confidences at every level'],
      3: ['Takes the right decision when it costs them', 'Answers for what others did in their name'],
    },
  ],
  [
    'Respect',
    {
      1: ['Listens before judging', 'Treats everyone with the same courtesy'],
      2: ['Makes room for those who speak last', 'Challenges disrespect wherever it comes from'],
      3: ['Sets the tone in which the school speaks', 'Gives quiet posts the same regard as loud ones'],
    },
  ],
];

export const contentAreaLines: readonly Line[] = [
  [
    'Strategy and improvement',
    { 1: ['Works out what most needs to change', 'Checks whether a change has worked'] },
  ],
  [
    'Teaching and curriculum excellence',
    { 1: ['Helps colleagues to teach better', 'Knows what pupils should learn, and when'] },
  ],
  ['Leading with impact', { 1: ['Explains why, and people follow', 'Gives feedback that is used'] }],
  [
    'Working in partnership',
    { 1: ['Works well with families and other teams', 'Learns from other schools'] },
  ],
  [
    'Managing resources and risks',
    { 1: ['Uses time and money where they count', 'Sees what could go wrong and prepares for it'] },
  ],
  [
    'Increasing capability',
    { 1: ['Hands over real work and supports it', 'Helps others to grow in their jobs'] },
  ],
];

export const standardLines: readonly Line[] = [
  [
    'School culture',
    {
      2: ['Makes the school’s purpose plain beyond their own team', 'Builds pride and belonging'],
      3: [
        'Could say what they would want a school of theirs to feel like',
        'Has changed how a whole school does something',
      ],
      4: [
        'Makes the school’s purpose plain to all',
        'Builds pride and belonging in pupils, staff and families',
      ],
    },
  ],
  [
    'Teaching',
    {
      2: ['Knows what good teaching looks like across subjects', 'Makes time for teachers to improve'],
      3: ['Judges teaching fairly outside what they taught', 'Has led better teaching across the school'],
      4: [
        'Sees to it that pupils are taught well everywhere',
        'Protects teachers’ time to prepare and improve',
      ],
    },
  ],
  [
    'Curriculum and assessment',
    {
      2: ['Sees that what is taught builds up in order', 'Uses assessment that tells teachers something'],
      3: [
        'Can defend what the school teaches and leaves out',
        'Has joined up the curriculum across years or subjects',
      ],
      4: ['Sees that every pupil is taught a broad curriculum in order', 'Keeps assessment useful and light'],
    },
  ],
  [
    'Behaviour',
    {
      2: ['Sets expectations that everyone can name', 'Is fair and consistent'],
      3: ['Handles the hardest cases calmly and by the rules', 'Has made a whole-school expectation stick'],
      4: ['Makes the school calm and safe for everybody', 'Backs staff and hears pupils'],
    },
  ],
  [
    'Additional and special educational needs and disabilities',
    {
      2: ['Expects much of every pupil', 'Sees that needs are found early and met'],
      3: [
        'Knows the code of practice and what it asks of a head',
        'Has changed provision so that more pupils take part',
      ],
      4: [
        'Holds high ambitions for every pupil with additional needs',
        'Works with families and services in good time',
      ],
    },
  ],
  [
    'Professional development',
    {
      2: ['Gives staff development that suits their needs', 'Looks to evidence when choosing it'],
      3: [
        'Plans development for a whole staff, not one by one',
        'Grows people who could take their own place',
      ],
      4: ['Sees that all staff have development of high quality', 'Plans for who comes next at every level'],
    },
  ],
  [
    'Organisational management',
    {
      2: ['Runs things safely and within budget', 'Keeps workload in view'],
      3: ['Can read a school budget and ask the right questions', 'Has planned staffing for a coming year'],
      4: [
        'Runs a safe school that spends where it matters',
        'Manages staff fairly and keeps workload in view',
      ],
    },
  ],
  [
    'Continuous school improvement',
    {
      3: ['Finds causes before choosing remedies', 'Has led an improvement from evidence to result'],
      4: ['Keeps to few priorities and finishes them', 'Chooses what is proven and fits the school'],
    },
  ],
  [
    'Working in partnership',
    {
      2: ['Builds trust with families and the community', 'Gives to other schools and learns from them'],
      3: [
        'Is known and trusted outside their own school',
        'Has made something happen with another school or service',
      ],
      4: ['Builds trust with families and the community', 'Gives to other schools and learns from them'],
    },
  ],
  [
    'Governance and accountability',
    {
      2: ['Tells governors what they need to know', 'Welcomes being held to account'],
      3: ['Has reported to governors and taken their questions', 'Knows who answers for what in a school'],
      4: ['Gives governors what they need to hold the school to account', 'Welcomes being held to account'],
    },
  ],
];

/** In place of 'Continuous school improvement' among the areas of the reformed NPQSL. */
export const implementation: Line = [
  'Implementation',
  { 2: ['Plans a change in steps that people can follow', 'Keeps it going until it has become habit'] },
];

export const cmiLines: readonly Line[] = [
  [
    '5001 Personal development as a manager and leader',
    {
      1: ['Knows what to work on next, and does'],
      2: ['Plans their own learning against what the school needs'],
      3: ['Models learning for everyone they lead'],
    },
  ],
  [
    '5002 Information based decision making',
    {
      1: ['Looks at the figures before deciding'],
      2: ['Brings figures from several sources to one decision'],
      3: ['Decides which figures the school should go by'],
    },
  ],
  [
    '5003 Managing team and individual performance',
    {
      1: ['Talks about performance plainly and kindly'],
      2: ['Helps other managers to hold such talks well'],
      3: ['Sees that performance is managed fairly everywhere'],
    },
  ],
  [
    '5004 Practices of resource management',
    {
      1: ['Gets good value from what the team has'],
      2: ['Shares resources between teams by need'],
      3: ['Plans the school’s resources some years ahead'],
    },
  ],
  [
    '5005 Meeting stakeholder and quality needs',
    {
      1: ['Knows what those served expect, and checks'],
      2: ['Sets a standard that several teams work to'],
      3: ['Answers to governors and families for the quality of a service'],
    },
  ],
  [
    '5006 Conducting a management project',
    {
      1: ['Frames a question and finds evidence for it'],
      2: ['Leads a project that changes how teams work'],
      3: ['Chooses which projects the school should take on'],
    },
  ],
  [
    '5009 Project development and control',
    {
      1: ['Keeps a project to time and scope'],
      2: ['Keeps several projects in step, and says early when one slips'],
      3: ['Weighs risk and cost across all that is under way'],
    },
  ],
  [
    '5010 Planning for development',
    {
      1: ['Plans how the team will improve'],
      2: ['Plans across teams with those who will do the work'],
      3: ['Ties plans to where the school is going'],
    },
  ],
  [
    '5012 Being a leader',
    {
      1: ['Gives people a reason to follow'],
      2: ['Leads people who do not report to them'],
      3: ['Gives the whole staff a picture of what support staff make possible'],
    },
  ],
  [
    '5013 Leadership practice',
    {
      1: ['Suits the way of leading to the situation'],
      2: ['Helps other leaders to find theirs'],
      3: ['Builds a way of leading that lasts without them'],
    },
  ],
];
