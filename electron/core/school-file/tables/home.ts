/** What the head wants reminding of. */
export interface HomeTables {
  reminder: {
    id: string;
    person_id: string | null;
    on_date: string;
    words: string;
    done_on: string | null;
  };
}
