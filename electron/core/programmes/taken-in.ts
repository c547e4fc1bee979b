import type { NominationState } from '../../../shared/contract/round-views.ts';
import type { AuthoritySaid } from '../../../shared/rules/authority-said.ts';
import type { CommandContext } from '../context.ts';
import { decideForAll } from '../eligibility.ts';
import { build } from '../sql.ts';
import { inBatches } from '../staff/bulk.ts';
import { keepAuthority } from './authority.ts';
import { contentOf } from './content.ts';
import { askedBy, requireRound } from './rounds.ts';

/** A nomination that another school made. */
export interface NominationElsewhere {
  readonly personId: string;
  /** The school's own reference; one that is taken already gets a number behind it. */
  readonly ref: string;
  /** YYYY-MM-DD. */
  readonly nominatedOn: string;
  /** What its school says of the nominee's agreement; null where it says nothing. */
  readonly agreed: { readonly askedBy: string; readonly shown: string } | null;
  readonly case: NominationCase;
  /** What its school says of the local authority's word. */
  readonly authority: readonly AuthoritySaid[];
}

export interface NominationCase {
  readonly statement: string;
  readonly needs: string;
  readonly coach: string;
  readonly shadowing: string;
  readonly project: string;
  readonly targetRole: string;
}

/**
 * Writes nominations that other schools made, as submitted, after those that are there; the verdict is that of this file's
 * own facts. Out: their ids, in the same order.
 */
export function writeNominations(
  context: CommandContext,
  roundId: string,
  made: readonly NominationElsewhere[],
): string[] {
  const { db, newId, today } = context;
  const round = requireRound(db, roundId);
  const asked = askedBy(round, contentOf(db, round.version_id));
  const decisions = decideForAll(
    db,
    asked,
    made.map(({ personId }) => personId),
  );
  const last = db.get(
    build
      .selectFrom('nomination')
      .select((e) => e.fn.max('rank').as('rank'))
      .where('round_id', '=', roundId),
  );
  const refs = new Set(db.all(build.selectFrom('nomination').select('ref')).map(({ ref }) => ref));
  const rows = made.map((one, at) => {
    const id = newId();
    let ref = one.ref || `${round.academic_year} ${Number(last?.rank ?? 0) + at + 1}`;
    for (let next = 2; refs.has(ref); next += 1) ref = `${one.ref || round.academic_year} (${next})`;
    refs.add(ref);
    const { targetRole, ...others } = one.case;
    return {
      id,
      ref,
      round_id: roundId,
      person_id: one.personId,
      rank: Number(last?.rank ?? 0) + at + 1,
      state: 'submitted' as const,
      state_on: today,
      nominated_on: one.nominatedOn,
      ...others,
      target_role: targetRole,
      agreed_on: one.agreed === null ? null : one.nominatedOn,
      asked_by: one.agreed?.askedBy ?? null,
      shown: one.agreed?.shown ?? null,
      decision: JSON.stringify(decisions.get(one.personId)),
    };
  });
  inBatches(rows, (batch) => db.run(build.insertInto('nomination').values([...batch])));
  // The authority's word hangs on the nomination, so a rule that asks for it can be answered only now.
  const spoken = made.flatMap(({ authority, personId }, at) => {
    const id = rows[at]?.id;
    if (id === undefined || authority.length === 0) return [];
    keepAuthority(context, id, authority);
    return [{ id, personId }];
  });
  const answered = decideForAll(
    db,
    asked,
    spoken.map(({ personId }) => personId),
  );
  for (const { id, personId } of spoken)
    db.run(
      build
        .updateTable('nomination')
        .set({ decision: JSON.stringify(answered.get(personId)) })
        .where('id', '=', id),
    );
  return rows.map(({ id }) => id);
}

/** Takes over what a school says of its nomination, of the fields that were chosen. */
export function takeOverCase(
  { db }: CommandContext,
  nominationId: string,
  set: Readonly<Partial<NominationCase>>,
): void {
  const { targetRole, ...others } = set;
  const given = { ...others, ...(targetRole === undefined ? {} : { target_role: targetRole }) };
  if (Object.keys(given).length > 0)
    db.run(build.updateTable('nomination').set(given).where('id', '=', nominationId));
}

/** Keeps the organiser's words to the school about a nomination. */
export function keepOrganiserNote({ db }: CommandContext, nominationId: string, words: string): void {
  db.run(build.updateTable('nomination').set({ organiser_note: words }).where('id', '=', nominationId));
}

/** Puts a nomination where its organiser has put it. */
export function keepDecision(
  { db }: CommandContext,
  nominationId: string,
  to: {
    readonly state: NominationState;
    readonly on: string;
    /** When the nominee turned the place down; null where 'declined' is the organiser's word. */
    readonly turnedDownOn: string | null;
    readonly words: string;
  },
): void {
  db.run(
    build
      .updateTable('nomination')
      .set({
        state: to.state,
        state_on: to.on,
        organiser_note: to.words,
        turned_down_on: to.turnedDownOn,
      })
      .where('id', '=', nominationId),
  );
}
