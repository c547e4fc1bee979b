import type { DayOrder } from './dates.ts';
import type { Field } from './fields.ts';

/** A cell that could not be taken as it stands; `row` and `column` as the spreadsheet shows them. */
export interface Problem {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly suggestion: string | null;
  /** 'row': nobody was made of this row; 'value': the person was, without this value. */
  readonly lost: 'row' | 'value';
}

/**
 * What only the head can say. Until then the rows it names are not taken in; one about the order of day and month names
 * none, and its dates are taken as proposed.
 */
export interface Question {
  /** The same at every reading of the same file, to answer by. */
  readonly key: string;
  readonly kind: 'two_names' | 'same_name' | 'which_row' | 'day_order';
  readonly say: string;
  readonly rows: readonly number[];
  readonly names: readonly string[];
  /** For which_row: the first row of each person it may be; empty for the others. */
  readonly among: readonly number[];
  /** As the head answered it; null where they have not. */
  readonly answer: Answer | DayOrder | null;
}
/** For two_names, same_name and which_row; `row_7` says that it is the person of row 7. */
export type Answer = 'one_person' | 'separate' | 'leave_out' | `row_${number}`;

/** What is known already of a question that the head has not answered this time; null where nothing is. */
export type AnsweredBefore = (question: Omit<Question, 'answer'>) => Answer | null;

export type LeaveOutKind = 'agency' | 'service_agreement' | 'casual' | 'not_staff' | 'left';

export interface StagedPost {
  readonly rows: readonly number[];
  readonly job_title: string | null;
  readonly role: string | null;
  readonly team: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly contract: string | null;
  readonly share: number | null;
  readonly line_manager: string | null;
  readonly line_manager_id: string | null;
  readonly school: string | null;
}

export interface StagedEmployment {
  /** URN where the file has it, else the school's name, else ''. */
  readonly school: string;
  readonly school_name: string | null;
  readonly staff_code: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly contract: string | null;
  readonly share: number | null;
  readonly team: string | null;
}

export interface StagedPerson {
  /** The row of the file that they first appear on, as text: stable between readings. */
  readonly key: string;
  readonly rows: readonly number[];
  readonly title: string | null;
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
  readonly mis_id: string | null;
  readonly trn: string | null;
  readonly email: string | null;
  readonly qts_date: string | null;
  readonly qts: boolean | null;
  readonly teaching_years: number | null;
  readonly teaching: boolean | null;
  readonly employments: readonly StagedEmployment[];
  readonly posts: readonly StagedPost[];
  /** Line managers, as written, on rows without a job title: there is no post that they could be kept with. */
  readonly managers_without_post: readonly string[];
  /** Why it is proposed to leave this person out; null where it is not. */
  readonly leave_out: { readonly kind: LeaveOutKind; readonly reason: string } | null;
}

export interface JobTitleCount {
  readonly title: string;
  readonly people: number;
  /** A role of the ladder, proposed from the words; null where they do not say. */
  readonly role: string | null;
  readonly kind: 'teaching' | 'classroom' | 'support' | null;
  /** How surely the words say so. */
  readonly certainty: 'sure' | 'likely' | 'unknown';
}

/** All that a preview needs. Nothing of a sensitive column is in it. */
export interface Staged {
  readonly people: readonly StagedPerson[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  /** Names proposed in other letters: 'O'NEILL' → 'O’Neill'. */
  readonly respelled: readonly { readonly row: number; readonly from: string; readonly to: string }[];
  readonly titles: readonly JobTitleCount[];
  readonly left_out: readonly { readonly kind: LeaveOutKind; readonly people: number }[];
  readonly pupils: number;
}

/** One row read: values by field, and what each could not be. */
export interface ReadRow {
  readonly number: number;
  readonly values: Partial<Record<Field, string>>;
  readonly title: string | null;
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
  readonly mis_id: string | null;
  readonly trn: string | null;
  readonly staff_code: string | null;
  readonly email: string | null;
  readonly dates: Partial<Record<Field, string>>;
  readonly share: number | null;
  readonly teaching_years: number | null;
  readonly leave_out: { readonly kind: LeaveOutKind; readonly reason: string } | null;
}
