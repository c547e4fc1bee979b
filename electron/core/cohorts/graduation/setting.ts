import type { cohortsContract } from '../../../../shared/contract/cohorts.ts';
import type { DataOf } from '../../../../shared/contract/kinds.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { longDate } from '../../../../shared/rules/dates.ts';
import type { CommandContext } from '../../context.ts';
import { build } from '../../sql.ts';
import { whom } from '../../staff/names.ts';
import { requirePlace } from '../../stages/places.ts';
import { missingReader } from '../missing.ts';
import { participantsOf, requireCohort } from '../rows.ts';
import { certificatesByPlace, graduationsOf, requireGraduation } from './rows.ts';

type Data<Name extends keyof typeof cohortsContract> = DataOf<(typeof cohortsContract)[Name]>;
const done = { done: true } as const;

/**
 * Sets a cohort's ceremony, or changes one that is still to be held, with its list of who graduates. Refuses whoever is
 * not in the cohort, is off the stage, or has a certificate; and whoever lacks something and has no reason beside them.
 */
export function setGraduation(context: CommandContext, data: Data<'setGraduation'>): { id: string } {
  const { db, newId } = context;
  const cohort = requireCohort(db, data.cohortId);
  const before = data.id === null ? null : requireGraduation(db, data.id);
  if (before !== null) refuseHeld(before);
  else refuseSecond(context, cohort.id);
  const listed = refuseOrList(context, data);
  const id = before?.id ?? newId();
  const facts = {
    on_date: data.on,
    held_at: data.heldAt,
    signatories: JSON.stringify(data.signatories),
  };
  if (before === null)
    db.run(build.insertInto('graduation').values({ id, cohort_id: cohort.id, held_on: null, ...facts }));
  else db.run(build.updateTable('graduation').set(facts).where('id', '=', id));
  db.run(build.deleteFrom('graduate').where('graduation_id', '=', id));
  // Somebody who came from another cohort may still be on the list of that one's ceremony.
  for (const { placeId, although } of listed) {
    db.run(build.deleteFrom('graduate').where('stage_place_id', '=', placeId));
    db.run(build.insertInto('graduate').values({ stage_place_id: placeId, graduation_id: id, although }));
  }
  const people = listed.map((one) => one.personId);
  context.describe(
    `${before === null ? 'Set' : 'Changed'} the graduation of ${cohort.name} on ${longDate(data.on)}${people.length === 0 ? '' : ` with ${whom(db, people)}`}`,
    people,
  );
  return { id };
}

/** Takes away a ceremony that was not held, with its list. */
export function removeGraduation(context: CommandContext, { id }: Data<'removeGraduation'>): typeof done {
  const { db } = context;
  const row = requireGraduation(db, id);
  refuseHeld(row);
  db.run(build.deleteFrom('graduate').where('graduation_id', '=', id));
  db.run(build.deleteFrom('graduation').where('id', '=', id));
  context.describe(`Took the graduation of ${requireCohort(db, row.cohort_id).name} away`);
  return done;
}

/** Refuses a change of a ceremony that was held. */
export function refuseHeld(row: { readonly held_on: string | null; readonly on_date: string }): void {
  if (row.held_on !== null)
    throw new Refusal(
      'cohorts.graduation-held',
      `This graduation was held on ${longDate(row.on_date)}, and its certificates are numbered.`,
      { wayOut: 'Whoever graduates later gets a graduation of their own.' },
    );
}

function refuseSecond({ db }: CommandContext, cohortId: string): void {
  const other = graduationsOf(db, cohortId).find((row) => row.held_on === null);
  if (other !== undefined)
    throw new Refusal(
      'cohorts.graduation-set',
      `A graduation on ${longDate(other.on_date)} is set already.`,
      { wayOut: 'Change that one, or say that it was held.' },
    );
}

function refuseOrList(context: CommandContext, data: Data<'setGraduation'>) {
  const { db } = context;
  const inIt = new Map(participantsOf(db, data.cohortId).map((one) => [one.stage_place_id, one]));
  const certified = certificatesByPlace(db);
  const missing = missingReader(context);
  const asked = new Map(data.graduates.map((one) => [one.placeId, one.although?.trim() || null]));
  return [...asked].map(([placeId, although]) => {
    const participant = inIt.get(placeId);
    if (participant === undefined || participant.state === 'left')
      throw new Refusal('cohorts.not-in-it', 'Somebody listed is not in this cohort any more.', {
        wayOut: 'Load the cohort again.',
      });
    const name = () => whom(db, [participant.person_id]);
    if (certified.has(placeId))
      throw new Refusal('cohorts.certified', `${name()} has their certificate already.`, {
        wayOut: 'Leave them out.',
      });
    const lacks = missing(requirePlace(db, placeId));
    if (lacks.length > 0 && although === null)
      throw new Refusal('cohorts.graduation-reason', `${name()} still lacks something.`, {
        field: 'although',
        wayOut: 'Say why they graduate all the same, or leave them out.',
        details: { placeId },
      });
    return { placeId, personId: participant.person_id, although: lacks.length > 0 ? although : null };
  });
}
