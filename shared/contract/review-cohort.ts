import { z } from 'zod';
import { handedOver } from './app.ts';
import { id, nothing } from './fields.ts';
import { command, job, query } from './kinds.ts';
import { cohortCell } from './review-document.ts';

/** A stage's cohort of one year, at one moment: people's results there are on one version of a framework. */
const group = z.object({
  key: z.string(),
  name: z.string(),
  /** People whose results count. */
  counted: z.int(),
  /** People whose closed results could come in, all together. */
  waiting: z.int(),
});

export const cohortFigures = z.object({
  versionId: id,
  framework: z.string(),
  groups: z.array(group),
  rows: z.array(z.object({ competency: z.string(), name: z.string(), set: z.string(), cell: cohortCell })),
  says: z.array(z.string()),
  notes: z.array(z.string()),
});
export type CohortFigures = z.infer<typeof cohortFigures>;

const chosen = z.strictObject({
  frameworkVersionId: id,
  /** One of the groups by its key; null for all on this version. */
  group: z.string().max(120).nullable(),
});

/** The greatest need first, or as the framework has them under its sets. */
export const cohortOrder = z.enum(['need', 'framework']);
export type CohortOrder = z.infer<typeof cohortOrder>;

export const reviewCohortContract = {
  /** The versions on which there are closed 360s, the one with most people first, and how many may be shown from. */
  cohortVersions: query(
    nothing,
    z.object({ minimum: z.int(), versions: z.array(z.object({ id, name: z.string(), results: z.int() })) }),
  ),
  cohort: query(chosen, cohortFigures),
  /** Lets the results that wait in a group count, together. */
  countInCohort: command(chosen.extend({ group: z.string().max(120) }), z.object({ counted: z.int() })),
  exportCohort: job(chosen, handedOver.nullable()),
  printCohort: job(chosen.extend({ order: cohortOrder }), handedOver.nullable()),
};
