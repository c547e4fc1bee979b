import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { AuthorityStep, AuthorityStepKind } from '../../../shared/contract/places-shapes.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { AuthoritySaid } from '../../../shared/rules/authority-said.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { PersonRecord } from '../../../shared/rules/person-record.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { requireName, whom } from '../staff/names.ts';
import { contentOf } from './content.ts';
import { requireRound } from './rounds.ts';

type Contract = typeof programmesContract;
const done = { done: true } as const;

/** How a step is said after a name: 'Priya Nair: endorsed by the local authority'. */
export const authorityWords: Readonly<Record<AuthorityStepKind, string>> = {
  asked: 'put to the local authority',
  proposed: 'proposed by the local authority',
  endorsed: 'endorsed by the local authority',
  not_endorsed: 'not endorsed by the local authority',
};

/** What the local authority was asked and said about nominations of a round, the last first, by nomination. */
export function authorityStepsIn(db: Reader, roundId: string): Map<string, AuthorityStep[]> {
  const rows = db.all(
    build
      .selectFrom('authority_step')
      .innerJoin('nomination', 'nomination.id', 'authority_step.nomination_id')
      .selectAll('authority_step')
      .where('round_id', '=', roundId)
      .orderBy('on_date', 'desc')
      .orderBy('authority_step.id', 'desc'),
  );
  const far: readonly AuthorityStepKind[] = ['not_endorsed', 'endorsed', 'proposed', 'asked'];
  // Of one day the answer is the last word, not the question.
  rows.sort((a, b) => (a.on_date === b.on_date ? far.indexOf(a.step) - far.indexOf(b.step) : 0));
  return new Map(
    [...groupBy(rows, (row) => row.nomination_id)].map(([id, all]) => [
      id,
      all.map((row) => ({
        id: row.id,
        step: row.step,
        on: row.on_date,
        byName: row.by_name,
        authority: row.authority,
        words: row.words,
      })),
    ]),
  );
}

/** The local authority's last word on each person nominated in a round, by person. */
export function lastWords(db: Reader, roundId: string): Map<string, PersonRecord['authority_word']> {
  const steps = authorityStepsIn(db, roundId);
  if (steps.size === 0) return new Map();
  return new Map(
    db
      .all(build.selectFrom('nomination').select(['id', 'person_id']).where('round_id', '=', roundId))
      .flatMap(({ id, person_id }) => {
        const last = steps.get(id)?.[0];
        return last === undefined
          ? []
          : [[person_id, { step: last.step, on_date: last.on, authority: last.authority }] as const];
      }),
  );
}

/** Whether the local authority's last word lets a nomination go on. */
export const isBacked = (last: { readonly step: AuthorityStepKind } | undefined): boolean =>
  last?.step === 'proposed' || last?.step === 'endorsed';

interface Nominated {
  readonly id: string;
  readonly round_id: string;
  readonly person_id: string;
}

/**
 * Refuses to go on with nominations of programmes where the local authority puts people forward, and has not (seed 003:
 * no applications from individuals are accepted).
 */
export function refuseWithoutAuthority(db: Reader, rows: readonly Nominated[]): void {
  for (const [roundId, mine] of groupBy(rows, (row) => row.round_id)) {
    if (contentOf(db, requireRound(db, roundId).version_id).route !== 'local_authority') continue;
    const steps = authorityStepsIn(db, roundId);
    for (const { id, person_id } of mine) {
      const last = steps.get(id)?.[0];
      if (isBacked(last)) continue;
      const name = requireName(db, person_id);
      throw new Refusal(
        'programmes.no-authority',
        last?.step === 'not_endorsed'
          ? `The local authority did not endorse ${name} on ${longDate(last.on)}.`
          : `The local authority has not proposed or endorsed ${name} yet.`,
        {
          wayOut: 'Record what it said in the nomination, under Local authority.',
          details: { nominationId: id },
        },
      );
    }
  }
}

/** Keeps what came of the local authority's word on a nomination with a workbook; what is here stays, but for `instead`. */
export function keepAuthority(
  { db, newId }: CommandContext,
  nominationId: string,
  steps: readonly AuthoritySaid[],
  /** The steps here in whose place these come. */
  instead: readonly AuthorityStep[] = [],
): void {
  for (const { id } of instead) db.run(build.deleteFrom('authority_step').where('id', '=', id));
  for (const { step, on, byName, authority, words } of steps)
    db.run(
      build.insertInto('authority_step').values({
        id: newId(),
        nomination_id: nominationId,
        step,
        on_date: on,
        by_name: byName,
        authority,
        words,
      }),
    );
}

/** Records what the local authority was asked or said about nominations. Refuses a day to come. */
export function recordAuthority(
  context: CommandContext,
  { ids, step, on, byName, authority, words }: DataOf<Contract['recordAuthority']>,
): { changed: number } {
  const { db, today } = context;
  if (on > today)
    throw new Refusal('programmes.authority-future', `${longDate(on)} is still to come.`, { field: 'on' });
  const people = [...new Set(ids)].map((id) => {
    const row = db.get(build.selectFrom('nomination').select('person_id').where('id', '=', id));
    if (row === undefined)
      throw new Refusal('programmes.no-such-nomination', 'That nomination is no longer there.', {
        wayOut: 'Load the round again.',
      });
    keepAuthority(context, id, [{ step, on, byName, authority, words }]);
    return row.person_id;
  });
  context.describe(`${whom(db, people)}: ${authorityWords[step]}, ${longDate(on)}`, people);
  return { changed: people.length };
}

/** Takes out a step of the local authority that was recorded by mistake. */
export function removeAuthority(context: CommandContext, { id }: { id: string }): typeof done {
  const { db } = context;
  const row = db.get(
    build
      .selectFrom('authority_step')
      .innerJoin('nomination', 'nomination.id', 'authority_step.nomination_id')
      .select(['step', 'person_id'])
      .where('authority_step.id', '=', id),
  );
  if (row === undefined)
    throw new Refusal('programmes.no-such-step', 'That is no longer there.', {
      wayOut: 'Load the page again.',
    });
  db.run(build.deleteFrom('authority_step').where('id', '=', id));
  context.describe(`${requireName(db, row.person_id)}: took out ‘${authorityWords[row.step]}’`, [
    row.person_id,
  ]);
  return done;
}
