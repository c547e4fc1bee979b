import { buildStale } from '../../build/build.ts';
import { inDist } from '../../build/paths.ts';
import { createJobRunner, forkNode } from '../../electron/core/jobs/runner.ts';

/** The jobs' process as users have it: built, since reading its sources takes longer than most of its work. */
export async function builtJobs() {
  await buildStale();
  return createJobRunner({ fork: () => forkNode(inDist('jobs', 'jobs.js')) });
}
