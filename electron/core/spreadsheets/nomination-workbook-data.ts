import type { AuthoritySaid } from '../../../shared/rules/authority-said.ts';
import type { CellValue } from './cells.ts';
import type { ColumnKey } from './nomination/columns.ts';

/** What the nomination workbook is written from: plain data, gathered by the programmes area. */
export interface NominationWorkbook {
  /** 'Leadership nominations 2027/28'. */
  readonly title: string;
  /** Who may read it, for the page's foot: 'CONFIDENTIAL: school and programme organiser'. */
  readonly marking: string;
  readonly toWhom: string;
  /** UTC instant. */
  readonly exportedAt: string;
  /** YYYY-MM-DD in London. */
  readonly exportedOn: string;
  readonly school: {
    readonly name: string;
    readonly urn: string | null;
    readonly localAuthority: string;
    readonly phase: string;
    readonly headteacher: string | null;
    readonly contact: string | null;
  };
  readonly round: {
    /** Academic year, '2027/28'. */
    readonly cohort: string;
    /** YYYY-MM-DD. */
    readonly closingDate: string | null;
  };
  readonly programmes: readonly { readonly name: string; readonly places: number | null }[];
  /** The columns the programme asks for; the rest stay empty. `alwaysFilled` are filled in any case. */
  readonly asked: readonly ColumnKey[];
  readonly rows: readonly NominationLine[];
  /** Whether the sheet 'For another Baton' is in. */
  readonly forAnotherBaton: boolean;
}

export interface NominationLine {
  /** Dates as YYYY-MM-DD; `eligibility` is one of `eligibilityWords`. */
  readonly values: Readonly<Partial<Record<ColumnKey, CellValue>>>;
  readonly rules: readonly RuleLine[];
  /** What the local authority was asked and said, the first first; absent where it had no part. */
  readonly authority?: readonly AuthoritySaid[];
}

export interface RuleLine {
  readonly setBy: string;
  readonly rule: string;
  readonly verdict: 'met' | 'not_met' | 'not_known';
  readonly reason: string;
  readonly source: string;
  /** YYYY-MM-DD. */
  readonly sourceDate: string | null;
  readonly version: string;
}

export const eligibilityWords = { met: 'Eligible', not_known: 'Confirm', not_met: 'Not eligible' } as const;
export const verdictWords = { met: 'Met', not_known: 'Not known', not_met: 'Not met' } as const;
