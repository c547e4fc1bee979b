import { z } from 'zod';
import { RATED } from '../reference/self-rating.ts';
import { COLUMNS } from '../rules/impact.ts';
import { day, printed, text } from './printed.ts';

const line = z.strictObject({
  name: text,
  /** In the order of `columns`. */
  figures: z.array(z.int().nonnegative()),
  /** '80 of 90'; null where no number of places was set. */
  places: text.nullable(),
});

/** The impact of programmes on one page. */
export const impactDocument = z.strictObject({
  ...printed,
  asAt: day,
  /** 'All programmes', or what the figures were narrowed to. */
  whose: text,
  /** What the rows are: 'Programme'. */
  by: text,
  said: z.array(z.strictObject({ words: text, how: text })),
  columns: z.array(z.enum(COLUMNS)),
  rows: z.array(line),
  /** Rows that the page has no room for. */
  left: z.int().nonnegative(),
  total: line,
  years: z.array(z.strictObject({ year: text, tookUp: z.int().nonnegative() })),
  ratings: z.array(
    z.strictObject({
      about: z.enum(RATED),
      words: text,
      pairs: z.int(),
      means: z.strictObject({ start: z.number(), end: z.number() }).nullable(),
    }),
  ),
  testimonies: z.array(z.strictObject({ words: text, who: text })),
  notes: z.array(text),
});
export type ImpactDocument = z.infer<typeof impactDocument>;
