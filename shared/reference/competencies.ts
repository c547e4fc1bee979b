import type { Competency } from './framework-content.ts';

type Line = readonly [name: string, ...indicators: string[]];
function set(prefix: string, name: string, lines: readonly Line[], scored = true): Competency[] {
  return lines.map(([title, ...indicators]) => ({
    key: `${prefix}_${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`,
    name: title,
    set: name,
    indicators,
    scored,
  }));
}

/** The behaviours of the 2017 NPQ framework: names from DOMAIN section 1 [LLF], indicators ours. */
export const behaviours = set('behaviour', 'Behaviours', [
  ['Commitment', 'Puts pupils first when choices are hard', 'Sees things through'],
  ['Collaboration', 'Brings others in early', 'Shares credit and know-how'],
  ['Personal drive', 'Sets demanding goals for their own work', 'Starts things without being asked'],
  ['Resilience', 'Stays steady when plans go wrong', 'Asks for help in good time'],
  ['Awareness', 'Notices how their actions land with others', 'Seeks out and uses feedback'],
  ['Integrity', 'Does what they said they would', 'Says so when they were wrong'],
  ['Respect', 'Listens before judging', 'Treats everyone with the same courtesy'],
]);

/** The content areas of the 2017 NPQ framework: names from DOMAIN section 1 [LLF], indicators ours. */
export const contentAreas = set('area', 'Content areas', [
  ['Strategy and improvement', 'Works out what most needs to change', 'Checks whether a change has worked'],
  [
    'Teaching and curriculum excellence',
    'Helps colleagues to teach better',
    'Knows what pupils should learn, and when',
  ],
  ['Leading with impact', 'Explains why, and people follow', 'Gives feedback that is used'],
  ['Working in partnership', 'Works well with families and other teams', 'Learns from other schools'],
  [
    'Managing resources and risks',
    'Uses time and money where they count',
    'Sees what could go wrong and prepares for it',
  ],
  ['Increasing capability', 'Hands over real work and supports it', 'Helps others to grow in their jobs'],
]);

const STANDARD_LINES: readonly Line[] = [
  ['School culture', 'Makes the school’s purpose plain to all', 'Builds pride and belonging'],
  ['Teaching', 'Knows what good teaching looks like across subjects', 'Makes time for teachers to improve'],
  [
    'Curriculum and assessment',
    'Sees that what is taught builds up in order',
    'Uses assessment that tells teachers something',
  ],
  ['Behaviour', 'Sets expectations that everyone can name', 'Is fair and consistent'],
  [
    'Additional and special educational needs and disabilities',
    'Expects much of every pupil',
    'Sees that needs are found early and met',
  ],
  [
    'Professional development',
    'Gives staff development that suits their needs',
    'Looks to evidence when choosing it',
  ],
  ['Organisational management', 'Runs things safely and within budget', 'Keeps workload in view'],
  [
    'Continuous school improvement',
    'Finds causes before choosing remedies',
    'Keeps to few priorities and finishes them',
  ],
  [
    'Working in partnership',
    'Builds trust with families and the community',
    'Gives to other schools and learns from them',
  ],
  [
    'Governance and accountability',
    'Tells governors what they need to know',
    'Welcomes being held to account',
  ],
];

/** Headteachers’ Standards 2020: titles from DOMAIN section 1 [HTS], Open Government Licence; indicators ours. */
export const headteachersStandards = set('hts', 'Headteachers’ Standards 2020', STANDARD_LINES);

/** The ten areas of the reformed NPQSL: the Standards' titles, but Implementation for the eighth [OL]. */
export const npqslAreas = set(
  'npqsl',
  'NPQSL areas',
  STANDARD_LINES.map(
    (line): Line =>
      line[0] === 'Continuous school improvement'
        ? [
            'Implementation',
            'Plans a change in steps that people can follow',
            'Keeps it going until it has become habit',
          ]
        : line,
  ),
);

/** The ethics section of the Standards [HTS]: read and talked about, never scored. */
export const ethics = set(
  'ethics',
  'Ethics and professional conduct',
  [
    ['Selflessness'],
    ['Integrity'],
    ['Objectivity'],
    ['Accountability'],
    ['Openness'],
    ['Honesty'],
    ['Leadership'],
  ],
  false,
);

/** CMI Level 5 units for associate staff: codes and titles from DOMAIN section 1 [CMI], indicators ours. */
export const cmiUnits = set('cmi', 'CMI Level 5 units', [
  ['5001 Personal development as a manager and leader', 'Knows what to work on next, and does'],
  ['5002 Information based decision making', 'Looks at the figures before deciding'],
  ['5003 Managing team and individual performance', 'Talks about performance plainly and kindly'],
  ['5004 Practices of resource management', 'Gets good value from what the team has'],
  ['5005 Meeting stakeholder and quality needs', 'Knows what those served expect, and checks'],
  ['5006 Conducting a management project', 'Frames a question and finds evidence for it'],
  ['5009 Project development and control', 'Keeps a project to time and scope'],
  ['5010 Planning for development', 'Plans how the team will improve'],
  ['5012 Being a leader', 'Gives people a reason to follow'],
  ['5013 Leadership practice', 'Suits the way of leading to the situation'],
]);
