import type { cohortsContract } from '../../../../shared/contract/cohorts.ts';
import type { DataOf } from '../../../../shared/contract/kinds.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { counted } from '../../../../shared/rules/dates.ts';
import { listed } from '../../../../shared/rules/listed.ts';
import { nextCohort } from '../../../../shared/rules/next-cohort.ts';
import type { CommandContext } from '../../context.ts';
import { build } from '../../sql.ts';
import { putOn, stagesLeaves } from '../../stages/moving.ts';
import { allPlaces, isOpen, requirePlace } from '../../stages/places.ts';
import { takeIn } from '../participants.ts';
import { type CohortFile, participantsOf, requireCohort } from '../rows.ts';
import { startCohort } from '../starting.ts';
import { type Proposal, proposalAt } from './proposal.ts';

type Data = DataOf<(typeof cohortsContract)['rollOver']>;

/**
 * Does what was ticked of the proposal, in one step: starts cohorts, puts graduates on their next stage, takes the
 * others into their next cohort or off their stage, and closes the cohorts that end. Where `nextCohort` gives none,
 * whoever goes on is refused, and a graduate is on the stage alone. Says how many graduates that were.
 * Refuses what is not proposed any more, somebody ticked twice, and nothing ticked; and, as placing does, a verdict
 * that is not met without a reason.
 */
export function rollOver(context: CommandContext, data: Data) {
  const { db, today } = context;
  const proposal = proposalAt(context);
  refuseOtherThanProposed(proposal, data);
  const before = new Map(participantsOf(db).map((one) => [one.stage_place_id, one.cohort_id]));
  const started = new Map<string, CohortFile>();
  for (const after of data.startAfter) {
    const start = proposal.starts.find((one) => one.after === after);
    if (start === undefined) continue;
    const { stageId, name, ledBy, sessions } = start;
    const { id } = startCohort(context, {
      stageId,
      name,
      ledBy,
      academicYear: proposal.to,
      sessions: [...sessions],
      placeIds: [],
    });
    started.set(after, requireCohort(db, id));
  }
  const open = openCohorts(context, proposal.to);
  let withoutCohort = 0;
  const moving = proposal.movesOn.filter((one) => data.moveOn.includes(one.personId));
  for (const [stageId, those] of Map.groupBy(moving, (one) => one.stageId)) {
    const ids = those.map((one) => one.personId);
    putOn(context, { ids, stageId, state: 'identified', on: null, reason: data.reason });
    const cohort = nextCohort(null, open.get(stageId) ?? []);
    if (cohort === null) withoutCohort += ids.length;
    else takeIn(context, cohort, openPlaces(context, ids, stageId));
  }
  const going = proposal.goesOn.filter((one) => data.goOn.includes(one.placeId));
  for (const one of going) {
    const own = before.get(one.placeId) ?? '';
    const follows = started.get(own) ?? proposal.follows.get(own);
    const cohort = nextCohort(follows, open.get(one.stageId) ?? []);
    if (cohort === null)
      throw new Refusal('cohorts.no-next', `${one.cohort} has no next cohort in ${proposal.to} yet.`, {
        wayOut: `Tick the cohort after ${one.cohort} too, or leave ${one.name} where they are.`,
      });
    db.run(build.deleteFrom('participant').where('stage_place_id', '=', one.placeId));
    takeIn(context, cohort, [one.placeId]);
  }
  const leaving = data.takeOff.map((placeId) => requirePlace(db, placeId).person_id);
  for (const personId of leaving) stagesLeaves(context, personId, today);
  for (const id of data.close)
    db.run(build.updateTable('cohort').set({ closed_on: today }).where('id', '=', id));
  const people = [...moving.map((one) => one.personId), ...going.map((one) => one.personId), ...leaving];
  const what = [
    [data.startAfter.length, (n: number) => `started ${counted(n, 'cohort')}`],
    [data.close.length, (n: number) => `closed ${counted(n, 'cohort')}`],
    [moving.length, (n: number) => `${counted(n, 'person', 'people')} on the next stage`],
    [going.length, (n: number) => `${counted(n, 'person', 'people')} in the next cohort`],
    [leaving.length, (n: number) => `${counted(n, 'person', 'people')} off their stage`],
  ] as const;
  context.describe(
    `Rolled over to ${proposal.to}: ${listed(what.flatMap(([n, say]) => (n === 0 ? [] : [say(n)])))}`,
    people,
  );
  return { started: data.startAfter.length, closed: data.close.length, people: people.length, withoutCohort };
}

function refuseOtherThanProposed(proposal: Proposal, data: Data): void {
  const { startAfter, close, moveOn, goOn, takeOff } = data;
  if ([startAfter, close, moveOn, goOn, takeOff].every((ids) => ids.length === 0))
    throw new Refusal('cohorts.nothing-ticked', 'Nothing is ticked.', {
      wayOut: 'Tick what is to happen; all else stays as it is.',
    });
  const among = (ids: readonly string[], proposed: readonly string[]) =>
    ids.every((one, at) => proposed.includes(one) && ids.indexOf(one) === at);
  const staying = proposal.goesOn.map((one) => one.placeId);
  const stands =
    data.to === proposal.to &&
    among(
      startAfter,
      proposal.starts.map((one) => one.after),
    ) &&
    among(
      close,
      proposal.closes.map((one) => one.id),
    ) &&
    among(
      moveOn,
      proposal.movesOn.map((one) => one.personId),
    ) &&
    among([...goOn, ...takeOff], staying);
  if (!stands)
    throw new Refusal('cohorts.proposal-changed', 'Something changed since this was proposed.', {
      wayOut: 'Load the page again, and look at what it proposes now.',
    });
}

/** The open cohorts in a year, by their stage. */
function openCohorts({ db }: CommandContext, year: string): Map<string, CohortFile[]> {
  const open = db.all(
    build
      .selectFrom('cohort')
      .selectAll()
      .where('academic_year', '=', year)
      .where('closed_on', 'is', null)
      .orderBy('id'),
  );
  return Map.groupBy(open, (row) => row.stage_id);
}

function openPlaces({ db }: CommandContext, ids: readonly string[], stageId: string): string[] {
  const places = allPlaces(db);
  return ids.flatMap((id) =>
    (places.get(id) ?? []).filter((one) => isOpen(one) && one.stage_id === stageId).map((one) => one.id),
  );
}
