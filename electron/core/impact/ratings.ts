import { z } from 'zod';
import type { impactContract } from '../../../shared/contract/impact.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { RATED, type Statement, usualStatements } from '../../../shared/reference/self-rating.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { keepSetting, setting } from '../settings.ts';
import { build, type Reader } from '../sql.ts';
import { nameOf } from '../staff/names.ts';
import { refuseToCome, requireTakenUp } from './rows.ts';

type Data<Name extends keyof typeof impactContract> = DataOf<(typeof impactContract)[Name]>;
const done = { done: true } as const;

const KEY = 'self_rating_statements';
const kept = z.array(z.object({ key: z.string(), about: z.enum(RATED), words: z.string() }));

/** The statements of the self-rating: as the head worded them, or our default. */
export const statementsOf = (db: Reader): readonly Statement[] => setting(db, KEY, kept) ?? usualStatements;

/** The statements, and whether they are our default. */
export const statementsView = ({ db }: QueryContext) => ({
  statements: [...statementsOf(db)],
  ours: setting(db, KEY, kept) === undefined,
});

/** Keeps the statements; null goes back to our default. Ratings given before keep the words they were given on. */
export function setStatements(context: CommandContext, { statements }: Data<'setStatements'>): typeof done {
  if (statements !== null && new Set(statements.map(({ key }) => key)).size < statements.length)
    throw new Refusal('impact.statement-twice', 'Two statements have the same key.');
  keepSetting(context.db, KEY, statements);
  context.describe(
    statements === null
      ? 'The statements of the self-rating are our default again'
      : 'Worded the statements of the self-rating',
  );
  return done;
}

const moments = { start: 'at the start', end: 'at the end' } as const;

/** Keeps a self-rating in place of what was there; null takes it out. Refuses a statement that is not asked. */
export function rate(
  context: CommandContext,
  { nominationId, moment, kept: given }: Data<'rate'>,
): typeof done {
  const { db, today } = context;
  const place = requireTakenUp(db, nominationId);
  db.run(
    build.deleteFrom('self_rating').where('nomination_id', '=', nominationId).where('moment', '=', moment),
  );
  if (given !== null) {
    refuseToCome(given.on, today, 'on');
    const asked = new Map(statementsOf(db).map((one) => [one.key, one]));
    for (const { key, rating } of given.ratings) {
      const statement = asked.get(key);
      if (statement === undefined)
        throw new Refusal('impact.not-asked', 'That statement is not asked any more.', {
          wayOut: 'Open the self-rating again.',
        });
      const { about, words } = statement;
      db.run(
        build.insertInto('self_rating').values({
          ...{ nomination_id: nominationId, moment, statement: key, about, words, rating },
          on_date: given.on,
        }),
      );
    }
  }
  const what = given === null ? 'took out the self-rating' : 'kept the self-rating';
  context.describe(`${nameOf(place)}: ${what} ${moments[moment]}`, [place.person_id]);
  return done;
}
