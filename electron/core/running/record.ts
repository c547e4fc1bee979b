import { ELEMENT_KINDS } from '../../../shared/reference/programme-elements.ts';
import { attendanceWords, outcomeWords, supportWords } from '../../../shared/reference/running.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { listed } from '../../../shared/rules/listed.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { detail, entries, type RecordSection } from '../staff/record.ts';
import { roundName } from './round-name.ts';
import {
  applicationFieldsOf,
  deploymentFieldsOf,
  placementFieldsOf,
  schoolNames,
  supportFieldsOf,
} from './rows.ts';

const on = (label: string, date: string | null) => detail(label, date === null ? null : longDate(date));
const orNull = (text: string) => (text === '' ? null : text);
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the area holds about one person: registers, logs, applications, placements, standing in and deployments. */
export function runningRecord({ db }: QueryContext, personId: string): RecordSection[] {
  const schools = schoolNames(db);
  const rounds = new Map<string, string>();
  const called = (roundId: string): string => {
    const known = rounds.get(roundId);
    if (known !== undefined) return known;
    const { programme, academicYear } = roundName(db, roundId);
    rounds.set(roundId, `${programme} ${academicYear}`);
    return `${programme} ${academicYear}`;
  };
  const mine = build.selectFrom('nomination').select(['id', 'round_id']).where('person_id', '=', personId);
  const roundOf = new Map(db.all(mine).map((row) => [row.id, row.round_id]));
  const programme = (nominationId: string) => detail('Programme', called(roundOf.get(nominationId) ?? ''));
  const ids = [...roundOf.keys()];
  const attended = db.all(
    build
      .selectFrom('event_attendance')
      .innerJoin('programme_event', 'programme_event.id', 'event_attendance.event_id')
      .select(['event_attendance.nomination_id', 'event_attendance.state', 'event_attendance.days'])
      .select(['programme_event.title', 'programme_event.from_date', 'programme_event.line'])
      .where('event_attendance.nomination_id', 'in', ids)
      .orderBy('programme_event.from_date'),
  );
  const support = db.all(
    build.selectFrom('support').selectAll().where('nomination_id', 'in', ids).orderBy('on_date'),
  );
  const applications = db.all(
    build.selectFrom('job_application').selectAll().where('nomination_id', 'in', ids).orderBy('applied_on'),
  );
  const placements = db.all(
    build.selectFrom('placement').selectAll().where('nomination_id', 'in', ids).orderBy('from_date'),
  );
  const standing = db.all(
    build
      .selectFrom('backfill')
      .innerJoin('post', 'post.id', 'backfill.post_id')
      .select(['post.title', 'backfill.from_date', 'backfill.to_date'])
      .where('backfill.person_id', '=', personId)
      .orderBy('backfill.from_date'),
  );
  const deployments = db.all(
    build.selectFrom('deployment').selectAll().where('person_id', '=', personId).orderBy('from_date'),
  );
  return [
    {
      id: 'running',
      blocks: [
        ...entries(
          attended.map((row) => ({
            on: row.from_date ?? '',
            heading: row.title,
            words: null,
            details: [
              ...programme(row.nomination_id),
              ...detail('Counts for', orNull(row.line)),
              ...detail('Attendance', `${attendanceWords[row.state]}, ${counted(row.days, 'day')}`),
            ],
          })),
        ),
        ...entries(
          support.map((row) => {
            const fields = supportFieldsOf(row);
            const words = supportWords[fields.kind];
            return {
              on: fields.on,
              heading: upper(words.one),
              words: orNull(fields.words),
              details: [
                ...programme(row.nomination_id),
                ...detail('Counts for', orNull(fields.line)),
                ...on('Until', fields.to),
                ...detail('Length', fields.minutes === null ? null : counted(fields.minutes, 'minute')),
                ...detail('With', orNull(fields.withWhom)),
                ...detail('School', orNull(fields.school)),
                ...detail(words.takes, orNull(fields.takes)),
                ...on('Next date', fields.nextOn),
                ...detail('More than the programme allows, because', orNull(fields.although)),
              ],
            };
          }),
        ),
        ...entries(
          applications.map((row) => {
            const fields = applicationFieldsOf(row);
            return {
              on: fields.appliedOn,
              heading: `Application: ${fields.post}`,
              words: orNull(fields.feedback),
              details: [
                ...programme(row.nomination_id),
                ...detail('School', orNull(fields.school)),
                ...on('Shortlisted on', fields.shortlistedOn),
                ...on('Interview on', fields.interviewOn),
                ...detail('Outcome', fields.outcome === null ? null : outcomeWords[fields.outcome]),
                ...on('Outcome on', fields.outcomeOn),
              ],
            };
          }),
        ),
        ...entries(
          placements.map((row) => {
            const fields = placementFieldsOf(row);
            return {
              on: fields.from,
              heading: `${ELEMENT_KINDS.placement.words} at ${schools.get(fields.schoolId) ?? ''}`,
              words: orNull(fields.focus),
              details: [
                ...programme(row.nomination_id),
                ...detail('Counts for', orNull(fields.line)),
                ...on('Until', fields.to),
                ...detail('Host head mentor', orNull(fields.hostMentor)),
                ...detail('External mentor', orNull(fields.externalMentor)),
                ...detail('Pre-visits', orNull(listed(fields.preVisits.map(longDate)))),
                ...on('Closed on', fields.closedOn),
                ...detail('Review', orNull(fields.review)),
              ],
            };
          }),
        ),
        ...entries(
          standing.map((row) => ({
            on: row.from_date,
            heading: `You stand in: ${row.title}`,
            words: null,
            details: on('Until', row.to_date),
          })),
        ),
        ...entries(
          deployments.map((row) => {
            const fields = deploymentFieldsOf(row);
            return {
              on: fields.from,
              heading: `Deployment to ${schools.get(fields.schoolId) ?? ''}`,
              words: orNull(fields.reason),
              details: [
                ...detail('Programme', called(row.round_id)),
                ...on('Until', fields.to),
                ...detail('Days agreed', fields.daysAgreed === null ? null : String(fields.daysAgreed)),
                ...detail('Days used', String(fields.daysUsed)),
                ...on('Review due on', fields.reviewOn),
                ...on('Reviewed on', fields.reviewedOn),
                ...detail('Outcome', orNull(fields.outcome)),
              ],
            };
          }),
        ),
      ],
    },
  ];
}
