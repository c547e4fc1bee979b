import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { NominationState } from '../../../shared/contract/round-views.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { keysOf } from '../../../shared/rules/keys-of.ts';
import { listed } from '../../../shared/rules/listed.ts';
import type { CommandContext } from '../context.ts';
import { decideForAll } from '../eligibility.ts';
import { standsInCopy } from '../impact/copies.ts';
import { cameFromSchools } from '../intake/came.ts';
import { build, type Reader, type Writer } from '../sql.ts';
import { refuseLeft, requireName, whom } from '../staff/names.ts';
import { refuseWithoutAuthority } from './authority.ts';
import { contentOf, requireProgramme } from './content.ts';
import { keepOffer } from './kept-offers.ts';
import { refuseBeforeSent } from './offer-days.ts';
import { placesTaken } from './places-taken.ts';
import { askedBy, requireRound } from './rounds.ts';
import { declaredWords, isPutForward, reachedFrom, stateWords } from './states.ts';

type Data<Name extends keyof typeof programmesContract> = DataOf<(typeof programmesContract)[Name]>;
const done = { done: true } as const;

/** What becomes of a nomination whose nominee no longer agrees. */
const withoutAgreement: { readonly [state in NominationState]?: NominationState } = {
  ready: 'draft',
  submitted: 'withdrawn',
  offered: 'withdrawn',
  reserve: 'withdrawn',
};

