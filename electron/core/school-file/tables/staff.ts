import type { Generated } from 'kysely';

/** The schools, their posts and staff, and what is known of each person. */
export interface StaffTables {
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
}
