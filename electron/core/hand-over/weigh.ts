import type { Weighed } from '../../../shared/contract/hand-over.ts';
import {
  groupPasses,
  type HandOverGroupId,
  handOverGroupIds,
  handOverGroups,
} from '../../../shared/reference/hand-over-groups.ts';
import type { Reader } from '../sql.ts';
import { countGroup, countRows } from './groups.ts';
import { stepsThatPass } from './history.ts';
import { leaversOf, peopleLeftOut } from './people.ts';

/** What was chosen, without what only passes with something that was not. */
export function chosenOf(ids: readonly HandOverGroupId[]): Set<HandOverGroupId> {
  const asked = new Set(ids);
  return new Set(handOverGroups.filter((group) => groupPasses(group, asked)).map(({ id }) => id));
}

/**
 * What a file for the next head holds, given what was chosen: of each group that passes how many there are, without
 * what is about people who stay behind; of each that stays behind how many there are in this file.
 */
export function weigh(db: Reader, chosen: ReadonlySet<HandOverGroupId>, today: string): Weighed {
  const left = peopleLeftOut(db, chosen, today);
  const leavers = leaversOf(db, today);
  const steps = (ids: ReadonlySet<HandOverGroupId>, without: readonly string[]) =>
    stepsThatPass(db, ids, without).size;
  const countOf = (id: HandOverGroupId): number => {
    if (id === 'leavers' || id === 'expired') return leavers[id].length;
    if (id === 'history') return chosen.has(id) ? steps(chosen, left) : steps(new Set(handOverGroupIds), []);
    return countGroup(db, id, chosen.has(id) ? left : []) ?? 0;
  };
  const about = (from: string, column: string, where?: string) =>
    countRows(db, { from, about: [column], ...(where === undefined ? {} : { where }) }, left);
  return {
    groups: handOverGroupIds.map((id) => ({ id, passes: chosen.has(id), count: countOf(id) })),
    people: about('main.person AS t', 't.id'),
    posts: countRows(db, { from: 'main.post AS t', about: [] }, []),
    places: about('main.stage_place AS t', 't.person_id'),
    sent: about('main.nomination AS t', 't.person_id', `t.state NOT IN ('draft', 'ready')`),
  };
}
