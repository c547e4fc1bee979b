import type { SupportFields } from '../../../shared/contract/running-shapes.ts';
import type { EventAttendance } from '../../../shared/reference/running.ts';
import { academicYearOf } from '../../../shared/rules/academic-year.ts';
import { addApplication } from '../running/applications.ts';
import { addBackfill } from '../running/backfills.ts';
import { addDeployment } from '../running/deployments.ts';
import { planEvents } from '../running/events.ts';
import { addPlacement } from '../running/placements.ts';
import { attend } from '../running/register.ts';
import { eventsOf } from '../running/rows.ts';
import { addSupport } from '../running/support.ts';
import { build } from '../sql.ts';
import type { Making } from './making.ts';

const seminars: readonly (readonly [title: string, on: string, mistry: EventAttendance])[] = [
  ['Finance and the budget', '-1 01-21', 'attended'],
  ['Governors and the law', '-1 02-25', 'attended'],
  ['Inspection', '-1 03-25', 'caught_up'],
  ['Staffing a school', '-1 04-28', 'attended'],
  ['Leading beyond the school', '-1 06-03', 'apologies'],
];

const logs: readonly (readonly [who: string, on: string, log: Partial<SupportFields>])[] = [
  [
    'okafor',
    '-1 02-04',
    {
      kind: 'mentoring',
      minutes: 60,
      withWhom: 'Celia Northcote',
      words: 'A first year as head',
      takes: 'Read the last three budgets',
    },
  ],
  [
    'okafor',
    '-1 04-22',
    {
      kind: 'mentoring',
      minutes: 75,
      withWhom: 'Celia Northcote',
      words: 'The placement',
      takes: 'Write to the host school’s head',
    },
  ],
  [
    'mistry',
    '-1 02-11',
    {
      kind: 'mentoring',
      minutes: 60,
      withWhom: 'Celia Northcote',
      words: 'Letters of application',
      takes: 'Draft one and bring it',
    },
  ],
  [
    'mistry',
    '-1 03-18',
    {
      kind: 'shadowing',
      withWhom: 'Hugh Tarrant',
      school: 'Wexcombe School',
      words: 'A day with the head of a special school',
      takes: 'How he starts each morning',
    },
  ],
];

/** Last year’s round of Stage 8 as it ran: seminars with registers, logs, a placement with who stood in, an application. */
export function fillRunning(making: Making): void {
  const { db } = making;
  const ofWho = (who: string) => {
    const row = db.get(
      build
        .selectFrom('programme_place')
        .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
        .innerJoin('round', 'round.id', 'nomination.round_id')
        .select(['nomination.id', 'nomination.round_id'])
        .where('person_id', '=', making.id(who))
        .where('academic_year', '=', academicYearOf(making.day('-1 10-01'))),
    );
    if (row === undefined)
      throw new Error(`In the sample school '${who}' took part in no programme last year.`);
    return row;
  };
  const okafor = ofWho('okafor');
  const mistry = ofWho('mistry');
  const roundId = okafor.round_id;
  making.on(making.day('-1 01-07'), 'running', 'planEvents', (context) =>
    planEvents(context, {
      roundId,
      events: [
        ...seminars.map(([title, on]) => ({
          element: 'sessions' as const,
          title,
          line: '',
          from: making.day(on),
          to: null,
          days: 0.5,
          place: 'The alliance’s training room',
          ledBy: 'Celia Northcote',
        })),
        // Nobody has filled its register, so that it waits on Home.
        {
          element: 'experiences' as const,
          title: 'An evening with the governors of Larkmere',
          line: '',
          from: making.day('-1 06-24'),
          to: null,
          days: 0.5,
          place: 'Larkmere School',
          ledBy: 'Paul Venning',
        },
      ],
    }),
  );
  for (const event of eventsOf(db, roundId)) {
    const [, on, state] = seminars.find(([title]) => title === event.title) ?? [];
    if (on === undefined || state === undefined) continue;
    making.on(making.day(on), 'running', 'attend', (context) =>
      attend(context, {
        eventId: event.id,
        marks: [
          { nominationId: okafor.id, state: 'attended', days: null },
          { nominationId: mistry.id, state, days: null },
        ],
      }),
    );
  }
  for (const [who, on, log] of logs) {
    const day = making.day(on);
    making.on(day, 'running', 'addSupport', (context) =>
      addSupport(context, {
        nominationId: ofWho(who).id,
        fields: {
          kind: 'mentoring',
          line: '',
          on: day,
          to: null,
          minutes: null,
          withWhom: '',
          school: '',
          words: '',
          takes: '',
          nextOn: null,
          although: '',
          ...log,
        },
      }),
    );
  }
  placed(making, okafor.id);
  making.on(making.day('-1 06-24'), 'running', 'addApplication', (context) =>
    addApplication(context, {
      nominationId: mistry.id,
      fields: {
        post: 'Headteacher',
        school: 'Brackenhill Academy',
        appliedOn: making.day('-1 05-06'),
        shortlistedOn: making.day('-1 05-20'),
        interviewOn: making.day('-1 06-10'),
        outcome: 'not_appointed',
        outcomeOn: making.day('-1 06-11'),
        feedback: 'Strong on behaviour. More on finance next time.',
      },
    }),
  );
  const from = making.day('ago 40');
  making.on(from, 'running', 'addDeployment', (context) =>
    addDeployment(context, {
      roundId,
      fields: {
        personId: making.id('oyelaran'),
        name: '',
        schoolId: making.id('brackenhill'),
        requestId: null,
        reason: 'Attainment of disadvantaged students; the head asked for help.',
        from,
        to: null,
        daysAgreed: 12,
        daysUsed: 3,
        reviewOn: making.day('ago 6'),
        reviewedOn: null,
        outcome: '',
      },
    }),
  );
}

/** Ten days at another school, and who stood in at home. */
function placed(making: Making, nominationId: string): void {
  const { db } = making;
  const from = making.day('-1 05-11');
  const to = making.day('-1 05-22');
  const { id: placementId } = making.on(making.day('-1 05-25'), 'running', 'addPlacement', (context) =>
    addPlacement(context, {
      nominationId,
      fields: {
        schoolId: making.id('larkmere'),
        requestId: null,
        line: '',
        from,
        to,
        hostMentor: 'Paul Venning',
        externalMentor: 'Celia Northcote',
        focus: 'The whole of a budget, and a governors’ meeting from agenda to minutes',
        preVisits: [making.day('-1 04-29'), making.day('-1 05-06')],
        closedOn: making.day('-1 05-25'),
        review: 'Led two governors’ committees and the morning briefings.',
      },
    }),
  );
  const post = db.get(
    build
      .selectFrom('holding')
      .select('post_id')
      .where('person_id', '=', making.id('okafor'))
      .where('post_id', 'is not', null)
      .orderBy('from_date', 'desc'),
  );
  const postId = post?.post_id;
  if (postId == null) throw new Error("In the sample school 'okafor' holds no leadership post.");
  making.on(making.day('-1 05-25'), 'running', 'addBackfill', (context) =>
    addBackfill(context, {
      placementId,
      fields: { postId, personId: making.id('pennington'), name: '', from, to },
    }),
  );
}
