import { z } from 'zod';
import { nothing } from './fields.ts';
import { query } from './kinds.ts';

/** What stands round every page. */
export const frameContract = {
  /** What the sidebar counts: people of our schools, those on a stage, open reviews, open rounds, open plans. */
  counts: query(
    nothing,
    z.object({
      staff: z.number(),
      stages: z.number(),
      /** Null in a meeting: that there is none must not be said either. */
      reviews: z.number().nullable(),
      programmes: z.number(),
      plans: z.number(),
    }),
  ),
};
