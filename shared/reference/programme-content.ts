import { z } from 'zod';
import { readNumbered } from '../rules/element-numbers.ts';
import { rule } from '../rules/rule.ts';
import { programmeElement } from './element-content.ts';
import { EXPORT_COLUMN_KEYS } from './export-columns.ts';
import { element } from './programme-elements.ts';

/** Who goes first where there are more people than places: in words, and by a rule where one can tell. */
export const priority = z.strictObject({ words: z.string().min(1).max(200), rule: rule.nullable() });
export type Priority = z.infer<typeof priority>;

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
  /** The first goes first. They decide nothing about who is eligible. */
  priorities: z.array(priority),
  /** What taking part consists of. */
  elements: z.array(programmeElement),
  /** What somebody has who completes it. */
  awards: z.array(z.string().min(1)),
  /** How it goes with other programmes and qualifications. */
  fitsWith: z.string(),
  /** The programme's own guide: what it is called, and where the school keeps it. The file holds no copy. */
  guide: z.strictObject({ name: z.string().min(1).max(200), kept: z.string().max(300) }).nullable(),
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

/** Versions are never rewritten: those kept before elements had parts hold each as one line of words. */
const kept = programmeContent.extend({
  priorities: programmeContent.shape.priorities.default([]),
  elements: z.array(
    z.union([programmeElement, z.string().transform((words) => element('other', { words }))]),
  ),
  awards: programmeContent.shape.awards.default([]),
  fitsWith: programmeContent.shape.fitsWith.default(''),
  guide: programmeContent.shape.guide.default(null),
});

/** A version as it was kept, in the shape that versions have now, its elements with their numbers. Throws where it is none. */
export function readProgrammeContent(value: unknown): ProgrammeContent {
  const content = kept.parse(value);
  return { ...content, elements: readNumbered(content.elements) };
}