/** One nomination's row. Refuses when there is none. */
export function requireNomination(db: Reader, id: string) {
  const row = db.get(build.selectFrom('nomination').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('programmes.no-such-nomination', 'That nomination is no longer there.', {
    wayOut: 'Load the round again.',
  });
}

const editWords = {
  statement: 'the statement',
  needs: 'the development needs',
  coach: 'the coach asked for',
  shadowing: 'the shadowing asked for',
  project: 'the project',
  targetRole: 'the target role',
  declared: declaredWords,
  againstReason: 'the reason for going ahead',
  toldOnLeaveOn: 'when they were told while on leave',
} as const;

/**
 * Changes what a nomination says. What was sent keeps its own copy, so this shows there as a change since. Refuses to
 * leave one that is more than a draft without its case.
 */
export function editNomination(context: CommandContext, { id, change }: Data<'editNomination'>): typeof done {
  const { db } = context;
  const row = requireNomination(db, id);
  if (change.statement !== undefined && change.statement.trim() === '' && isPutForward(row.state))
    throw new Refusal('programmes.no-case', 'A nomination that is ready or sent keeps its case.', {
      field: 'statement',
      wayOut: row.state === 'ready' ? 'Write another, or make it a draft first.' : 'Write another.',
    });
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
  const keys = keysOf(change).filter((key) => change[key] !== undefined);
  const what = listed(keys.map((key) => editWords[key]));
  context.describe(`Changed ${what || 'nothing'} in the nomination of ${requireName(db, row.person_id)}`, [
    row.person_id,
  ]);
  return done;
}

/**
 * Records that the nominee agreed: when, who asked, what they were shown. Taking it back makes what is ready a draft
 * again, and withdraws what was sent: nobody stays put forward against their will. Refuses to take it back of whoever has
 * taken up the place: that they leave the programme is recorded as what it is, with its day.
 */
export function agree(context: CommandContext, { id, agreement }: Data<'agree'>): typeof done {
  const { db, today } = context;
  const row = requireNomination(db, id);
  if (agreement !== null && agreement.on > today)
    throw new Refusal('programmes.agreed-future', 'They cannot have agreed on a day that is still to come.', {
      field: 'on',
    });
  if (agreement === null && placesTaken(db, [id]).has(id))
    throw new Refusal(
      'programmes.place-taken',
      `${requireName(db, row.person_id)} has taken up the place, so the agreement stays on record.`,
      { wayOut: 'If they leave the programme, record that they withdrew.' },
    );
  const without = withoutAgreement[row.state];
  db.run(
    build
      .updateTable('nomination')
      .set({
        agreed_on: agreement?.on ?? null,
        asked_by: agreement?.askedBy ?? null,
        shown: agreement?.shown ?? null,
        ...(agreement === null && without !== undefined ? { state: without, state_on: today } : {}),
      })
      .where('id', '=', id),
  );
  const name = requireName(db, row.person_id);
  context.describe(
    agreement !== null
      ? `${name} agreed to be nominated`
      : `Took back the agreement of ${name}${without === undefined ? '' : `, whose nomination is ${stateWords[without]} now`}`,
    [row.person_id],
  );
  return done;
}

/** Moves nominations on: draft, ready, submitted, offered, in reserve, declined, withdrawn. Ready needs agreement and a case. */
export function setState(context: CommandContext, data: Data<'setState'>): { changed: number } {
  const { db } = context;
  const rows = data.ids.map((id) => requireNomination(db, id));
  const vouched = cameFromSchools(db, data.ids);
  const taken = placesTaken(db, data.ids);
  for (const row of rows) {
    const name = requireName(db, row.person_id);
    if (row.state !== data.state && !reachedFrom[data.state].includes(row.state))
      throw new Refusal(
        'programmes.state',
        `${name}’s nomination is ${stateWords[row.state]}, so it cannot become ${stateWords[data.state]}.`,
        { wayOut: data.state === 'offered' ? 'Mark it submitted first.' : 'Move it step by step.' },
      );
    if (taken.has(row.id) && data.state !== 'offered')
      throw new Refusal('programmes.place-taken', `${name} has taken up the place already.`, {
        wayOut: 'If they left the programme, record that they withdrew.',
      });
    const takenUp = taken.get(row.id);
    if (takenUp !== undefined && data.on > takenUp)
      throw new Refusal(
        'programmes.after-taken-up',
        `${name} took up the place on ${longDate(takenUp)}, so it was not offered on ${longDate(data.on)}.`,
        { field: 'on', wayOut: 'Leave them out, or give an earlier day.' },
      );
    // The agreement and the case of what another school sent are that school's to have.
    if (isPutForward(data.state) && !vouched.has(row.id)) refuseUnready(row, name);
  }
  if (data.state === 'draft' || data.state === 'ready')
    refuseLeft(
      db,
      rows.map((row) => row.person_id),
      'ids',
      'so nobody puts them forward again',
    );
  if (data.on > context.today)
    throw new Refusal('programmes.state-future', `${longDate(data.on)} is still to come.`, { field: 'on' });
  if (data.state === 'offered' || data.state === 'reserve')
    refuseBeforeSent(
      context,
      rows.filter((row) => row.state !== data.state),
      data.on,
    );
  if (data.state === 'submitted' || data.state === 'offered')
    refuseWithoutAuthority(
      db,
      rows.filter((row) => row.state !== data.state),
    );
  if (data.state === 'ready') keepDecisions(db, rows);
  if (data.state === 'offered')
    for (const row of rows)
      if (row.state === 'reserve')
        keepOffer(context, row.id, {
          kind: 'came_free',
          on: data.on,
          reason: 'Moved up from the reserves by hand',
          answerBy: null,
        });
  const changed = db.run(
    build
      .updateTable('nomination')
      .set({ state: data.state, state_on: data.on, turned_down_on: null })
      .where('id', 'in', data.ids),
  );
  const people = rows.map((row) => row.person_id);
  context.describe(`${whom(db, people)}: ${stateWords[data.state]}`, people);
  return { changed };
}

/** What the school vouches for when it says ready: the verdict of that day, kept with its facts. */
function keepDecisions(
  db: Writer,
  rows: readonly { id: string; round_id: string; person_id: string }[],
): void {
  for (const roundId of new Set(rows.map((row) => row.round_id))) {
    const round = requireRound(db, roundId);
    const mine = rows.filter((row) => row.round_id === roundId);
    const decisions = decideForAll(
      db,
      askedBy(round, contentOf(db, round.version_id)),
      mine.map((row) => row.person_id),
    );
    for (const row of mine)
      db.run(
        build
          .updateTable('nomination')
          .set({ decision: JSON.stringify(decisions.get(row.person_id)) })
          .where('id', '=', row.id),
      );
  }
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

/** Puts nominations of a round in a new order. Those not named keep the places they have. Refuses in a meeting. */
export function rank(context: CommandContext, { roundId, order }: Data<'rank'>): typeof done {
  const { db, meeting } = context;
  if (meeting)
    throw new Refusal('programmes.meeting', 'Nobody is ranked while a meeting looks on.', {
      wayOut: 'Turn meeting mode off first.',
    });
  const round = requireRound(db, roundId);
  const rows = db.all(
    build
      .selectFrom('nomination')
      .select(['id', 'person_id', 'rank'])
      .where('round_id', '=', roundId)
      .orderBy('rank')
      .orderBy('id'),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  const named = order.flatMap((id) => known.get(id) ?? []);
  if (named.length !== new Set(order).size || order.length !== named.length)
    throw new Refusal('programmes.rank', 'The list has changed since you looked at it.', {
      wayOut: 'Look again, then change the order.',
    });
  const moving = new Set(order);
  let next = 0;
  rows.forEach((row, place) => {
    const here = moving.has(row.id) ? named[next++] : row;
    if (here !== undefined && here.rank !== place + 1)
      db.run(
        build
          .updateTable('nomination')
          .set({ rank: place + 1 })
          .where('id', '=', here.id),
      );
  });
  // No name: these words stand in the record of everybody who was ranked.
  context.describe(
    `Ranked the nominations for ${requireProgramme(db, round.programme_id).content.name} ${round.academic_year}`,
    named.map((row) => row.person_id),
  );
  return done;
}

/**
 * Removes a draft, or what was withdrawn, that was a mistake. What was sent is withdrawn, not removed, and whoever is put
 * forward or takes part keeps all that hangs on the nomination.
 */
export function removeNomination(context: CommandContext, { id }: { id: string }): typeof done {
  const { db } = context;
  const row = requireNomination(db, id);
  const sent = db.get(
    build.selectFrom('export_nomination').select('export_id').where('nomination_id', '=', id),
  );
  const name = requireName(db, row.person_id);
  if (sent !== undefined || standsInCopy(db, id))
    throw new Refusal('programmes.sent', `${name}’s nomination has been sent, so it stays on record.`, {
      wayOut: 'Withdraw it instead.',
    });
  if (isPutForward(row.state) || row.state === 'declined' || placesTaken(db, [id]).has(id))
    throw new Refusal(
      'programmes.not-a-draft',
      `${name}’s nomination is ${stateWords[row.state]}, so it stays on record.`,
      { wayOut: 'Withdraw it, or make it a draft, first.' },
    );
  db.run(build.deleteFrom('nomination').where('id', '=', id));
  context.describe(`Removed the nomination of ${name}`, [row.person_id]);
  return done;
}
