import { sessionDates } from '../../../shared/rules/session-dates.ts';
import { attend } from '../cohorts/attendance.ts';
import { participantsOf, sessionsOf } from '../cohorts/rows.ts';
import { close, start } from '../cohorts/starting.ts';
import { build } from '../sql.ts';
import { requireStage } from '../stages/versions.ts';
import type { Making } from './making.ts';
import type { Day } from './member.ts';

interface Course {
  readonly stage: string;
  /** Whose year it is: 0 is the present academic year. */
  readonly year: number;
  /** The day on which it was set up, and that of its first session. */
  readonly on: Day;
  readonly first: Day;
  readonly ledBy: string;
  readonly who: readonly string[];
  /** Those of them who could not come to one session, and what is noted of that. */
  readonly away: Readonly<
    Record<string, readonly [session: number, state: 'apologies' | 'caught_up' | 'missed']>
  >;
  readonly closed?: Day;
  /** Nobody has marked its register yet. */
  readonly unmarked?: true;
}

const courses: readonly Course[] = [
  {
    stage: 'stage_7',
    year: -2,
    on: '-2 10-16',
    first: '-2 11-04',
    ledBy: 'oyelaran',
    who: ['kowalczyk', 'thorley', 'marsden'],
    away: { thorley: [3, 'caught_up'], marsden: [2, 'apologies'] },
    closed: '-1 09-10',
  },
  {
    stage: 'stage_6',
    year: -2,
    on: '-2 10-16',
    first: '-2 11-12',
    ledBy: 'whitlock',
    who: ['lloyd', 'boateng', 'pickersgill'],
    away: { pickersgill: [4, 'caught_up'] },
    closed: '-1 09-10',
  },
  {
    stage: 'stage_8',
    year: -1,
    on: '-1 10-22',
    first: '-1 11-10',
    ledBy: 'oyelaran',
    who: ['okafor', 'mistry'],
    away: { mistry: [4, 'apologies'] },
  },
  {
    stage: 'stage_7',
    year: -1,
    on: '-1 10-22',
    first: '-1 11-05',
    ledBy: 'whitlock',
    who: ['nair', 'eze', 'firth'],
    away: { nair: [5, 'missed'], eze: [2, 'caught_up'], firth: [4, 'apologies'] },
  },
  {
    stage: 'stage_6',
    year: -1,
    on: '-1 10-22',
    first: '-1 11-12',
    ledBy: 'whitlock',
    who: ['standish', 'yusuf', 'brightwell'],
    away: { brightwell: [3, 'apologies'] },
  },
  {
    stage: 'stage_8',
    year: 0,
    on: 'ago 18',
    first: 'ahead 9',
    ledBy: 'oyelaran',
    who: ['varghese', 'ashworth'],
    away: {},
  },
  {
    stage: 'stage_7',
    year: 0,
    on: 'ago 26',
    first: 'ago 12',
    ledBy: 'whitlock',
    who: ['haddad', 'adeyemi', 'brathwaite'],
    away: { brathwaite: [1, 'apologies'] },
  },
  {
    stage: 'stage_6',
    year: 0,
    on: 'ago 26',
    first: 'ago 6',
    ledBy: 'whitlock',
    who: ['rahman', 'okafor_lunn', 'holroyd', 'farrell', 'thwaite'],
    away: {},
    unmarked: true,
  },
];

interface Step {
  readonly day: string;
  readonly take: (day: string) => unknown;
}

/** What was done about the courses, day by day: each started, its register kept, the old ones closed. */
export function courseSteps(making: Making): Step[] {
  const today = making.calendar.today;
  return courses.flatMap((course) => {
    const stage = requireStage(making.db, course.stage);
    const { sessions, name } = stage.content;
    const day = making.day(course.on);
    const dates = sessionDates(making.day(course.first), Math.max(sessions.least, 1), sessions.overMonths);
    const academicYear = making.calendar.yearAt(course.year);
    const called = `${name} ${academicYear}`;
    const idOf = () => {
      const row = making.db.get(build.selectFrom('cohort').select('id').where('name', '=', called));
      if (row === undefined) throw new Error(`The sample school has no cohort '${called}'.`);
      return row.id;
    };
    return [
      {
        day,
        take: (on: string) =>
          making.on(on, 'cohorts', 'start', (context) =>
            start(context, {
              stageId: stage.id,
              academicYear,
              name: called,
              ledBy: making.called(course.ledBy),
              sessions: dates.map((date, at) => ({
                on: date,
                starts: '16:00',
                ends: '17:30',
                topic: sessions.topics[at] ?? `Session ${at + 1}`,
                heldAt: 'Library',
                ledBy: '',
              })),
              placeIds: course.who.map((key) => openPlace(making, making.id(key), stage.id)),
            }),
          ),
      },
      // The newest register is left for the head to mark.
      ...dates.slice(0, course.unmarked ? 0 : undefined).flatMap((date, at) => {
        if (date > today) return [];
        return [{ day: date, take: (on: string) => register(making, on, idOf(), at, course) }];
      }),
      ...(course.closed === undefined
        ? []
        : [
            {
              day: making.day(course.closed),
              take: (on: string) =>
                making.on(on, 'cohorts', 'close', (context) => close(context, { id: idOf(), closed: true })),
            },
          ]),
    ];
  });
}

/** Marks one session of a course for everybody who was still on it. */
function register(making: Making, day: string, cohortId: string, at: number, course: Course): void {
  const { db } = making;
  const session = sessionsOf(db, cohortId)[at];
  if (session === undefined) throw new Error('The sample school has no such session.');
  const away = new Map(Object.entries(course.away).map(([key, told]) => [making.id(key), told]));
  const marks = participantsOf(db, cohortId)
    .filter((one) => one.state !== 'left')
    .map((one) => {
      const told = away.get(one.person_id);
      const state = told !== undefined && told[0] === at + 1 ? told[1] : ('attended' as const);
      return { placeId: one.stage_place_id, state };
    });
  making.on(day, 'cohorts', 'attend', (context) => attend(context, { sessionId: session.id, marks }));
}

function openPlace({ db }: Making, personId: string, stageId: string): string {
  const row = db.get(
    build
      .selectFrom('stage_place')
      .select('id')
      .where('person_id', '=', personId)
      .where('stage_id', '=', stageId)
      .where('state', 'in', ['identified', 'working']),
  );
  if (row === undefined) throw new Error(`The sample school has put '${personId}' on no ${stageId}.`);
  return row.id;
}
