import { counted } from '../../../shared/rules/dates.ts';

/** Into which cohort a graduate goes with the stage: its only one, or none, which somebody then has to choose. */
export function cohortWords(stage: string, open: readonly { readonly name: string }[], to: string): string {
  const [only, ...others] = open;
  if (only === undefined) return `In no cohort: ${stage} has none in ${to}.`;
  if (others.length === 0) return `Into ${only.name}.`;
  return `In no cohort yet: ${stage} has ${open.length} in ${to}. Choose one afterwards, on that cohort’s page.`;
}

/** What was done, and of how many graduates the cohort is still to be chosen. */
export function rolledWords(to: string, withoutCohort: number): string {
  const done = `${to} is prepared as you ticked it.`;
  if (withoutCohort === 0) return done;
  return `${done} ${counted(withoutCohort, 'graduate')} ${withoutCohort === 1 ? 'is' : 'are'} on the next stage and in no cohort yet: add them on a cohort’s page.`;
}
