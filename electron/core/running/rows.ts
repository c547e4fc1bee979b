import type { Selectable } from 'kysely';
import {
  type ApplicationFields,
  applicationFields,
  type BackfillFields,
  type DeploymentFields,
  deploymentFields,
  type EventFields,
  eventFields,
  type PlacementFields,
  placementFields,
  type SupportFields,
  supportFields,
} from '../../../shared/contract/running-shapes.ts';
import type { RunningTables } from '../school-file/tables/running.ts';
import { build, type Reader } from '../sql.ts';

export const eventsOf = (db: Reader, roundId: string) =>
  db.all(
    build
      .selectFrom('programme_event')
      .selectAll()
      .where('round_id', '=', roundId)
      .orderBy((e) => e.fn.coalesce('from_date', e.val('9999')))
      .orderBy('title')
      .orderBy('id'),
  );
export type EventFile = ReturnType<typeof eventsOf>[number];
type Kept<Table extends keyof RunningTables> = Selectable<RunningTables[Table]>;

/** What a form shows of an event. */
export const eventFieldsOf = (row: EventFile): EventFields =>
  eventFields.parse({
    element: row.element,
    title: row.title,
    line: row.line,
    from: row.from_date,
    to: row.to_date,
    days: row.days,
    place: row.place,
    ledBy: row.led_by,
  });
/** An event's columns, of what a form sent. */
export const eventValues = (fields: EventFields) => ({
  element: fields.element,
  title: fields.title,
  line: fields.line,
  from_date: fields.from,
  to_date: fields.to,
  days: fields.days,
  place: fields.place,
  led_by: fields.ledBy,
});

export const supportFieldsOf = (row: Kept<'support'>): SupportFields =>
  supportFields.parse({
    kind: row.kind,
    line: row.line,
    on: row.on_date,
    to: row.to_date,
    minutes: row.minutes,
    withWhom: row.with_whom,
    school: row.school,
    words: row.words,
    takes: row.takes,
    nextOn: row.next_on,
    although: row.although,
  });
export const supportValues = (fields: SupportFields) => ({
  kind: fields.kind,
  line: fields.line,
  on_date: fields.on,
  to_date: fields.to,
  minutes: fields.minutes,
  with_whom: fields.withWhom,
  school: fields.school,
  words: fields.words,
  takes: fields.takes,
  next_on: fields.nextOn,
  although: fields.although,
});

export const applicationFieldsOf = (row: Kept<'job_application'>): ApplicationFields =>
  applicationFields.parse({
    post: row.post,
    school: row.school,
    appliedOn: row.applied_on,
    shortlistedOn: row.shortlisted_on,
    interviewOn: row.interview_on,
    outcome: row.outcome,
    outcomeOn: row.outcome_on,
    feedback: row.feedback,
  });
export const applicationValues = (fields: ApplicationFields) => ({
  post: fields.post,
  school: fields.school,
  applied_on: fields.appliedOn,
  shortlisted_on: fields.shortlistedOn,
  interview_on: fields.interviewOn,
  outcome: fields.outcome,
  outcome_on: fields.outcomeOn,
  feedback: fields.feedback,
});

export const placementFieldsOf = (row: Kept<'placement'>): PlacementFields =>
  placementFields.parse({
    schoolId: row.school_id,
    requestId: row.request_id,
    line: row.line,
    from: row.from_date,
    to: row.to_date,
    hostMentor: row.host_mentor,
    externalMentor: row.external_mentor,
    focus: row.focus,
    preVisits: JSON.parse(row.pre_visits),
    closedOn: row.closed_on,
    review: row.review,
  });
export const placementValues = (fields: PlacementFields) => ({
  school_id: fields.schoolId,
  request_id: fields.requestId,
  line: fields.line,
  from_date: fields.from,
  to_date: fields.to,
  host_mentor: fields.hostMentor,
  external_mentor: fields.externalMentor,
  focus: fields.focus,
  pre_visits: JSON.stringify(fields.preVisits),
  closed_on: fields.closedOn,
  review: fields.review,
});

export const backfillFieldsOf = (row: Kept<'backfill'>): BackfillFields => ({
  postId: row.post_id,
  personId: row.person_id,
  name: row.name,
  from: row.from_date,
  to: row.to_date,
});
export const backfillValues = (fields: BackfillFields) => ({
  post_id: fields.postId,
  person_id: fields.personId,
  name: fields.personId === null ? fields.name : '',
  from_date: fields.from,
  to_date: fields.to,
});

export const deploymentFieldsOf = (row: Kept<'deployment'>): DeploymentFields =>
  deploymentFields.parse({
    personId: row.person_id,
    name: row.name,
    schoolId: row.school_id,
    requestId: row.request_id,
    reason: row.reason,
    from: row.from_date,
    to: row.to_date,
    daysAgreed: row.days_agreed,
    daysUsed: row.days_used,
    reviewOn: row.review_on,
    reviewedOn: row.reviewed_on,
    outcome: row.outcome,
  });
export const deploymentValues = (fields: DeploymentFields) => ({
  person_id: fields.personId,
  name: fields.personId === null ? fields.name : '',
  school_id: fields.schoolId,
  request_id: fields.requestId,
  reason: fields.reason,
  from_date: fields.from,
  to_date: fields.to,
  days_agreed: fields.daysAgreed,
  days_used: fields.daysUsed,
  review_on: fields.reviewOn,
  reviewed_on: fields.reviewedOn,
  outcome: fields.outcome,
});

/** The names of schools by id. */
export const schoolNames = (db: Reader): Map<string, string> =>
  new Map(db.all(build.selectFrom('school').select(['id', 'name'])).map((row) => [row.id, row.name]));
