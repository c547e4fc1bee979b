/**
 * Everything about one person that a rule may look at, gathered before it is computed. The fields carry the names
 * of the file's columns, so that rows fit as they are.
 */
export type PersonRecord = {
  readonly person: {
    readonly kind: 'teaching' | 'classroom' | 'support';
    readonly qts_date: string | null;
    readonly teaching_years: number | null;
    readonly teaching_years_as_of: string | null;
    readonly overseas_trained: 0 | 1 | null;
  };
  readonly holdings: readonly HoldingRecord[];
  readonly npqs: readonly {
    readonly code: string;
    readonly state: 'not_started' | 'applying' | 'on_it' | 'completed';
    readonly on_date: string | null;
    readonly said_by: string | null;
  }[];
  readonly recommendations: readonly {
    readonly stage_id: string;
    readonly recommended: 0 | 1;
    readonly by_name: string;
    readonly on_date: string;
  }[];
  readonly answers: readonly AnswerRecord[];
  readonly aspirations: readonly {
    readonly words: string;
    readonly target_role: string | null;
    readonly asked_on: string;
  }[];
  readonly leave: readonly {
    readonly from_date: string;
    readonly to_date: string | null;
    readonly said_by: string;
  }[];
  readonly stage_places: readonly {
    readonly stage_id: string;
    readonly state: 'identified' | 'working' | 'graduated' | 'left';
    readonly from_date: string;
    readonly state_on: string;
  }[];
  readonly told: readonly {
    readonly kind: 'in_plan' | 'privacy_notice';
    readonly on_date: string;
    readonly by_name: string;
  }[];
  /** Other programmes that they were put forward for or offered a place on. */
  readonly programmes: readonly {
    readonly name: string;
    readonly on_date: string;
    readonly state: 'submitted' | 'offered';
  }[];
  /** What the local authority was asked or said last in the round that is being decided; null outside a round. */
  readonly authority_word: {
    readonly step: 'asked' | 'proposed' | 'endorsed' | 'not_endorsed';
    readonly on_date: string;
    readonly authority: string;
  } | null;
  readonly school: {
    readonly phase: string | null;
    readonly local_authority: string | null;
    readonly region: string | null;
    readonly circumstances: string | null;
  } | null;
};

export type HoldingRecord = {
  readonly title: string;
  readonly role: string | null;
  readonly basis: 'substantive' | 'acting' | 'cover';
  readonly from_date: string | null;
  readonly to_date: string | null;
};

/** A yes or no that somebody gave to a fact of `fact-names.ts`. */
export type AnswerRecord = {
  readonly fact: string;
  readonly value: 0 | 1;
  readonly as_of: string;
  readonly said_by: string;
  readonly words: string | null;
};

export type FactSettings = {
  /** Up to how many completed years of teaching count as newly qualified (our default: 2). */
  readonly newlyQualifiedYears: number;
};
export const DEFAULT_FACT_SETTINGS: FactSettings = { newlyQualifiedYears: 2 };

/** A record with nothing in it but the kind of staff; for builders. */
export function emptyRecord(kind: PersonRecord['person']['kind']): PersonRecord {
  return {
    person: {
      kind,
      qts_date: null,
      teaching_years: null,
      teaching_years_as_of: null,
      overseas_trained: null,
    },
    holdings: [],
    npqs: [],
    recommendations: [],
    answers: [],
    aspirations: [],
    leave: [],
    stage_places: [],
    told: [],
    programmes: [],
    authority_word: null,
    school: null,
  };
}
