import { z } from 'zod';
import { rule } from '../rules/rule.ts';
import { EXPORT_COLUMN_KEYS } from './export-columns.ts';

/** One immutable version of a programme: whom it is for, its rules, what it is made of and what it asks for. */
export const programmeContent = z.strictObject({
  key: z.string().regex(/^[a-z0-9_]+$/),
  name: z.string().min(1).max(120),
  audience: z.string(),
  provider: z.string(),
  funder: z.string(),
  /** Who puts people forward: the school, the local authority, or each person. */
  route: z.enum(['school', 'local_authority', 'individual']),
  rule,
  /** What taking part consists of. */
  elements: z.array(z.string()),
  /** The columns of the nomination workbook that it asks for. */
  columns: z.array(z.enum(EXPORT_COLUMN_KEYS)),
  places: z.int().min(1).nullable(),
  perSchool: z.int().min(1).nullable(),
  /**
   * For people with a characteristic: the words of the programme. Nobody is ever listed by it; it is offered to
   * everyone otherwise eligible, and a nomination keeps only 'declared'.
   */
  characteristic: z.string().nullable(),
  npq: z.string().nullable(),
  pastScheme: z.boolean(),
  source: z.string(),
  /** What no source gives, so that nobody takes a default for a fact. */
  gaps: z.array(z.string()),
});
export type ProgrammeContent = z.infer<typeof programmeContent>;
