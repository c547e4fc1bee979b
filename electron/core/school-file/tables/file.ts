import type { Generated } from 'kysely';

/** The file itself and what is set in it. */
export interface FileTables {
  file: {
    only: number;
    id: string;
    made_at: string;
    sample: Generated<number>;
    academic_year: string;
    alliance: string | null;
  };
  setting: {
    key: string;
    value: string;
  };
}
