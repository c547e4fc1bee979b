import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { matchingContract } from '../../../shared/contract/matching.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { matchKindWords } from '../../../shared/reference/matching.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { requireName } from '../staff/names.ts';
import { checkGiver } from './checks.ts';
import { type GiverFile, giverValues, requireGiver } from './rows.ts';

type Data<Name extends keyof typeof matchingContract> = DataOf<(typeof matchingContract)[Name]>;
const done = { done: true } as const;

/** Puts somebody into the pool of those who give. Refuses what cannot be true, and the same help twice. */
export function addGiver(context: CommandContext, fields: Data<'addGiver'>): { id: string } {
  checkGiver(context, fields, null);
  const id = context.newId();
  const row = { id, ...giverValues(fields) };
  context.db.run(build.insertInto('giver').values(row));
  describe(context, row, (who, one) => `Added ${who} to the ${one.givers}`);
  return { id };
}

/** Changes what somebody gives. */
export function editGiver(context: CommandContext, { id, fields }: Data<'editGiver'>): typeof done {
  const { db } = context;
  const before = requireGiver(db, id);
  if (before.kind !== fields.kind)
    throw new Refusal('matching.other-kind', 'What somebody gives stays of one kind.', {
      wayOut: 'Add the other kind beside it.',
    });
  checkGiver(context, fields, id);
  const row = giverValues(fields);
  db.run(build.updateTable('giver').set(row).where('id', '=', id));
  describe(context, row, (who, one) => `Changed what ${who} gives as a ${one.giver}`);
  return done;
}

/** Keeps that somebody gives no longer from a day on, or with null that they do again. Their pairs stay. */
export function withdrawGiver(context: CommandContext, { id, on }: Data<'withdrawGiver'>): typeof done {
  const row = requireGiver(context.db, id);
  context.db.run(build.updateTable('giver').set({ withdrawn_on: on }).where('id', '=', id));
  describe(context, row, (who, one) =>
    on === null
      ? `${upper(who)} is among the ${one.givers} again`
      : `${upper(who)} withdrew as a ${one.giver} on ${longDate(on)}`,
  );
  return done;
}

/** Takes somebody out of the pool. Refuses where they are in a pair: they withdraw, so that others are found. */
export function removeGiver(context: CommandContext, { id }: Data<'removeGiver'>): typeof done {
  const { db } = context;
  const row = requireGiver(db, id);
  const { length } = db.all(
    build.selectFrom('request_match').select('request_id').where('giver_id', '=', id),
  );
  if (length > 0)
    throw new Refusal('matching.in-pairs', `${upper(whoOf(db, row))} is in ${counted(length, 'pair')}.`, {
      wayOut: 'Say that they withdrew; then propose again, so that others are found.',
    });
  db.run(build.deleteFrom('giver').where('id', '=', id));
  describe(context, row, (who, one) => `Took ${who} out of the ${one.givers}`);
  return done;
}

type Named = Pick<GiverFile, 'kind' | 'person_id' | 'school_id'>;
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Somebody from outside is not named in the history, whose words would outlast them. */
function whoOf(db: Reader, { person_id, kind }: Named): string {
  return person_id === null
    ? kind === 'placement'
      ? 'a school'
      : 'somebody from outside'
    : requireName(db, person_id);
}

function describe(
  context: CommandContext,
  row: Named,
  words: (who: string, one: (typeof matchKindWords)[Named['kind']]) => string,
): void {
  const who = whoOf(context.db, row);
  context.describe(words(who, matchKindWords[row.kind]), row.person_id === null ? [] : [row.person_id]);
}
