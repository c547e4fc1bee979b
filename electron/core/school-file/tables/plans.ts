import type { Generated } from 'kysely';

/** The pathway plans with their goals, actions and reviews. */
export interface PlanTables {
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
}
