import { byText } from '../../../shared/rules/by-text.ts';
import { build } from '../sql.ts';
import { experience, move, place, takeOff } from '../stages/moving.ts';
import { courseSteps } from './cohorts.ts';
import { graduationSteps, markAllDone } from './graduations.ts';
import type { Making } from './making.ts';
import type { Day } from './member.ts';

type State = 'identified' | 'working';

/** Who was put on which stage, and when; where a reason is given, against a criterion or before it was known. */
const placed: readonly { stage: string; on: Day; state: State; who: string[]; reason?: string }[] = [
  { stage: 'stage_7', on: '-3 10-13', state: 'working', who: ['varghese'] },
  { stage: 'stage_8', on: '-2 10-14', state: 'working', who: ['whitlock'] },
  { stage: 'stage_7', on: '-2 10-14', state: 'working', who: ['kowalczyk', 'thorley', 'marsden'] },
  { stage: 'stage_6', on: '-2 10-14', state: 'working', who: ['lloyd', 'boateng', 'pickersgill'] },
  { stage: 'stage_8', on: '-1 10-20', state: 'working', who: ['okafor', 'mistry'] },
  { stage: 'stage_7', on: '-1 10-20', state: 'working', who: ['nair', 'eze', 'firth'] },
  { stage: 'stage_7', on: '-1 10-20', state: 'identified', who: ['haddad', 'adeyemi', 'brathwaite'] },
  { stage: 'stage_6', on: '-1 10-20', state: 'working', who: ['standish', 'yusuf', 'brightwell'] },
  { stage: 'stage_6', on: '-1 10-20', state: 'identified', who: ['tunstall', 'farrell', 'thwaite'] },
  { stage: 'stage_8', on: 'ago 19', state: 'working', who: ['varghese'] },
  {
    stage: 'stage_8',
    on: 'ago 28',
    state: 'identified',
    who: ['pennington'],
    reason: 'Leads two whole-school areas already and reaches two years in a senior post next September.',
  },
  {
    stage: 'stage_8',
    on: 'ago 28',
    state: 'identified',
    who: ['ashworth'],
    reason: 'Acting for more than two years; he will tell us about the NPQH before the end of term.',
  },
  { stage: 'stage_6', on: 'ago 30', state: 'working', who: ['rahman', 'okafor_lunn'] },
  { stage: 'stage_6', on: 'ago 30', state: 'identified', who: ['holroyd'] },
];

const moved: readonly [state: 'working' | 'graduated', on: Day, who: string[]][] = [
  ['graduated', '-3 07-08', ['varghese']],
  ['graduated', '-2 07-09', ['whitlock']],
  ['working', 'ago 34', ['haddad', 'adeyemi']],
];

const experiences: readonly [who: string, done: [experience: string, on: Day, evidence: string | null][]][] =
  [
    [
      'haddad',
      [
        ['experience_2', '-1 06-12', 'Moved three departments to one marking policy; minutes of the review'],
        ['experience_3', '-1 04-24', null],
      ],
    ],
    ['nair', [['experience_1', '-1 02-11', 'A day at Pennacre Academy; notes shared with Sanjay Mistry']]],
    [
      'eze',
      [
        ['experience_1', '-1 03-04', null],
        ['experience_2', '-1 05-20', 'Attendance project with Years 8 and 9'],
      ],
    ],
    [
      'okafor',
      [
        ['experience_1', '-1 01-21', 'Two days with the head of Fernlea High School'],
        ['experience_2', '-1 05-13', 'Paper on exclusions to the governors'],
      ],
    ],
    ['okafor_lunn', [['experience_4', 'ago 14', 'Supported a new mentor in her first month']]],
    ['yusuf', [['experience_1', '-1 03-18', null]]],
  ];

/** Everybody's way along the stages in the last three years, day by day, each place with the decision of that day. */
export function fillStages(making: Making): void {
  const ids = (keys: readonly string[]) => keys.map((key) => making.id(key));
  const steps = [
    ...placed.map(({ stage, on, state, who, reason }) => ({
      day: making.day(on),
      take: (day: string) =>
        making.on(day, 'stages', 'place', (context) =>
          place(context, { ids: ids(who), stageId: stage, state, on: day, reason: reason ?? null }),
        ),
    })),
    ...moved.map(([state, on, who]) => ({
      day: making.day(on),
      take: (day: string) =>
        making.on(day, 'stages', 'move', (context) => move(context, { ids: ids(who), state, on: day })),
    })),
    {
      day: making.day('-1 01-15'),
      take: (day: string) =>
        making.on(day, 'stages', 'takeOff', (context) =>
          takeOff(context, { ids: ids(['marsden']), on: day }),
        ),
    },
    ...courseSteps(making),
    ...graduationSteps(making),
  ];
  for (const { day, take } of steps.toSorted((a, b) => byText(a.day, b.day))) take(day);
  fillGraduates(making);
  for (const [who, done] of experiences)
    for (const [what, on, evidence] of done) {
      const day = making.day(on);
      making.on(day, 'stages', 'experience', (context) =>
        experience(context, { placeId: placeOf(making, who), experience: what, doneOn: day, evidence }),
      );
    }
}

/** Those who graduated without a cohort had done what belongs to the stage too. */
function fillGraduates(making: Making): void {
  const alone = making.db.all(
    build
      .selectFrom('stage_place')
      .select(['id', 'state_on'])
      .where('state', '=', 'graduated')
      .where('id', 'not in', build.selectFrom('participant').select('stage_place_id'))
      .orderBy('state_on')
      .orderBy('id'),
  );
  for (const row of alone) markAllDone(making, row.id, row.state_on);
}

function placeOf({ db, id }: Making, key: string): string {
  const row = db.get(
    build
      .selectFrom('stage_place')
      .select('id')
      .where('person_id', '=', id(key))
      .orderBy('from_date', 'desc'),
  );
  if (row === undefined) throw new Error(`The sample school has put '${key}' on no stage.`);
  return row.id;
}
