import type { Generated } from 'kysely';

/** The frameworks in their versions, and the reviews held by them. */
export interface ReviewTables {
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
    closes_on: string | null;
    collector: Generated<string>;
  };
  invited: {
    id: string;
    review_id: string;
    rater_group: 'self' | 'manager' | 'peers' | 'reports' | 'students' | 'others';
    staff_id: string | null;
    name: string;
    email: string | null;
    state: 'invited' | 'answered' | 'declined';
    state_on: string;
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
}
