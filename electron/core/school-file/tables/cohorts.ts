import type { Generated } from 'kysely';

/** A stage as a course: cohorts, their sessions, who takes part and how far they have come. */
export interface CohortTables {
  cohort: {
    id: string;
    stage_id: string;
    version_id: string;
    academic_year: string;
    name: string;
    led_by: string;
    made_on: string;
    closed_on: string | null;
  };
  participant: {
    stage_place_id: string;
    cohort_id: string;
    joined_on: string;
  };
  session: {
    id: string;
    cohort_id: string;
    on_date: string;
    starts: string | null;
    ends: string | null;
    topic: string;
    held_at: string;
    led_by: string;
    cancelled: Generated<number>;
    /** Not read since a calendar entry is numbered by when it was saved. */
    changes: Generated<number>;
  };
  attendance: {
    session_id: string;
    stage_place_id: string;
    state: 'attended' | 'caught_up' | 'apologies' | 'missed';
  };
  skill_shown: {
    stage_place_id: string;
    competency: string;
    shown_on: string;
    evidence: string | null;
    framework_version_id: string | null;
  };
  stage_project: {
    stage_place_id: string;
    title: string;
    from_job: string;
    aims: string;
    sponsor: string;
    coach: string;
    coaching: string;
    due_on: string | null;
    finished_on: string | null;
    outcome: string;
  };
  mentor: {
    person_id: string;
    capacity: number;
    said_on: string;
  };
  mentoring: {
    id: string;
    stage_place_id: string;
    mentor_id: string | null;
    mentor_name: string;
    from_date: string;
    to_date: string | null;
  };
  mentor_meeting: {
    id: string;
    mentoring_id: string;
    on_date: string;
    words: string;
    next_on: string | null;
  };
  graduation: {
    id: string;
    cohort_id: string;
    on_date: string;
    held_at: string;
    signatories: string;
    held_on: string | null;
  };
  graduate: {
    stage_place_id: string;
    graduation_id: string;
    although: string | null;
  };
  certificate: {
    number: string;
    stage_place_id: string;
    awarded_on: string;
    content: string;
    /** The day on which it was printed first. */
    printed_on: string | null;
  };
}
