import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { type FlagKindRow, flagIcon, type talentContract } from '../../../shared/contract/talent.ts';
import { flagKinds } from '../../../shared/reference/flags.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Reader, type Writer } from '../sql.ts';

type Data<Name extends keyof typeof talentContract> = DataOf<(typeof talentContract)[Name]>;
const done = { done: true } as const;

/** Copies the short list of flags that a new file starts with. */
export function seedFlagKinds(db: Writer): void {
  flagKinds.forEach((kind, place) => {
    db.run(
      build.insertInto('flag_kind').values({
        id: kind.key,
        words: kind.words,
        about: kind.about,
        icon: kind.icon,
        asks: kind.asks,
        place,
      }),
    );
  });
}

/** The icon's name as pages know it; one that an older file names and pages do not is shown as a plain flag. */
export function iconOf(name: string) {
  const known = flagIcon.safeParse(name);
  return known.success ? known.data : 'flag';
}

/** Every kind of flag, in order, with how many are in force. */
export function listKinds({ db, today }: QueryContext): FlagKindRow[] {
  const counts = new Map(
    db
      .all(
        build
          .selectFrom('flag')
          .select((e) => ['kind_id', e.fn.countAll<number>().as('number')])
          .where('ended_on', 'is', null)
          .where('end_date', '>=', today)
          .groupBy('kind_id'),
      )
      .map((row) => [row.kind_id, row.number]),
  );
  return db.all(build.selectFrom('flag_kind').selectAll().orderBy('place').orderBy('id')).map((row) => ({
    id: row.id,
    words: row.words,
    about: row.about,
    icon: iconOf(row.icon),
    asks: row.asks,
    closed: row.closed_on !== null,
    inForce: counts.get(row.id) ?? 0,
  }));
}

/** One kind of flag. Refuses when there is none. */
export function requireKind(db: Reader, id: string) {
  const row = db.get(build.selectFrom('flag_kind').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('talent.no-such-kind', 'That kind of flag is no longer there.', { field: 'kindId' });
}

function refuseTwin(db: Reader, words: string, except: string | null): void {
  const twin = db
    .all(build.selectFrom('flag_kind').select(['id', 'words']))
    .find(
      (row) => row.id !== except && row.words.toLocaleLowerCase('en-GB') === words.toLocaleLowerCase('en-GB'),
    );
  if (twin !== undefined)
    throw new Refusal('talent.kind-twin', `There is a flag called ‘${twin.words}’ already.`, {
      field: 'words',
    });
}

/** Adds a kind of flag to the list. */
export function addKind(context: CommandContext, data: Data<'addKind'>): { id: string } {
  const { db, newId } = context;
  refuseTwin(db, data.words, null);
  const last = db.get(build.selectFrom('flag_kind').select((e) => e.fn.max('place').as('place')));
  const id = newId();
  db.run(build.insertInto('flag_kind').values({ id, ...data, place: (last?.place ?? 0) + 1 }));
  context.describe(`Added the flag ‘${data.words}’`);
  return { id };
}

/** Rewords a kind of flag; flags that stand take the new words. */
export function editKind(context: CommandContext, { id, ...change }: Data<'editKind'>): typeof done {
  const { db } = context;
  const before = requireKind(db, id);
  refuseTwin(db, change.words, id);
  db.run(build.updateTable('flag_kind').set(change).where('id', '=', id));
  context.describe(
    before.words === change.words
      ? `Changed the flag ‘${change.words}’`
      : `Renamed the flag ‘${before.words}’ to ‘${change.words}’`,
  );
  return done;
}

/** Takes a kind of flag out of use, or brings it back; flags that stand stay. */
export function closeKind(context: CommandContext, { id, closed }: Data<'closeKind'>): typeof done {
  const { db, today } = context;
  const row = requireKind(db, id);
  db.run(
    build
      .updateTable('flag_kind')
      .set({ closed_on: closed ? today : null })
      .where('id', '=', id),
  );
  context.describe(`${closed ? 'Took out of use' : 'Brought back'} the flag ‘${row.words}’`);
  return done;
}
