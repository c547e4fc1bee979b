import type { Generated } from 'kysely';

/** What became of participants of programmes, and what they said. */
export interface OutcomeTables {
  outcome: {
    id: string;
    nomination_id: string;
    kind: 'promoted' | 'headship' | 'accredited' | 'other';
    on_date: string;
    from_role: Generated<string>;
    to_role: Generated<string>;
    school_id: string | null;
    place: Generated<string>;
    course: Generated<string>;
    words: Generated<string>;
    said_by: Generated<string>;
    learnt_on: string;
    from_fact: string | null;
  };
  follow_up: {
    nomination_id: string;
    months: number;
    answer: 'same' | 'changed' | 'not_reached';
    on_date: string;
  };
  self_rating: {
    nomination_id: string;
    moment: 'start' | 'end';
    /** The statement's key; its words are kept beside it, as they were then. */
    statement: string;
    about: 'confidence' | 'competence';
    words: string;
    rating: number;
    on_date: string;
  };
  testimony: {
    id: string;
    nomination_id: string;
    words: string;
    said_on: string;
    permitted_on: string | null;
    asked_by: Generated<string>;
    shown_as: 'name' | 'role' | null;
    role: Generated<string>;
  };
  outcome_dismissed: {
    nomination_id: string;
    from_fact: string;
    on_date: string;
  };
  impact_export: {
    id: string;
    at: string;
    as_at: string;
    whose: string;
    file_name: string;
    sha256: string;
    content: string;
  };
  impact_export_person: {
    export_id: string;
    nomination_id: string;
    content: string;
  };
}
