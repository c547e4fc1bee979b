import type { CopyBeside } from '../../../shared/contract/versions.ts';
import type { StepRecord } from '../school-file/steps.ts';
import type { Beside } from './copies.ts';

/**
 * Copies as they are listed: those that went through the same steps to the last are one, by the name that comes first.
 * Of changes that another holds as well it is said which; `found` are those that lie in journals on this computer.
 */
export function copiesOnce(
  beside: readonly Beside[],
  found: readonly Pick<StepRecord, 'id'>[],
): readonly CopyBeside[] {
  const inJournals = new Set(found.map(({ id }) => id));
  const listed = new Map<string, { copy: Beside; sameAs: string[] }>();
  for (const copy of beside) {
    // What can be deleted, typed for or not be read is dealt with one by one.
    const isSame = copy.only.length > 0;
    const key = isSame ? JSON.stringify(copy.steps) : copy.id;
    const same = listed.get(key);
    if (same === undefined) listed.set(key, { copy, sameAs: [] });
    else same.sameAs.push(copy.name);
  }
  const all = [...listed.values()];
  return all.map(({ copy: { steps: _, only, ...copy }, sameAs }, place) => ({
    ...copy,
    sameAs,
    within:
      only.length === 0
        ? null
        : (all.find((other, at) => at !== place && holds(other.copy, only, at < place))?.copy.name ?? null),
    found: only.filter((id) => inJournals.has(id)).length,
  }));
}

/** Whether a copy has all these changes and more; where `first`, the very same will do. */
function holds({ only }: Beside, changes: readonly string[], first: boolean): boolean {
  if (only.length < changes.length || (only.length === changes.length && !first)) return false;
  const theirs = new Set(only);
  return changes.every((id) => theirs.has(id));
}
