import type { Generated } from 'kysely';

/** A programme as it runs: what is done together, what each has alone, placements and deployments. */
export interface RunningTables {
  programme_event: {
    id: string;
    round_id: string;
    element: string;
    title: string;
    from_date: string | null;
    to_date: string | null;
    days: number;
    place: Generated<string>;
    led_by: Generated<string>;
    line: Generated<string>;
    not_needed_on: string | null;
  };
  event_attendance: {
    event_id: string;
    nomination_id: string;
    state: 'attended' | 'part' | 'caught_up' | 'apologies' | 'missed';
    days: number;
  };
  support: {
    id: string;
    nomination_id: string;
    kind: string;
    on_date: string;
    to_date: string | null;
    minutes: number | null;
    with_whom: Generated<string>;
    school: Generated<string>;
    words: Generated<string>;
    takes: Generated<string>;
    next_on: string | null;
    although: Generated<string>;
    line: Generated<string>;
  };
  job_application: {
    id: string;
    nomination_id: string;
    post: string;
    school: Generated<string>;
    applied_on: string;
    shortlisted_on: string | null;
    interview_on: string | null;
    outcome: 'appointed' | 'not_appointed' | 'not_shortlisted' | 'withdrew' | null;
    outcome_on: string | null;
    feedback: Generated<string>;
  };
  placement: {
    id: string;
    nomination_id: string;
    school_id: string;
    request_id: string | null;
    from_date: string;
    to_date: string;
    host_mentor: Generated<string>;
    external_mentor: Generated<string>;
    focus: Generated<string>;
    /** Dates, as JSON. */
    pre_visits: string;
    closed_on: string | null;
    review: Generated<string>;
    line: Generated<string>;
  };
  backfill: {
    id: string;
    placement_id: string;
    post_id: string;
    /** Null for somebody from outside, whose name is in `name`. */
    person_id: string | null;
    name: Generated<string>;
    from_date: string;
    to_date: string | null;
  };
  deployment: {
    id: string;
    round_id: string;
    person_id: string | null;
    name: Generated<string>;
    school_id: string;
    request_id: string | null;
    reason: Generated<string>;
    from_date: string;
    to_date: string | null;
    days_agreed: number | null;
    days_used: Generated<number>;
    review_on: string | null;
    reviewed_on: string | null;
    outcome: Generated<string>;
  };
}
