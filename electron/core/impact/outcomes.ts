import type { impactContract } from '../../../shared/contract/impact.ts';
import type { OutcomeFields } from '../../../shared/contract/impact-shapes.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { nameOf } from '../staff/names.ts';
import { proposalsFor, turnedDownAs } from './proposals.ts';
import { outcomeWords, refuseToCome, requireOutcome, requireTakenUp, schoolNames } from './rows.ts';

type Data<Name extends keyof typeof impactContract> = DataOf<(typeof impactContract)[Name]>;
const done = { done: true } as const;

/** Refuses what says nothing, and days that are still to come or lie before the place was taken up. */
function check({ today }: CommandContext, fields: OutcomeFields, takenUpOn: string): void {
  const need = (text: string, field: string, say: string) => {
    if (text.trim() === '') throw new Refusal('impact.outcome-empty', say, { field });
  };
  if (fields.kind === 'promoted') need(fields.toRole, 'toRole', 'Say into which role.');
  if (fields.kind === 'accredited') need(fields.course, 'course', 'Say which course.');
  if (fields.kind === 'other') need(fields.words, 'words', 'Say in words what became of it.');
  refuseToCome(fields.on, today, 'on');
  refuseToCome(fields.learntOn, today, 'learntOn');
  if (fields.on < takenUpOn)
    throw new Refusal(
      'impact.outcome-before',
      `The place was taken up on ${longDate(takenUpOn)}: what was so before did not come of it.`,
      { field: 'on' },
    );
}

const values = (fields: OutcomeFields) => ({
  kind: fields.kind,
  on_date: fields.on,
  from_role: fields.fromRole,
  to_role: fields.toRole,
  school_id: fields.schoolId,
  place: fields.schoolId === null ? fields.place : '',
  course: fields.course,
  words: fields.words,
  said_by: fields.saidBy,
  learnt_on: fields.learntOn,
});

/** Records what became of a participant. Refuses what says nothing and what cannot be. */
export function addOutcome(context: CommandContext, data: Data<'addOutcome'>): { id: string } {
  return insert(context, data.nominationId, data.fields, null);
}

function insert(context: CommandContext, nominationId: string, fields: OutcomeFields, fact: string | null) {
  const { db } = context;
  const place = requireTakenUp(db, nominationId);
  check(context, fields, place.taken_up_on);
  const id = context.newId();
  db.run(
    build
      .insertInto('outcome')
      .values({ id, nomination_id: nominationId, from_fact: fact, ...values(fields) }),
  );
  context.describe(`${nameOf(place)}: ${outcomeWords(fields, schoolNames(db))}`, [place.person_id]);
  return { id };
}

/** Changes an outcome, as `addOutcome` checks it. */
export function editOutcome(context: CommandContext, { id, fields }: Data<'editOutcome'>): typeof done {
  const { db } = context;
  const place = requireTakenUp(db, requireOutcome(db, id).nomination_id);
  check(context, fields, place.taken_up_on);
  db.run(build.updateTable('outcome').set(values(fields)).where('id', '=', id));
  context.describe(`${nameOf(place)}, changed: ${outcomeWords(fields, schoolNames(db))}`, [place.person_id]);
  return done;
}

/** Takes an outcome out. */
export function removeOutcome(context: CommandContext, { id }: Data<'removeOutcome'>): typeof done {
  const { db } = context;
  const place = requireTakenUp(db, requireOutcome(db, id).nomination_id);
  db.run(build.deleteFrom('outcome').where('id', '=', id));
  context.describe(`Took out an outcome of ${nameOf(place)}`, [place.person_id]);
  return done;
}

/** Makes an outcome of a holding or an NPQ that the file proposes. Refuses what it does not propose, or no longer. */
export function takeOver(
  context: CommandContext,
  { nominationId, factId }: Data<'takeOver'>,
): { id: string } {
  const { fields } = requireProposal(context, nominationId, factId);
  return insert(context, nominationId, fields, factId);
}

/** Keeps that what the file proposes is no outcome: it is not proposed again. Refuses what it does not propose. */
export function dismiss(context: CommandContext, { nominationId, factId }: Data<'dismiss'>): typeof done {
  const { db, today } = context;
  const proposed = requireProposal(context, nominationId, factId);
  const { place, fields } = proposed;
  db.run(
    build
      .insertInto('outcome_dismissed')
      .values({ nomination_id: nominationId, from_fact: turnedDownAs(proposed), on_date: today }),
  );
  context.describe(`${nameOf(place)}, not an outcome: ${outcomeWords(fields, schoolNames(db))}`, [
    place.person_id,
  ]);
  return done;
}

/** Has something that was turned down proposed again. Refuses what was not, or is not held any more. */
export function askAgain(context: CommandContext, { nominationId, factId }: Data<'askAgain'>): typeof done {
  const { db, today } = context;
  const place = requireTakenUp(db, nominationId);
  const found = proposalsFor(db, [place], today).dismissed.find((one) => one.factId === factId);
  if (found === undefined) throw notProposed('That is not turned down any more.');
  db.run(
    build
      .deleteFrom('outcome_dismissed')
      .where('nomination_id', '=', nominationId)
      .where('from_fact', '=', turnedDownAs(found)),
  );
  context.describe(`${nameOf(place)}: asks again whether something the file holds is an outcome`, [
    place.person_id,
  ]);
  return done;
}

function requireProposal({ db, today }: CommandContext, nominationId: string, factId: string) {
  const { open } = proposalsFor(db, [requireTakenUp(db, nominationId)], today);
  const found = open.find((one) => one.factId === factId);
  if (found === undefined) throw notProposed('The file does not propose that any more.');
  return found;
}

const notProposed = (say: string) =>
  new Refusal('impact.nothing-proposed', say, {
    wayOut: 'Look at the list again, or add the outcome yourself.',
  });
