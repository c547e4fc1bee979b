/** The kinds of flag, and the flags set. */
export interface TalentTables {
  flag_kind: {
    id: string;
    words: string;
    about: 'person' | 'post';
    icon: string;
    asks: string;
    place: number;
    closed_on: string | null;
  };
  flag: {
    id: string;
    kind_id: string;
    person_id: string | null;
    post_id: string | null;
    source: string;
    evidence: string;
    words: string | null;
    from_date: string;
    end_date: string;
    ended_on: string | null;
    keep_reason: string | null;
  };
}
