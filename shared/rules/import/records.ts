import type { StaffKind } from '../../reference/roles.ts';

/** What the school's file holds, as far as an import can add to it or change it. */
export interface ExistingRecords {
  readonly people: readonly ExistingPerson[];
  /** Leadership posts that are open. */
  readonly posts: readonly ExistingPost[];
  readonly schools: readonly ExistingSchool[];
}

export interface ExistingPerson {
  readonly id: string;
  readonly title: string | null;
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
  readonly mis_id: string | null;
  readonly trn: string | null;
  readonly email: string | null;
  readonly qts_date: string | null;
  readonly teaching_years: number | null;
  /** The day they left, where they did. */
  readonly archived_on: string | null;
  readonly employments: readonly ExistingEmployment[];
  /** Posts at schools of this file, past ones too. */
  readonly holdings: readonly ExistingHolding[];
}

export interface ExistingEmployment extends EmploymentFacts {
  readonly id: string;
}

export interface EmploymentFacts {
  readonly school_id: string;
  readonly staff_code: string | null;
  readonly from_date: string | null;
  readonly to_date: string | null;
  readonly contract: string | null;
  readonly share: number | null;
  readonly team: string | null;
}

export interface ExistingHolding {
  readonly id: string;
  readonly school_id: string | null;
  readonly post_id: string | null;
  readonly title: string;
  readonly role: string | null;
  readonly from_date: string | null;
  readonly to_date: string | null;
  readonly basis: 'substantive' | 'acting' | 'cover';
  readonly share: number | null;
  readonly line_manager_id: string | null;
}

export interface ExistingPost {
  readonly id: string;
  readonly school_id: string;
  readonly title: string;
  readonly team: string | null;
}

export interface ExistingSchool {
  readonly id: string;
  readonly name: string;
  readonly urn: string | null;
  readonly ours: boolean;
}

/** A role of the ladder and a kind of staff for one job title; null is 'not settled yet'. */
export interface TitleMeaning {
  readonly role: string | null;
  readonly kind: StaffKind | null;
}

/** Begun or of unknown beginning, and not yet ended, on a day. */
export const isNow = (one: { from_date: string | null; to_date: string | null }, today: string) =>
  (one.from_date === null || one.from_date <= today) && (one.to_date === null || one.to_date >= today);
