/** What schools sent for a round, and what was decided and sent back. */
export interface IntakeTables {
  intake: {
    id: string;
    round_id: string;
    school_id: string;
    at: string;
    file_name: string;
    sha256: string;
    read_from: 'repeat' | 'sheet' | 'mapped';
    people: number;
  };
  intake_line: {
    intake_id: string;
    nomination_id: string;
    ref: string;
    content: string;
  };
  sent_decision: {
    nomination_id: string;
    at: string;
    state: string;
    state_on: string;
    words: string;
  };
}
