import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { NominationState, programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CommandContext } from '../context.ts';
import { decideFor } from '../eligibility.ts';
import { build, type Reader } from '../sql.ts';
import { namesOf, requireName, whom } from '../staff/names.ts';
import { contentOf, requireProgramme } from './content.ts';
import { requireRound } from './rounds.ts';

type Data<Name extends keyof typeof programmesContract> = DataOf<(typeof programmesContract)[Name]>;
const done = { done: true } as const;

/** One nomination's row. Refuses when there is none. */
export function requireNomination(db: Reader, id: string) {
  const row = db.get(build.selectFrom('nomination').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('programmes.no-such-nomination', 'That nomination is no longer there.', {
    wayOut: 'Load the round again.',
  });
}

/** 'HHS-2027-003': the school's initials, the year the round's academic year ends, a number that is never used twice. */
function nextRef(db: Reader, academicYear: string): string {
  const school = db.get(build.selectFrom('school').select('name').where('ours', '=', 1).orderBy('id'));
  const initials =
    (school?.name ?? 'Baton')
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.charAt(0).toLocaleUpperCase('en-GB'))
      .join('')
      .slice(0, 4) || 'B';
  const start = `${initials}-${academicYear.slice(0, 2)}${academicYear.slice(5)}-`;
  const used = db
    .all(build.selectFrom('nomination').select('ref').where('ref', 'like', `${start}%`))
    .map((row) => Number(row.ref.slice(start.length)));
  const issued = db.get(build.selectFrom('setting').select('value').where('key', '=', `ref ${start}`));
  return `${start}${String(Math.max(0, Number(issued?.value ?? 0), ...used) + 1).padStart(3, '0')}`;
}

/**
 * Nominates a person in a round. Twice the same person is refused with the way to the existing nomination; where a
 * rule is not met, or not known, the head's reason is kept beside the verdict.
 */
export function nominate(context: CommandContext, data: Data<'nominate'>): { id: string; ref: string } {
  const { db, newId, today } = context;
  const round = requireRound(db, data.roundId);
  const name = requireName(db, data.personId);
  if (round.closed_on !== null)
    throw new Refusal('programmes.round-closed', 'This round is closed.', { wayOut: 'Open it again first.' });
  const twin = db.get(
    build
      .selectFrom('nomination')
      .select(['id', 'state'])
      .where('round_id', '=', data.roundId)
      .where('person_id', '=', data.personId),
  );
  if (twin !== undefined)
    throw new Refusal('programmes.duplicate', `${name} is nominated in this round already.`, {
      wayOut:
        twin.state === 'withdrawn'
          ? 'Open that nomination and make it a draft again.'
          : 'Open that nomination.',
      details: { nominationId: twin.id },
    });
  const content = contentOf(db, round.version_id);
  const decision = decideFor(db, data.personId, {
    rule: content.rule,
    ruleVersion: round.version_id,
    referenceDate: round.reference_date,
  });
  if (decision.verdict === 'not_met' && (data.againstReason ?? '') === '')
    throw new Refusal('programmes.not-eligible', `${name} does not meet the rules: ${decision.reason}`, {
      field: 'againstReason',
      wayOut: 'Write why you put them forward all the same; your reason is kept.',
    });
  const last = db.get(
    build
      .selectFrom('nomination')
      .select((e) => e.fn.max('rank').as('rank'))
      .where('round_id', '=', data.roundId),
  );
  const id = newId();
  const ref = nextRef(db, round.academic_year);
  const start = ref.slice(0, -3);
  db.run(build.deleteFrom('setting').where('key', '=', `ref ${start}`));
  db.run(build.insertInto('setting').values({ key: `ref ${start}`, value: String(Number(ref.slice(-3))) }));
  db.run(
    build.insertInto('nomination').values({
      id,
      ref,
      round_id: data.roundId,
      person_id: data.personId,
      rank: (last?.rank ?? 0) + 1,
      state: 'draft',
      state_on: today,
      nominated_on: today,
      decision: JSON.stringify(decision),
      against_reason: data.againstReason,
    }),
  );
  context.describe(`Nominated ${name} for ${content.name} ${round.academic_year}`, [data.personId]);
  return { id, ref };
}

/** Changes what a nomination says. What was sent keeps its own copy, so this shows there as a change since. */
export function editNomination(context: CommandContext, { id, change }: Data<'editNomination'>): typeof done {
  const { db } = context;
  const row = requireNomination(db, id);
  const keep = <T>(given: T | undefined, now: T): T => (given === undefined ? now : given);
  db.run(
    build
      .updateTable('nomination')
      .set({
        statement: keep(change.statement, row.statement),
        needs: keep(change.needs, row.needs),
        coach: keep(change.coach, row.coach),
        shadowing: keep(change.shadowing, row.shadowing),
        project: keep(change.project, row.project),
        target_role: keep(change.targetRole, row.target_role),
        declared: change.declared === undefined ? row.declared : Number(change.declared),
        against_reason: keep(change.againstReason, row.against_reason),
        told_on_leave_on: keep(change.toldOnLeaveOn, row.told_on_leave_on),
      })
      .where('id', '=', id),
  );
  context.describe(`Changed the nomination of ${requireName(db, row.person_id)}`, [row.person_id]);
  return done;
}

