import { z } from 'zod';
import { rule } from '../rules/rule.ts';

/** One immutable version of a stage. */
export const stageContent = z.strictObject({
  key: z.string().regex(/^stage_[A-Za-z0-9_-]+$/),
  /** 'Stage 6'. */
  name: z.string().min(1).max(60),
  /** 'Towards Middle Leadership'. */
  title: z.string().max(120),
  audience: z.string(),
  rule,
  /** The short label of the years that its cards show: 'yrs teaching'. */
  yearsFact: z.enum(['years_teaching', 'years_as_middle_leader', 'years_in_senior_post']),
  yearsWords: z.string(),
  experiences: z.array(z.strictObject({ key: z.string(), words: z.string().min(1), ours: z.boolean() })),
  sessions: z.strictObject({
    least: z.int().min(0),
    most: z.int().min(0),
    overMonths: z.int().min(1),
    when: z.string(),
    words: z.string(),
    /** What each session is about, the first one first; versions kept before there were topics have none. */
    topics: z.array(z.string().min(1).max(200)).max(40).default([]),
    ours: z.boolean(),
  }),
  /** What every stage has built in. */
  builtIn: z.array(z.string()),
  /** The steps that progress is counted in: 'part of eight'. */
  steps: z.array(z.strictObject({ key: z.string(), words: z.string().min(1) })),
  framework: z.string(),
  associateFramework: z.string(),
  source: z.string(),
  gaps: z.array(z.string()),
});
export type StageContent = z.infer<typeof stageContent>;
