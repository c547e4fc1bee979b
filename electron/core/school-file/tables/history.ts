import type { Generated } from 'kysely';

/** What was done in the file, written by the file itself as commands go by: none of these tables is an area's. */
export interface HistoryTables {
  step: {
    seq: number;
    at: string;
    command_id: string;
    area: string;
    name: string;
    words: string;
    reply: string;
    schema: number;
    undoes: number | null;
    redoes: number | null;
    images_gone: Generated<number>;
  };
  step_person: {
    seq: number;
    person_id: string;
  };
  step_image: {
    seq: number;
    place: number;
    tbl: string;
    before: string | null;
    after: string | null;
  };
  erasure: {
    seq: number;
    at: string;
    kind: 'person' | 'raw_answers';
    out_of_reach: string;
  };
}
