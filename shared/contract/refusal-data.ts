import { z } from 'zod';
import type { RefusalData } from './refusal.ts';

/** What a refused request says, as it crosses. */
export const refusalData = z.object({
  code: z.string(),
  say: z.string(),
  wayOut: z.string().optional(),
  field: z.string().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
}) satisfies z.ZodType<RefusalData>;
