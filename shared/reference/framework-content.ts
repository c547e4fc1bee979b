import { z } from 'zod';

export const competency = z.strictObject({
  key: z.string().regex(/^[a-z0-9_]+$/),
  name: z.string().min(1),
  set: z.string().min(1),
  /** What it looks like, in our own words. */
  indicators: z.array(z.string().min(1)),
  /** False where it is read and talked about, never given a number. */
  scored: z.boolean(),
});
export type Competency = z.infer<typeof competency>;

/** One immutable version of a competency framework; results name the version they were given on. */
export const frameworkContent = z.strictObject({
  key: z.string().regex(/^[a-z0-9_]+$/),
  name: z.string().min(1).max(120),
  competencies: z.array(competency).min(1),
  source: z.string(),
  /** True where the choice of competencies is our default, though their names have a source. */
  ours: z.boolean(),
});
export type FrameworkContent = z.infer<typeof frameworkContent>;
