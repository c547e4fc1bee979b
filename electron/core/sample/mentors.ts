import { byText } from '../../../shared/rules/by-text.ts';
import { logMeeting } from '../cohorts/meeting-log.ts';
import { assignMentor, endMentoring, setCapacity } from '../cohorts/mentoring.ts';
import type { Making } from './making.ts';
import type { Day } from './member.ts';
import { openPlaceOf } from './places.ts';

/** How many each has said they can mentor, and when. */
const capacities: readonly (readonly [who: string, capacity: number, said: Day])[] = [
  ['oyelaran', 2, '-1 09-22'],
  ['whitlock', 2, '-1 09-22'],
  ['okafor', 2, '-1 09-22'],
  ['mistry', 2, '-1 09-22'],
  ['varghese', 1, '-1 09-24'],
  ['pennington', 1, '-1 09-24'],
  ['kowalczyk', 2, '-1 09-24'],
  ['thorley', 1, '-1 09-24'],
  ['nowak', 1, '-1 09-24'],
];

type Meeting = readonly [on: Day, words: string, next?: Day];

interface Mentoring {
  readonly who: string;
  /** One of the cast by key, or somebody from outside by name. */
  readonly mentor: string | { readonly name: string };
  readonly from: Day;
  readonly to?: Day;
  readonly meetings: readonly Meeting[];
}

const mentorings: readonly Mentoring[] = [
  {
    who: 'nair',
    mentor: 'okafor',
    from: '-1 11-10',
    meetings: [
      ['-1 12-02', 'What a head of year sees that a senior leader does not. Agreed to shadow the duty rota.'],
      ['-1 02-10', 'The day at Pennacre Academy: how they share attendance data with tutors.'],
      ['-1 05-12', 'Chose attendance in Year 7 as the project, and who has to be won over first.'],
      ['ago 13', 'First figures for Year 7. Will bring the tutors’ own ideas next time.', 'ahead 15'],
    ],
  },
  {
    who: 'eze',
    mentor: { name: 'Miriam Vance' },
    from: '-1 11-12',
    to: '-1 04-21',
    meetings: [['-1 12-04', 'Getting to know each other’s schools.']],
  },
  {
    who: 'eze',
    mentor: 'pennington',
    from: '-1 04-21',
    meetings: [['-1 05-14', 'How the attendance project went, and what to hand on to the tutors.']],
  },
  {
    who: 'firth',
    mentor: 'okafor',
    from: '-1 11-17',
    meetings: [['-1 01-20', 'Leading leaders: when to step in and when to wait.']],
  },
  {
    who: 'okafor',
    mentor: { name: 'Miriam Vance' },
    from: '-1 11-18',
    meetings: [
      ['-1 01-28', 'Two days at Fernlea High School: how a head keeps time for classrooms.'],
      ['-1 05-20', 'The governors’ paper read together before it went out.'],
    ],
  },
  {
    who: 'haddad',
    mentor: 'varghese',
    from: 'ago 24',
    meetings: [['ago 11', 'Planned the first of two whole-staff sessions.', 'ahead 20']],
  },
  { who: 'varghese', mentor: 'oyelaran', from: 'ago 14', meetings: [] },
  {
    who: 'rahman',
    mentor: 'nowak',
    from: 'ago 20',
    meetings: [['ago 7', 'What a first meeting with a team should settle.', 'ahead 12']],
  },
  { who: 'okafor_lunn', mentor: 'thorley', from: 'ago 20', meetings: [] },
];

/** Who mentors whom, and what they talked about; a few are still to be assigned. */
export function fillMentors(making: Making): void {
  for (const [who, capacity, said] of capacities) {
    const day = making.day(said);
    making.on(day, 'cohorts', 'setCapacity', (context) =>
      setCapacity(context, { personId: making.id(who), capacity, saidOn: day }),
    );
  }
  for (const one of mentorings.toSorted((a, b) => byText(making.day(a.from), making.day(b.from))))
    fillMentoring(making, one);
}

function fillMentoring(making: Making, { who, mentor, from, to, meetings }: Mentoring): void {
  const placeId = openPlaceOf(making, who);
  const day = making.day(from);
  const { id } = making.on(day, 'cohorts', 'assignMentor', (context) =>
    assignMentor(context, {
      placeId,
      ...(typeof mentor === 'string'
        ? { mentorId: making.id(mentor), mentorName: '' }
        : { mentorId: null, mentorName: mentor.name }),
      from: day,
      confirmed: false,
    }),
  );
  for (const [held, words, next] of meetings) {
    const on = making.day(held);
    making.on(on, 'cohorts', 'logMeeting', (context) =>
      logMeeting(context, {
        mentoringId: id,
        on,
        words,
        nextOn: next === undefined ? null : making.day(next),
      }),
    );
  }
  if (to !== undefined)
    making.on(making.day(to), 'cohorts', 'endMentoring', (context) =>
      endMentoring(context, { placeId, on: making.day(to) }),
    );
}