/** Records that the nominee agreed: when, who asked, what they were shown. Taking it back makes 'ready' a draft again. */
export function agree(context: CommandContext, { id, agreement }: Data<'agree'>): typeof done {
  const { db, today } = context;
  const row = requireNomination(db, id);
  if (agreement !== null && agreement.on > today)
    throw new Refusal('programmes.agreed-future', 'They cannot have agreed on a day that is still to come.', {
      field: 'on',
    });
  db.run(
    build
      .updateTable('nomination')
      .set({
        agreed_on: agreement?.on ?? null,
        asked_by: agreement?.askedBy ?? null,
        shown: agreement?.shown ?? null,
        ...(agreement === null && row.state === 'ready' ? { state: 'draft' as const, state_on: today } : {}),
      })
      .where('id', '=', id),
  );
  const name = requireName(db, row.person_id);
  context.describe(
    agreement === null ? `Took back the agreement of ${name}` : `${name} agreed to be nominated`,
    [row.person_id],
  );
  return done;
}

const stateWords: Record<NominationState, string> = {
  draft: 'a draft again',
  ready: 'ready',
  submitted: 'submitted',
  offered: 'offered a place',
  reserve: 'in reserve',
  declined: 'declined',
  withdrawn: 'withdrawn',
};

/** From which states each may be reached: what was never sent cannot be offered a place. */
const from: Record<NominationState, readonly NominationState[]> = {
  draft: ['ready', 'withdrawn', 'submitted'],
  ready: ['draft', 'withdrawn', 'submitted'],
  submitted: ['ready', 'offered', 'reserve', 'declined', 'withdrawn'],
  offered: ['submitted', 'reserve', 'declined'],
  reserve: ['submitted', 'offered', 'declined'],
  declined: ['submitted', 'offered', 'reserve'],
  withdrawn: ['draft', 'ready', 'submitted', 'offered', 'reserve', 'declined'],
};

/** Moves nominations on: draft, ready, submitted, offered, in reserve, declined, withdrawn. Ready needs agreement and a case. */
export function setState(context: CommandContext, data: Data<'setState'>): { changed: number } {
  const { db } = context;
  const rows = data.ids.map((id) => requireNomination(db, id));
  for (const row of rows) {
    const name = requireName(db, row.person_id);
    if (row.state !== data.state && !from[data.state].includes(row.state))
      throw new Refusal(
        'programmes.state',
        `${name}’s nomination is ${stateWords[row.state]}, so it cannot become ${stateWords[data.state]}.`,
        { wayOut: data.state === 'offered' ? 'Mark it submitted first.' : 'Move it step by step.' },
      );
    if (data.state === 'ready') refuseUnready(row, name);
  }
  const changed = db.run(
    build.updateTable('nomination').set({ state: data.state, state_on: data.on }).where('id', 'in', data.ids),
  );
  const people = rows.map((row) => row.person_id);
  context.describe(`${whom(db, people)}: ${stateWords[data.state]}`, people);
  return { changed };
}

function refuseUnready(row: { id: string; agreed_on: string | null; statement: string }, name: string): void {
  if (row.agreed_on === null)
    throw new Refusal('programmes.not-agreed', `${name} has not agreed to be nominated.`, {
      field: 'agreement',
      wayOut: 'Ask them, then record when, who asked, and what they were shown.',
      details: { nominationId: row.id },
    });
  if (row.statement.trim() === '')
    throw new Refusal('programmes.no-case', `${name}’s nomination says nothing about why.`, {
      field: 'statement',
      wayOut: 'Write the case in a sentence or two.',
      details: { nominationId: row.id },
    });
}

/** Puts the nominations of a round in a new order. Every nomination of the round is named once. */
export function rank(context: CommandContext, { roundId, order }: Data<'rank'>): typeof done {
  const { db } = context;
  const rows = db.all(
    build.selectFrom('nomination').select(['id', 'person_id']).where('round_id', '=', roundId),
  );
  if (new Set(order).size !== rows.length || rows.some((row) => !order.includes(row.id)))
    throw new Refusal('programmes.rank', 'The list has changed since you looked at it.', {
      wayOut: 'Look again, then change the order.',
    });
  order.forEach((id, place) => {
    db.run(
      build
        .updateTable('nomination')
        .set({ rank: place + 1 })
        .where('id', '=', id),
    );
  });
  const round = requireRound(db, roundId);
  const first = rows.find((row) => row.id === order[0]);
  const name = first === undefined ? '' : (namesOf(db, [first.person_id]).get(first.person_id) ?? '');
  context.describe(
    `Ranked the nominations for ${requireProgramme(db, round.programme_id).content.name}: ${name} first`,
    rows.map((row) => row.person_id),
  );
  return done;
}

/** Removes a draft that was a mistake. What was sent is withdrawn, not removed. */
export function removeNomination(context: CommandContext, { id }: { id: string }): typeof done {
  const { db } = context;
  const row = requireNomination(db, id);
  const sent = db.get(
    build.selectFrom('export_nomination').select('export_id').where('nomination_id', '=', id),
  );
  const name = requireName(db, row.person_id);
  if (sent !== undefined)
    throw new Refusal('programmes.sent', `${name}’s nomination has been sent, so it stays on record.`, {
      wayOut: 'Withdraw it instead.',
    });
  db.run(build.deleteFrom('nomination').where('id', '=', id));
  context.describe(`Removed the nomination of ${name}`, [row.person_id]);
  return done;
}
