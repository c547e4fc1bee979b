import type { Rollover } from '../../../../shared/rules/year-later.ts';
import type { CohortFile } from '../rows.ts';

/** What the cohort after one would be called, if no other were: its own name a year later, else the stage's and year's. */
export const nameAfter = (cohort: CohortFile, stage: string, { from, to }: Rollover): string =>
  cohort.name.includes(from) ? cohort.name.replace(from, to) : `${stage} ${to}`;

/**
 * Which open cohort of the next year follows each that ends, by the id of the one that ends. One of the stage that is
 * called as the next would be follows it; any others follow the rest in order, one each; the rule is our judgement. A
 * cohort that none follows is not in it.
 */
export function followers(
  ending: readonly CohortFile[],
  begun: readonly CohortFile[],
  called: (cohort: CohortFile) => string,
): Map<string, CohortFile> {
  const found = new Map<string, CohortFile>();
  const left = [...begun];
  const follow = (cohort: CohortFile, fits: (one: CohortFile) => boolean) => {
    const at = left.findIndex((one) => one.stage_id === cohort.stage_id && fits(one));
    const [next] = at < 0 ? [] : left.splice(at, 1);
    if (next !== undefined) found.set(cohort.id, next);
  };
  for (const cohort of ending) follow(cohort, (one) => plain(one.name) === plain(called(cohort)));
  for (const cohort of ending) if (!found.has(cohort.id)) follow(cohort, () => true);
  return found;
}

const plain = (name: string) => name.toLocaleLowerCase('en-GB');
