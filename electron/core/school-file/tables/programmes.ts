import type { Generated } from 'kysely';

/** The programmes in their versions, their rounds, the nominations and what was exported. */
export interface ProgrammeTables {
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
    organiser_note: Generated<string>;
    turned_down_on: string | null;
  };
  programme_place: {
    nomination_id: string;
    taken_up_on: string;
    ended: 'completed' | 'withdrew' | null;
    ended_on: string | null;
    why: Generated<string>;
  };
  needs_meeting: {
    id: string;
    round_id: string;
    school_id: string;
    held_on: string;
    present: Generated<string>;
    needs: Generated<string>;
    next_step: Generated<string>;
  };
  needs_meeting_person: {
    id: string;
    meeting_id: string;
    person_id: string | null;
    name: Generated<string>;
    words: Generated<string>;
    place: number;
  };
  authority_step: {
    id: string;
    nomination_id: string;
    step: 'asked' | 'proposed' | 'endorsed' | 'not_endorsed';
    on_date: string;
    by_name: Generated<string>;
    authority: string;
    words: Generated<string>;
  };
  place_choice: {
    nomination_id: string;
    choice: 'offer' | 'hold' | 'move';
    place: number | null;
    reason: string;
  };
  place_offer: {
    id: string;
    nomination_id: string;
    as_what: 'offered' | 'reserve' | 'came_free';
    on_date: string;
    reason: string;
    answer_by: string | null;
    made_at: string;
  };
  letter_printed: {
    id: string;
    nomination_id: string;
    kind: 'offered' | 'came_free' | 'reserve' | 'declined' | 'turned_down';
    at: string;
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
}
