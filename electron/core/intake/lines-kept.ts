import { z } from 'zod';

/** A line as `intake_line.content` keeps it. */
export const lineKept = z.object({
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  rules: z.array(z.object({ rule: z.string(), verdict: z.string(), reason: z.string() })),
});
