import { z } from 'zod';
import { authorityFields } from '../../../shared/contract/places-shapes.ts';

/** A line as `intake_line.content` keeps it. */
export const lineKept = z.object({
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Lines that came before it travelled have none. */
  authority: z.array(authorityFields).default([]),
  rules: z.array(z.object({ rule: z.string(), verdict: z.string(), reason: z.string() })),
});
