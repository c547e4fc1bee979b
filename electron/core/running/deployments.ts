import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import type { DeploymentFields } from '../../../shared/contract/running-shapes.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { requireRound } from '../programmes/rounds.ts';
import { build, type Reader } from '../sql.ts';
import { namesOf } from '../staff/names.ts';
import {
  found,
  refuseBackwards,
  refuseFuture,
  refuseNobody,
  refuseNoRequest,
  requireSchool,
} from './checks.ts';
import { deploymentValues } from './rows.ts';

type Data<Name extends keyof typeof runningContract> = DataOf<(typeof runningContract)[Name]>;
const done = { done: true } as const;

const requireDeployment = (db: Reader, id: string) =>
  found(db.get(build.selectFrom('deployment').selectAll().where('id', '=', id)));

/** Refuses nobody, a school that is not there, and days that cannot be. */
function check({ db, today }: CommandContext, fields: DeploymentFields): readonly string[] {
  refuseNobody(db, fields, 'Say who the consultant leader is, or give a name.');
  requireSchool(db, fields.schoolId);
  refuseNoRequest(db, fields.requestId);
  refuseBackwards(fields.from, fields.to);
  refuseFuture(fields.reviewedOn, today, 'reviewedOn');
  for (const [field, on] of [
    ['reviewOn', fields.reviewOn],
    ['reviewedOn', fields.reviewedOn],
  ] as const)
    if (on !== null && on < fields.from)
      throw new Refusal('running.review-before', `${longDate(on)} is before it begins.`, { field });
  return fields.personId === null ? [] : [fields.personId];
}

const who = ({ db }: CommandContext, people: readonly string[]): string =>
  namesOf(db, people).get(people[0] ?? '') ?? 'somebody from outside';

/** Keeps that a consultant leader goes to a school: why, from when to when, how many days, and when it is reviewed. */
export function addDeployment(context: CommandContext, data: Data<'addDeployment'>): { id: string } {
  const { roundId, fields } = data;
  requireRound(context.db, roundId);
  const people = check(context, fields);
  const id = context.newId();
  context.db.run(
    build.insertInto('deployment').values({ id, round_id: roundId, ...deploymentValues(fields) }),
  );
  context.describe(`Added a deployment of ${who(context, people)}`, people);
  return { id };
}

export function editDeployment(context: CommandContext, { id, fields }: Data<'editDeployment'>): typeof done {
  const before = requireDeployment(context.db, id);
  const people = check(context, fields);
  context.db.run(build.updateTable('deployment').set(deploymentValues(fields)).where('id', '=', id));
  const all = before.person_id === null ? people : [...new Set([...people, before.person_id])];
  context.describe(`Changed a deployment of ${who(context, people)}`, all);
  return done;
}

export function removeDeployment(context: CommandContext, { id }: { id: string }): typeof done {
  const row = requireDeployment(context.db, id);
  const people = row.person_id === null ? [] : [row.person_id];
  context.db.run(build.deleteFrom('deployment').where('id', '=', id));
  context.describe(`Took out a deployment of ${who(context, people)}`, people);
  return done;
}
