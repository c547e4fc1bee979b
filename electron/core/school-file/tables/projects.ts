import type { Generated } from 'kysely';

/** Projects of participants, the themes they are found by, and what schools offer. */
export interface ProjectTables {
  project_theme: {
    id: string;
    words: string;
    closed_on: string | null;
  };
  opportunity: {
    id: string;
    school_id: string;
    theme: string;
    title: string;
    needs: string;
    ask: Generated<string>;
    from_date: string | null;
    to_date: string | null;
    /** Codes of roles, as JSON. */
    roles: string;
    people: number;
    offered_on: string;
    withdrawn_on: string | null;
  };
  project: {
    /** Of the place that was taken up. */
    nomination_id: string;
    opportunity_id: string | null;
    school_id: string | null;
    /** What the author did when it began. */
    post: Generated<string>;
    theme: string;
    title: string;
    aim: Generated<string>;
    why: Generated<string>;
    /** Lists, as JSON. */
    measures: string;
    actions: string;
    evidence: string;
    limits: Generated<string>;
    sponsor: Generated<string>;
    coach: Generated<string>;
    competencies: Generated<string>;
    worked: Generated<string>;
    did_not_work: Generated<string>;
    next: Generated<string>;
    learned: Generated<string>;
    advice: Generated<string>;
    from_date: string | null;
    to_date: string | null;
    state: 'planned' | 'under_way' | 'finished' | 'stopped';
    state_on: string;
    stopped_why: Generated<string>;
    shared_on: string | null;
    shared_asked_by: Generated<string>;
    /** '' is by name. */
    shared_as: Generated<string>;
  };
}
