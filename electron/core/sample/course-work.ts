import type { ProjectFacts } from '../../../shared/contract/course-work.ts';
import { addDays } from '../../../shared/rules/dates.ts';
import { saveProject } from '../cohorts/projects.ts';
import { showSkill, skillsReader } from '../cohorts/skills.ts';
import { build } from '../sql.ts';
import { requirePlace } from '../stages/places.ts';
import type { Making } from './making.ts';
import type { Day } from './member.ts';
import { openPlaceOf } from './places.ts';

interface Project extends Omit<ProjectFacts, 'dueOn' | 'finishedOn'> {
  readonly who: string;
  readonly on: Day;
  readonly due: Day;
  readonly finished?: Day;
}

const projects: readonly Project[] = [
  {
    who: 'nair',
    on: '-1 11-12',
    title: 'Attendance in the first half-term of Year 7',
    fromJob: 'Leads the attendance and welcome of her year group.',
    aims: 'Tutors ring home on the first day of absence; absence in the first half-term falls by a fifth.',
    sponsor: 'Sanjay Mistry',
    coach: 'Martin Okafor',
    coaching: 'Winning over tutors who have always done it another way',
    due: 'ahead 60',
    outcome: '',
  },
  {
    who: 'eze',
    on: '-1 11-12',
    title: 'One welcome for students who join in the year',
    fromJob: 'Leads transition into her year group.',
    aims: 'Every student who joins has a buddy, a tutor’s call in the first week and a review after six.',
    sponsor: 'Sanjay Mistry',
    coach: '',
    coaching: 'Handing work on without taking it back',
    due: '-1 07-03',
    finished: '-1 06-26',
    outcome: 'Two other year groups took the welcome over as it is.',
  },
  {
    who: 'okafor',
    on: '-1 11-10',
    title: 'A behaviour policy written with students',
    fromJob: 'Answers to the head for behaviour and safeguarding.',
    aims: 'A policy of two pages that students helped to write and staff can say by heart.',
    sponsor: 'Catherine Oyelaran',
    coach: 'Ruth Calder',
    coaching: 'Standing before governors with figures that are not all good',
    due: 'ahead 90',
    outcome: '',
  },
  {
    who: 'haddad',
    on: 'ago 20',
    title: 'Practical skills in Key Stage 4 science for disadvantaged students',
    fromJob: 'Answers for results and teaching in science.',
    aims: 'Every student does eight practicals, and three in four can plan one of their own.',
    sponsor: 'Daniel Whitlock',
    coach: '',
    coaching: 'Leading adult learning that changes what happens in classrooms',
    due: 'ahead 120',
    outcome: '',
  },
];

/** How many of the skills of their stage each has shown, and when the first of them was. */
const skills: readonly (readonly [who: string, shown: number, first: Day])[] = [
  ['nair', 9, '-1 11-19'],
  ['eze', 12, '-1 11-19'],
  ['firth', 5, '-1 12-03'],
  ['okafor', 8, '-1 11-24'],
  ['mistry', 4, '-1 01-14'],
  ['yusuf', 5, '-1 12-10'],
  ['haddad', 2, 'ago 12'],
];

const evidence = [
  'Seen by the line manager in a team meeting',
  'Minutes of the team’s review',
  'Said by two colleagues in the half-term talk',
  null,
];

/** The projects and skills of those on a stage. */
export function fillCourseWork(making: Making): void {
  for (const { who, on, due, finished, ...project } of projects) {
    const day = making.day(finished ?? on);
    making.on(day, 'cohorts', 'saveProject', (context) =>
      saveProject(context, {
        placeId: openPlaceOf(making, who),
        project: {
          ...project,
          dueOn: making.day(due),
          finishedOn: finished === undefined ? null : making.day(finished),
        },
      }),
    );
  }
  for (const [who, shown, first] of skills) {
    const placeId = openPlaceOf(making, who);
    const own = skillsReader(making.db)(requirePlace(making.db, placeId)).skills.slice(0, shown);
    own.forEach(({ key }, at) => {
      const day = addDays(making.day(first), at * 4);
      making.on(day, 'cohorts', 'showSkill', (context) =>
        showSkill(context, {
          placeId,
          competency: key,
          shownOn: day,
          evidence: evidence[at % evidence.length] ?? null,
        }),
      );
    });
  }
  fillGraduates(making);
}

/** Whoever graduated from a stage had shown its skills. */
function fillGraduates(making: Making): void {
  const { db } = making;
  const graduated = db.all(
    build
      .selectFrom('stage_place')
      .select(['id', 'state_on'])
      .where('state', '=', 'graduated')
      .orderBy('state_on')
      .orderBy('id'),
  );
  const read = skillsReader(db);
  for (const { id, state_on } of graduated)
    read(requirePlace(db, id)).skills.forEach(({ key }, at) => {
      const day = addDays(state_on, -7 * (1 + (at % 20)));
      making.on(day, 'cohorts', 'showSkill', (context) =>
        showSkill(context, { placeId: id, competency: key, shownOn: day, evidence: null }),
      );
    });
}
