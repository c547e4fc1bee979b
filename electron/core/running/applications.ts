import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import type { ApplicationFields } from '../../../shared/contract/running-shapes.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { found, refuseFuture, requireTakesPart } from './checks.ts';
import { applicationValues } from './rows.ts';

type Data<Name extends keyof typeof runningContract> = DataOf<(typeof runningContract)[Name]>;
const done = { done: true } as const;

const requireApplication = (db: Reader, id: string) =>
  found(db.get(build.selectFrom('job_application').selectAll().where('id', '=', id)));

/** Refuses days in an order that cannot be, and an outcome without its day. */
function check(fields: ApplicationFields, today: string): void {
  const { appliedOn, shortlistedOn, interviewOn, outcome, outcomeOn } = fields;
  refuseFuture(appliedOn, today, 'appliedOn');
  refuseFuture(outcomeOn, today, 'outcomeOn');
  for (const [field, on] of [
    ['shortlistedOn', shortlistedOn],
    ['interviewOn', interviewOn],
    ['outcomeOn', outcomeOn],
  ] as const)
    if (on !== null && on < appliedOn)
      throw new Refusal('running.before-applying', `${longDate(on)} is before they applied.`, { field });
  if ((outcome === null) !== (outcomeOn === null))
    throw new Refusal('running.outcome', 'Give the outcome and its day together.', {
      field: outcome === null ? 'outcome' : 'outcomeOn',
    });
}

/** Keeps that somebody applied for a post. One made after the programme ended counts too: it is what it was for. */
export function addApplication(context: CommandContext, data: Data<'addApplication'>): { id: string } {
  const { nominationId, fields } = data;
  const who = requireTakesPart(context.db, nominationId);
  check(fields, context.today);
  const id = context.newId();
  const row = { id, nomination_id: nominationId, ...applicationValues(fields) };
  context.db.run(build.insertInto('job_application').values(row));
  context.describe(`Added an application of ${who.name}`, [who.personId]);
  return { id };
}

export function editApplication(
  context: CommandContext,
  { id, fields }: Data<'editApplication'>,
): typeof done {
  const before = requireApplication(context.db, id);
  const who = requireTakesPart(context.db, before.nomination_id);
  check(fields, context.today);
  context.db.run(build.updateTable('job_application').set(applicationValues(fields)).where('id', '=', id));
  context.describe(`Changed an application of ${who.name}`, [who.personId]);
  return done;
}

export function removeApplication(context: CommandContext, { id }: { id: string }): typeof done {
  const row = requireApplication(context.db, id);
  const who = requireTakesPart(context.db, row.nomination_id);
  context.db.run(build.deleteFrom('job_application').where('id', '=', id));
  context.describe(`Took out an application of ${who.name}`, [who.personId]);
  return done;
}
