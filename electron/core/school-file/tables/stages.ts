/** The stages in their versions, and who is on them. */
export interface StageTables {
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
}
