import { counted, longDate } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { namesOf, requireName } from '../staff/names.ts';
import { detail, entries, type RecordSection, table } from '../staff/record.ts';
import { placesOf, requirePlace } from '../stages/places.ts';
import { versionById } from '../stages/versions.ts';
import { mentoringsByPlace } from './mentorings.ts';
import { projectsByPlace } from './projects.ts';
import { participantsOf, requireCohort } from './rows.ts';
import { skillsReader } from './skills.ts';

const attendanceIn = {
  attended: 'There',
  caught_up: 'Caught up',
  apologies: 'Apologies',
  missed: 'Missed',
} as const;
const dash = (to: string | null) => (to === null ? 'now' : longDate(to));

/** What the cohorts area holds about one person, for the printed record: as somebody mentored, and as a mentor. */
export function cohortsRecord(context: QueryContext, personId: string): RecordSection[] {
  return [
    { id: 'course', blocks: courseOf(context, personId) },
    { id: 'mentors', blocks: [...asMentored(context, personId), ...asMentor(context, personId)] },
  ];
}

/** Sessions, projects and skills, stage by stage. */
function courseOf({ db }: QueryContext, personId: string): RecordSection['blocks'] {
  const version = versionById(db);
  const projects = projectsByPlace(db);
  const skills = skillsReader(db);
  const places = placesOf(db, personId);
  const cohorts = new Map(participantsOf(db).map((one) => [one.stage_place_id, one]));
  const attended = groupBy(
    db.all(
      build
        .selectFrom('attendance')
        .innerJoin('session', 'session.id', 'attendance.session_id')
        .select(['attendance.stage_place_id', 'attendance.state', 'session.on_date', 'session.topic'])
        .orderBy('session.on_date'),
    ),
    (row) => row.stage_place_id,
  );
  return places.flatMap((place): RecordSection['blocks'] => {
    const stage = version(place.version_id).content.name;
    const cohort = cohorts.get(place.id);
    const project = projects.get(place.id);
    return [
      ...(cohort === undefined
        ? []
        : [
            {
              shape: 'facts' as const,
              facts: [
                {
                  label: `Cohort, ${stage}`,
                  value: requireCohort(db, cohort.cohort_id).name,
                  from: `Joined ${longDate(cohort.joined_on)}`,
                },
              ],
            },
          ]),
      ...table(
        ['Session', 'On', 'Attendance'],
        (attended.get(place.id) ?? []).map((row) => [
          row.topic,
          longDate(row.on_date),
          attendanceIn[row.state],
        ]),
        `Sessions, ${stage}`,
      ),
      ...(project === undefined
        ? []
        : [
            {
              shape: 'facts' as const,
              facts: [
                { label: `Project, ${stage}`, value: project.title },
                { label: 'Drawn from the job description', value: project.fromJob || null },
                { label: 'Aims', value: project.aims || null },
                { label: 'Sponsor', value: project.sponsor || null },
                { label: 'Coach', value: project.coach || null },
                { label: 'What the coaching is aimed at', value: project.coaching || null },
                { label: 'Due', value: project.dueOn === null ? null : longDate(project.dueOn) },
                {
                  label: 'Finished',
                  value: project.finishedOn === null ? null : longDate(project.finishedOn),
                },
                { label: 'What came of it', value: project.outcome || null },
              ],
            },
          ]),
      ...table(
        ['Skill', 'Shown on', 'Evidence'],
        skills(place).skills.flatMap((skill) =>
          skill.shownOn === null ? [] : [[skill.name, longDate(skill.shownOn), skill.evidence]],
        ),
        `Skills shown, ${stage}`,
      ),
    ];
  });
}

function asMentored(context: QueryContext, personId: string): RecordSection['blocks'] {
  const { db } = context;
  const version = versionById(db);
  const places = placesOf(db, personId);
  const mentorings = mentoringsByPlace(db);
  const own = places.flatMap((place) =>
    (mentorings.get(place.id) ?? []).map((one) => ({
      ...one,
      stage: version(place.version_id).content.name,
    })),
  );
  const meetings = meetingsOf(context);
  return [
    ...table(
      ['Stage', 'Mentor', 'From', 'To'],
      own.map((one) => [one.stage, one.name, longDate(one.from), dash(one.to)]),
      'Who mentors you',
    ),
    ...entries(
      own.flatMap((one) =>
        (meetings.get(one.id) ?? []).map((meeting) => ({
          on: meeting.on_date,
          heading: `Meeting with ${one.name}, ${one.stage}`,
          words: meeting.words,
          details: detail('Next meeting', meeting.next_on === null ? null : longDate(meeting.next_on)),
        })),
      ),
    ),
  ];
}

function asMentor(context: QueryContext, personId: string): RecordSection['blocks'] {
  const { db } = context;
  const said = db.get(build.selectFrom('mentor').selectAll().where('person_id', '=', personId));
  const mine = [...mentoringsByPlace(db).values()].flat().filter((one) => one.mentorId === personId);
  const version = versionById(db);
  const places = new Map(mine.map((one) => [one.placeId, requirePlace(db, one.placeId)]));
  const names = namesOf(
    db,
    [...places.values()].map((place) => place.person_id),
  );
  const meetings = meetingsOf(context);
  return [
    ...(said === undefined
      ? []
      : [
          {
            shape: 'facts' as const,
            facts: [
              {
                label: 'Can mentor at once',
                value: counted(said.capacity, 'person', 'people'),
                from: `Said by ${requireName(db, personId)}, ${longDate(said.said_on)}`,
              },
            ],
          },
        ]),
    ...table(
      ['Whom you mentor', 'Stage', 'From', 'To', 'Meetings logged'],
      mine.map((one) => {
        const place = places.get(one.placeId);
        return [
          names.get(place?.person_id ?? '') ?? null,
          place === undefined ? null : version(place.version_id).content.name,
          longDate(one.from),
          dash(one.to),
          (meetings.get(one.id) ?? []).map((meeting) => longDate(meeting.on_date)).join(', '),
        ];
      }),
      'Whom you mentor',
    ),
  ];
}

function meetingsOf({ db }: QueryContext) {
  return groupBy(
    db.all(build.selectFrom('mentor_meeting').selectAll().orderBy('on_date').orderBy('id')),
    (row) => row.mentoring_id,
  );
}
