import type { Generated } from 'kysely';
import type { HistoryTables } from './history-tables.ts';

/** The tables as TypeScript sees them; `test/core/schema.test.ts` compares them with the migrations. */
export interface Tables extends HistoryTables {
  file: {
    only: number;
    id: string;
    made_at: string;
    sample: Generated<number>;
    academic_year: string;
    alliance: string | null;
  };
  setting: {
    key: string;
    value: string;
  };
  school: {
    id: string;
    name: string;
    phase: string;
    local_authority: string;
    urn: string | null;
    region: string | null;
    trust: string | null;
    head_name: string | null;
    ours: Generated<number>;
    in_alliance: Generated<number>;
    circumstances: string | null;
  };
  person: {
    id: string;
    title: string | null;
    forename: string;
    surname: string;
    preferred_name: string | null;
    trn: string | null;
    mis_id: string | null;
    email: string | null;
    kind: 'teaching' | 'classroom' | 'support';
    qts_date: string | null;
    teaching_years: number | null;
    teaching_years_as_of: string | null;
    overseas_trained: 0 | 1 | null;
    archived_on: string | null;
    delete_after: string | null;
    made_at: string;
  };
  employment: {
    id: string;
    person_id: string;
    school_id: string;
    staff_code: string | null;
    from_date: string | null;
    to_date: string | null;
    contract: string | null;
    share: number | null;
    team: string | null;
    leaving_reason: string | null;
  };
  post: {
    id: string;
    school_id: string;
    title: string;
    role: string;
    team: string | null;
    made_on: string;
    closed_on: string | null;
  };
  holding: {
    id: string;
    person_id: string;
    post_id: string | null;
    school_id: string | null;
    elsewhere: string | null;
    title: string;
    role: string | null;
    from_date: string | null;
    to_date: string | null;
    basis: Generated<'substantive' | 'acting' | 'cover'>;
    share: number | null;
    line_manager_id: string | null;
  };
  leave: {
    id: string;
    person_id: string;
    from_date: string;
    to_date: string | null;
    said_by: string;
    made_on: string;
  };
  npq: {
    id: string;
    person_id: string;
    code: string;
    state: 'not_started' | 'applying' | 'on_it' | 'completed';
    on_date: string | null;
    said_by: string | null;
    made_on: string;
  };
  recommendation: {
    id: string;
    person_id: string;
    stage_id: string;
    recommended: 0 | 1;
    by_person_id: string | null;
    by_name: string;
    on_date: string;
    words: string | null;
  };
  declared_interest: {
    id: string;
    person_id: string;
    other_person_id: string | null;
    other_name: string | null;
    kind: 'relative' | 'partner' | 'own_child' | 'other';
    said_by: string;
    on_date: string;
  };
  answer: {
    id: string;
    person_id: string;
    fact: string;
    value: 0 | 1;
    as_of: string;
    said_by: string;
    words: string | null;
  };
  aspiration: {
    id: string;
    person_id: string;
    words: string;
    target_role: string | null;
    hoped_for: string | null;
    asked_on: string;
    asked_by: string | null;
  };
  told: {
    id: string;
    person_id: string;
    kind: 'in_plan' | 'privacy_notice';
    on_date: string;
    by_name: string;
  };
  note: {
    id: string;
    person_id: string;
    on_date: string;
    words: string;
    by_name: string;
    keep_reason: string | null;
  };
  import_layout: {
    fingerprint: string;
    mapping: string;
    used_on: string;
  };
  import_title: {
    title: string;
    role: string | null;
    kind: string | null;
    used_on: string;
  };
  stage: {
    id: string;
    place: number;
    version_id: string;
    closed_on: string | null;
  };
  stage_version: {
    id: string;
    stage_id: string;
    version: number;
    made_on: string;
    source: string;
    content: string;
  };
  stage_place: {
    id: string;
    person_id: string;
    stage_id: string;
    version_id: string;
    academic_year: string;
    state: 'identified' | 'working' | 'graduated' | 'left';
    from_date: string;
    state_on: string;
    against_reason: string | null;
    decision: string;
  };
  experience_done: {
    stage_place_id: string;
    experience: string;
    done_on: string;
    evidence: string | null;
  };
  framework: {
    id: string;
    version_id: string;
    closed_on: string | null;
  };
  framework_version: {
    id: string;
    framework_id: string;
    version: number;
    made_on: string;
    source: string;
    content: string;
  };
  review: {
    id: string;
    person_id: string;
    kind: 'self_assessment' | 'review_360';
    framework_version_id: string;
    stage_id: string | null;
    moment: 'start' | 'end' | null;
    name: string;
    purpose: string;
    readers: string;
    minimums: string;
    gap: number;
    opened_on: string;
    closed_on: string | null;
    made_on: string;
  };
  review_rater: {
    id: string;
    review_id: string;
    rater_group: 'self' | 'manager' | 'peers' | 'reports' | 'students' | 'others';
    number: number;
    source: string;
    entered_on: string;
  };
  rating: {
    rater_id: string;
    competency: string;
    score: number | null;
  };
  review_comment: {
    id: string;
    rater_id: string;
    competency: string | null;
    words: string;
  };
  flag_kind: {
    id: string;
    words: string;
    about: 'person' | 'post';
    icon: string;
    asks: string;
    place: number;
    closed_on: string | null;
  };
  flag: {
    id: string;
    kind_id: string;
    person_id: string | null;
    post_id: string | null;
    source: string;
    evidence: string;
    words: string | null;
    from_date: string;
    end_date: string;
    ended_on: string | null;
    keep_reason: string | null;
  };
  programme: {
    id: string;
    version_id: string;
    place: number;
    closed_on: string | null;
  };
  programme_version: {
    id: string;
    programme_id: string;
    version: number;
    made_on: string;
    source: string;
    content: string;
  };
  round: {
    id: string;
    programme_id: string;
    version_id: string;
    academic_year: string;
    opens_on: string | null;
    deadline: string;
    reference_date: string;
    places: number | null;
    places_per_school: number | null;
    organiser: string;
    closed_on: string | null;
  };
  nomination: {
    id: string;
    ref: string;
    round_id: string;
    person_id: string;
    rank: number;
    state: 'draft' | 'ready' | 'submitted' | 'offered' | 'reserve' | 'declined' | 'withdrawn';
    state_on: string;
    nominated_on: string;
    statement: Generated<string>;
    needs: Generated<string>;
    coach: Generated<string>;
    shadowing: Generated<string>;
    project: Generated<string>;
    target_role: Generated<string>;
    declared: Generated<number>;
    agreed_on: string | null;
    asked_by: string | null;
    shown: string | null;
    told_on_leave_on: string | null;
    decision: string;
    against_reason: string | null;
  };
  export: {
    id: string;
    round_id: string;
    at: string;
    to_whom: string;
    file_name: string;
    sha256: string;
    columns: string;
    content: string;
  };
  export_nomination: {
    export_id: string;
    nomination_id: string;
    content: string;
  };
  plan: {
    id: string;
    person_id: string;
    version: number;
    made_on: string;
    agreed_on: string | null;
    replaces: string | null;
    next_review: string | null;
    closed_on: string | null;
    coach: string | null;
    mentor: string | null;
    shadowing: string | null;
    project: string | null;
  };
  goal: {
    id: string;
    plan_id: string;
    place: number;
    title: string;
    why: string;
    competency: string | null;
  };
  action: {
    id: string;
    goal_id: string;
    place: number;
    what: string;
    resource: Generated<string>;
    by_date: string | null;
    evidence: Generated<string>;
    state: 'not_started' | 'in_progress' | 'done';
  };
  plan_review: {
    id: string;
    plan_id: string;
    on_date: string;
    with_whom: string;
    focus: string;
    outcome: string | null;
  };
  reminder: {
    id: string;
    person_id: string | null;
    on_date: string;
    words: string;
    done_on: string | null;
  };
}
