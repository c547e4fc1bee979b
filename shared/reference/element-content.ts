import { z } from 'zod';
import { type ElementKind, isElementKind, LENGTH_UNITS } from './programme-elements.ts';

export const elementKind = z.custom<ElementKind>(isElementKind, 'There is no element of that kind.');

/** From the least to the most; the same twice where it is one number. A least of 0 is 'up to'. */
const range = z
  .strictObject({ least: z.int().min(0).max(999), most: z.int().min(1).max(999) })
  .refine(({ least, most }) => least <= most, 'The least is more than the most.');
export type Range = z.infer<typeof range>;

/** One thing that taking part consists of. What a source does not give is empty or null. */
export const programmeElement = z.strictObject({
  kind: elementKind,
  /** What it is here, in the programme's own words; empty where its kind says it all. */
  words: z.string().max(300),
  /** How many of them. */
  count: range.nullable(),
  /** How long each one lasts. */
  each: z.strictObject({ n: z.number().min(0.5).max(999), unit: z.enum(LENGTH_UNITS) }).nullable(),
  /** Over how many months. */
  months: range.nullable(),
  /** With whom, or to whom. */
  whom: z.string().max(200),
  /** Whether whoever gives it has to know the phase of who takes part; elements that were kept without it say no. */
  samePhase: z.boolean().optional(),
  topics: z.array(z.string().min(1).max(200)).max(30),
  /** In pounds for each person; 0 where it costs the school nothing. */
  cost: z.number().min(0).max(1_000_000).nullable(),
  paidBy: z.string().max(200),
  /** Days of cover for each person. */
  coverDays: z.number().min(0).max(400).nullable(),
  /** What of it is our default, because no source gives it; empty for nothing. */
  ours: z.string().max(300),
  /** Where its own guide is kept: a web address, a folder, a shelf. The file holds no copy. */
  guide: z.string().max(300).optional(),
  /** Its number among those of its kind, kept from version to version; left out until a version is saved with it. */
  number: z.int().min(1).max(9999).optional(),
});
export type ProgrammeElement = z.infer<typeof programmeElement>;
