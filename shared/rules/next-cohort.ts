/**
 * The cohort of the next year that somebody goes into: the one that follows theirs, where there is one; else the stage's
 * only open cohort of that year; of several none is chosen for them. Our judgement.
 * In: what follows their cohort, started with this step or before, and every open cohort of the stage in the next year.
 * Out: null where none is ready for them.
 */
export function nextCohort<Cohort>(
  follows: Cohort | null | undefined,
  open: readonly Cohort[],
): Cohort | null {
  if (follows !== null && follows !== undefined) return follows;
  const [only, ...others] = open;
  return only === undefined || others.length > 0 ? null : only;
}
