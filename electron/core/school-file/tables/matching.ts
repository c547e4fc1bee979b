import type { Generated } from 'kysely';

/** Who gives and who asks, and who is matched with whom. */
export interface MatchingTables {
  giver: {
    id: string;
    kind: 'coach' | 'mentor' | 'visit' | 'placement' | 'consultant';
    /** Null for somebody from outside, whose name is in `name`. */
    person_id: string | null;
    name: Generated<string>;
    /** Null where they work at none of the file's schools. */
    school_id: string | null;
    places: number;
    /** Lists, as JSON. */
    roles: string;
    phases: string;
    focus: string;
    from_date: string | null;
    to_date: string | null;
    /** Days that a host offers, as JSON: each a first and a last day. */
    days: string;
    reach: 'authority' | 'region' | null;
    trained_on: string | null;
    training: Generated<string>;
    challenging: 0 | 1 | null;
    strong: 0 | 1 | null;
    head_mentors: 0 | 1 | null;
    said_on: string;
    withdrawn_on: string | null;
  };
  request: {
    id: string;
    kind: 'coach' | 'mentor' | 'visit' | 'placement' | 'consultant';
    nomination_id: string | null;
    person_id: string | null;
    name: Generated<string>;
    school_id: string;
    role: string | null;
    focus: string;
    phase: string | null;
    same_phase: Generated<number>;
    from_date: string | null;
    to_date: string | null;
    days: Generated<number>;
    reach: 'authority' | 'region' | null;
    challenging: 0 | 1 | null;
    /** Ids of givers or schools, the first choice first, as JSON. */
    choices: string;
    /** Rules eased, and pairs taken out by hand, for one giver each, as JSON. */
    eased: string;
    words: Generated<string>;
    asked_on: string;
    withdrawn_on: string | null;
  };
  request_match: {
    giver_id: string;
    request_id: string;
    state: 'proposed' | 'confirmed';
    state_on: string;
    fixed: Generated<number>;
    points: number;
    because: string;
    although: string;
    from_date: string | null;
    to_date: string | null;
  };
  unmet: {
    request_id: string;
    stopped_by: string;
    full_up: number;
    change: string;
  };
  match_run: {
    kind: string;
    at: string;
    made_from: string;
    points: number;
  };
}
